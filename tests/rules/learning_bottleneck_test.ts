import { deepStrictEqual } from "node:assert/strict";
import { examine } from "../../lib/examine.ts";
import { draw } from "../kit/history.ts";
import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "both losses stand at the level of a guess among ten classes": [
      {
        loss: "2.303x29~0.002",
        val_loss: "2.304x29~0.001",
        context: { n_classes: 10 },
      },
      { level: [0.98, 1.02] },
    ],
    "both wander about a poor level and get nowhere": [
      {
        loss: "2 1.8-0.02x9 1.7+0.04x9 2.1-0.03x9",
        val_loss: "2 1.8-0.02x9 1.7+0.04x9 2.1-0.03x9",
        context: { n_classes: 10 },
      },
      { level: [0.7, 0.95] },
    ],
    "a poor level with an unknown number of classes": [
      { loss: "3-0.1x5 2.5x24~0.004", val_loss: "3.1-0.1x5 2.6x24~0.004" },
      { level: [0.8, 0.9], chanceLoss: null },
    ],
    "training loss alone, nothing but noise over a long run": [
      { loss: "2.3x499~0.05" },
      { heldoutLast: null, last: [2.25, 2.35] },
    ],
  },
  quiet: {
    "both fell to a good level before they became flat": {
      loss: "2.3*0.7x12 0.03x20",
      val_loss: "2.3*0.7x12 0.04x20",
    },
    "the first epoch was enough for a good level": {
      loss: "0.45 0.36 0.35x28~0.002",
      val_loss: "0.38 0.37x29~0.003",
      context: { n_classes: 3 },
    },
    "training examples are made harder, validation is at a good level": {
      loss: "1.6-0.05x10 1x29~0.01",
      val_loss: "1.6-0.1x10 0.55x29~0.01",
      context: { n_classes: 5 },
    },
    "a loss with a floor of its own, of classes unknown": {
      loss: "160 130 115 108x26~0.2",
      val_loss: "150 126 113 107x26~0.3",
    },
    "smoothed labels leave the loss high, and the answers are right": {
      loss: "0.92-0.01x4 0.86x15~0.001",
      val_loss: "0.9-0.01x4 0.85x15~0.002",
      accuracy: "0.84+0.01x4 0.89x15~0.002",
    },
    "both still fall": { loss: "2.3-0.02x29", val_loss: "2.3-0.02x29" },
    "as poor, and falling through its noise": {
      loss: "3-0.02x39~0.01",
      val_loss: "3.1-0.02x39~0.01",
    },
    "training loss alone falls by little, and beyond its noise": {
      loss: "2.3-0.001x499~0.05",
    },
  },
  unsure: {
    "forty points of training loss alone": [
      { loss: "2.3x39~0.05" },
      "too-few-points",
    ],
    "four epochs": [{ loss: "2.3x3", val_loss: "2.3x3" }, "too-few-points"],
  },
  except: { scale: "the level of a guess is fixed by the number of classes" },
};

testRule("learning-bottleneck", cases);

Deno.test("learning-bottleneck is unsure: a run goes on from a checkpoint, untrained it was never seen", () => {
  const drawn = { loss: "3.5x29~0.01", val_loss: "3.6x29~0.01" };
  const outcomeFrom = (from: number) => {
    const { checks } = examine(draw(drawn, { stride: 10, from }));
    return checks.find(({ rule }) => rule === "learning-bottleneck")?.outcome;
  };
  deepStrictEqual([0, 10, 5000].map(outcomeFrom), ["fires", "fires", "unsure"]);
});
