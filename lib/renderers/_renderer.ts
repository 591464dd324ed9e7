import type { Comparison } from "../comparison.ts";
import type { Diagnosis, ReadFailure } from "../diagnosis.ts";
import type { History } from "../history.ts";
import type { Locale } from "../messages/mod.ts";

/** A run and what was found in it. */
export interface Examined {
  readonly history: History;
  readonly diagnosis: Diagnosis;
}

/** What a form may be asked for. */
export interface RenderOptions {
  readonly locale: Locale;
  /** Colour for a terminal; the text form only. */
  readonly colour?: boolean;
  /** Columns of a line; the text form only. */
  readonly width?: number;
  /** The runs side by side, to stand above the report on each. */
  readonly comparison?: Comparison;
  /** The comparison without the report on each run; the text form only. */
  readonly alone?: boolean;
}

/** One form of a report: everything that was examined, and what could not be read. */
export type Render = (
  runs: readonly Examined[],
  failures: readonly ReadFailure[],
  options: RenderOptions,
) => string;
