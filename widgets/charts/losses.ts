import type { ChartMaker } from "./_chart.ts";
import { compose } from "./_compose.ts";
import { partsOf } from "./components.ts";

/** Does the loss fall, on the data trained on and on the data held out? No picture where only parts of it are logged. */
export const losses: ChartMaker = (history, diagnosis, words, columns) => {
  const all = history.series.filter((s) => s.quantity === "loss");
  const whole = all.filter((s) => s.component === null);
  if (!whole.length && partsOf(history).size > 1) return undefined;
  return compose(whole.length ? whole : all, diagnosis, words, {
    id: "losses",
    title: words.titles.losses,
    columns,
    logFrom: 1000,
    main: true,
  });
};
