import type { Bar } from "./bar.ts";
import { Bars, type Drawn, freshOf } from "./bars.ts";
import type { Meanings } from "./meanings.ts";
import type { Recorder } from "./recorder.ts";
import { scan } from "./scan.ts";
import { isPlace } from "./standing.ts";
import { type Template, valuesOf } from "./template.ts";

/** Keeps the records that progress bars show: those that stand there when a bar is done. */
export class BarRecorder {
  readonly #bars = new Bars();
  readonly #meanings: Meanings;
  readonly #recorder: Recorder;
  /** Whether any bar is drawn, and one of them names an epoch. */
  #drawn = false;
  #named = false;

  constructor(meanings: Meanings, recorder: Recorder) {
    this.#meanings = meanings;
    this.#recorder = recorder;
  }

  /** Whether bars are drawn of which none names an epoch. */
  get isNameless(): boolean {
    return this.#drawn && !this.#named;
  }

  /** Draws a bar anew, whose title means that. */
  draw(bar: Bar, title: Template, values: readonly number[]): void {
    const { here, at } = this.#recorder;
    const epoch = title.epoch ? values[title.epoch.slot]! : NaN;
    if (isPlace(epoch) && epoch !== here.epoch) {
      this.#bars.complete(bar);
      this.finish();
      here.enter(epoch);
    }
    this.#drawn = true;
    this.#named ||= title.epoch !== undefined;
    // `Epoch 3: loss 0.5: 50%|##|` shows it in its title.
    const drawn = title.fields.length > 0
      ? { ...bar, shows: `${bar.title}, ${bar.shows}` }
      : bar;
    const before = this.#bars.draw(drawn, title.split ?? here.split, at);
    if (before) this.#keep(before);
  }

  /** Keeps what the bars showed last; others begin. */
  finish(): void {
    for (const drawn of this.#bars.finish()) this.#keep(drawn);
    this.#drawn = this.#named = false;
  }

  /** Ends the text: what was still being drawn is as it is. */
  end(): void {
    const { only } = this.#bars;
    if (!Number.isNaN(this.#recorder.here.epoch) || only.length < 3) {
      return this.finish();
    }
    // One bar for the whole run: its states are steps.
    for (const { count, shows, split } of only) {
      this.#recorder.here.step = count;
      this.#show(shows, split, "step", (template) => template);
    }
  }

  #keep({ shows, split, done }: Drawn): void {
    this.#show(
      shows,
      split,
      "epoch",
      (template) => done ? template : freshOf(template),
    );
  }

  #show(
    shows: string,
    split: string | undefined,
    own: "step" | "epoch",
    part: (whole: Template) => Template,
  ): void {
    const { skeleton, values } = scan(shows);
    const whole = this.#meanings.ofLine(skeleton);
    if (whole.fields.length === 0) return;
    this.#recorder.lines++;
    const template = part(whole);
    if (template.fields.length === 0) return;
    const sheet = this.#recorder.sheets.of(template, own, { split, bar: true });
    this.#recorder.keep(sheet, valuesOf(template, values));
  }
}
