import type { Dice } from "./dice.ts";
import { along, fall, noisy, rates } from "./shapes.ts";

/** Values of all steps, or of its own. */
export type Column = number[] | { steps: number[]; values: number[] };

/** A run as a notebook holds it. */
export type Columns = Record<string, Column>;

/** A pair of curves that fall and stay together, the second a little above. */
export function pair(dice: Dice, n: number, noise = dice.uniform(0.003, 0.03)) {
  const scale = dice.scale(1e-4, 1e4);
  const floor = dice.uniform(0.02, 0.5);
  const gap = dice.uniform(0.01, 0.12);
  const down = fall(dice);
  const path = along(n, (t) => scale * (floor + (1 - floor) * down(t)));
  return {
    train: noisy(path, dice, noise / 2),
    held: noisy(path.map((v) => v * (1 + gap)), dice, noise),
    path,
    scale,
  };
}

function twoLosses(dice: Dice, n = dice.whole(12, 200), noise?: number) {
  const { train, held } = pair(dice, n, noise);
  return { loss: train, val_loss: held };
}

/** Runs that an expert leaves in peace, by what they are. */
export const healthy: Record<string, (dice: Dice) => Columns> = {
  "a cosine schedule": (dice) => {
    const n = dice.whole(20, 200);
    const lr = rates.cosine(n, dice.scale(1e-4, 0.1));
    const top = lr[0]!;
    const { loss, val_loss } = twoLosses(dice, n);
    const extra = (values: number[]) =>
      values.map((v, i) => v * (1 + 0.3 * lr[i]! / top));
    return { loss: extra(loss), val_loss: extra(val_loss), lr };
  },
  "a warm-up": (dice) => {
    const n = dice.whole(40, 300);
    const { train, held } = pair(dice, n);
    return { loss: train, val_loss: held, lr: rates.warmUp(n, 1e-3) };
  },
  "one cycle, whose held-out loss is highest where the rate is": (dice) => {
    const n = dice.whole(15, 80);
    const lr = rates.oneCycle(n, 0.01);
    const { loss, val_loss } = twoLosses(dice, n, 0.01);
    const bump = dice.uniform(0.05, 0.5);
    return {
      loss: loss.map((v, i) => v * (1 + bump / 3 * lr[i]! / 0.01)),
      val_loss: val_loss.map((v, i) => v * (1 + bump * lr[i]! / 0.01)),
      lr,
    };
  },
  "steps of the rate that nobody logged": (dice) => {
    const n = dice.whole(60, 200);
    const drop = dice.uniform(0.5, 0.8);
    const level = (i: number) =>
      i < n / 2 ? 1 : i < 0.75 * n ? drop : drop ** 1.3;
    const { loss, val_loss } = twoLosses(dice, n, 0.02);
    return {
      loss: loss.map((v, i) => v * level(i)),
      val_loss: val_loss.map((v, i) => v * (0.2 + 0.8 * level(i))),
    };
  },
  "a tiny held-out set": (dice) => {
    const n = dice.whole(20, 100);
    const { train, held } = pair(dice, n, dice.uniform(0.03, 0.07));
    const accuracy = noisy(
      along(n, (t) => 0.9 - 0.5 * Math.exp(-8 * t)),
      dice,
      0.02,
    );
    return {
      loss: train,
      val_loss: held,
      val_accuracy: accuracy.map((v) => Math.min(1, v)),
    };
  },
  "a handful of epochs": (dice) =>
    twoLosses(dice, dice.whole(5, 11), dice.uniform(0.01, 0.05)),
  "losses of single batches": (dice) => {
    const n = dice.whole(300, 2000);
    const { train } = pair(dice, n);
    const spread = dice.uniform(0.1, 0.35);
    return { loss: noisy(train, dice, spread) };
  },
  "single batches beside evaluations": (dice) => {
    const evaluations = dice.whole(8, 40);
    const every = dice.whole(10, 50);
    const { path, held } = pair(dice, evaluations * every, 0.01);
    const at = along(evaluations, (_, i) => (i + 1) * every);
    return {
      loss: {
        steps: path.map((_, i) => i + 1),
        values: noisy(path, dice, dice.uniform(0.05, 0.3)),
      },
      val_loss: { steps: at, values: at.map((s) => held[s - 1]!) },
    };
  },
  "batches with a heavy tail": (dice) => {
    const n = dice.whole(200, 1500);
    const { path } = pair(dice, n);
    return { loss: path.map((v) => v * (0.3 + 0.7 * dice.tail())) };
  },
  "late generalisation, come at last": (dice) => {
    const n = dice.whole(60, 300);
    const turn = dice.uniform(0.5, 0.75);
    const high = dice.uniform(1.4, 3);
    const drop = (t: number) => 1 / (1 + Math.exp(40 * (t - turn)));
    const values = along(
      n,
      (t) => 0.05 + (1 + (high - 1) * Math.min(1, 6 * t)) * drop(t),
    );
    return {
      loss: noisy(along(n, (t) => 0.01 + Math.exp(-25 * t)), dice, 0.02),
      val_loss: noisy(values, dice, 0.02),
    };
  },
  "double descent, gone through": (dice) => {
    const n = dice.whole(100, 400);
    const hump = dice.uniform(0.05, 0.3);
    const values = along(
      n,
      (t) =>
        0.3 + 0.7 * Math.exp(-12 * t) +
        hump * Math.exp(-(((t - 0.35) / 0.12) ** 2)) -
        0.12 * t,
    );
    return {
      loss: noisy(along(n, (t) => 0.02 + Math.exp(-6 * t)), dice, 0.01),
      val_loss: noisy(values, dice, 0.01),
    };
  },
  "fine-tuning for three epochs": (dice) => {
    const n = dice.whole(30, 150);
    const begin = dice.uniform(0.6, 2.5);
    const end = begin * dice.uniform(0.4, 0.8);
    const path = along(n, (t) => end + (begin - end) * Math.exp(-6 * t));
    const at = [1, 2, 3].map((k) => Math.round(k * n / 3) * 10);
    return {
      loss: {
        steps: path.map((_, i) => 10 * (i + 1)),
        values: noisy(path, dice, 0.06),
      },
      eval_loss: { steps: at, values: [1.08, 1.03, 1.02].map((f) => f * end) },
      learning_rate: {
        steps: path.map((_, i) => 10 * (i + 1)),
        values: rates.warmUp(n, 2e-5),
      },
    };
  },
  "pre-training, logged every ten steps": (dice) => {
    const n = dice.whole(100, 1500);
    const down = fall(dice);
    const path = along(n, (t) => 2.8 + 8 * down(4 * t));
    return {
      loss: {
        steps: path.map((_, i) => 10 * i),
        values: noisy(path, dice, dice.uniform(0.005, 0.03)),
      },
      lr: { steps: path.map((_, i) => 10 * i), values: rates.warmUp(n, 6e-4) },
    };
  },
  "pre-training that goes on where another ended": (dice) => {
    const n = dice.whole(30, 300);
    const from = dice.whole(5000, 200000);
    const level = dice.uniform(2, 4);
    const path = along(n, (t) => level * (1 - dice.uniform(0.005, 0.01) * t));
    return {
      loss: {
        steps: path.map((_, i) => from + 10 * i),
        values: noisy(path, dice, 0.01),
      },
      val_loss: {
        steps: along(6, (t) => from + Math.round(t * (n - 1)) * 10),
        values: noisy(along(6, (t) => level * (1.02 - 0.008 * t)), dice, 0.002),
      },
    };
  },
  "an agent that learns": (dice) => {
    const n = dice.whole(50, 500);
    return {
      "rollout/ep_rew_mean": along(
        n,
        (t) => 500 * t / (t + 0.3) - 100 + 30 * dice.normal(),
      ),
      "train/value_loss": along(n, (t) => (10 + 200 * t) * dice.tail()),
      "train/policy_gradient_loss": along(
        n,
        () => -0.01 + 0.005 * dice.normal(),
      ),
      "train/loss": along(n, (t) => (5 + 100 * t) * dice.tail()),
    };
  },
  "two adversaries": (dice) => {
    const n = dice.whole(50, 500);
    return {
      g_loss: along(n, (t) => 1 + 1.5 * t + 0.3 * dice.normal()),
      d_loss: along(n, (t) => 1.2 - 0.6 * t + 0.1 * dice.normal()),
    };
  },
  "distillation, a sum of two losses": (dice) => {
    const { loss, val_loss } = twoLosses(dice);
    const share = dice.uniform(0.3, 0.8);
    return {
      loss,
      distill_loss: noisy(loss.map((v) => share * v), dice, 0.01),
      ce_loss: noisy(loss.map((v) => (1 - share) * v), dice, 0.01),
      val_loss,
    };
  },
  "a detector's three losses": (dice) => {
    const n = dice.whole(20, 300);
    const parts = ["box", "cls", "dfl"].map((part) => {
      const { train, held } = pair(dice, n, 0.02);
      return [[`train/${part}_loss`, train], [`val/${part}_loss`, held]];
    });
    const precision = along(n, (t) => 0.8 * (1 - Math.exp(-6 * t)));
    return {
      ...Object.fromEntries(parts.flat()),
      "metrics/mAP50(B)": noisy(precision, dice, 0.02),
    };
  },
  "a contrastive loss, high at its best": (dice) => {
    const n = dice.whole(30, 200);
    const start = Math.log(dice.whole(256, 4096));
    const end = start * dice.uniform(0.55, 0.8);
    const path = along(n, (t) => end + (start - end) * Math.exp(-8 * t));
    return {
      contrastive_loss: noisy(path, dice, 0.004),
      val_contrastive_loss: noisy(path.map((v) => 1.01 * v), dice, 0.004),
    };
  },
  "a loss with a high floor": (dice) => {
    const n = dice.whole(10, 60);
    const scale = dice.scale(0.5, 500);
    const path = along(n, (t) => scale * (0.66 + 0.34 * Math.exp(-12 * t)));
    return {
      loss: noisy(path, dice, 0.002),
      val_loss: noisy(path.map((v) => 1.01 * v), dice, 0.003),
    };
  },
  "label smoothing, with a good accuracy": (dice) => {
    const n = dice.whole(10, 60);
    const errors = along(n, (t) => 0.05 + 0.12 * Math.exp(-6 * t));
    return {
      loss: noisy(errors.map((e) => 0.85 + 0.5 * e), dice, 0.001),
      val_loss: noisy(errors.map((e) => 0.86 + 0.5 * e), dice, 0.002),
      accuracy: errors.map((e) => 1 - e),
      val_accuracy: errors.map((e) => 0.99 - e),
    };
  },
  "an evaluation every few epochs": (dice) => {
    const every = dice.whole(2, 10);
    const count = dice.whole(6, 25);
    const { train, held } = pair(dice, every * count, 0.02);
    const at = along(count, (_, i) => (i + 1) * every);
    return {
      loss: { steps: train.map((_, i) => i + 1), values: train },
      val_loss: { steps: at, values: at.map((s) => held[s - 1]!) },
    };
  },
  "stopped early, soon after its best": (dice) => {
    const patience = dice.whole(5, 10);
    const n = dice.whole(20, 80);
    const { train, held } = pair(dice, n, 0.01);
    const end = held.at(-1)!;
    return {
      loss: [
        ...train,
        ...along(patience, (t) => train.at(-1)! * (1 - 0.05 * t)),
      ],
      val_loss: [
        ...held,
        ...noisy(along(patience, () => end * 1.01), dice, 0.008),
      ],
    };
  },
  "regularised, so that held-out loss lies below": (dice) => {
    const { train, held, scale } = pair(dice, dice.whole(15, 120), 0.02);
    return { loss: train.map((v) => 1.3 * v + 0.05 * scale), val_loss: held };
  },
  "mixed precision, one overflow skipped": (dice) => {
    const n = dice.whole(200, 1000);
    const { train } = pair(dice, n, 0.1);
    const at = dice.whole(5, n - 20);
    return { loss: train.map((v, i) => i === at ? NaN : v) };
  },
  "gradient boosting by its error": (dice) => {
    const n = dice.whole(50, 400);
    const { train, held } = pair(dice, n, 0.002);
    return { "train-rmse": train, "validation-rmse": held };
  },
  "a spread of a likelihood below zero": (dice) => {
    const n = dice.whole(30, 150);
    const path = along(
      n,
      (t) => -1.5 + 3 * Math.exp(-7 * t) + 0.02 * dice.normal(),
    );
    return {
      nll_loss: path,
      val_nll_loss: path.map((v) => v + 0.05 + 0.02 * dice.normal()),
    };
  },
  "a dice loss between −1 and 0": (dice) => {
    const n = dice.whole(30, 200);
    const path = along(n, (t) => -0.9 + 0.6 * Math.exp(-8 * t));
    return {
      train_loss: path.map((v) => v + 0.01 * dice.normal()),
      val_loss: path.map((v) => v + 0.03 + 0.015 * dice.normal()),
    };
  },
  "a good start, and little left to learn": (dice) => {
    const n = dice.whole(8, 30);
    const path = along(n, (t) => 0.25 + 0.06 * Math.exp(-4 * t));
    const right = along(n, (t) => 0.93 - 0.03 * Math.exp(-4 * t));
    return {
      loss: noisy(path, dice, 0.005),
      val_loss: noisy(path.map((v) => 1.05 * v), dice, 0.01),
      accuracy: right,
      val_accuracy: noisy(right.map((v) => v - 0.01), dice, 0.003),
    };
  },
  "learning with classes in the minority": (dice) => {
    const n = dice.whole(20, 80);
    const path = along(n, (t) => 0.08 + 0.2 * Math.exp(-6 * t));
    const right = along(n, (t) => 0.97 - 0.05 * Math.exp(-6 * t));
    return {
      loss: noisy(path, dice, 0.01),
      val_loss: noisy(path.map((v) => 1.1 * v), dice, 0.02),
      val_accuracy: noisy(right, dice, 0.003),
    };
  },
  "an easy task, solved in the first epochs": (dice) => {
    const n = dice.whole(10, 50);
    const path = along(n, (_, i) => 0.03 + 0.4 * Math.exp(-1.2 * i));
    return {
      loss: noisy(path, dice, 0.03),
      val_loss: noisy(
        along(n, (_, i) => 0.045 + 0.1 * Math.exp(-0.8 * i)),
        dice,
        0.03,
      ),
      val_accuracy: noisy(
        along(n, (_, i) => 0.985 - 0.03 * Math.exp(-i)),
        dice,
        0.001,
      ),
    };
  },
};
