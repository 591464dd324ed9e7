import { Cells } from "./cells.ts";

/** Records that hold the same names, in the order of their lines. */
export interface Sheet {
  /** The names, in the order of the line. */
  readonly names: readonly string[];
  /** Whether its lines say themselves at which step they stand, at which epoch, or neither. */
  own: "step" | "epoch" | "nothing";
  /** Whether its lines stand within an epoch, though they count the steps of all. */
  readonly inner: boolean;
  /** Whether only trainings stand where its lines do. */
  readonly trains: boolean;
  /** For each name, whether a sign ties it to its numbers. */
  readonly tied: readonly boolean[];
  /** Whether nothing on its lines is left over. */
  readonly whole: boolean;
  /** Whether progress bars showed them. */
  readonly bar: boolean;
  /** For each record its places, as `PLACE` has them, and then its numbers. */
  readonly cells: Float64Array;
  /** Takes more of them. */
  readonly more: Cells;
  /** How many records. */
  length: number;
}

/** Where a record stands. */
export interface Where {
  /** Its line, counted from 1. */
  readonly at: number;
  /** The same, counting only lines that say something. */
  readonly seen: number;
  /** `NaN` where nothing says it. */
  readonly epoch: number;
  readonly step: number;
  /** How many steps the line says there are, of an epoch or of the run. */
  readonly length: number;
  /** How many runs began before. */
  readonly part: number;
}

/** Where the places of a record lie among its cells, and how many there are. */
export const PLACE = {
  at: 0,
  seen: 1,
  epoch: 2,
  step: 3,
  length: 4,
  part: 5,
  all: 6,
} as const;

/** One record: cells of its sheet, from a place on. */
export interface TextRecord {
  readonly sheet: Sheet;
  readonly from: number;
}

/** How many kinds of records are kept: a file with more is no log. */
const MOST_SHEETS = 5_000;

/** Keeps records by their names, compactly, and gives them back in order. */
export class Records {
  readonly #sheets = new Map<string, Sheet>();
  readonly #order: Sheet[] = [];
  /** Kinds beyond those that are kept. */
  readonly #beyond = new WeakSet<Sheet>();
  #left = 0;

  /** Where the last record stood that was left out, counted in lines that say something; 0 for none. */
  get left(): number {
    return this.#left;
  }

  /** The sheet for records of these names. */
  sheet(
    kind: Omit<Sheet, "cells" | "more" | "length">,
  ): Sheet {
    const key = `${kind.own}${kind.inner}${kind.bar}\n${kind.names.join("\n")}`;
    let sheet = this.#sheets.get(key);
    if (sheet === undefined) {
      const more = new Cells();
      sheet = {
        ...kind,
        more,
        get cells() {
          return more.view;
        },
        length: 0,
      };
      if (this.#sheets.size < MOST_SHEETS) this.#sheets.set(key, sheet);
      else this.#beyond.add(sheet);
    }
    return sheet;
  }

  /** Adds a record to a sheet. */
  add(sheet: Sheet, where: Where, values: readonly number[]): void {
    if (this.#sheets.size >= MOST_SHEETS && this.#beyond.has(sheet)) {
      this.#left = where.seen;
      return;
    }
    const { more } = sheet;
    more.add(where.at);
    more.add(where.seen);
    more.add(where.epoch);
    more.add(where.step);
    more.add(where.length);
    more.add(where.part);
    for (let i = 0; i < values.length; i++) more.add(values[i]!);
    sheet.length++;
    this.#order.push(sheet);
  }

  /** All kinds of records that were met. */
  get sheets(): readonly Sheet[] {
    return [...this.#sheets.values()].filter(({ length }) => length > 0);
  }

  /** All records, in the order they were added. */
  *all(): Generator<TextRecord> {
    const next = new Map<Sheet, number>();
    for (const sheet of this.#order) {
      const from = next.get(sheet) ?? 0;
      next.set(sheet, from + widthOf(sheet));
      yield { sheet, from };
    }
  }
}

/** How many cells a record of a sheet has. */
export function widthOf({ names }: Sheet): number {
  return PLACE.all + names.length;
}
