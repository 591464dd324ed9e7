import { behind, headOf, type LogFile } from "../log_file.ts";
import { commentsStart } from "./comments_start.ts";
import { utf16Of } from "../readers/mod.ts";

const BLANKS: ReadonlySet<number> = new Set([0, 9, 10, 13, 32]);
const [ZERO, LINE_END] = [0, 10];

/** Fewer blank lines hide nothing from who looks at the first lines, and keep their numbers. */
const FEW = 40;

/** A file that is blank up to here is blank: a device may have no end. */
const FURTHEST = 2 ** 30;

/**
 * How many bytes stand before the text of a log, where they would hide it: the zeros that are left where
 * a log was cut short under a program that writes on, or many blank lines.
 */
export async function blankStart(
  file: LogFile,
  head: Uint8Array,
): Promise<number> {
  if (!BLANKS.has(head[0] ?? -1) || utf16Of(head)) return 0;
  let [before, start, lines, zeros] = [0, 0, 0, 0];
  const pass = (bytes: Uint8Array): boolean => {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (!BLANKS.has(byte)) return true;
      if (byte === LINE_END) lines++;
      if (byte === ZERO) zeros++;
      // What indents the first line belongs to it.
      if (byte === LINE_END || byte === ZERO) start = before + at + 1;
    }
    before += bytes.length;
    return false;
  };
  if (pass(head)) return zeros > 0 || lines > FEW ? start : 0;
  [before, start, lines, zeros] = [0, 0, 0, 0];
  for await (const chunk of file.chunks()) {
    if (pass(chunk)) return start;
    if (before > FURTHEST) break;
  }
  return 0;
}

/** The file without what hides its text, its first bytes, and how much that was. */
export async function unhidden(
  file: LogFile,
): Promise<{ file: LogFile; head: Uint8Array; skipped: number }> {
  const head = await headOf(file);
  const skipped = await blankStart(file, head) ||
    await commentsStart(file, head);
  if (skipped === 0) return { file, head, skipped };
  const rest = behind(file, skipped);
  return { file: rest, head: await headOf(rest), skipped };
}
