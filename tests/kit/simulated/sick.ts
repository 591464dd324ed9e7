import type { RunContext } from "../../../lib/history.ts";
import type { RuleId } from "../../../lib/rules/mod.ts";
import type { Dice } from "./dice.ts";
import { type Columns, pair } from "./healthy.ts";
import { along, noisy, rates } from "./shapes.ts";

/** A kind of fault: the rules one of which must see it, and a run that has it. */
export interface Fault {
  readonly rules: readonly RuleId[];
  draw(dice: Dice): { columns: Columns; context?: RunContext };
}

/** Runs with one fault each, by the row of the knowledge table and what an expert would say. */
export const sick: Record<string, Fault> = {
  "K1: both still fall": {
    rules: ["still-learning"],
    draw(dice) {
      const n = dice.whole(10, 200);
      const scale = dice.scale(1e-3, 1e3);
      const path = along(n, (t) => scale * (1 - dice.uniform(0.45, 0.5) * t));
      return {
        columns: {
          loss: noisy(path, dice, 0.004),
          val_loss: noisy(path.map((v) => 1.05 * v), dice, 0.006),
        },
      };
    },
  },
  "K2: held-out loss has stopped falling": {
    rules: ["overfitting"],
    draw(dice) {
      const n = dice.whole(20, 200);
      const scale = dice.scale(1e-3, 1e3);
      const flat = dice.uniform(0.35, 0.6);
      return {
        columns: {
          loss: noisy(along(n, (t) => scale * Math.exp(-3.5 * t)), dice, 0.01),
          val_loss: noisy(
            along(n, (t) => scale * (flat + (1 - flat) * Math.exp(-12 * t))),
            dice,
            0.01,
          ),
        },
      };
    },
  },
  "K3: training stands, held-out loss falls": {
    rules: ["training-flat-validation-falling"],
    draw(dice) {
      const n = dice.whole(30, 200);
      const scale = dice.scale(1e-3, 1e3);
      return {
        columns: {
          loss: noisy(
            along(n, (t) => scale * (0.5 + 0.5 * Math.exp(-60 * t))),
            dice,
            0.005,
          ),
          val_loss: noisy(
            along(n, (t) => scale * (1.2 - 0.9 * t)),
            dice,
            0.01,
          ),
        },
      };
    },
  },
  "K4: both stand at the level of a guess": {
    rules: ["learning-bottleneck"],
    draw(dice) {
      const n = dice.whole(10, 100);
      const classes = dice.whole(2, 100);
      const guess = Math.log(classes);
      const noise = dice.uniform(0.0005, 0.004);
      return {
        columns: {
          loss: noisy(along(n, () => guess), dice, noise),
          val_loss: noisy(along(n, () => 1.001 * guess), dice, noise / 2),
        },
        context: { n_classes: classes },
      };
    },
  },
  "K5: both rise": {
    rules: ["both-rising", "divergence"],
    draw(dice) {
      const n = dice.whole(10, 100);
      const scale = dice.scale(1e-3, 1e3);
      const path = along(n, (t) => scale * (1 + dice.uniform(1.2, 1.3) * t));
      return {
        columns: {
          loss: noisy(path, dice, 0.01),
          val_loss: noisy(path.map((v) => 1.1 * v), dice, 0.01),
        },
      };
    },
  },
  "K6: both settle at once": {
    rules: ["fast-plateau"],
    draw(dice) {
      const n = dice.whole(60, 300);
      const scale = dice.scale(1e-3, 1e3);
      const path = along(n, (t) => scale * (0.4 + 0.6 * Math.exp(-150 * t)));
      return {
        columns: {
          loss: noisy(path, dice, 0.004),
          val_loss: noisy(path.map((v) => 1.05 * v), dice, 0.004),
        },
      };
    },
  },
  "K7: held-out loss turns": {
    rules: ["overfitting"],
    draw(dice) {
      const n = dice.whole(12, 300);
      const scale = dice.scale(1e-3, 1e3);
      const turn = dice.uniform(0.15, 0.6);
      const rise = dice.uniform(0.5, 1.5);
      const valley = (t: number) =>
        t < turn
          ? 0.5 + 0.5 * ((turn - t) / turn) ** 2
          : 0.5 + rise * (t - turn);
      return {
        columns: {
          loss: noisy(along(n, (t) => scale * Math.exp(-3 * t)), dice, 0.01),
          val_loss: noisy(
            along(n, (t) => scale * valley(t)),
            dice,
            dice.uniform(0.002, 0.02),
          ),
        },
      };
    },
  },
  "K8: held-out loss lies below": {
    rules: ["validation-below-training"],
    draw(dice) {
      const { train, held } = pair(dice, dice.whole(10, 100), 0.01);
      const above = dice.uniform(1.3, 2);
      return { columns: { loss: train.map((v) => above * v), val_loss: held } };
    },
  },
  "K9: training loss rises": {
    rules: ["training-loss-rising", "divergence"],
    draw(dice) {
      const n = dice.whole(10, 500);
      const scale = dice.scale(1e-3, 1e3);
      const turn = dice.uniform(0, 0.5);
      return {
        columns: {
          loss: noisy(
            along(n, (t) =>
              scale *
              (t < turn ? 1 - 0.5 * t / turn : 0.5 + 1.5 * (t - turn))),
            dice,
            0.02,
          ),
        },
      };
    },
  },
  "K10: a cross-entropy below zero": {
    rules: ["negative-loss"],
    draw(dice) {
      const n = dice.whole(10, 100);
      return {
        columns: {
          loss: along(n, (t) => 0.7 - 20 * t + 0.1 * dice.normal()),
          accuracy: along(n, () => 0.5 + 0.01 * dice.normal()),
        },
        context: { loss_function: "binary_crossentropy" },
      };
    },
  },
  "K11: accuracy stays at chance": {
    rules: ["accuracy-stuck"],
    draw(dice) {
      const n = dice.whole(8, 100);
      const classes = dice.whole(2, 20);
      const chance = along(n, () => 1 / classes);
      return {
        columns: {
          loss: noisy(along(n, () => Math.log(classes)), dice, 0.003),
          accuracy: noisy(chance, dice, 0.02),
          val_accuracy: noisy(chance, dice, 0.02),
        },
        context: { n_classes: classes },
      };
    },
  },
  "K12: held-out loss swings": {
    rules: ["validation-oscillation"],
    draw(dice) {
      const { train, path } = pair(dice, dice.whole(20, 150), 0.01);
      return {
        columns: {
          loss: train,
          val_loss: noisy(path, dice, dice.uniform(0.3, 0.5)),
        },
      };
    },
  },
  "K13a: it grows, then is NaN": {
    rules: ["non-finite-loss"],
    draw(dice) {
      const { train } = pair(dice, dice.whole(30, 300));
      const last = train.at(-1)!;
      const grown = along(6, (_, i) => last * 2 ** (i + 1));
      return { columns: { loss: [...train, ...grown, NaN, NaN, NaN] } };
    },
  },
  "K13b: it falls, and is NaN": {
    rules: ["non-finite-loss"],
    draw(dice) {
      const { train } = pair(dice, dice.whole(10, 300));
      return { columns: { loss: [...train, NaN, NaN] } };
    },
  },
  "K13c: NaN at the same place of each epoch": {
    rules: ["non-finite-loss"],
    draw(dice) {
      const every = dice.whole(10, 40);
      const { train } = pair(dice, every * dice.whole(4, 10), 0.05);
      return {
        columns: { loss: train.map((v, i) => i % every === 7 ? NaN : v) },
      };
    },
  },
  "X2: it leaves its trend for good": {
    rules: ["divergence"],
    draw(dice) {
      const { train } = pair(dice, dice.whole(30, 300));
      const at = dice.whole(10, train.length - 10);
      const times = dice.uniform(4, 30) * train[0]! / train[at]!;
      return {
        columns: { loss: train.map((v, i) => i < at ? v : train[at]! * times) },
      };
    },
  },
  "X3: it jumps and comes back": {
    rules: ["loss-spike"],
    draw(dice) {
      const { train } = pair(dice, dice.whole(40, 400), 0.02);
      const at = dice.whole(15, train.length - 8);
      const height = dice.uniform(2, 5) * train[0]!;
      return {
        columns: {
          loss: train.map((v, i) =>
            i >= at && i < at + 4 ? v + height * 0.5 ** (i - at) : v
          ),
        },
      };
    },
  },
  "X4: training swings": {
    rules: ["training-oscillation"],
    draw(dice) {
      const { train, path } = pair(dice, dice.whole(20, 150), 0.01);
      return {
        columns: {
          loss: noisy(train, dice, dice.uniform(0.35, 0.5)),
          val_loss: noisy(path, dice, 0.2),
        },
      };
    },
  },
  "X5: it falls in a straight line, far too slowly": {
    rules: ["slow-convergence"],
    draw(dice) {
      const n = dice.whole(15, 200);
      const scale = dice.scale(1e-3, 1e3);
      const left = dice.uniform(0.7, 0.9);
      return {
        columns: {
          loss: noisy(
            along(n, (t) => scale * (1 - (1 - left) * t)),
            dice,
            0.001,
          ),
        },
      };
    },
  },
  "X6: a wide gap without a turn": {
    rules: ["generalization-gap", "overfitting"],
    draw(dice) {
      const n = dice.whole(20, 200);
      const scale = dice.scale(1e-3, 1e3);
      const wide = dice.uniform(0.4, 0.6);
      const down = (t: number) => Math.exp(-15 * t);
      return {
        columns: {
          loss: noisy(
            along(n, (t) => scale * (0.05 + 0.95 * down(t))),
            dice,
            0.01,
          ),
          val_loss: noisy(
            along(n, (t) => scale * (wide + (1 - wide) * down(t))),
            dice,
            0.01,
          ),
        },
      };
    },
  },
  "X8: everything is right at once": {
    rules: ["suspiciously-good"],
    draw(dice) {
      const n = dice.whole(12, 60);
      const path = along(n, (t) => 0.0015 + 0.7 * Math.exp(-80 * t));
      return {
        columns: {
          loss: noisy(path, dice, 0.05),
          val_loss: noisy(path, dice, 0.05),
          val_accuracy: along(n, (_, i) => i < 2 ? 0.97 : 0.999),
        },
        context: { n_classes: 2 },
      };
    },
  },
  "X9: validation is a copy of training": {
    rules: ["constant-metric"],
    draw(dice) {
      const { train } = pair(dice, dice.whole(8, 100));
      return { columns: { loss: train, val_loss: train } };
    },
  },
  "X10: the gradient grows out of proportion": {
    rules: ["gradient-explosion"],
    draw(dice) {
      const { train } = pair(dice, dice.whole(20, 200));
      const norms = noisy(train.map(() => dice.scale(0.5, 2)), dice, 0.2);
      const grown = along(5, (_, i) => 20 ** (i + 1));
      const last = train.at(-1)!;
      return {
        columns: {
          loss: [...train, ...along(5, (_, i) => last * 1.5 ** i)],
          grad_norm: [...norms, ...grown],
        },
      };
    },
  },
  "X10: the gradient fades": {
    rules: ["vanishing-gradient"],
    draw(dice) {
      const n = dice.whole(10, 200);
      const level = dice.scale(0.5, 5);
      return {
        columns: {
          loss: noisy(along(n, () => level), dice, 0.002),
          grad_norm: along(n, () => 1e-8 * Math.exp(dice.normal())),
        },
      };
    },
  },
  "X11: a rate in steps": {
    rules: ["learning-rate-schedule"],
    draw(dice) {
      const n = dice.whole(12, 300);
      const { train } = pair(dice, n);
      return {
        columns: { loss: train, lr: rates.steps(n, dice.scale(1e-5, 1)) },
      };
    },
  },
  "X13: one term is all of the loss": {
    rules: ["component-dominates"],
    draw(dice) {
      const { train } = pair(dice, dice.whole(10, 100));
      const parts = {
        recon_loss: train.map((v) => 0.998 * v),
        kl_loss: train.map((v) => 0.002 * v),
      };
      return { columns: { loss: train, ...parts } };
    },
  },
  "X15: a plateau, then a fall": {
    rules: ["late-improvement"],
    draw(dice) {
      const n = dice.whole(30, 300);
      const scale = dice.scale(1e-3, 1e3);
      const until = dice.uniform(0.5, 0.7);
      const path = along(
        n,
        (t) =>
          scale * (t < until ? 1 : 0.2 + 0.8 * Math.exp(-15 * (t - until))),
      );
      return {
        columns: {
          loss: noisy(path, dice, 0.004),
          val_loss: noisy(path.map((v) => 1.05 * v), dice, 0.004),
        },
      };
    },
  },
  "X17: the last step is not the best": {
    rules: ["best-checkpoint"],
    draw(dice) {
      const n = dice.whole(20, 200);
      const { train } = pair(dice, n, 0.005);
      const turn = dice.uniform(0.3, 0.7);
      return {
        columns: {
          loss: train,
          val_loss: noisy(
            along(n, (t) => 0.5 + (t - turn) ** 2),
            dice,
            0.005,
          ),
        },
      };
    },
  },
  "X18: one class is all the answer": {
    rules: ["class-imbalance"],
    draw(dice) {
      const n = dice.whole(10, 100);
      const share = dice.uniform(0.7, 0.98);
      return {
        columns: {
          loss: noisy(
            along(n, (t) => 0.3 + 0.4 * Math.exp(-6 * t)),
            dice,
            0.01,
          ),
          accuracy: along(n, () => share),
          val_accuracy: along(n, () => share),
        },
      };
    },
  },
  "X19: too few points": {
    rules: ["too-short"],
    draw(dice) {
      const { train, held } = pair(dice, dice.whole(1, 4));
      return { columns: { loss: train, val_loss: held } };
    },
  },
};
