import { Cells } from "./cells.ts";
import { RecordList } from "./record_list.ts";
import { type Kind, type Sheet, widthOf } from "./sheet.ts";
import { thinSheets } from "./thin_sheets.ts";

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

/** How many kinds of records are kept: a file with more is no log. */
const MOST_SHEETS = 5_000;

/** Keeps records by their names, compactly, and gives them back in order. */
export class Records {
  readonly #sheets = new Map<string, Sheet>();
  #order = new RecordList();
  /** How many numbers may come until it is looked whether they are too many. */
  #room = ROOM;
  /** Kinds beyond those that are kept. */
  readonly #beyond = new WeakSet<Sheet>();
  #left = 0;

  /** Where the last record stood that was left out, counted in lines that say something; 0 for none. */
  get left(): number {
    return this.#left;
  }

  /** The sheet for records of these names. */
  sheet(
    kind: Kind,
  ): Sheet {
    const { own, inner, bar, counted, lead = "", names } = kind;
    const key = `${own}${inner}${bar}${counted}${lead}\n${names.join("\n")}`;
    let sheet = this.#sheets.get(key);
    if (sheet === undefined) {
      const more = new Cells();
      sheet = {
        ...kind,
        id: this.#sheets.size,
        more,
        get cells() {
          return more.view;
        },
        length: 0,
        dropped: 0,
        halvings: 0,
        settled: 0,
        kinds: 0,
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
    this.#order.add(sheet, sheet.length++ * widthOf(sheet));
    this.#room -= widthOf(sheet);
    if (this.#room <= 0) this.#thin();
  }

  /** Ends the text: what came last is thinned as what came before it. */
  end(): void {
    this.#thin();
  }

  #thin(): void {
    const { sheets } = this;
    this.#order = thinSheets(sheets, this.#order);
    const held = sheets.reduce((sum, { cells }) => sum + cells.length, 0);
    this.#room = Math.max(ROOM, held >> 2);
  }

  /** All kinds of records that were met. */
  get sheets(): readonly Sheet[] {
    return [...this.#sheets.values()].filter(({ length }) => length > 0);
  }

  /** All records, in the order they were added. */
  all(): RecordList {
    return this.#order;
  }
}

/** So many numbers come at least before it is looked again whether they are too many. */
const ROOM = 2 ** 21;
