import type { ChartMaker } from "./_chart.ts";
import { compose } from "./_compose.ts";

/** What share is right, on the data trained on and on the data held out? */
export const accuracy: ChartMaker = (history, diagnosis, words) => {
  const all = history.series.filter((s) => s.quantity === "accuracy");
  const whole = all.filter((s) => s.component === null);
  return compose(whole.length ? whole : all, diagnosis, words, {
    id: "accuracy",
    logFrom: Infinity,
  });
};
