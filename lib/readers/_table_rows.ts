import type { HistoryBuilder } from "../history_builder.ts";
import { axisOf, resolve } from "../naming.ts";
import { toCell } from "../records/cell.ts";
import { isLabel } from "../records/labels.ts";
import type { Row } from "./_delimited.ts";
import { isCutNumber } from "../text/cut_number.ts";
import { isHeader } from "./_header.ts";
import { NumberRows } from "./_number_rows.ts";
import { toPoint } from "./_decimals.ts";
import { sectionIn } from "./_section.ts";
import type { Form } from "./_table.ts";
import type { RowSink } from "./_table_lines.ts";

/** The names of columns; `undefined` for those to leave out: row numbers and empty margins. */
type Names = readonly (string | undefined)[];

/** What only a summary has. */
const SUMMARY = "train_runtime";

/** Gives the rows of a table to a builder, each cell under its name. */
export class TableRows implements RowSink {
  readonly #builder: HistoryBuilder;
  readonly #form: Form;
  /** Tables that share a file are told apart by their widths. */
  readonly #tables: Names[] = [];
  #names: Names = [];
  /** Where the first row below the header stands. */
  readonly #from: number;
  #begun: boolean;
  #numbers: NumberRows | undefined;
  /** The names of the columns as they stand above them, and the data that a heading over them says. */
  #own: Names = [];
  #section: string | undefined;

  constructor(builder: HistoryBuilder, form: Form) {
    this.#builder = builder;
    this.#form = form;
    this.#from = form.rows[0]?.line ?? 0;
    this.#begun = !form.named;
    this.#begin(toNames(builder, form.header, form.rows));
  }

  get numbers(): NumberRows | undefined {
    return this.#begun ? this.#numbers : undefined;
  }

  flush(): void {
    const numbers = this.#numbers;
    if (numbers === undefined || numbers.count === 0) return;
    this.#builder.addNumbers(this.#names, numbers.columns, numbers.count);
    numbers.count = 0;
  }

  add(row: Row, cut: boolean): void {
    const { cells, line } = row;
    const section = this.#names.length > 1 ? sectionIn(row) : undefined;
    if (section !== undefined) {
      this.#section = section;
      this.#begin(this.#own);
      return;
    }
    // What stands above is the header, a title, units.
    if (line < this.#from) return;
    this.#begun = true;
    const builder = this.#builder;
    if (cells.length !== this.#names.length) {
      const like = this.#tables.findLast(({ length }) =>
        length === cells.length
      );
      if (like) this.#use(like);
    }
    const width = this.#names.length;
    const cutNumber = cut && cells.length > 0 &&
      isCutNumber(cells.at(-1)!, this.#before(line));
    if (cut && (cells.length < width || cutNumber)) {
      builder.note("truncated-tail", { at: line });
    } else if (cells.length === 1 && width > 1) {
      builder.note("bad-line", { at: line, what: cells[0]! });
    } else if (cells.length > 1 && !cells.includes("") && isHeader(cells)) {
      builder.note("repeated-header", { at: line });
      this.#begin(toNames(builder, cells, []));
    } else this.#addCells(cells, line);
  }

  // What stood in the last column of rows before that line.
  #before(line: number): string[] {
    return this.#form.rows.filter((row) => row.line < line)
      .map(({ cells }) => cells[this.#names.length - 1] ?? "");
  }

  #addCells(cells: readonly string[], line: number): void {
    const names = this.#names;
    const ragged = cells.length < names.length ||
      cells.slice(names.length).some((cell) => cell !== "");
    if (ragged) this.#builder.note("ragged-row", { at: line });
    // The Trainer's closing means over the whole run, in a table of its records.
    if (cells[names.indexOf(SUMMARY)]) {
      return this.#builder.leaveOutSummary(line);
    }
    this.#builder.begin(line);
    for (const [i, name] of names.entries()) {
      const cell = cells[i];
      if (name === undefined) continue;
      this.#builder.set(
        name,
        cell === undefined ? cell : toPoint(cell, this.#form),
      );
    }
  }

  #begin(names: Names): void {
    this.#own = names;
    const section = this.#section;
    const own = section === undefined
      ? names
      : names.map((name) => name && measuredOn(section, name));
    this.#tables.push(own);
    this.#use(own);
  }

  #use(names: Names): void {
    this.#names = names;
    const { delimiter, decimalComma } = this.#form;
    // Blanks part cells in any number, and a label is no number.
    const plain = delimiter !== " " && !decimalComma &&
      !names.includes(SUMMARY) &&
      !names.some((name) => name !== undefined && isLabel(name));
    this.#numbers = plain ? new NumberRows(delimiter, names.length) : undefined;
  }
}

/** A name with the data it was measured on, if it is not that of an axis and says none itself. */
function measuredOn(section: string, name: string): string {
  return axisOf(name) !== null || isLabel(name) || resolve(name).split !== null
    ? name
    : `${section}/${name}`;
}

function toNames(
  builder: HistoryBuilder,
  header: readonly string[],
  rows: readonly Row[],
): Names {
  const seen = new Map<string, number>();
  return header.map((name, i) => {
    if (name === "" || /^Unnamed: \d+$/.test(name)) {
      // Row numbers say nothing; names of rows say that each row is something else.
      const named = rows.some(({ cells }) => toCell(cells[0]) === null);
      if (i === 0) return named ? axisIn(rows) ?? "row" : undefined;
      return rows[0]?.cells[i] ? `column ${i + 1}` : undefined;
    }
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    if (times === 1) return name;
    builder.note("renamed-column", { what: name });
    return `${name} (${times})`;
  });
}

/** What the names of rows count, if they do: `Epoch 1`, `Epoch 2`. */
function axisIn(rows: readonly Row[]): string | undefined {
  const counted = rows.map(({ cells: [name = ""] }) =>
    /^([a-z]+)[ _-]*\d+$/i.exec(name)?.[1]
  );
  const [axis] = counted;
  return axis !== undefined && axisOf(axis) !== null &&
      counted.every((one) => one === axis)
    ? axis
    : undefined;
}
