import { deepStrictEqual, ok } from "node:assert/strict";
import { examine } from "../../lib/examine.ts";
import { draw } from "../kit/history.ts";
import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "validation turns at epoch 10 and climbs while training falls": [
      { loss: "1*0.93x39", val_loss: "1-0.05x10 0.51+0.02x28" },
      {
        form: "turning-point",
        split: "validation",
        step: [9, 12],
        rise: [0.8, 1.4],
      },
    ],
    "validation falls and test turns: the test is named": [
      {
        loss: "1*0.93x39",
        val_loss: "1*0.95x39",
        test_loss: "1-0.05x10 0.51+0.02x28",
      },
      { form: "turning-point", split: "test", step: [9, 12] },
    ],
    "validation becomes flat while training loses half of what was left": [
      { loss: "1*0.93x49", val_loss: "1*0.85x12 0.13x36" },
      { form: "plateau" },
    ],
    "six epochs of fine-tuning, worse with each of them": [
      {
        loss: "0.21 0.17 0.14 0.12 0.11 0.1",
        val_loss: "0.34 0.36 0.39 0.46 0.43 0.49",
      },
      { form: "turning-point", step: 0 },
    ],
    "three evaluations beside a long training, each far worse than the one before":
      [
        { loss: "1.2*0.9x29", val_loss: "nanx9 0.42 nanx9 0.55 nanx8 0.78" },
        { form: "turning-point", step: 10, last: 0.78, trainFall: [0.5, 1] },
      ],
    "a sharp turn among seven points": [
      {
        loss: "0.63 0.53 0.45 0.37 0.29 0.22 0.16",
        val_loss: "0.56 0.52 0.49 0.45 0.47 0.5 0.53",
      },
      { form: "turning-point", step: 3 },
    ],
    "a held-out loss that hardly ever fell is flat": [
      { loss: "0.44*0.86x14", val_loss: "0.75-0.015x5 0.68x9~0.004" },
      { form: "plateau" },
    ],
    "scattering widely, it has been higher for most of the run": [
      { loss: "5*0.94x59", val_loss: "5-0.25x7 4.6x51~0.4" },
      { form: "turning-point" },
    ],
    "one part turns while the whole still falls": [
      {
        loss: "6*0.93x39",
        val_loss: "6*0.95x39",
        cls_loss: "0.6*0.92x39",
        val_cls_loss: "0.6-0.02x8 0.44+0.02x30",
        reg_loss: "5.4*0.93x39",
        val_reg_loss: "5.4*0.94x39",
      },
      { form: "part", series: "val_cls_loss", step: [7, 10], rise: [1, 1.6] },
    ],
    "a noisy validation turns": [
      { loss: "1*0.93x39~0.01", val_loss: "1-0.05x10 0.5+0.01x28~0.02" },
      { form: "turning-point", step: [6, 15] },
    ],
  },
  quiet: {
    "both have settled and scatter": {
      loss: "1*0.8x9 0.13x29~0.01",
      val_loss: "1*0.8x9 0.15x29~0.02",
    },
    "both curves fall together": { loss: "1*0.93x39", val_loss: "1.1*0.94x39" },
    "one bad epoch at the end": {
      loss: "1*0.93x39",
      val_loss: "1*0.94x38 0.2",
    },
    "it leaps in the last two epochs: a leap is nothing learnt by heart": {
      loss: "1*0.95x29",
      val_loss: "1.5*0.94x25 0.3 0.302 0.9 0.9",
    },
    "training climbs too, so that it is no overfitting": {
      loss: "1-0.05x10 0.5+0.02x28",
      val_loss: "1-0.05x10 0.55+0.02x28",
    },
    "training stands still where validation turns: nothing is learnt by heart":
      {
        loss: "2.305x39~0.002",
        val_loss: "2.4-0.005x9 2.355+0.03x29",
      },
    "one part rises on both sides": {
      loss: "6*0.93x39",
      val_loss: "6*0.95x39",
      cls_loss: "0.6-0.02x8 0.44+0.02x30",
      val_cls_loss: "0.6-0.02x8 0.44+0.02x30",
    },
    "it climbs and comes back (double descent)": {
      loss: "1*0.93x59",
      val_loss: "1-0.05x9 0.5+0.03x10 0.8-0.015x38",
    },
  },
  unsure: {
    "three evaluations that go up while training hardly falls": [
      { loss: "1.2-0.003x29", val_loss: "nanx9 0.42 nanx9 0.55 nanx8 0.78" },
      "too-few-points",
    ],
    "three evaluations, up and down": [
      { loss: "1.2*0.9x29", val_loss: "nanx9 0.55 nanx9 0.42 nanx8 0.78" },
      "too-few-points",
    ],
    "three epochs show no trend": [
      { loss: "1-0.2x2", val_loss: "1 0.8 0.9" },
      "too-few-points",
    ],
    "validation is nothing but NaN": [
      { loss: "1-0.1x9", val_loss: "nanx9" },
      "too-few-points",
    ],
    "the loss of a generator has no fixed goal": [{
      loss: "1*0.93x39",
      val_loss: "1-0.05x10 0.51+0.02x28",
      discriminator_loss: "0.7x39",
    }, "moving-target"],
  },
};

testRule("overfitting", cases);

Deno.test("overfitting is a note where a flat loss stands at a level that is nearly always right", () => {
  const severityAt = (accuracy: number) => {
    const { checks } = examine(draw({
      loss: "0.6*0.8x29",
      val_loss: "0.65*0.8x4 0.25x25~0.003",
      val_accuracy: `${accuracy}x29~0.001`,
    }));
    return checks.find(({ rule }) => rule === "overfitting")?.severity;
  };
  deepStrictEqual([0.98, 0.8].map(severityAt), ["note", "warning"]);
});

Deno.test("three evaluations that rise make it less sure than four, and those than many", () => {
  const sure = (evaluations: string) => {
    const { checks } = examine(draw({
      loss: "1.2*0.95x39",
      val_loss: evaluations,
    }));
    return checks.find(({ rule }) => rule === "overfitting")?.confidence ?? 0;
  };
  const [three, four, many] = [
    "nanx9 0.4 nanx9 0.6 nanx9 0.8",
    "nanx9 0.4 nanx9 0.6 nanx9 0.8 nanx5 0.9",
    "0.5-0.01x9 0.4+0.02x29",
  ].map(sure);
  ok(three! < four! && four! < many!, String([three, four, many]));
});

Deno.test("one part that overfits is a note, and no reason to go back to the step where that part was best", () => {
  const [drawn] = cases.fires["one part turns while the whole still falls"]!;
  const { checks } = examine(draw(drawn));
  const found = checks.find(({ rule }) => rule === "overfitting");
  deepStrictEqual(found?.severity, "note");
  const remedies = found?.remedies?.map(({ id }) => id) ?? [];
  ok(remedies.length > 0 && !remedies.includes("early-stopping"));
});
