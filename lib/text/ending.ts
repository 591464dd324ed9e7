// What a program says, or is said of it, when it ends before its time.
const ERRORS: readonly RegExp[] = [
  /^(?:[A-Za-z_][\w.]*\.)?[A-Z]\w*(?:Error|Exception|Interrupt)\b(?::|$)/,
  /\b(?:out of memory|OutOfMemory(?:Error)?|oom[-_ ]kill(?:er|ed)?)\b/i,
  /^(?:Killed|Segmentation fault|Aborted|Terminated|Bus error)\b *(?:\(core dumped\))?\W*$/,
  // As a shell says it: `run.sh: line 3: 4711 Killed  python train.py`.
  /: *\d+ (?:Killed|Segmentation fault|Aborted|Terminated|Bus error)\b/,
  /\b(?:CANCELLED (?:AT|DUE)|DUE TO TIME LIMIT)\b/,
  /^Traceback \(most recent call last\)/,
];

/** How a printed text ends: whether the program broke off. */
export class Ending {
  #line = 0;
  #error: { at: number; what: string } | undefined;

  /** Sees the next line. */
  sees(line: string): void {
    this.#line++;
    const said = line.trim();
    if (ERRORS.some((error) => error.test(said))) {
      this.#error = { at: this.#line, what: said };
    }
  }

  /** The last error, if it stands behind a line. */
  errorAfter(line: number): { at: number; what: string } | undefined {
    return this.#error && this.#error.at > line ? this.#error : undefined;
  }
}
