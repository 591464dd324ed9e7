import type { Series } from "../history.ts";
import { placesIn } from "./places_in.ts";

/** A curve that counts its own points comes to less than this share of the steps of the others. */
const SHORT = 1 / 4;

/** Fewer points count nothing. */
const FEW = 3;

/**
 * Brings curves that count their own points (epochs, batches of validation) to the steps that the
 * rest of the run counts, so that what was measured at one time stands at one place.
 *
 * @returns All curves, and the names of those that were moved.
 */
export function commonScale(
  all: readonly Series[],
): { series: readonly Series[]; moved: readonly string[] } {
  const clock = longest(all.filter(isMeasuredByStep));
  if (!clock) return { series: all, moved: [] };
  const moved: string[] = [];
  const series = all.map((one) => {
    if (!isMeasuredByStep(one) || !countsItself(one, clock)) return one;
    const steps = placesIn(clock, one);
    if (!steps) return one;
    moved.push(one.name);
    return { ...one, steps };
  });
  return { series, moved };
}

/** Only what says on which data it was measured is set beside another. */
function isMeasuredByStep({ axis, split }: Series): boolean {
  return axis === "step" && split !== null;
}

/** The curve that comes furthest; of several the one with the most points. */
function longest(all: readonly Series[]): Series | undefined {
  return all.reduce<Series | undefined>((most, one) => {
    const ahead = one.steps.at(-1)! - (most?.steps.at(-1) ?? -Infinity);
    return ahead > 0 || (ahead === 0 && one.steps.length > most!.steps.length)
      ? one
      : most;
  }, undefined);
}

/** Whether steps are 0, 1, 2, … or 1, 2, 3, … and end long before the run does. */
function countsItself({ steps }: Series, clock: Series): boolean {
  return steps.length >= FEW && steps[0]! >= 0 && steps[0]! <= 1 &&
    steps.at(-1)! < SHORT * clock.steps.at(-1)! &&
    steps.every((step, i) => i === 0 || step === steps[i - 1]! + 1);
}
