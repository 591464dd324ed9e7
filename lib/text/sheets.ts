import { coloured } from "./colour.ts";
import type { Records } from "./records.ts";
import type { Sheet } from "./sheet.ts";
import type { Template } from "./template.ts";

/** What is known of a record beside its fields. */
interface Kind {
  /** On which data it was measured. */
  readonly split?: string | undefined;
  /** Which of several things it is about: `Class 3`. */
  readonly whose?: string | undefined;
  /** What it is indented below: the name of a class, say. */
  readonly lead?: string | undefined;
  /** Whether a progress bar shows it. */
  readonly bar?: boolean;
  /** Whether it is a batch of an evaluation. */
  readonly counted?: boolean;
}

/** Finds the sheet for the records of a template. */
export class Sheets {
  /** What the log calls a name that says more than it. */
  readonly called = new Map<string, string>();
  readonly #records: Records;
  readonly #known = new Map<Template, Map<string, Sheet>>();

  constructor(records: Records) {
    this.#records = records;
  }

  /** The sheet for records of these fields that stand so; those of another kind are apart. */
  of(template: Template, own: Sheet["own"], kind: Kind): Sheet {
    let sheets = this.#known.get(template);
    if (sheets === undefined) this.#known.set(template, sheets = new Map());
    const key = `${own}${kind.split ?? ""}${kind.bar ?? false}${
      kind.counted ?? false
    }${kind.whose ?? ""}\n${kind.lead ?? ""}`;
    let sheet = sheets.get(key);
    if (sheet === undefined) {
      sheets.set(key, sheet = this.#make(template, own, kind));
      sheet.kinds++;
    }
    return sheet;
  }

  #make(
    { fields, inner, trains, strays, lead }: Template,
    own: Sheet["own"],
    { split, whose, lead: below, bar = false, counted = false }: Kind,
  ): Sheet {
    return this.#records.sheet({
      names: fields.map(({ name, called = name }) => {
        const full = coloured(
          whose === undefined ? name : `${whose}/${name}`,
          split,
        );
        if (full !== called && whose === undefined) {
          this.called.set(full, called);
        }
        return full;
      }),
      lead: lead ?? below,
      own,
      inner,
      trains,
      tied: fields.map(({ tied }) => tied),
      whole: strays === 0,
      bar,
      counted,
    });
  }
}
