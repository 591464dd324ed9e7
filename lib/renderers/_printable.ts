// Control characters, line and direction marks, lone surrogates: none may reach a terminal or a page.
const UNPRINTABLE =
  // deno-lint-ignore no-control-regex
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;

/** Text of a log on one line, cut at so many characters, without any that steer a terminal. */
export function printable(text: string, longest = Infinity): string {
  const line = text.toWellFormed().replace(/[\t\r\n]+/g, " ")
    .replace(UNPRINTABLE, "\uFFFD");
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

/** JSON that says the same, with what steers a terminal as `\u…`; what ends its lines stays. */
export function printableJson(json: string): string {
  return json.replace(
    UNPRINTABLE,
    (found) =>
      found === "\n" ? found : found.split("").map(
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
      ).join(""),
  );
}

/** Longest name of a log that a report shows. */
const LONGEST_NAME = 120;

/** A name of a log: of a run, a series, a setting. */
export function shownName(text: string): string {
  return printable(text, LONGEST_NAME);
}

/** Longest sentence: our own are shorter, so what is cut is text of a log. */
const LONGEST_SENTENCE = 1200;

/** A sentence that may hold names of a log. */
export function shownSentence(text: string): string {
  return printable(text, LONGEST_SENTENCE);
}
