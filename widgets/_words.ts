import type { Mark } from "../lib/diagnosis.ts";
import type { Axis } from "../lib/history.ts";
import type { ChartTexts } from "../lib/messages/mod.ts";

/** Every sentence a chart needs, in one language. */
export interface ChartWords extends ChartTexts {
  /** The short phrase beside a mark. */
  mark(mark: Mark, axis: Axis): string;
  /** A quantity as a title: `Perplexity`. */
  quantity(name: string): string;
}
