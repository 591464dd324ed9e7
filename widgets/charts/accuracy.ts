import type { ChartMaker } from "./_chart.ts";
import { apart } from "./_apart.ts";
import { compose } from "./_compose.ts";

/** What share is right, on the data trained on and on the data held out? */
export const accuracy: ChartMaker = (history, diagnosis, words, columns) => {
  const all = history.series.filter((s) => s.quantity === "accuracy");
  const whole = all.filter((s) => s.component === null);
  const drawn = whole.length ? whole : all;
  return compose(drawn, diagnosis, words, {
    id: "accuracy",
    title: words.titles.accuracy,
    tone: apart(drawn),
    columns,
    logFrom: Infinity,
  });
};
