/**
 * Every chart, in the order in which a report shows them.
 *
 * @module
 */
import type { ChartMaker } from "./_chart.ts";
import { accuracy } from "./accuracy.ts";
import { components } from "./components.ts";
import { gradientNorm } from "./gradient_norm.ts";
import { learningRate } from "./learning_rate.ts";
import { losses } from "./losses.ts";
import { measures } from "./measures.ts";

/** All charts. */
export const charts: readonly ChartMaker[] = [
  losses,
  components,
  accuracy,
  measures,
  learningRate,
  gradientNorm,
];
