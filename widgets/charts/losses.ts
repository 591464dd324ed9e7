import type { ChartMaker } from "./_chart.ts";
import { compose } from "./_compose.ts";

/** Does the loss fall, on the data trained on and on the data held out? */
export const losses: ChartMaker = (history, diagnosis, words) => {
  const all = history.series.filter((s) => s.quantity === "loss");
  const whole = all.filter((s) => s.component === null);
  return compose(whole.length ? whole : all.slice(0, 1), diagnosis, words, {
    id: "losses",
    logFrom: 1000,
    main: true,
  });
};
