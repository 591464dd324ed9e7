import { splitOf, words } from "../naming.ts";

/** What a column of words says of each record: which data, which run, or which curve its value is of. */
export type LabelKind = "split" | "run" | "metric";

const KINDS = new Map<string, LabelKind>([
  ...named(
    "split",
    "set,split,mode,phase,subset,stage,partition,数据集",
  ),
  ...named(
    "run",
    "run,run id,run name,run idx,experiment,experiment id,experiment name,exp,fold,seed,trial,trial id",
  ),
  ...named(
    "metric",
    "metric,metric name,metric key,metrics,tag,key,name,variable,series,series name,scalar,measure,指标",
  ),
]);

function named(kind: LabelKind, names: string): [string, LabelKind][] {
  return names.split(",").map((name) => [words(name).join(" "), kind]);
}

const VALUES = new Set(
  ["value", "values", "val", "metric value", "scalar", "score", "值", "数值"]
    .map((name) => words(name).join(" ")),
);

/** What a column of this name may say of each record. */
export function labelKind(name: string): LabelKind | undefined {
  return KINDS.get(words(name).join(" "));
}

/** Whether a column of this name may say which data, run or curve a record is of. */
export function isLabel(name: string): boolean {
  return labelKind(name) !== undefined;
}

/** Whether a column of this name may hold the values of all curves, beside one that names them. */
export function isValue(name: string): boolean {
  return VALUES.has(words(name).join(" "));
}

/** Whether labels name splits: `train`, `val`. A record without a label leaves a hole. */
export function areSplits(labels: readonly string[]): boolean {
  const all = [...new Set(labels)].filter((label) => label !== undefined);
  return all.length > 0 &&
    all.every((label) => splitOf(label.toLowerCase()) !== null);
}

/** No log has more curves in one column, and none more runs in one table. */
const MOST_CURVES = 10_000;
const MOST_RUNS = 1_000;

/** Whether labels name curves: words, each of which comes again. */
export function areNames(labels: readonly string[]): boolean {
  const all = new Set(labels);
  return all.size <= Math.min(MOST_CURVES, labels.length / 2) &&
    all.values().every((label) =>
      label !== undefined && /\p{L}/u.test(label) && label.length < 200
    );
}

/** Whether labels tell runs apart: several, with several records each. */
export function areRuns(labels: readonly string[], records: number): boolean {
  const size = new Set(labels).size;
  return labels.length === records && size > 1 &&
    size <= Math.min(MOST_RUNS, records / 2);
}
