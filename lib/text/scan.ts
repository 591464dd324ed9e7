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

// All of these begin where they are tried, at a digit, a point or a letter.
const DIGITS =
  /(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?/iy;
const CLOCK = /\d{1,3}(?::\d\d){1,2}(?:[.,]\d+)?(?![\w:.])/y;
const DATE = /\d{4}-\d\d-\d\d(?:[ T_]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)?(?!\w)/y;
const WEEKDAY =
  /(?:(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6},? +)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6} +\d{1,2},? +\d\d:\d\d:\d\d(?: [A-Z]{3,4})?(?: +\d{4})?/iy;
const WORD = /(?:nan|inf(?:inity)?)(?=(?:ms|s|z)?(?:[^\w/]|$))/iy;
// A missing sign glues a number to its name, `disc_loss0.0274`; of `conv1` and `fp16` it is a part.
const GLUED = /\d+\.\d{3,}(?:e[-+]?\d+)?/iy;
// What is called `top-1` or `F-1` is a name.
const HYPHENED = /(?:top|hits?|recall|rouge|bleu|map|rank|cmc|ndcg|mrr|f)-$/i;

// `3d_train 0.5`, `2D joint loss`
const DIMENSIONS = /^[23][dD](?![A-Za-z\d])/;

const NUMBERED = /(?:epoch|step|iter|iteration|batch|round)\s?#$/i;

/** Takes the numbers out of a line. */
export function scan(text: string): Scanned {
  const line = /[\uE000\uE001]/.test(text)
    ? text.replace(/[\uE000\uE001]/g, " ")
    : text;
  const values: number[] = [];
  let skeleton = "";
  let from = 0;
  const take = (start: number, end: number, value?: number): number => {
    skeleton += line.slice(from, start) + (value === undefined ? TIME : NUMBER);
    values.push(value ?? NaN);
    return from = end;
  };
  for (let i = 0; i < line.length;) {
    const code = line.charCodeAt(i);
    if (isDigit(code)) {
      i = atDigit(line, i, from, take);
    } else if (
      code === 46 && isDigit(line.charCodeAt(i + 1)) &&
      /[\s=]/.test(line[i - 1] ?? " ")
    ) {
      const end = match(DIGITS, line, i);
      i = take(i, end, Number(line.slice(i, end)));
    } else if (isLetter(code)) i = atWord(line, i, from, take);
    else i++;
  }
  return { skeleton: skeleton + line.slice(from), values };
}

type Take = (start: number, end: number, value?: number) => number;

// Reads what begins with a digit; gives the place after it.
function atDigit(line: string, i: number, from: number, take: Take): number {
  const before = line.charCodeAt(i - 1);
  // `@.5`, `#0`, `1.2.3`; but `Epoch#3`
  if (
    before === 64 || before === 46 ||
    (before === 35 && !NUMBERED.test(line.slice(Math.max(0, i - 12), i)))
  ) return afterDigits(line, i);
  const next = afterDigits(line, i);
  if (DIMENSIONS.test(line.slice(i, i + 3)) && !isWordCode(before)) {
    return i + 2;
  }
  const after = line.charCodeAt(next);
  // `EvalErr[0]PerSample`, `loss[0]=0.5`
  if (
    before === 91 && after === 93 && isWordCode(line.charCodeAt(i - 2)) &&
    /[A-Za-z=]/.test(line[next + 1] ?? "")
  ) return next;
  if (after === 58) {
    const end = before === 58 ? -1 : match(CLOCK, line, i);
    if (end > 0) return take(i, end);
  } else if (after === 45 && next - i === 4) {
    const end = match(DATE, line, i);
    if (end > 0) return take(i, end);
  } else if (after === 95 && isLetter(line.charCodeAt(next + 1))) {
    // `2_validate.lst-loss`
    return next;
  } else if (after === 46 && isLetter(line.charCodeAt(next + 1))) {
    // `000200.pkl`, `0.1.2`: no numbers.
    return next;
  }
  // `validset-0-auc`
  if (
    before === 45 && after === 45 && isLetter(line.charCodeAt(i - 2)) &&
    isLetter(line.charCodeAt(next + 1)) &&
    !NUMBERED.test(line.slice(Math.max(0, i - 12), i - 1) + "#")
  ) return next;
  // `loss-0.4` has no sign, `loss: -0.4` has one.
  const signed = (before === 45 || before === 43) && i - 1 >= from;
  const left = signed ? line.charCodeAt(i - 2) : NaN;
  const start = signed && !isWordCode(left) && left !== 46 ? i - 1 : i;
  if (
    signed && start === i && HYPHENED.test(line.slice(Math.max(0, i - 8), i))
  ) return next;
  const past = after === 46 ? afterDigits(line, next + 1) : next;
  const isPlain = after !== 44 && (line.charCodeAt(past) | 32) !== 101;
  const end = isPlain ? past : match(DIGITS, line, i);
  return take(start, end, numberIn(line, start, end));
}

// Reads a word: a number if it is one, none for all others; gives the place after it.
function atWord(line: string, i: number, from: number, take: Take): number {
  const code = line.charCodeAt(i) | 32;
  const before = line.charCodeAt(i - 1);
  if (
    (code === 110 || code === 105) && before !== 47 && before !== 46 &&
    before !== 64
  ) {
    const end = match(WORD, line, i);
    // `number of nan iterations`
    if (end > 0 && line.slice(i - 4, i) === " of ") return end;
    if (end > 0) {
      const signed = (before === 45 || before === 43) && i - 1 >= from;
      // `check-nan` is a name.
      if (signed && isWordCode(line.charCodeAt(i - 2))) return end;
      const start = signed ? i - 1 : i;
      const value = code === 110 ? NaN : before === 45 ? -Infinity : Infinity;
      return take(start, end, value);
    }
  }
  let end = i + 1;
  while (isWordCode(line.charCodeAt(end)) && !isDigit(line.charCodeAt(end))) {
    end++;
  }
  if (line.charCodeAt(end) === 32 && end - i >= 3 && end - i <= 9) {
    const date = match(WEEKDAY, line, i);
    if (date > 0) return take(i, date);
  }
  if (!isDigit(line.charCodeAt(end))) return end;
  const counted = atCounter(line, i, end);
  if (counted > 0) return take(end, counted, Number(line.slice(end, counted)));
  const glued = match(GLUED, line, end);
  if (glued > 0 && isLetter(line.charCodeAt(end - 1))) {
    return take(end, glued, Number(line.slice(end, glued)));
  }
  while (isWordCode(line.charCodeAt(end))) end++;
  return end;
}

const COUNTER = /^(?:epoch|iter|iteration|step|batch)$/i;

// `epoch20: loss 0.5`: where the number ends that is glued to the word for a place; -1: there is none. `epoch20.pth` is a file.
function atCounter(line: string, from: number, end: number): number {
  if (
    /[\w./-]/.test(line[from - 1] ?? " ") ||
    !COUNTER.test(line.slice(from, end))
  ) return -1;
  const to = afterDigits(line, end);
  return /^(?:\w|\.\w)/.test(line.slice(to, to + 2)) ? -1 : to;
}

function afterDigits(line: string, i: number): number {
  while (isDigit(line.charCodeAt(i))) i++;
  return i;
}

function match(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(line) ? pattern.lastIndex : -1;
}

/** Powers of ten that a float holds exactly. */
const TENS = Float64Array.from({ length: 16 }, (_, i) => 10 ** i);

/** The number in a part of a line. Up to 15 digits are one exact number by another, rounded once: Clinger 1990. */
function numberIn(line: string, start: number, end: number): number {
  const sign = line.charCodeAt(start);
  const isSigned = sign === 45 || sign === 43;
  let whole = 0;
  let digits = 0;
  let after = -1;
  let i = isSigned ? start + 1 : start;
  for (; i < end && digits < TENS.length; i++) {
    const code = line.charCodeAt(i);
    if (code === 46 && after < 0) after = digits;
    else if (isDigit(code)) {
      whole = whole * 10 + code - 48;
      digits++;
    } else break;
  }
  if (i === end && digits > 0 && digits < TENS.length) {
    const number = after < 0 ? whole : whole / TENS[digits - after]!;
    return sign === 45 ? -number : number;
  }
  const text = line.slice(start, end);
  const number = Number(text);
  return number === number ? number : Number(text.replaceAll(",", ""));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ||
    code === 95;
}

function isWordCode(code: number): boolean {
  return isLetter(code) || isDigit(code);
}
