import { splitOf, words } from "../naming.ts";

/** What a column of words says of each record: which data, which run, or which curve its value is of. */
export type LabelKind = "split" | "run" | "metric";

/** What tells runs apart, the surest first. */
const RUNS =
  "run,run id,run name,run idx,experiment,experiment id,experiment name,exp,trial,trial id," +
  "model,model name,arch,architecture,network,method,algorithm,algo,optimizer,variant,config," +
  "condition,dataset,agent,client,client id,模型," +
  "fold,fold id,fold idx,kfold,cv fold,折,seed";

const KINDS = new Map<string, LabelKind>([
  ...named(
    "split",
    "set,split,mode,phase,subset,stage,partition,part,data,data set,data type," +
      "dataset type,data split,dataset split,type,kind,source,group,metric group,数据集",
  ),
  ...named("run", RUNS),
  ...named(
    "metric",
    "metric,metric name,metric key,metrics,tag,key,name,variable,series,series name,scalar,measure,指标",
  ),
]);

const RUN_NAMES = RUNS.split(",").map((name) => words(name).join(" "));

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

/** A column of labels, and what each record is of. */
export interface Labels {
  readonly name: string;
  readonly of: readonly string[];
}

/** Whether labels call each record another run: a list of runs, whatever step each came to. */
export function callEachRun({ name, of }: Labels, records: number): boolean {
  return /^(?:run|exp|experiment|trial)(?: (?:id|name))?$/.test(
    words(name).join(" "),
  ) && records > 2 && new Set(of).size === records &&
    of.every((label) => /\p{L}/u.test(label));
}

/** What each record's run is called, by as few of the columns as tell runs apart; and which say no more. */
export function runLabels(
  columns: readonly Labels[],
  records: number,
): { names: readonly string[]; of: readonly string[] } | undefined {
  let of: readonly string[] = Array(records).fill("");
  const sure = columns.toSorted((a, b) =>
    surenessOf(a.name) - surenessOf(b.name)
  );
  for (const column of sure) {
    if (!areRuns(column.of, records)) continue;
    const both = of.map((label, i) => {
      const own = called(column.name, column.of[i]!);
      return label === "" ? own : `${label}, ${own}`;
    });
    if (new Set(both).size > new Set(of).size && areRuns(both, records)) {
      of = both;
    }
  }
  if ((of[0] ?? "") === "") return undefined;
  // What says the same of all records of a run says nothing more.
  const names = columns.filter((column) =>
    new Set(of.map((label, i) => `${label}, ${column.of[i]}`)).size ===
      new Set(of).size
  ).map(({ name }) => name);
  return { names, of };
}

function surenessOf(name: string): number {
  return RUN_NAMES.indexOf(words(name).join(" "));
}

/** A run that its log only numbers is called with what is numbered: `fold 3`. */
function called(column: string, run: string): string {
  return /\p{L}/u.test(run) ? run : `${column} ${run}`;
}

/** Whether labels tell runs apart: several, with several records each. */
function areRuns(labels: readonly string[], records: number): boolean {
  const size = new Set(labels).size;
  return labels.length === records && size > 1 &&
    size <= Math.min(MOST_RUNS, records / 2);
}
