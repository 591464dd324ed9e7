import type { Run } from "../run.ts";
import type { Curve } from "../signals/curve.ts";
import type { Finding } from "./_cause.ts";

/** Training and held-out loss jump up at the same points, and down again at the same points. */
export function jumpsTogether(run: Run): boolean {
  const { train, heldOut } = run;
  if (!train || !heldOut || train.n !== heldOut.n || train.n < 8) return false;
  const changes = ({ y }: Curve) =>
    y.map((v, i) => i > 0 ? Math.log(Math.abs(v / y[i - 1]!)) : 0);
  const a = changes(train);
  const b = changes(heldOut);
  const together = (sign: 1 | -1) =>
    a.filter((v, i) => sign * v > 0.3 && sign * b[i]! > 0.3).length;
  return together(1) >= 2 && together(-1) >= 2;
}

/** A jump to several times the level that is gone at the next point, from a loss that is calm else. */
export function recoversAtOnce({ rule, evidence, others }: Finding): boolean {
  const swings = others.has("training-oscillation") ||
    others.has("validation-oscillation");
  return rule === "loss-spike" && !swings && Number(evidence.times) >= 5 &&
    Number(evidence.recoverySteps) <= 1;
}

/** A lone jump from which a loss that rises, or its fellow, did not come back to where it had been. */
export function jumpBefore({ rule, others }: Finding) {
  const spike = others.get("loss-spike");
  const rising = rule === "training-loss-rising" || rule === "both-rising";
  return rising && spike !== undefined && Number(spike.count) === 1
    ? { step: Number(spike.step), times: Number(spike.times) }
    : undefined;
}

/** What stands in for the facts where there is no jump. */
export const NO_JUMP = { step: 0, times: 0 } as const;
