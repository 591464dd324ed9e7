import { axisOf, resolve, splitOf, words } from "../naming.ts";

/** What stands between two numbers of a line says how the second one is called. */
export interface Label {
  /** The name; empty where there is none. */
  readonly name: string;
  /** Whether a sign or `is` ties the name to its number. */
  readonly tied: boolean;
  /** A word on its own that says on which data all that follows was measured: `Val: loss 0.3`. */
  readonly split?: string;
  /** A measure that the name is a part of: `IoU: car: 0.5`. */
  readonly group?: string;
  /** What stands before the name, and a colon: `cat: AP 0.5`. */
  readonly lead?: string;
}

const TIE = /(?:[:=：＝]|\b(?:is|was|of|at|to)|->|→)[\s"'[({<*]*$|：/;
// Where one name ends and the next begins.
const PARTS =
  /[,;|(){}[\]<>*，；。、（）【】]+|\s[-–—~:]+\s|[-=_]{3,}|\.{3,}|…|\t|\s{2,}|["']\s*,?\s*["']|:(?=\s*["'])|@(?=\s)|\.\s(?=[A-Z])|\s(?:and|with)\s/;
// What may be glued to the number before, or follow it, as its unit.
const UNIT =
  /^(?:%|m\d+(?:\.\d+)?s|[a-zA-Zµ°²³]{1,6}(?:\/[a-zA-Z]{1,7})?(?![\w=:])|\s(?:%|ms|s|secs?|seconds?|mins?|minutes?|hours?|h|[KMGT]i?B|(?:\w{1,8}\/)(?:s|sec|second)|dB)(?![\w=:]))/;

// `Validation loss (AVG/SUM): 98.1`: what explains the name is none; of `AP (M): 0.3` it is a part.
const EXPLAINED = /\(([^()]*)\)(?=\s*[:=]\s*$)/;

// `f1-score (micro avg)  0.775`: what stands behind a measure says which of them it is.
const WHICH = /(\p{L}[\w -]{0,40}?)\s*\((\p{L}[\p{L} -]{1,20})\)(?=\s+$)/u;

function which(whole: string, measure: string, inside: string): string {
  return isMeasure(measure) && !isSplit(inside)
    ? `${measure} ${inside}`
    : whole;
}

// `0 | criterion | MSELoss | 0`: of two cells before a number none is its name.
const CELLS = /[|│┃]\s*[^|│┃\s][^|│┃]*[|│┃]\s*[^|│┃\s][^|│┃]*[|│┃]\s*$/;

// `EvalErr[0]PerSample`
const INDEX = /(?<=\w)\[(\d{1,3})\](?=\w|\s*=)/g;

function explained(_: string, inside: string): string {
  return /^[A-Z]$/.test(inside) ? inside : "";
}

/** A name stands right before its number. */
const LONGEST = 160;

/** Reads a label from the text before a number. */
export function labelOf(gap: string, first: boolean): Label {
  const unit = first ? 0 : UNIT.exec(gap)?.[0].length ?? 0;
  const near = gap.slice(Math.max(unit, gap.length - LONGEST));
  const tied = TIE.test(near);
  const text = cleaned(
    near.replace(EXPLAINED, explained).replace(WHICH, which)
      .replace(INDEX, "_$1_"),
  );
  // `| loss | 0.5 |`: a box holds the name in a cell of its own.
  const parts = text.split(PARTS).map(cleaned).filter((part) => part !== "");
  const last = parts.at(-1) ?? "";
  const pieces = last.split(/[:：]\s*/).filter((piece) => piece !== "");
  // What comes before the name of a file, a user, an utterance is about that.
  const own = cleaned(pieces.at(-1) ?? "").replace(
    /^.*(?:\b[A-Za-z_]\w{0,40}\d{3}\w*|\w=\S{1,80})\s+/,
    "",
  );
  const name = withMeasure(own, pieces.at(-2) ?? parts.at(-2));
  const split = [...parts.slice(0, -1), ...pieces.slice(0, -1)]
    .map((part) => part.replace(SUMMED, "")).findLast(isSplit);
  const lead = leadOf(pieces.at(-2)) ?? leadOf(APART.exec(near)?.[1]) ??
    (first ? leadOf(TAGGED.exec(near)?.[1]) : undefined);
  const isNone = (!first && isUnit(gap, name)) ||
    (split === undefined && CELLS.test(near));
  return {
    name: isNone ? "" : name,
    tied,
    ...(split === undefined ? {} : { split }),
    ...(lead === undefined ? {} : { lead }),
    ...(isMeasure(pieces.at(-2)) ? { group: cleaned(pieces.at(-2)!) } : {}),
  };
}

// `Train Avg — loss: 0.5`, `Val metrics: acc 0.9`, `valid scores: {'BLEU': 0.4`
const SUMMED = /\s+(?:avg|averages?|mean|metrics|scores?|summary)$/i;

function isMeasure(piece: string | undefined): boolean {
  return piece !== undefined && resolve(piece).better !== null;
}

// `POOL:   mAP: 0.3`
const APART = /(?:^|[|,;])\s*([^|,;:]{1,30}):\s{2,}[^:]*[:=]?\s*$/;

// `[test-clean] %WER 4.5`
const TAGGED = /^\s*\[([^[\]]{1,40})\]\s+[^[\]]*$/;

// `56 ins, 4152 sub`: what stands between a number and a comma belongs to it, unless it is a measure.
function isUnit(gap: string, name: string): boolean {
  return /^ ?[A-Za-z]{1,15}[,;]\s*$/.test(gap) && axisOf(name) === null &&
    resolve(name).better === null;
}

const LEAD = /^\p{L}[\p{L}\d_. -]{0,30}$/u;

function leadOf(piece: string | undefined): string | undefined {
  const lead = cleaned(piece ?? "");
  return LEAD.test(lead) && !isSplit(lead) && axisOf(lead) === null &&
      resolve(lead).better === null
    ? lead
    : undefined;
}

// `loss: train 0.3` is a training loss.
function withMeasure(name: string, before: string | undefined): string {
  return before !== undefined && isSplit(name) &&
      resolve(before).better !== null && resolve(before).split === null
    ? `${name} ${cleaned(before)}`
    : name;
}

// Signs that tie a name to its number, quotes and brackets around both.
function cleaned(text: string): string {
  return text
    .replace(/^[\s:=：＝"'`>\/\\|,.•·#*_-]+/, "")
    .replace(/(?:[\s:=：＝"'`>|,*~≈–—_-]|->|→)+$/, "")
    .replace(/(?:^|\s+)(?:is|was|are|of|at|to)$/, "")
    .replace(/^(?:(?:and|with|the|a|our)\s+)+/i, "");
}

/** Whether a text is nothing but a word for a part of the data: `Train`, `val set`, `validation`. */
export function isSplit(text: string): boolean {
  return splitWord(text) !== undefined;
}

const ALSO: ReadonlySet<string> = new Set([
  "on",
  "the",
  "subset",
  "result",
  "results",
  "stats",
  "set",
  "data",
  "phase",
  "stage",
  "epoch",
  "inner",
  "sample",
]);

const known = new Map<string, string | undefined>();

/** The word for a part of the data that is all that a text says. */
export function splitWord(text: string): string | undefined {
  if (text.length > 40) return undefined;
  if (known.has(text)) return known.get(text);
  const all = words(text).filter((word) => !ALSO.has(word));
  // `Evaluating test` says which data, `Evaluation` alone that it is held out.
  const data = all.filter((word) => !/^eval/.test(word));
  const [word, ...others] = new Set(data.length > 0 ? data : all);
  const split =
    word === undefined || others.length > 0 || splitOf(word) === null
      ? undefined
      : word;
  if (known.size < 10_000) known.set(text, split);
  return split;
}

/** What to put before a name of that part of the data: fairseq's `train_inner` is one of its own. */
export function splitName(text: string): string | undefined {
  return isSplit(text) && text.includes("_")
    ? text.toLowerCase()
    : splitWord(text);
}
