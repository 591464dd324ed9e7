import type { Curve } from "./curve.ts";
import { median } from "./median.ts";

/**
 * What a guess by class frequencies would lose, ln k, where no number of classes is known: the k on
 * whose chance level a flat training loss, or an accuracy that never left it, sits.
 */
export function guessedLoss(
  loss: Curve | undefined,
  accuracy: Curve | undefined,
): number | undefined {
  return byLoss(loss?.end) ?? byAccuracy(accuracy);
}

function byLoss(level: number | undefined): number | undefined {
  if (level === undefined) return undefined;
  const k = Math.round(Math.exp(level));
  return k >= 2 && k <= 1000 && Math.abs(level - Math.log(k)) < 0.005 * level
    ? Math.log(k)
    : undefined;
}

function byAccuracy(accuracy: Curve | undefined): number | undefined {
  if (!accuracy || accuracy.n === 0) return undefined;
  const most = 1.5 * accuracy.first;
  if (!accuracy.y.every((v) => v <= most || v < 0.3)) return undefined;
  const level = median(accuracy.shares.y);
  const k = Math.round(1 / level);
  return k >= 2 && k <= 100 && Math.abs(level * k - 1) < 0.2
    ? Math.log(k)
    : undefined;
}
