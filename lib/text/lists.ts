import { axisOf, resolve, splitOf } from "../naming.ts";

// `=>`, `===>`, `:`, `=`, before the first of several numbers.
const TIE = /[)\]]?\s*(?:[-=]{1,8}>|[:=])\s*[([]?\s*(?=[-+]?[.\d])/;
const BETWEEN = /\s*[,/]\s*/;
const NAME = /^\p{L}[\p{L}\w@%. -]{0,30}$/u;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?%?$/i;
const LONGEST = 400;

// `Loss: 0.51/0.55`, where no words say what the two are.
const HALVES =
  /(?<!(?:epochs?|ep|steps?|iter|iterations?|batch|time) {0,3})([:=]\s*)([-+]?\d*\.\d+)\s?\/\s?([-+]?\d*\.\d+)(?![\d/.]|\s?(?:m?s|h|it|[KMGT]i?B)\b)/gi;

const NAMED_HALVES =
  /([A-Za-z][\w@-]{0,20}\s*[:=])\s*([-+]?\d*\.\d+%?)\s?\/\s?([-+]?\d*\.\d+%?)(?![\d/.])/g;
const WITHIN =
  /\b(?:steps?|iter\w*|batch\w*)\b|(?<!epoch\s?)\[\s*\d+\s*\/\s*\d+\s*\]/i;

// `mIoU/mAcc 0.45/0.55`
const SLASHED =
  /(?<![\w/.])([A-Za-z][\w@]*(?:\/[A-Za-z][\w@]*)+)\s+([-+]?\d*\.\d+%?(?:\/[-+]?\d*\.\d+%?)+)/g;

// `Train loss 7 0.5`: where it stands, and how good that is.
const STEP_FIRST =
  /^(\s*(?:[A-Za-z]{1,20} ){0,3}(?:loss|error))\s+(\d+)\s+(?=[-+]?\d+\.\d)/i;

/** A line with a step between a name and its number, as one that calls it a step. */
export function stepNamed(line: string): string {
  return line.replace(STEP_FIRST, "step $2, $1 ");
}

// `P: 0.85, R: 0.8, F1: 0.82`, with signs but no words between.
const LETTERS =
  /(?<![\p{L}\d_])P(?=[\s:=(]{1,3}\d*\.\d)([^\p{L}]{2,30})R(?=[\s:=(]{1,3}\d*\.\d)([^\p{L}]{2,30})F(?:[-_]?1)?(?=[\s:=(]{1,3}\d*\.\d)/gu;

/** A line with precision, recall and F1 under their first letters, as one with their names. */
export function spelled(line: string): string {
  return line.includes("P")
    ? line.replace(LETTERS, "precision$1recall$2F1")
    : line;
}

// `Class 3: 0.5`, and nothing else.
const NUMBERED =
  /^(\s*(?:[-*•]\s*)?(?:class|category|label|cls|client|task|domain|organ)) ?#?(\d{1,4})(?=\s*(?:[:=]|->)\s*(?:\d*\.\d+ ?%?|\d+ ?%)\s*$)/i;
// `Accuracy of   cat : 55 %`, `Accuracy for class: cat is 55 %`
const OF_CLASS =
  /^(\s*(?:\w+[ -])?(?:accuracy|acc|precision|recall|f1|iou|dice|ap)(?:[ -]score)?) (?:of|for|on)(?: the)?(?: class)?:?\s+([\w-]{1,30})\s*(?:[:=]|\bis\b)(?=\s*\d[\d.]*\s*%?\s*$)/i;
// `Dice (liver): 0.9, Dice (tumor): 0.6`
const EXPLAINED =
  /\b([A-Za-z][\w-]{0,30}) ?\(([A-Za-z][\w -]{0,30})\)(?=\s*[:=])/g;

/** A line about a class, or several, with that in the name. */
export function ofClasses(line: string): string {
  const said = line.replace(NUMBERED, "$1_$2").replace(OF_CLASS, "$1 $2:");
  if (!said.includes("(")) return said;
  const names = [...said.matchAll(EXPLAINED)].map(([, name]) => name);
  return names.length > 1 && new Set(names).size < names.length
    ? said.replace(EXPLAINED, "$1 $2")
    : said;
}

// What pycocotools prints of an evaluation.
const COCO =
  /^\s*Average (?:Precision|Recall)\s*\((A[PR])\)\s*@\[\s*IoU=([\d.:]+)\s*\|\s*area=\s*(\w+)\s*\|\s*maxDets=\s*(\d+)\s*\]\s*=\s*(-?[\d.]+)\s*$/;
// `Saving dict for global step 200: accuracy = 0.85`
const SAVED = /^Saving dict for (?=global step \d+:)/;

/** A line that some library prints of an evaluation, in plain words. */
export function plainly(line: string): string {
  const [, name, iou, area, most, value] = COCO.exec(line) ?? [];
  if (name === undefined) return line.replace(SAVED, "eval ");
  // No object was of that size.
  if (value!.startsWith("-")) return "";
  const which = area !== "all"
    ? area![0]!
    : name === "AR"
    ? most!
    : iou!.includes(":")
    ? ""
    : iou!.slice(-2);
  return `eval ${name}${which}: ${value}`;
}

// `epoch/iter: 49/12899`
const TWO_PLACES =
  /\b(epoch)\s?\/\s?(iter(?:ation)?s?|steps?|batch(?:es)?)\s*[:=]\s*(\d+)\s?\/\s?(\d+)/i;
// `Mean test loss of 8 batches: 0.5`
const OF_SO_MANY =
  / (?:of|over|on|for|across)(?: the)? \d[\d,]* (?:batch(?:es)?|minibatches|samples|images|examples|sentences|utterances|instances)(?=\s*(?:[:=]|is\b))/i;

/** A line without how many were measured, and with a name for each of two places. */
export function uncounted(line: string): string {
  const said = line.includes("/")
    ? line.replace(TWO_PLACES, "$1: $3 $2: $4")
    : line;
  return said.replace(OF_SO_MANY, "");
}

/** A line with two values of one name, `0.51/0.55`, as a list of both, or as what was measured on two parts of the data. */
export function halved(line: string): string {
  if (!line.includes("/") || /[A-Za-z]\s?\/\s?[A-Za-z]/.test(line)) return line;
  return areSplits(line)
    ? line.replace(NAMED_HALVES, "train $1 $2, val $1 $3")
    : line.replace(HALVES, "$1[$2, $3]");
}

// `Epoch 3 loss: 0.5/0.6 acc: 0.8/0.7`: at the end of an epoch, what two measures have two of are the parts of the data.
function areSplits(line: string): boolean {
  if (!/epoch|^\s*ep\b/i.test(line) || WITHIN.test(line)) return false;
  const all = [...line.matchAll(NAMED_HALVES)].map(([, name]) =>
    resolve(name!)
  );
  return all.length > 1 &&
    all.every(({ better, split }) => better !== null && split === null) &&
    new Set(all.map(({ quantity }) => quantity)).size > 1;
}

/** A line with names and numbers that slashes part, `mIoU/mAcc 0.45/0.55`, as one with a number behind each name. */
export function unslashed(line: string): string {
  if (line.length > LONGEST || !line.includes("/")) return line;
  return line.replace(SLASHED, (whole, before: string, behind: string) => {
    const [names, numbers] = [before.split("/"), behind.split("/")];
    return names.length === numbers.length &&
        names.some((name) => resolve(name).better !== null)
      ? names.map((name, i) => `${name}: ${numbers[i]}`).join(", ")
      : whole;
  });
}

/** A line that lists names and then their numbers, `loss, acc: 0.5, 0.9`, as one with a number behind each name. */
export function paired(line: string): string {
  if (line.length > LONGEST || !mayList(line)) return line;
  const tie = TIE.exec(line);
  if (tie === null) return line;
  const before = line.slice(0, tie.index);
  const from = Math.max(
    ...["(", "[", "|", ";", ":"].map((sign) => before.lastIndexOf(sign)),
  ) + 1;
  const names = before.slice(from).trim().split(BETWEEN);
  const listed = line.slice(tie.index + tie[0].length);
  const all = /^[-+.\d e%,/]*/i.exec(listed)![0];
  const numbers = all.trim().replace(/[,/]$/, "").split(BETWEEN);
  const left = names.length - numbers.length;
  if (
    numbers.length < 2 || !numbers.every((number) => NUMBER.test(number)) ||
    !areNames(names, left)
  ) return line;
  const pairs = names.slice(left).map((name, i) => `${name}: ${numbers[i]}`);
  return `${before.slice(0, from)} ${
    [...names.slice(0, left).map((split) => `${split}:`), pairs.join(", ")]
      .join(" ")
  }${listed.slice(all.length)}`;
}

// A comma or a slash, and later on a sign that ties.
function mayList(line: string): boolean {
  const from = line.search(/[,/]/);
  return from >= 0 && /[:=>]/.test(line.slice(from));
}

// Two of them known, and before those at most a word for the data: `val, round, loss => 2, 0.5`.
function areNames(names: readonly string[], left: number): boolean {
  if (
    left !== 0 && !(left === 1 && splitOf(names[0]!.toLowerCase()) !== null)
  ) {
    return false;
  }
  const known = names.slice(left).filter((name) =>
    NAME.test(name) &&
    (axisOf(name) !== null || resolve(name).better !== null)
  );
  return names.every((name) => NAME.test(name)) && known.length >= 2;
}
