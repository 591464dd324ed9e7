import { splitIn } from "./colour.ts";
import { Records, type Where } from "./records.ts";
import type { Sheet } from "./sheet.ts";
import { Runs } from "./runs.ts";
import { Settings } from "./settings.ts";
import { Sheets } from "./sheets.ts";
import { Standing } from "./standing.ts";
import { type Template, valuesOf } from "./template.ts";
import { type Above, isOpen } from "./under.ts";

// `Class 3`, as the line says it.
function whoseOf(
  { whose }: Template,
  values: readonly number[],
): string | undefined {
  const which = whose && values[whose.slot]!;
  return Number.isInteger(which) ? `${whose!.name} ${which}` : undefined;
}

/** Keeps the records of lines whose meaning is known, each where it stands. */
export class Recorder {
  /** All records found so far. */
  readonly records = new Records();
  /** Which sheet a record goes to. */
  readonly sheets = new Sheets(this.records);
  /** Settings that were listed before or between the records. */
  readonly settings = new Settings();
  /** Where the lines stand. */
  readonly here = new Standing();
  /** Which run they are of. */
  readonly runs = new Runs();
  /** The line that is read, counted from 1. */
  at = 0;
  /** How many lines say something: all but blanks and rulers. */
  lines = 0;

  /** Takes a line with numbers: it says where it stands, how good that is, or both. */
  take(
    template: Template,
    values: readonly number[],
    line: string,
    above: Above,
  ): void {
    const { epoch, step, fields } = template;
    const placed = epoch !== undefined || step !== undefined;
    const standing = fields.length > 0 && this.here.of(template, values);
    if (placed) this.#move(template, values);
    if (!standing) {
      const split = template.split ?? splitIn(line);
      return this.here.about(split, epoch !== undefined);
    }
    const sheet = this.sheets.of(template, standing.own, {
      split: standing.split ??
        (above.split !== undefined && isOpen(template)
          ? above.split
          : undefined),
      lead: above.lead,
      counted: standing.counted ?? false,
      whose: whoseOf(template, values),
    });
    const numbers = valuesOf(template, values);
    if (!placed && this.#isHeld(sheet, numbers, line)) return;
    this.flush();
    this.keep(sheet, numbers);
  }

  /** Keeps a record that stands here. */
  keep(sheet: Sheet, values: readonly number[]): void {
    this.runs.records(sheet, this.here);
    this.records.add(sheet, this.#where(), values);
  }

  /** Keeps what might have been a setting and is none. */
  flush(): void {
    for (const { sheet, where, values } of this.settings.flush()) {
      this.runs.records(sheet, where);
      this.records.add(sheet, where, values);
    }
  }

  // A line that says where we are holds for those that follow.
  #move(template: Template, values: readonly number[]): void {
    this.flush();
    const { epoch, step } = this.here;
    this.here.move(template, values);
    const total = (template.step ?? template.epoch)?.total;
    // An evaluation, which begins anew within an epoch, and epochs after it may count to other totals.
    const goesOn = template.epoch !== undefined &&
      template.step !== undefined &&
      (this.here.epoch > epoch ||
        this.here.epoch === epoch && !(this.here.step > step));
    if (total !== undefined && !goesOn) this.runs.goesTo(values[total]!);
  }

  // A single name and its number may be one of a list of settings.
  #isHeld(sheet: Sheet, values: readonly number[], line: string): boolean {
    return values.length === 1 &&
      this.settings.hold({ sheet, where: this.#where(), values }, line);
  }

  #where(): Where {
    const { epoch, step, length } = this.here;
    return {
      at: this.at,
      seen: this.lines,
      epoch,
      step,
      length,
      part: this.runs.count,
    };
  }
}
