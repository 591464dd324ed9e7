import { splitOf, WEAK } from "../naming.ts";
import { AMOUNTS } from "./place.ts";
import type { Place } from "./places.ts";
import type { Sheet } from "./sheet.ts";
import type { Template } from "./template.ts";

/** Where the lines stand: what one says of epoch, step and data holds for those that follow. */
export class Standing {
  /** `NaN` where nothing says it. */
  epoch = NaN;
  /** `NaN` where nothing says it. */
  step = NaN;
  /** How many steps the line says there are, of an epoch or of the run. */
  length = NaN;
  /** How surely the surest epoch so far was one. */
  #rank = Infinity;
  /** The last step that was said, whatever the epoch. */
  #reached = NaN;
  #split: string | undefined;
  #onlyStep = false;
  /** Whether the last place was nothing but the epoch that we stood in: `Evaluation`, and then `Epoch: 3` again. */
  #stays = false;
  /** Whether what is evaluated was said together with its epoch. */
  #headed = false;
  /** Whether some epoch that was said is no whole number. */
  #inParts = false;
  /** The data that the last record line was about, for one without any that follows. */
  #before: string | undefined;

  /** Takes note of words for a part of the data: `Test on Epoch 3`, and then `Evaluation`: the former says more. */
  announce(split: string): void {
    if (this.#split === undefined || !/^eval/.test(split)) this.#split = split;
  }

  /** Whether a line says another epoch than the one that lines stand in. */
  leaves({ epoch }: Template, values: readonly number[]): boolean {
    if (!epoch || epoch.rank > this.#rank + 10) return false;
    const at = values[epoch.slot]!;
    return isPlace(at) && at !== this.epoch;
  }

  /** Goes where a line says it stands. */
  move(template: Template, values: readonly number[]): void {
    const { epoch, fields } = template;
    const step = this.#stepOf(template, values);
    const keeps = this.#isCounted(template, values);
    const before = this.epoch;
    if (this.leaves(template, values)) {
      if (!step) this.step = NaN;
      this.epoch = values[epoch!.slot]!;
      this.#rank = Math.min(this.#rank, epoch!.rank);
      this.#before = undefined;
    }
    if (keeps) return;
    this.#stays = step === undefined && fields.length === 0 &&
      epoch !== undefined && values[epoch.slot] === before;
    if (step && Number.isInteger(values[step.slot]!)) {
      this.step = this.#reached = values[step.slot]!;
      this.length = step.total === undefined ? NaN : values[step.total]!;
    }
    if (!this.#stays) this.#split = undefined;
    this.#onlyStep = step !== undefined && step.rank < AMOUNTS &&
      fields.length === 0;
  }

  /** On which data, and with which places of its own, a record stands. */
  of(
    template: Template,
    values: readonly number[],
  ): {
    readonly own: Sheet["own"];
    readonly split: string | undefined;
    readonly counted?: boolean;
  } {
    const { epoch, metric } = template;
    const step = this.#stepOf(template, values);
    if (this.#isCounted(template, values)) {
      return {
        own: "epoch",
        split: template.split ?? this.#split ?? EVALUATED,
        counted: true,
      };
    }
    const own = step ? "step" : epoch ? "epoch" : "nothing";
    const alone = own === "nothing";
    // `* Acc@1 71.2` below the lines of a test.
    const split = template.split ??
      (alone ? this.#split ?? (metric ? this.#before : undefined) : undefined);
    this.#before = template.split ?? (alone ? this.#before : undefined);
    return { own: alone && this.#onlyStep ? "step" : own, split };
  }

  /** Enters an epoch that a progress bar names. */
  enter(epoch: number): void {
    this.epoch = epoch;
    this.step = NaN;
    this.#split = undefined;
  }

  /** The part of the data that the lines are about. */
  get split(): string | undefined {
    return this.#split;
  }

  /** Says outright what the lines that follow are about, and whether it is an evaluation of the epoch that the line names. */
  about(split: string | undefined, ofEpoch = false): void {
    if (split !== undefined || !this.#stays) this.#split = split;
    this.#headed = ofEpoch && split !== undefined && splitOf(split) !== "train";
  }

  // `Epoch 3 [104/104]`, then `Epoch 3 [1/81]`: what begins anew within an epoch and ends sooner is an evaluation.
  #isSecond({ step }: Template, values: readonly number[]): boolean {
    return step?.total !== undefined &&
      values[step.total]! < this.length && values[step.slot]! < this.step;
  }

  // `validate (epoch=3)`, and then `Epoch: [3][10/19]`: unless they go on where training was.
  #isHeaded({ step }: Template, values: readonly number[]): boolean {
    return this.#headed && this.#split !== undefined &&
      !(values[step!.slot]! > this.step);
  }

  // Tokens and samples tell no step where epochs come in parts: `'num_tokens': 280, 'epoch': 0.3333`.
  #stepOf(
    { epoch, step }: Template,
    values: readonly number[],
  ): Place | undefined {
    if (!step || step.rank < WEAK || !epoch) return step;
    this.#inParts ||= !Number.isInteger(values[epoch.slot]);
    return this.#inParts ? undefined : step;
  }

  // Below `Eval begin`, steps that go back or count up to another number are batches of an evaluation.
  #isCounted(template: Template, values: readonly number[]): boolean {
    const { epoch, step } = template;
    if (epoch && step) {
      return values[epoch.slot] === this.epoch &&
        (this.#isSecond(template, values) || this.#isHeaded(template, values));
    }
    if (
      epoch || step === undefined || Number.isNaN(this.epoch) ||
      this.#split === undefined || splitOf(this.#split) === "train"
    ) return false;
    const total = step.total === undefined ? this.length : values[step.total]!;
    return values[step.slot]! <= this.#reached ||
      (total !== this.length && !Number.isNaN(total));
  }
}

/** The split of what says none: batches of an evaluation. */
const EVALUATED = "eval";

/** Whether a number can be that of a step or an epoch. */
export function isPlace(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}
