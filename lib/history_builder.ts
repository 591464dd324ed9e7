import { settingOf } from "./context.ts";
import type { Axis, History, Note, NoteKind, RunContext } from "./history.ts";
import { axisOf, type Meaning, resolve, resolveAll } from "./naming.ts";
import { toCell, toCount, toSeconds } from "./records/cell.ts";
import { Column } from "./records/column.ts";
import type { OwnAxis } from "./records/columns.ts";
import { alternates, layOutRuns, pivoted } from "./records/grouping.ts";
import {
  areNames,
  areRuns,
  areSplits,
  isLabel,
  isValue,
  type LabelKind,
  labelKind,
} from "./records/labels.ts";
import { Notes } from "./records/notes.ts";
import { seriesOf } from "./records/series.ts";
import { type LaidOut, layOutTable, type Track } from "./records/table.ts";

/** Where a history comes from. */
export interface Origin {
  /** Name of the run. */
  readonly name: string;
  /** Path as given; without it the data was in memory. */
  readonly path?: string;
  /** Id of the reader. */
  readonly reader?: string;
  /** What is known beside the curves. */
  readonly context?: RunContext;
  /** Whether a log of this kind normally says at which step or epoch its values stand. */
  readonly expectsAxis?: boolean;
}

/** The points of a series that are in order already. */
export interface OrderedCurve {
  readonly name: string;
  /** What the program itself calls it, where `name` says its folder, too. */
  readonly ownName: string;
  readonly axis: Axis;
  /** Strictly increasing and finite. */
  readonly steps: Float64Array;
  readonly values: Float64Array;
  readonly epochs?: Float64Array;
  readonly wallSeconds?: Float64Array;
}

/** Collects what a log recorded, as rows or as columns, and makes histories of it: one a run. */
export class HistoryBuilder {
  readonly #origin: Origin;
  readonly #notes = new Notes();
  readonly #columns = new Map<string, Column>();
  readonly #own: Column[][] = [];
  readonly #curves = new Map<string, OrderedCurve>();
  readonly #labels = new Map<string, string[]>();
  readonly #called = new Map<string, string>();
  #records = 0;
  #at = 0;
  #columnar = false;

  constructor(origin: Origin) {
    this.#origin = origin;
  }

  /** Notes what a reader skipped or repaired. */
  note(kind: NoteKind, about: Omit<Note, "kind"> = {}): void {
    this.#notes.add(kind, about);
  }

  /** Adds a record; `at` is its line, counted from 1. What is nested gets names with a slash. */
  add(row: Readonly<Record<string, unknown>>, at?: number): void {
    this.begin(at);
    this.#addNested("", row);
  }

  /** Begins a record whose cells follow. */
  begin(at: number = this.#records + 1): void {
    this.#records++;
    this.#at = at;
  }

  /** Sets a cell of the record that was begun last. */
  set(name: string, cell: unknown): void {
    this.#column(name).set(this.#records - 1, cell, this.#at);
    const labels = this.#labels.get(name);
    if (labels && (typeof cell === "string" || typeof cell === "number")) {
      labels[this.#records - 1] = String(cell).trim();
    }
  }

  /** Adds records of numbers, one a name, record by record; `NaN` is nothing recorded. */
  addNumbers(
    names: readonly (string | undefined)[],
    numbers: Float64Array,
    records: number,
  ): void {
    for (const [i, name] of names.entries()) {
      if (name === undefined) continue;
      const column = this.#column(name);
      column.append(this.#records, numbers, i, names.length, records);
    }
    this.#records += records;
  }

  /** Adds a whole column; columns added so may differ in length. */
  addColumn(name: string, cells: ArrayLike<unknown>): void {
    this.#columnar = true;
    const column = this.#column(name);
    for (let i = 0; i < cells.length; i++) column.set(i, cells[i], i + 1);
    this.#records = Math.max(this.#records, cells.length);
  }

  /**
   * Tells what the log calls a column, where the column's own name says more: `val/accuracy` for an
   * `accuracy` that stands in a line on validation.
   */
  call(column: string, name: string): void {
    this.#called.set(column, name);
  }

  /** Adds a column that has steps or epochs of its own. */
  addOwnAxis(name: string, { axis, steps, values }: OwnAxis): void {
    const places = new Column(axis, toCount);
    const column = new Column(name);
    const length = Math.min(steps.length, values.length);
    for (let i = 0; i < length; i++) {
      places.set(i, steps[i], i + 1);
      column.set(i, values[i], i + 1);
    }
    if (steps.length !== values.length) {
      this.note("ragged-row", { what: name, at: length + 1 });
    }
    this.#column(name);
    this.#own.push([places, column]);
  }

  /** Adds a series whose points are in order, so that nothing needs to be found out about them. */
  addCurve(curve: OrderedCurve): void {
    this.#column(curve.name);
    this.#curves.set(curve.name, curve);
  }

  /** The finished histories, one for each run that begins; none where nothing is a number. */
  build(): History[] {
    const own = new Map(
      this.#own.map(([places, column]) => [column!.name, [places!, column!]]),
    );
    const splits = this.#labelled("split", areSplits);
    const runs = this.#labelled("run", (labels) => this.#areRuns(labels));
    const names = [...this.#columns.keys()].some(isValue)
      ? this.#labelled("metric", areNames)
      : undefined;
    const labels = new Set([splits, runs, names].map((label) => label?.name));
    const numeric = [...this.#columns.values()].filter((column) =>
      !labels.has(column.name) && !own.has(column.name) &&
      !this.#curves.has(column.name) && this.#isNumeric(column)
    );
    const columns = numeric.filter((column) => !isSetting(column))
      .flatMap((column) =>
        names && isValue(column.name) ? pivoted(column, names.of) : [column]
      );
    const settings = numeric.filter(isSetting).map(({ name, values }) =>
      [settingOf(name)!, values[0]!] as const
    );
    const table = {
      columns,
      records: this.#records,
      columnar: this.#columnar,
      ...(splits ? { labels: splits.of } : {}),
    };
    const main = runs
      ? layOutRuns(table, runs.of.map((run) => called(runs.name, run)))
      : layOutTable(table);
    const others = [...own.values()].map((columns) =>
      layOutTable({ columns, records: Math.max(...columns.map(lastRecord)) })
    );
    return this.#toHistories(
      [main, ...others, { ...NO_TRACKS, tracks: this.#ordered() }],
      Object.fromEntries(settings),
    );
  }

  /** The column of labels that say what is asked for, and what each record is of. */
  #labelled(
    kind: LabelKind,
    fit: (labels: readonly string[]) => boolean,
  ): { name: string; of: readonly string[] } | undefined {
    for (const [name, of] of this.#labels) {
      if (labelKind(name) === kind && fit(of)) return { name, of };
    }
    return undefined;
  }

  #areRuns(labels: readonly string[]): boolean {
    return areRuns(labels, this.#records) &&
      alternates([...this.#columns.values()]);
  }

  #ordered(): Track[] {
    return [...this.#curves.values()].map((
      { name, axis, ownName: _, ...points },
    ) => ({
      name,
      column: this.#column(name),
      axis,
      points: [{ run: 0, replaced: 0, ...points }],
    }));
  }

  #toHistories(
    tables: readonly LaidOut[],
    settings: RunContext,
  ): History[] {
    const given = tables.flatMap(({ tracks }) => tracks);
    const order = new Set([
      ...this.#columns.keys(),
      ...given.map(({ column }) => column.name),
    ]);
    const place = new Map([...order].map((name, i) => [name, i]));
    const tracks = given.sort((a, b) =>
      place.get(a.column.name)! - place.get(b.column.name)!
    );
    if (!tracks.some(({ points }) => points.length > 0)) return [];
    const meanings = resolveAll(tracks.map(({ name }) => name)).map((one, i) =>
      this.#ofOwnName(one, tracks[i]!.name)
    );
    this.#noteAll(tables, tracks, meanings);
    const { name, path = null, reader = null, context = {} } = this.#origin;
    const source = { path, reader, notes: this.#notes.list() };
    const runs = Math.max(...tables.map(({ runs }) => runs));
    const names = tables[0]?.names;
    return Array.from({ length: runs }, (_, run) => ({
      name: names
        ? `${name}: ${names[run]}`
        : runs > 1
        ? `${name} #${run + 1}`
        : name,
      series: tracks.flatMap((track, i) =>
        seriesOf(
          { ...track, name: this.#called.get(track.name) ?? track.name },
          meanings[i]!,
          run,
        )
      ),
      context: { ...settings, ...context },
      source,
    }));
  }

  /** A learning rate is measured on no data, whatever folder it lies in; its own name may say more. */
  #ofOwnName(meaning: Meaning, name: string): Meaning {
    const curve = this.#curves.get(name);
    return curve && meaning.quantity === "learning_rate"
      ? { ...meaning, split: resolve(curve.ownName).split }
      : meaning;
  }

  #noteAll(
    tables: readonly LaidOut[],
    tracks: readonly Track[],
    meanings: readonly Meaning[],
  ): void {
    for (const record of tables.flatMap(({ resumed }) => resumed)) {
      this.note("resumed", { at: record + 1 });
    }
    for (const record of tables.flatMap(({ restarted }) => restarted)) {
      this.note("restarted", { at: record + 1 });
    }
    if (tables.some(({ reversed }) => reversed)) this.note("newest-first");
    const replaced = tracks.map(({ points }) =>
      points.reduce((sum, { replaced }) => sum + replaced, 0)
    );
    const repeated = largest(replaced);
    if (repeated > 0) this.note("repeated-step", { count: repeated });
    const loose = tracks.some(({ axis, points }) =>
      axis === "index" && !points[0]?.epochs
    );
    if (loose && this.#origin.expectsAxis) this.note("no-axis");
    if (!meanings.some(({ quantity }) => quantity === "loss")) {
      this.note("no-loss");
    }
    const longest = largest(
      tracks.flatMap(({ points }) => points.map((p) => p.steps.length)),
    );
    if (longest === 1) this.note("one-record");
  }

  #column(name: string): Column {
    let column = this.#columns.get(name);
    if (column === undefined) {
      const kind = axisOf(name)?.kind;
      const read = kind === undefined
        ? toCell
        : kind === "time"
        ? toSeconds
        : toCount;
      this.#columns.set(name, column = new Column(name, read));
      if (isLabel(name)) this.#labels.set(name, []);
    }
    return column;
  }

  #addNested(
    prefix: string,
    row: Readonly<Record<string, unknown>>,
    depth = 0,
  ): void {
    for (const [key, cell] of Object.entries(row)) {
      if (isGroup(cell) && depth < 6) {
        this.#addNested(`${prefix}${key}/`, cell, depth + 1);
      } else this.set(prefix + key, cell);
    }
  }

  #isNumeric({ name, length, texts, firstText }: Column): boolean {
    const column = { what: name === "" ? "(no name)" : name };
    if (texts > length) this.note("text-column", { ...column, at: firstText });
    else if (texts > 0) {
      this.note("bad-number", { ...column, at: firstText, count: texts });
    } else if (length === 0) this.note("empty-column", column);
    return length > 0 && texts <= length;
  }
}

/** A run that its log only numbers is called with what is numbered: `fold 3`. */
function called(column: string, run: string): string {
  return /\p{L}/u.test(run) ? run : `${column} ${run}`;
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

const NO_TRACKS: LaidOut = {
  tracks: [],
  runs: 1,
  resumed: [],
  restarted: [],
};

function isGroup(cell: unknown): cell is Record<string, unknown> {
  return typeof cell === "object" && cell !== null && !Array.isArray(cell) &&
    toCell(cell) === null;
}

// What is also a curve in some logs stays one, even where it stands still.
const CURVES = new Set([
  "learning_rate",
  "loss_function",
  "momentum",
  "weight_decay",
  "epochs",
]);

/** Whether a column tells in every record the same about the run: its number of parameters, say. */
function isSetting({ name, values, length }: Column): boolean {
  const setting = settingOf(name);
  return setting !== undefined && !CURVES.has(setting) && length > 1 &&
    axisOf(name) === null &&
    values.subarray(0, length).every((v) => v === values[0]);
}

function lastRecord({ rows, length }: Column): number {
  return length === 0 ? 0 : rows[length - 1]! + 1;
}
