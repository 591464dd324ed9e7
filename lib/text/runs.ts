import type { Where } from "./records.ts";
import type { Sheet } from "./sheet.ts";

/** How many lines before the first record may announce a run. */
const MOST = 2_000;

/** Tells where another run begins: what announced the first stands again, and so does its first place. */
export class Runs {
  /** How many runs began after the first. */
  count = 0;
  readonly #banners = new Set<string>();
  readonly #first = new Map<Sheet, Pick<Where, "epoch" | "step">>();
  #announced = false;
  #started = false;
  #total = NaN;

  /** Takes note of a line that is no record. */
  sees(line: string): void {
    const banner = line.slice(0, 200);
    if (this.#started) this.#announced ||= this.#banners.has(banner);
    else if (this.#banners.size < MOST) this.#banners.add(banner);
  }

  /** Takes note of a record. */
  records(
    sheet: Sheet,
    { epoch, step }: Pick<Where, "epoch" | "step">,
  ): void {
    this.#started ||= !Number.isNaN(epoch) || !Number.isNaN(step);
    if (sheet.own === "nothing") return;
    const first = this.#first.get(sheet);
    if (first === undefined) this.#first.set(sheet, { epoch, step });
    else if (this.#announced && !isAfter({ epoch, step }, first)) {
      this.#begin();
      this.#first.set(sheet, { epoch, step });
    }
    this.#announced = false;
  }

  /** Takes note of how many steps or epochs there are: after an announcement, another number is another run. */
  goesTo(total: number): void {
    if (
      this.#announced && this.#started && this.#total === this.#total &&
      total !== this.#total
    ) {
      this.#begin();
    }
    this.#total = total;
  }

  /** Takes note of a line with which a launcher begins another run. */
  begins(): void {
    if (this.#started) this.#begin();
  }

  #begin(): void {
    this.count++;
    this.#first.clear();
    this.#announced = false;
  }
}

function isAfter(
  a: Pick<Where, "epoch" | "step">,
  b: Pick<Where, "epoch" | "step">,
): boolean {
  if (a.epoch !== b.epoch && !Number.isNaN(a.epoch + b.epoch)) {
    return a.epoch > b.epoch;
  }
  return a.step > b.step;
}
