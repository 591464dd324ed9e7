import type { Remedy } from "../diagnosis.ts";
import type { Run } from "../run.ts";
import { learningRate, rateDecades } from "./_rates.ts";

/** A number that a person would write: two significant digits. */
function round(value: number): number {
  return Number(value.toPrecision(2));
}

/** A remedy that changes one setting by a factor, with its values where the context has them. */
function scaled(
  run: Run,
  id: string,
  parameter: string,
  factor: number,
  whole = false,
): Remedy {
  const from = parameter === "learning_rate"
    ? learningRate(run)
    : run.number(parameter);
  if (from === undefined || from === 0) return { id, parameter };
  const to = whole
    ? Math.max(1, Math.round(from * factor))
    : round(from * factor);
  return Number.isFinite(to) ? { id, parameter, from, to } : { id, parameter };
}

/** Lower the learning rate. */
export function lowerRate(run: Run, factor: number): Remedy {
  return scaled(run, "lower-learning-rate", "learning_rate", factor);
}

/** Raise the learning rate tenfold, which adaptive optimizers hardly notice, or more where it is further below what this one takes. */
export function raiseRate(run: Run): Remedy {
  const known = run.word("optimizer") !== "";
  const below = known ? Math.round(-(rateDecades(run) ?? -1)) : 1;
  const factor = 10 ** Math.max(1, Math.min(3, below));
  return scaled(run, "raise-learning-rate", "learning_rate", factor);
}

/** Another batch size. */
export function batchSize(run: Run, factor: number): Remedy {
  return scaled(run, "change-batch-size", "batch_size", factor, true);
}

/** Ten times the weight decay, from 1e-4 where there is none. */
export function moreDecay(run: Run): Remedy {
  const from = run.number("weight_decay");
  return from === 0
    ? { id: "add-regularization", parameter: "weight_decay", from, to: 1e-4 }
    : scaled(run, "add-regularization", "weight_decay", 10);
}

/** Less of whatever regularizes most. */
export function relaxed(run: Run): Remedy[] {
  const strong = (run.number("dropout") ?? 0) >= 0.5
    ? scaled(run, "relax-regularization", "dropout", 0.5)
    : scaled(run, "relax-regularization", "weight_decay", 0.1);
  return [strong, { id: "raise-capacity" }];
}

/** Clip gradients, at 1 where nothing clips them yet. */
export function clip(run: Run): Remedy {
  const from = run.number("grad_clip");
  return from
    ? {
      id: "clip-gradients",
      parameter: "grad_clip",
      from,
      to: round(from / 2),
    }
    : { id: "clip-gradients", parameter: "grad_clip", to: 1 };
}
