import type { Axis, Note, NoteKind } from "../history.ts";
import { axisOf, countsSteps } from "../naming.ts";
import { type Cell, toCell, toCount, toSeconds } from "./cell.ts";
import { Column } from "./column.ts";
import type { Cells, OwnAxis } from "./columns.ts";
import { isLabel, type LabelKind, labelKind, type Labels } from "./labels.ts";
import { Notes } from "./notes.ts";
import { eachCell } from "./nested.ts";
import type { Track } from "./table.ts";
import { thinColumns } from "./thin_columns.ts";
import { MOST_NUMBERS, MOST_POINTS } from "../thinning.ts";

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
  /** How many there were, where not all are kept. */
  readonly recorded?: number;
}

/** What a log recorded, as it comes: records or whole columns, curves that are in order, labels. */
export class Recording {
  /** What was skipped or repaired. */
  protected readonly notes = new Notes();
  /** What was recorded, in the order in which its names came. */
  protected readonly columns = new Map<string, Column>();
  /** Tables that have axes of their own. */
  protected readonly own: Column[][] = [];
  protected readonly curves = new Map<string, OrderedCurve>();
  protected records = 0;
  /** Whether columns came whole, so that their lengths may differ. */
  protected columnar = false;
  readonly #labels = new Map<string, string[]>();
  /** The words of labels, each held once. */
  readonly #words = new Map<string, string>();
  #at = 0;
  /** How many numbers may come until it is looked whether they are too many. */
  #room = ROOM;
  /** Which records of the log those were that stayed, where not all did. */
  #origins: Uint32Array | undefined;
  #dropped = 0;
  #expected = 0;

  /** Whether a column counts steps or epochs, by its name. */
  get hasAxis(): boolean {
    return this.columns.keys().some(countsSteps);
  }

  /** Notes what a reader skipped or repaired. */
  note(kind: NoteKind, about: Omit<Note, "kind"> = {}): void {
    this.notes.add(kind, about);
  }

  /** Adds a record; `at` is its line, counted from 1. What is nested gets names with a slash. */
  add(row: Readonly<Record<string, unknown>>, at?: number): void {
    this.begin(at);
    eachCell(row, this, (name, cell) => this.set(name, cell));
  }

  /** Begins a record whose cells follow. */
  begin(at: number = this.records + this.#dropped + 1): void {
    if (this.#room <= 0) this.#thin();
    this.records++;
    this.#at = at;
  }

  /** Sets a cell of the record that was begun last. */
  set(name: string, cell: unknown): void {
    this.#column(name).set(this.records - 1, cell, this.#at);
    this.#room--;
    const labels = this.#labels.get(name);
    if (labels && (typeof cell === "string" || typeof cell === "number")) {
      labels[this.records - 1] = this.#word(String(cell).trim());
    }
  }

  /** Tells about how many records of numbers are to come, so that there is room for all from the beginning. */
  expect(records: number): void {
    this.#expected = Math.min(Math.ceil(records), MOST_POINTS);
  }

  /** Adds records of numbers, given column by column under their names; `NaN` is nothing recorded. */
  addNumbers(
    names: readonly (string | undefined)[],
    columns: readonly Float64Array[],
    records: number,
  ): void {
    if (this.#room <= 0) this.#thin();
    this.#room -= names.length * records;
    const all = this.#expected * names.length <= MOST_NUMBERS
      ? this.#expected
      : 0;
    for (const [i, name] of names.entries()) {
      if (name === undefined) continue;
      const column = this.#column(name);
      column.reserve(all);
      column.append(this.records, columns[i]!.subarray(0, records));
    }
    this.records += records;
  }

  /** Tells how many more points of a column there were than came. */
  lacks(name: string, count: number): void {
    this.#column(name).dropped += count;
  }

  /** Adds a whole column; columns added so may differ in length. */
  addColumn(name: string, cells: ArrayLike<unknown>): void {
    this.columnar = true;
    const column = this.#column(name);
    const plain = cells instanceof Float64Array && column.read === toCell;
    if (plain && column.length === 0) column.fill(cells);
    else for (let i = 0; i < cells.length; i++) column.set(i, cells[i], i + 1);
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

  /**
   * Adds records that have axes of their own; their other names begin with the prefix. Records
   * without an axis go along with the columns that came whole.
   */
  addRecords(prefix: string, records: readonly Cells[]): void {
    const table = new Map<string, Column>();
    for (const [row, record] of records.entries()) {
      eachCell(record, this, (name, cell) => {
        const own = axisOf(name) !== null && axisOf(prefix + name) === null
          ? name
          : prefix + name;
        let column = table.get(own);
        if (column === undefined) {
          table.set(own, column = new Column(own, readerOf(own)));
        }
        column.set(row, cell, row + 1);
      });
    }
    const isPlaced = table.keys().some(countsSteps);
    for (const [name, column] of table) {
      if (isPlaced) this.#column(name);
      else this.addColumn(name, [...column.spread(records.length)]);
    }
    if (isPlaced) this.own.push([...table.values()]);
  }

  /** Adds a series whose points are in order, so that nothing needs to be found out about them. */
  addCurve(curve: OrderedCurve): void {
    this.#column(curve.name);
    this.curves.set(curve.name, curve);
  }

  /** The columns of labels, or those that may say what is asked for. */
  protected labelsOf(kind?: LabelKind): Labels[] {
    return [...this.#labels].filter(([name]) =>
      kind === undefined || labelKind(name) === kind
    ).map(([name, of]) => ({ name, of }));
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

  /**
   * Thins what came last as what came before it, and says so, if anything was to be thinned.
   *
   * @returns Which records those were that stayed, if not all did.
   */
  protected settle(): Uint32Array | undefined {
    if (this.#origins === undefined) return undefined;
    this.#thin();
    const most = [...this.columns.values()].reduce((a, b) =>
      b.length + b.dropped > a.length + a.dropped ? b : a
    );
    this.note("thinned", {
      count: most.length + most.dropped,
      what: String(2 ** most.halvings),
    });
    return this.#origins;
  }

  #thin(): void {
    this.#room = ROOM;
    const thinned = thinColumns(this.columns.values(), this.records);
    if (thinned === undefined) return;
    const { kept, places, records, numbers } = thinned;
    this.#room = Math.max(ROOM, numbers >> 1);
    const before = this.#origins;
    const origins = new Uint32Array(records);
    let left = 0;
    for (let r = 0; r < this.records; r++) {
      if (kept[r] === 1) origins[left++] = before?.[r] ?? r + this.#dropped;
    }
    for (const [name, of] of this.#labels) {
      // A record without a label leaves a hole.
      const stay = Array<string>(records);
      of.forEach((label, r) => {
        if (kept[r] === 1) stay[places[r]!] = label;
      });
      this.#labels.set(name, stay);
    }
    this.#dropped += this.records - records;
    this.records = records;
    this.#origins = origins;
  }

  #word(word: string): string {
    const known = this.#words.get(word);
    if (known === undefined && this.#words.size < MOST) {
      this.#words.set(word, word);
    }
    return known ?? word;
  }

  #column(name: string): Column {
    let column = this.columns.get(name);
    if (column === undefined) {
      if (this.columns.size >= MOST) {
        throw new RangeError(
          `Cannot hold one more column: found more than ${MOST}`,
        );
      }
      this.columns.set(name, column = new Column(name, readerOf(name)));
      if (isLabel(name)) this.#labels.set(name, []);
    }
    return column;
  }
}

/** So many numbers come at least before it is looked again whether they are too many. */
const ROOM = 2 ** 21;

/** How the cells of a column of this name are read. */
function readerOf(name: string): (cell: unknown) => Cell {
  const kind = axisOf(name)?.kind;
  if (kind === undefined) return toCell;
  return kind === "time" ? toSeconds : toCount;
}

/** No run records more: what does is data, or made to burst. */
const MOST = 200_000;
