import type { Run } from "../run.ts";
import type { Finding } from "./_cause.ts";

/** A jump: the loss of one point over that of the one before, or the other way round. */
const JUMP = Math.exp(0.3);

/** Training and held-out loss jump up at the same points, and down again at the same points. */
export function jumpsTogether(run: Run): boolean {
  const { train, heldOut } = run;
  if (!train || !heldOut || train.n !== heldOut.n || train.n < 8) return false;
  const [a, b] = [train.y, heldOut.y];
  let [up, down] = [0, 0];
  for (let i = 1; i < a.length; i++) {
    const left = Math.abs(a[i]! / a[i - 1]!);
    const right = Math.abs(b[i]! / b[i - 1]!);
    if (left > JUMP && right > JUMP) up++;
    if (left < 1 / JUMP && right < 1 / JUMP) down++;
  }
  return up >= 2 && down >= 2;
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
