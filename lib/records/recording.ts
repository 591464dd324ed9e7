import type { Axis, Note, NoteKind } from "../history.ts";
import { axisOf } from "../naming.ts";
import { toCell, toCount, toSeconds } from "./cell.ts";
import { Column } from "./column.ts";
import type { OwnAxis } from "./columns.ts";
import { isLabel, type LabelKind, labelKind } from "./labels.ts";
import { Notes } from "./notes.ts";
import type { Track } from "./table.ts";

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

/** What a log recorded, as it comes: records or whole columns, curves that are in order, labels. */
export class Recording {
  /** What was skipped or repaired. */
  protected readonly notes = new Notes();
  /** What was recorded, in the order in which its names came. */
  protected readonly columns = new Map<string, Column>();
  /** Columns that have an axis of their own, behind that axis. */
  protected readonly own: [places: Column, column: Column][] = [];
  protected readonly curves = new Map<string, OrderedCurve>();
  protected records = 0;
  /** Whether columns came whole, so that their lengths may differ. */
  protected columnar = false;
  readonly #labels = new Map<string, string[]>();
  #at = 0;

  /** Notes what a reader skipped or repaired. */
  note(kind: NoteKind, about: Omit<Note, "kind"> = {}): void {
    this.notes.add(kind, about);
  }

  /** Adds a record; `at` is its line, counted from 1. What is nested gets names with a slash. */
  add(row: Readonly<Record<string, unknown>>, at?: number): void {
    this.begin(at);
    this.#addNested("", row);
  }

  /** Begins a record whose cells follow. */
  begin(at: number = this.records + 1): void {
    this.records++;
    this.#at = at;
  }

  /** Sets a cell of the record that was begun last. */
  set(name: string, cell: unknown): void {
    this.#column(name).set(this.records - 1, cell, this.#at);
    const labels = this.#labels.get(name);
    if (labels && (typeof cell === "string" || typeof cell === "number")) {
      labels[this.records - 1] = String(cell).trim();
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
      column.append(this.records, numbers, i, names.length, records);
    }
    this.records += records;
  }

  /** Adds a whole column; columns added so may differ in length. */
  addColumn(name: string, cells: ArrayLike<unknown>): void {
    this.columnar = true;
    const column = this.#column(name);
    for (let i = 0; i < cells.length; i++) column.set(i, cells[i], i + 1);
    this.records = Math.max(this.records, cells.length);
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
    this.own.push([places, column]);
  }

  /** Adds a series whose points are in order, so that nothing needs to be found out about them. */
  addCurve(curve: OrderedCurve): void {
    this.#column(curve.name);
    this.curves.set(curve.name, curve);
  }

  /** The column of labels that say what is asked for, and what each record is of. */
  protected labelled(
    kind: LabelKind,
    fit: (labels: readonly string[]) => boolean,
  ): { name: string; of: readonly string[] } | undefined {
    for (const [name, of] of this.#labels) {
      if (labelKind(name) === kind && fit(of)) return { name, of };
    }
    return undefined;
  }

  /** The curves that came in order, as tracks. */
  protected ordered(): Track[] {
    return [...this.curves.values()].map((
      { name, axis, ownName: _, ...points },
    ) => ({
      name,
      column: this.#column(name),
      axis,
      points: [{ run: 0, replaced: 0, givenUp: 0, ...points }],
    }));
  }

  #column(name: string): Column {
    let column = this.columns.get(name);
    if (column === undefined) {
      if (this.columns.size >= MOST) {
        throw new RangeError(
          `Cannot hold one more column: found more than ${MOST}`,
        );
      }
      const kind = axisOf(name)?.kind;
      const read = kind === undefined
        ? toCell
        : kind === "time"
        ? toSeconds
        : toCount;
      this.columns.set(name, column = new Column(name, read));
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
}

/** No run records more: what does is data, or made to burst. */
const MOST = 200_000;

function isGroup(cell: unknown): cell is Record<string, unknown> {
  return typeof cell === "object" && cell !== null && !Array.isArray(cell) &&
    toCell(cell) === null;
}
