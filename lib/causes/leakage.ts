import type { Run } from "../run.ts";
import { accuracies, regularization } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/**
 * The model has room to learn its examples by heart and nothing that keeps it from that; training loss
 * is nearly gone, and held-out loss with it.
 */
function closeInSpiteOfRoom(run: Run) {
  const { train, heldOut } = run;
  const parameters = run.number("n_parameters");
  const examples = run.number("train_size");
  if (!train || !heldOut || !parameters || !examples) return undefined;
  const { dropout, augmentation } = regularization(run);
  const gone = train.end > 0 && train.end < 0.05 * train.first;
  return parameters > 5 * examples && gone && heldOut.end < 1.2 * train.end &&
      dropout === 0 && !augmentation
    ? { n_parameters: parameters, train_size: examples }
    : undefined;
}

/** Held-out examples, or the answer itself, are in the training data. */
export const leakage = defineCause({
  id: "leakage",
  rows: ["K3"],
  explains: {
    "suspiciously-good": 2,
    "training-flat-validation-falling": 0,
    "validation-below-training": -1.8,
    "constant-metric": -2,
  },
  weigh(run, finding) {
    const room = closeInSpiteOfRoom(run);
    const { train, heldOut } = accuracies(run);
    const unsolved = finding.rule === "suspiciously-good" &&
      train !== undefined && heldOut !== undefined && train < 0.99 &&
      train < heldOut - 0.02;
    return [
      ...when(finding.rule === "suspiciously-good", "solved-at-once", 1, {
        step: Number(finding.evidence.step),
      }),
      ...when(
        room !== undefined,
        "no-gap-in-spite-of-room",
        5.5,
        room ?? { n_parameters: 0, train_size: 0 },
      ),
      ...when(unsolved, "train-lags-behind", -2.5, {
        accuracy: heldOut ?? 0,
        trainAccuracy: train ?? 0,
      }),
      ...when(run.number("ema_decay") !== undefined, "weight-averaging", -2, {
        ema_decay: run.number("ema_decay") ?? 0,
      }),
    ];
  },
  remedies: () => [{ id: "check-split" }],
});
