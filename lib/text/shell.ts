// `++ return 0`; of a single plus the line must not read as a bullet before a named number.
const TRACE = /^\s*\+(?:\+{1,5}\s|\s(?!.{0,200}\p{L}\s*(?::\s*|\s=\s)[-\d.]))/u;
// `LIBRARY_PATH=/usr/lib:/opt/lib`, `PSM2_CUDA=1;' export 'PSM2_CUDA;`
const ASSIGNED =
  /^\s*(?:export\s+)?[A-Z_][A-Z0-9_]{2,60}\w{0,30}=(?:[^\s=]{0,200}\/[A-Za-z]|[^\s;]{0,200};['"\s]*export\b)/;

/** Whether a line is a shell's: the trace of a command, or a variable of its environment. */
export function isShell(line: string): boolean {
  return TRACE.test(line) || ASSIGNED.test(line);
}
