import type { HistoryBuilder } from "../../history_builder.ts";
import { axisOf } from "../../naming.ts";
import type { Curve } from "./curve.ts";
import type { Run } from "./runs.ts";

/** Adds the curves of a run; `prefix` is the folder they lie in, with a slash, or nothing. */
export function addCurves(
  builder: HistoryBuilder,
  run: Run,
  prefix: string,
): void {
  const all = [...run.values()];
  const shared = sharing();
  const epochs = all.length > 1 ? all.find(countsEpochs) : undefined;
  for (const curve of all) {
    if (curve === epochs) continue;
    const { tag, length, counted, dropped } = curve;
    const steps = shared(curve.steps.subarray(0, length));
    const wallSeconds = curve.wallSeconds.subarray(0, length);
    const axis = counted ? "index" : isByEpoch(tag) ? "epoch" : "step";
    builder.addCurve({
      name: prefix + tag,
      ownName: tag,
      axis,
      steps,
      values: curve.values.subarray(0, length),
      ...(dropped > 0 ? { recorded: length + dropped } : {}),
      ...(wallSeconds.every(Number.isFinite) ? { wallSeconds } : {}),
      ...(epochs && axis === "step" ? { epochs: placesOf(steps, epochs) } : {}),
    });
  }
}

/** Gives the same array for the same steps: most curves have those of another. */
function sharing(): (steps: Float64Array) => Float64Array {
  const known = new Map<string, Float64Array>();
  return (steps) => {
    const key = `${steps.length} ${steps[0]} ${steps.at(-1)}`;
    const same = known.get(key);
    if (same?.every((step, i) => step === steps[i])) return same;
    known.set(key, steps);
    return steps;
  };
}

/** Keras writes what it measures once an epoch against the number of the epoch. */
function isByEpoch(tag: string): boolean {
  return /(?:^|\/)epoch_[^/]*$/.test(tag);
}

/** Whether a curve is what Lightning logs beside all others: the epoch of each step. */
function countsEpochs({ tag, values, length, counted }: Curve): boolean {
  if (counted || axisOf(tag)?.kind !== "epoch") return false;
  for (let i = 0; i < length; i++) {
    if (!(values[i]! >= (i > 0 ? values[i - 1]! : 0))) return false;
  }
  return true;
}

/** The epoch of each step: the last one that was logged up to it, or the first. */
function placesOf(steps: Float64Array, epochs: Curve): Float64Array {
  let at = 0;
  return steps.map((step) => {
    while (at + 1 < epochs.length && epochs.steps[at + 1]! <= step) at++;
    return epochs.values[at]!;
  });
}
