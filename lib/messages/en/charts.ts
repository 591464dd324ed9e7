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
  axes: { epoch: "epoch", step: "step", index: "point", wall: "time (UTC)" },
  sinceStart: (unit) => `time since the start (${unit})`,
  logScale: "Logarithmic scale",
  smoothed: (weight) =>
    `Faint: as recorded; firm: smoothed (moving average of weight ${weight})`,
  reduced: (drawn, recorded) =>
    `Drawn from ${drawn} of ${recorded} points: minima, maxima and values that are no number are kept`,
  clipped: (count) => `${values(count)} outside the picture (▲▼)`,
  nonFinite: (count) => `${values(count)} NaN (×) or infinite (△)`,
  leftOut: (names) => `Not drawn, since the log gives no common axis: ${names}`,
  moreParts: (count) =>
    `${count} more ${count === 1 ? "part is" : "parts are"} not drawn`,
  moreLines: (count) =>
    `${count} more ${count === 1 ? "line is" : "lines are"} not drawn`,
  moreMeasures: (count) =>
    `${count} more ${
      count === 1 ? "measure has" : "measures have"
    } no picture here`,
  table: (shown, recorded) =>
    shown === recorded
      ? `Data: ${recorded} points`
      : `Data: ${shown} of ${recorded} points`,
  still:
    "Still pictures. To zoom into them, trust this notebook, or run any cell that shows a diagnose(…) again.",
  controls: {
    view: "View",
    smoothing: "Smoothing",
    off: "off",
    scale: "y axis",
    auto: "automatic",
    linear: "linear",
    log: "logarithmic",
    axis: "x axis",
    relative: "time since start",
    wall: "clock time",
    clip: "Axis without outliers",
    filter: "Lines (regex)",
    noMatch: "no line matches",
    allOff: "every line is switched off",
    badFilter: "not a regular expression",
    slowFilter: "this pattern takes too long",
    reset: "Reset",
    lines: "Lines",
    download: "Download",
    picture: (form) => `The picture as it is now, as ${form}`,
    csv: (drawn, recorded) =>
      drawn === recorded
        ? `All ${recorded} points of this picture, with the smoothed lines, as CSV`
        : `The ${drawn} points drawn here, with the smoothed lines, as CSV; toCsv() in a cell gives all ${recorded}`,
    show: "Show in the plot",
    keys:
      "Drag to zoom, double-click to reset. Keys: left and right go from point to point, + and − zoom, 0 resets.",
    smoothed: "smoothed",
    noLines: (axis) => `Nothing to draw here by ${axis}`,
  },
};
