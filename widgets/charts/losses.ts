import type { ChartMaker } from "./_chart.ts";
import { apartInSplit } from "./_apart.ts";
import { compose } from "./_compose.ts";
import { partsOf } from "./components.ts";

/** Does the loss fall, on the data trained on and on the data held out? No picture where only parts of it are logged. */
export const losses: ChartMaker = (history, diagnosis, words, columns) => {
  const all = history.series.filter((s) => s.quantity === "loss");
  const whole = all.filter((s) => s.component === null);
  if (!whole.length && partsOf(history).size > 1) return undefined;
  const drawn = whole.length ? whole : all;
  return compose(drawn, diagnosis, words, {
    id: "losses",
    title: words.titles.losses,
    tone: apartInSplit(drawn),
    columns,
    logFrom: 1000,
    main: true,
  });
};
