import type { Series } from "../history.ts";
import { elsewhere, resolve } from "../naming.ts";

/** Whether names that stand together tell of a network, a market, a match, a path on the map. */
export function isElsewhere(
  series: readonly Series[],
  { placed, known }: { readonly placed: boolean; readonly known: boolean },
): boolean {
  const names = series.map(({ name }) => name);
  const found = elsewhere(names);
  return (found === "sure" || (found === "likely" && !(placed && known))) &&
    !series.some(isOfTraining);
}

/** Whether only a training has such a column: it says on which data it measured, or how fast it learns. */
function isOfTraining({ name, quantity }: Series): boolean {
  return resolve(name).split !== null || TRAINED.has(quantity);
}

const TRAINED: ReadonlySet<string> = new Set([
  "learning_rate",
  "grad_norm",
  "perplexity",
  "reward",
]);

/** Whether each row is of a sample or of a competitor: what it is stands beside, what was predicted of it, its number. */
export function isOfSamples(
  series: readonly Series[],
  texts: readonly { readonly what?: string }[],
): boolean {
  const answers = series.filter(({ name }) => ANSWER.test(name));
  return !series.some(isOfTraining) && (
    texts.some(({ what = "" }) => SAMPLE.test(what)) || answers.length > 1 ||
    series.some(isCounter)
  );
}

const SAMPLE = /^(?:text|sentence|question|prompt|image|file_?name)s?$/i;

const ANSWER =
  /^(?:label|target|actual|(?:(?:y|label)_?)?(?:true|pred)|predicted|prediction)s?$/i;

/** Whether a column only numbers rows as people or things are numbered. */
function isCounter({ name, values }: Series): boolean {
  return /^(?:id|rank|place|student)$/i.test(name) && values.length > 2 &&
    values.every((value, i) => i === 0 || value === values[i - 1]! + 1);
}
