// Control characters, line and direction marks, lone surrogates: none may reach a terminal or a page.
const UNPRINTABLE =
  // deno-lint-ignore no-control-regex
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/** Longest text of a log that a report quotes. */
const LONGEST = 500;

/** Text of a log on one line and without characters that steer a terminal. */
export function printable(text: string): string {
  const line = text.toWellFormed().replace(/[\t\r\n]+/g, " ")
    .replace(UNPRINTABLE, "\uFFFD");
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
