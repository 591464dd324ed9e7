import { coloured } from "./colour.ts";
import type { Records, Sheet } from "./records.ts";
import type { Template } from "./template.ts";

/** Finds the sheet for the records of a template. */
export class Sheets {
  /** What the log calls a name that says more than it. */
  readonly called = new Map<string, string>();
  readonly #records: Records;
  readonly #known = new Map<Template, Map<string, Sheet>>();

  constructor(records: Records) {
    this.#records = records;
  }

  /**
   * The sheet for records of these fields that stand so, and were measured on that part of the data;
   * those that bars show are apart.
   */
  of(
    template: Template,
    own: Sheet["own"],
    split = "",
    bar = false,
  ): Sheet {
    let sheets = this.#known.get(template);
    if (sheets === undefined) this.#known.set(template, sheets = new Map());
    const key = `${own}${split}${bar}`;
    let sheet = sheets.get(key);
    if (sheet === undefined) {
      sheets.set(
        key,
        sheet = this.#make(template, own, split || undefined, bar),
      );
    }
    return sheet;
  }

  #make(
    { fields, inner, strays }: Template,
    own: Sheet["own"],
    split: string | undefined,
    bar: boolean,
  ): Sheet {
    return this.#records.sheet({
      names: fields.map(({ name, called = name }) => {
        const full = coloured(name, split);
        if (full !== called) this.called.set(full, called);
        return full;
      }),
      own,
      inner,
      tied: fields.map(({ tied }) => tied),
      whole: strays === 0,
      bar,
    });
  }
}
