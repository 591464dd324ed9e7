import { toContext } from "../context.ts";
import type { History } from "../history.ts";
import { HistoryBuilder, type Origin } from "../history_builder.ts";
import { axisOf, splitOf, words } from "../naming.ts";
import { labelKind } from "../records/labels.ts";

/** Columns that say which run a record belongs to, the surest first. */
const RUNS = [
  "run id",
  "run uuid",
  "run",
  "run name",
  "trial id",
  "trial",
  "experiment id",
  "experiment",
  "exp id",
  "job id",
];

/** In a table of one value a record: columns that name it, and that hold it. */
const NAMES = [
  "attribute path",
  "metric name",
  "metric",
  "key",
  "tag",
  "name",
  "variable",
  "series",
];
const VALUES = ["float value", "metric value", "value", "val", "scalar"];

/** Runs that one table may hold; more are no runs. */
const MOST_RUNS = 100_000;

/**
 * A table whose records may belong to several runs, each a column a metric, or long: each one value of
 * a named metric. Of a long table, what has no step is a setting.
 */
export class RecordTable {
  readonly #columns: readonly string[];
  readonly #origin: Origin;
  readonly #run: number;
  readonly #name: number;
  readonly #split: number;
  readonly #values: readonly number[];
  readonly #axes: readonly number[];
  readonly #builders = new Map<string, Run>();

  constructor(columns: readonly string[], origin: Origin) {
    this.#columns = columns;
    this.#origin = origin;
    const plain = columns.map((name) => words(name).join(" "));
    const first = (names: readonly string[]) =>
      plain.indexOf(names.find((name) => plain.includes(name)) ?? "");
    this.#run = first(RUNS);
    this.#axes = [...columns.keys()].filter((i) =>
      axisOf(columns[i]!) !== null && i !== this.#run
    );
    const isLong = this.#steps.length > 0 && first(NAMES) >= 0 &&
      first(VALUES) >= 0;
    this.#name = isLong ? first(NAMES) : -1;
    this.#split = columns.findIndex((name) => labelKind(name) === "split");
    this.#values = VALUES.concat("int value", "string value", "bool value")
      .map((name) => plain.indexOf(name)).filter((i) => i >= 0);
  }

  /** Whether there is a column of steps or epochs. */
  get isPlaced(): boolean {
    return this.#steps.length > 0;
  }

  get #steps(): readonly number[] {
    return this.#axes.filter((i) => axisOf(this.#columns[i]!)?.kind !== "time");
  }

  /** Adds a record; `at` counts from 1. */
  add(cells: readonly unknown[], at: number): void {
    const run = this.#runOf(cells);
    if (run === undefined) return;
    if (this.#name < 0) {
      run.builder.begin(at);
      this.#columns.forEach((name, i) => {
        if (i !== this.#run) run.builder.set(name, cells[i]);
      });
      return;
    }
    const name = this.#split < 0
      ? String(cells[this.#name] ?? "")
      : named(cells[this.#name], cells[this.#split]);
    const value = this.#values.map((i) => cells[i]).find((cell) =>
      cell !== null && cell !== undefined
    );
    if (this.#steps.every((i) => cells[i] === null || cells[i] === undefined)) {
      run.settings.push([name.slice(name.lastIndexOf("/") + 1), value]);
      return;
    }
    run.builder.begin(at);
    for (const i of this.#axes) run.builder.set(this.#columns[i]!, cells[i]);
    run.builder.set(name, value);
  }

  #runOf(cells: readonly unknown[]): Run | undefined {
    const id = this.#run < 0 ? "" : String(cells[this.#run]);
    let run = this.#builders.get(id);
    if (run === undefined && this.#builders.size < MOST_RUNS) {
      const name = id === "" ? this.#origin.name : id;
      const builder = new HistoryBuilder({ ...this.#origin, name });
      this.#builders.set(id, run = { builder, settings: [] });
    }
    return run;
  }

  /** The runs of the table: none where nothing is a number. */
  build(): History[] {
    return [...this.#builders.values()].flatMap(({ builder, settings }) => {
      const context = toContext(Object.fromEntries(settings));
      return builder.build().map((history) => ({
        ...history,
        context: { ...context, ...history.context },
      }));
    });
  }
}

/** What a value is called, with the data it was measured on. */
function named(name: unknown, split: unknown): string {
  const known = typeof split === "string" &&
    splitOf(split.toLowerCase()) !== null;
  return known ? `${split}/${name}` : String(name ?? "");
}

interface Run {
  readonly builder: HistoryBuilder;
  readonly settings: [string, unknown][];
}
