import type { History, Series } from "../history.ts";
import { resolve } from "../naming.ts";

/** What people compare in columns side by side: architectures, optimizers, folds, seeds. */
const MODEL =
  /^(?:(?:res|dense|mobile|efficient|squeeze|shuffle|google|alex|le|conv)net\w*|vgg\d*|inception\w*|xception|(?:bi)?lstm|gru|rnn|cnn\d*|mlp|adam\w?|sgd|rmsprop|adagrad|nadam|(?:fold|seed|run|trial|exp|model)\d+)$/i;

/**
 * The runs of a table whose columns are of several models, `resnet_loss`, `vgg_loss`: all measure the
 * same, and nothing is measured on them together. What names no model is of all of them.
 */
export function byModel(history: History): History[] {
  const parts = history.series.map((series) => ({
    series,
    ...partsOf(series),
  }));
  const models = Map.groupBy(
    parts.filter(({ model }) => model !== undefined),
    ({ model }) => model!,
  );
  const measures = [...models.values()].map((of) =>
    of.map(({ rest }) => rest).sort().join()
  );
  const together = parts.some(({ model, series }) =>
    model === undefined && series.better !== null
  );
  if (models.size < 2 || together || new Set(measures).size > 1) {
    return [history];
  }
  return [...models.keys()].map((name) => ({
    ...history,
    name: `${history.name}: ${name}`,
    series: parts.filter(({ model = name }) => model === name)
      .map(({ series }) => series),
  }));
}

/** Whether a name is no more than that of a model, a fold or a seed. */
export function isModel(name: string): boolean {
  return MODEL.test(name.replace(NUMBERED, "$1$2"));
}

/** The model that a name says, and what is measured on it. */
function partsOf({ name }: Series): { model?: string; rest: string } {
  const words = name.replace(NUMBERED, "$1$2").split(/[_/\s.-]+/);
  const at = words.findIndex((word) => MODEL.test(word));
  const rest = words.toSpliced(at, 1).join("_");
  return at < 0 || resolve(rest).better === null
    ? { rest: name }
    : { model: words[at]!, rest };
}

/** `fold_1`, a number apart. */
const NUMBERED = /(?<![a-z])(fold|seed|run|trial|exp|model)[ _-](\d+)/gi;
