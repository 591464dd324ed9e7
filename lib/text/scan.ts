/** Stands in a skeleton for a number. */
export const NUMBER = "\uE000";
/** Stands in a skeleton for a time of day or a duration. */
export const TIME = "\uE001";

/** A line with its numbers taken out. */
export interface Scanned {
  /** The line, a sign for each number: lines that one `print` wrote have the same. */
  readonly skeleton: string;
  /** The numbers, in order; `NaN` for a time. */
  readonly values: readonly number[];
}

// A number begins after no letter (`conv1`, `mAP@.5`, `#0`), unless it is glued to a name by a missing
// sign and has decimals (`disc_loss0.0274`). What is called `top-1` or `F-1` is a name.
const TOKENS = new RegExp(
  [
    String
      .raw`(?<![\w.@#:])(?<time>\d{1,3}(?::\d\d){1,2}(?:[.,]\d+)?(?![\w:.])|\d{4}-\d\d-\d\d(?:[ T_]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)?(?!\w)|(?:(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6},? +)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6} +\d{1,2},? +\d\d:\d\d:\d\d(?: [A-Z]{3,4})?(?: +\d{4})?)`,
    String
      .raw`(?<![\w.@#]|(?:top|hits?|recall|rouge|bleu|map|f)-)[-+]?(?!\d+\.[A-Za-z])(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d*)?)(?:e[-+]?\d+)?`,
    String.raw`(?<=[\s=])-?\.\d+(?:e[-+]?\d+)?`,
    String.raw`(?<=[A-Za-z])\d+\.\d{3,}(?:e[-+]?\d+)?`,
    String
      .raw`(?<![\w.@#/])[-+]?(?:nan|inf(?:inity)?)(?=(?:ms|s|z)?(?:[^\w/]|$))`,
  ].join("|"),
  "gi",
);

/** Takes the numbers out of a line. */
export function scan(text: string): Scanned {
  const line = text.replace(/[\uE000\uE001]/g, " ");
  const values: number[] = [];
  let skeleton = "";
  let from = 0;
  TOKENS.lastIndex = 0;
  for (let m = TOKENS.exec(line); m !== null; m = TOKENS.exec(line)) {
    const isTime = m.groups!.time !== undefined;
    skeleton += line.slice(from, m.index) + (isTime ? TIME : NUMBER);
    values.push(isTime ? NaN : toNumber(m[0]));
    from = m.index + m[0].length;
  }
  return { skeleton: skeleton + line.slice(from), values };
}

function toNumber(text: string): number {
  const number = Number(text);
  if (number === number) return number;
  if (text.includes(",")) return Number(text.replaceAll(",", ""));
  if (/n$/i.test(text)) return NaN;
  return text.startsWith("-") ? -Infinity : Infinity;
}
