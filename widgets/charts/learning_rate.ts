import type { ChartMaker } from "./_chart.ts";
import { apart } from "./_apart.ts";
import { compose } from "./_compose.ts";

/** How did the learning rate change? No picture where it never did. */
export const learningRate: ChartMaker = (
  history,
  diagnosis,
  words,
  columns,
) => {
  const rates = history.series.filter(({ quantity, values }) =>
    quantity === "learning_rate" && values.some((v) => v !== values[0])
  );
  return compose(rates, diagnosis, words, {
    id: "learning-rate",
    title: words.titles["learning-rate"],
    tone: apart(rates),
    columns,
    logFrom: 50,
    exact: true,
  });
};
