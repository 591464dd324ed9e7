import type { Diagnosis } from "../../lib/diagnosis.ts";
import type { History } from "../../lib/history.ts";
import type { ChartWords } from "../_words.ts";
import type { Chart } from "../chart.ts";

/** One question about a run, answered by a picture, or one of each kind, if its log can answer it. */
export type ChartMaker = (
  history: History,
  diagnosis: Diagnosis,
  words: ChartWords,
  columns: number,
) => Chart | readonly Chart[] | undefined;
