/** Records that hold the same names, in the order of their lines. */
export interface Sheet {
  /** The names, in the order of the line. */
  readonly names: readonly string[];
  /** Whether its lines say themselves at which step they stand, at which epoch, or neither. */
  readonly own: "step" | "epoch" | "nothing";
  /** For each name, whether a sign ties it to its numbers. */
  readonly tied: readonly boolean[];
  /** Whether nothing on its lines is left over. */
  readonly whole: boolean;
  /** For each record: line, how many lines that are no blank, epoch, step, run; then the numbers. */
  readonly cells: number[];
  /** How many records. */
  length: number;
}

/** One record. */
export interface TextRecord {
  readonly at: number;
  /** The same, counting only lines that say something. */
  readonly seen: number;
  /** `NaN` where nothing says it. */
  readonly epoch: number;
  readonly step: number;
  /** How many runs began before. */
  readonly part: number;
  readonly names: readonly string[];
  readonly values: readonly number[];
  readonly own: Sheet["own"];
  readonly tied: readonly boolean[];
  readonly whole: boolean;
}

/** How many kinds of records are kept: a file with more is no log. */
const MOST_SHEETS = 5_000;

/** Cells of a record before its numbers. */
const PLACES = 5;

/** Keeps records by their names, compactly, and gives them back in order. */
export class Records {
  readonly #sheets = new Map<string, Sheet>();
  readonly #order: Sheet[] = [];

  /** Adds a record; whether there was room. */
  add(
    { at, seen, epoch, step, part, names, values, own, tied, whole }:
      TextRecord,
  ): Sheet | undefined {
    const key = `${own}\n${names.join("\n")}`;
    let sheet = this.#sheets.get(key);
    if (sheet === undefined) {
      if (this.#sheets.size >= MOST_SHEETS) return undefined;
      sheet = { names, own, tied, whole, cells: [], length: 0 };
      this.#sheets.set(key, sheet);
    }
    sheet.cells.push(at, seen, epoch, step, part, ...values);
    sheet.length++;
    this.#order.push(sheet);
    return sheet;
  }

  /** All kinds of records. */
  get sheets(): readonly Sheet[] {
    return [...this.#sheets.values()];
  }

  /** All records, in the order they were added. */
  *all(): Generator<TextRecord> {
    const next = new Map<Sheet, number>();
    for (const sheet of this.#order) {
      const width = PLACES + sheet.names.length;
      const i = next.get(sheet) ?? 0;
      next.set(sheet, i + width);
      const [at, seen, epoch, step, part] = sheet.cells.slice(i, i + PLACES);
      yield {
        at: at!,
        seen: seen!,
        epoch: epoch!,
        step: step!,
        part: part!,
        names: sheet.names,
        values: sheet.cells.slice(i + PLACES, i + width),
        own: sheet.own,
        tied: sheet.tied,
        whole: sheet.whole,
      };
    }
  }
}
