import type { Row } from "../_delimited.ts";

/** A table as it is drawn: its header and its rows, with the line at which each begins. */
export interface Grid {
  readonly rows: readonly Row[];
  /** The last line of the table, counted from 1. */
  readonly end: number;
}
