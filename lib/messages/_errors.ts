/** What is known about an input that could not be read. */
export interface ErrorFacts {
  /** Path as given; `-` for standard input. */
  readonly path: string;
  /** Line, counted from 1, where known. */
  readonly line?: number;
  /** The text that was found there: hostile until escaped. */
  readonly what?: string;
}

/** Kinds of failure that have words of their own: those of the readers and of the command. */
export type ErrorCode =
  | "empty"
  | "binary"
  | "not-a-log"
  | "prose"
  | "source-code"
  | "own-report"
  | "settings"
  | "traceback"
  | "markup"
  | "pointer"
  | "header-only"
  | "no-records"
  | "no-numbers"
  | "no-curve"
  | "no-metric"
  | "cut-packing"
  | "damaged-database"
  | "damaged-table"
  | "damaged-log"
  | "cut-archive"
  | "packing"
  | "locked"
  | "large-document"
  | "too-large"
  | "table-of-runs"
  | "calendar"
  | "syntax"
  | "not-found"
  | "odd-name"
  | "not-readable"
  | "system"
  | "no-logs"
  | "no-match"
  | "no-series"
  | "reader-failed";

/** How a language says that an input could not be read. */
export interface ErrorTexts {
  /** What was found instead of a log. */
  readonly found: { readonly [C in ErrorCode]: string };
  /** For a kind that is not in the list. */
  readonly other: string;
  /** None of the series is called as was asked: what they are called. */
  noneSelected(path: string, names: readonly string[], more: number): string;
  /** The whole message, without a full stop. */
  message(facts: ErrorFacts, found: string): string;
}
