import type { ChartMaker } from "./_chart.ts";
import { apart } from "./_apart.ts";
import { compose } from "./_compose.ts";

/** How large were the gradients? */
export const gradientNorm: ChartMaker = (
  history,
  diagnosis,
  words,
  columns,
) => {
  const norms = history.series.filter((s) => s.quantity === "grad_norm");
  return compose(norms, diagnosis, words, {
    id: "gradient-norm",
    title: words.titles["gradient-norm"],
    tone: apart(norms),
    columns,
    logFrom: 100,
  });
};
