import type { Run } from "../run.ts";
import type { Reason } from "./_reasons.ts";
import { when } from "./_reasons.ts";

/** Learning rates that optimizers usually take: the centre of what their papers and defaults say. */
const USUAL_RATES: readonly (readonly [RegExp, number])[] = [
  [/ada(m|max|belief|n)|nadam|radam|lamb|lion|rmsprop/, 1e-3],
  [/momentum|nesterov/, 2e-2],
  [/sgd/, 3e-2],
];

/** The learning rate that the settings give, else the highest one logged: a schedule starts low and ends low. */
export function learningRate(run: Run): number | undefined {
  const logged = run.any("learning_rate")?.y;
  return run.number("learning_rate") ??
    (logged?.length ? logged.reduce((a, b) => Math.max(a, b)) : undefined);
}

/** How many decades the learning rate lies above what its optimizer usually takes; `undefined` if unknown. */
export function rateDecades(run: Run): number | undefined {
  const rate = learningRate(run);
  if (rate === undefined || rate <= 0) return undefined;
  const optimizer = run.word("optimizer");
  const momentum = (run.number("momentum") ?? 0) > 0;
  const usual = USUAL_RATES.find(([name]) => name.test(optimizer))?.[1];
  if (usual === undefined) return beyondAnyOptimizer(rate);
  return Math.log10(rate / (momentum ? Math.min(usual, 2e-2) : usual));
}

/** The same for an unknown optimizer: nothing is off between 1e-4 and 0.03, which some of them usually take. */
function beyondAnyOptimizer(rate: number): number | undefined {
  if (rate > 0.03) return Math.log10(rate / 0.03);
  if (rate < 1e-4) return Math.log10(rate / 3e-4);
  return undefined;
}

/** What the context says of the learning rate, for a cause that holds it too high (`sign` 1) or too low (−1). `share` weakens it. */
export function rateReasons(
  run: Run,
  sign: 1 | -1,
  share = 1,
): readonly Reason[] {
  const decades = rateDecades(run);
  if (decades === undefined) return [];
  const facts = {
    learning_rate: learningRate(run)!,
    optimizer: run.word("optimizer"),
  };
  const off = sign * decades;
  const id = sign > 0 ? "high-learning-rate" : "low-learning-rate";
  return [
    ...when(off >= 0.6, id, share * Math.min(3, 2 * off), facts),
    ...when(
      off < 0.3 && !(sign > 0 && scaledUp(run)),
      "usual-learning-rate",
      -0.8 + Math.min(0, off),
      facts,
    ),
  ];
}

/** Plain gradient descent on a loss of hundreds: its steps grow with the loss, and no rate is usual there. */
export function scaledUp(run: Run): boolean {
  const first = run.train?.first ?? 0;
  return /sgd|momentum/.test(run.word("optimizer")) && first > 100;
}
