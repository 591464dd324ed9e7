import type { ChartTexts } from "../_charts.ts";

const values = (count: number) => count === 1 ? "1 value" : `${count} values`;

/** The words on charts in English. */
export const charts: ChartTexts = {
  titles: {
    losses: "Loss",
    components: "Parts of the loss",
    accuracy: "Accuracy",
    "learning-rate": "Learning rate",
    "gradient-norm": "Gradient norm",
    comparison: "Runs side by side",
  },
  axes: { epoch: "epoch", step: "step", index: "point" },
  logScale: "Logarithmic scale",
  smoothed: (weight) =>
    `Faint: as recorded; firm: smoothed (moving average of weight ${weight})`,
  reduced: (drawn, recorded) =>
    `${drawn} of ${recorded} points drawn, every minimum and maximum kept`,
  clipped: (count) => `${values(count)} outside the picture (▲)`,
  nonFinite: (count) => `${values(count)} NaN (×) or infinite (△)`,
  leftOut: (names) => `Not drawn, since the log gives no common axis: ${names}`,
  controls: {
    linear: "Linear",
    log: "Log",
    smoothing: "Smoothing ",
    off: "off",
  },
};
