import { deepStrictEqual } from "node:assert/strict";
import { examine } from "../../lib/examine.ts";
import type { Series, Split } from "../../lib/history.ts";
import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "validation loss never changes": [
      { loss: "1*0.9x19", val_loss: "0.7x19" },
      { form: "constant", series: "val_loss" },
    ],
    "accuracy stands still while the loss tells examples apart": [
      {
        loss: "0.5*0.95x29",
        accuracy: "0.8x29",
        context: { loss_function: "binary_crossentropy" },
      },
      { form: "constant", series: "accuracy" },
    ],
    "validation is a copy of training": [
      { loss: "1*0.9x19", val_loss: "1*0.9x19" },
      { form: "copies", other: "val_loss" },
    ],
  },
  quiet: {
    "an accuracy that answers one class": {
      loss: "1*0.9x19",
      accuracy: "0.97x19",
    },
    "two curves that differ in the third digit": {
      loss: "1*0.9x19",
      val_loss: "1.001*0.9x19",
    },
    "an accuracy that answers one class, whose loss knows its share and no more":
      {
        loss: "0.69 0.6 0.51x18",
        accuracy: "0.79x20",
        context: { loss_function: "binary_crossentropy" },
      },
    "the best five of a few classes hold every answer": {
      loss: "1*0.9x19",
      accuracy: "70+1x19",
      "accuracy/top5": "100x19",
    },
    "one metric by its batch and by its epoch, of a split unknown": {
      loss: "1*0.9x19",
      accuracy: "0.5+0.01x19",
      batch_accuracy: "0.5+0.01x19",
    },
    "a term that is switched off": { loss: "1*0.9x19", cls_loss: "0x19" },
    "the two end at one value, as they end at nought": {
      loss: "1*0.5x4 0x14",
      val_loss: "1.1*0.5x4 0x14",
    },
    "a learning rate that is held on purpose": {
      loss: "1*0.9x19",
      lr: "0.1x19",
    },
  },
  except: {
    scale: "an entropy has its own unit: ten times a cross-entropy is none",
  },
  unsure: { "three points": [{ loss: "1x2" }, "too-few-points"] },
};

testRule("constant-metric", cases);

Deno.test("constant-metric finds the one copy among sixty thousand curves", () => {
  const steps = Float64Array.of(0, 1, 2, 3, 4);
  const curve = (i: number, split: Split, name: string): Series => ({
    name,
    split,
    quantity: "loss",
    component: `${i}`,
    better: "lower",
    axis: "step",
    steps,
    values: steps.map((step) => i + 1 / (step + 1)),
  });
  const series = Array.from(
    { length: 60_000 },
    (_, i) => curve(i, "train", `${i}`),
  );
  const source = { path: null, reader: null, notes: [] };
  const { checks } = examine({
    name: "wide",
    series: [...series, curve(31_000, "validation", "copy")],
    context: {},
    source,
  }, { rules: ["constant-metric"] });
  const { form, series: first, other } = checks[0]!.evidence!;
  deepStrictEqual([form, first, other], ["copies", "31000", "copy"]);
});
