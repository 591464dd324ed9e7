import type { Axis } from "../history.ts";

/** The pictures that have a title. */
export type ChartName =
  | "losses"
  | "components"
  | "accuracy"
  | "learning-rate"
  | "gradient-norm"
  | "comparison";

/** The words on charts; the phrases beside marks are in `marks`. */
export interface ChartTexts {
  /** What a picture shows. */
  readonly titles: { readonly [Name in ChartName]: string };
  /** What an axis counts. */
  readonly axes: { readonly [A in Axis | "wall"]: string };
  /** Time since the run began, in `s`, `min` or `h`. */
  sinceStart(unit: string): string;
  /** The y axis is logarithmic. */
  readonly logScale: string;
  /** Faint is what was recorded, firm is smoothed. */
  smoothed(weight: string): string;
  /** A long curve was thinned for drawing. */
  reduced(drawn: string, recorded: string): string;
  /** Values lie outside the picture. */
  clipped(count: number): string;
  /** Values are NaN or infinite. */
  nonFinite(count: number): string;
  /** Series that share no axis with the rest; names as the log has them. */
  leftOut(names: string): string;
  /** So many parts of the loss have no line. */
  moreParts(count: number): string;
  /** So many series of this quantity have no line. */
  moreLines(count: number): string;
  /** So many more quantities have no picture. */
  moreMeasures(count: number): string;
  /** A table of the points of a picture; all or some of those recorded. */
  table(shown: string, recorded: string): string;
  /** Said below pictures that could be alive but are not. */
  readonly still: string;
  /** What an interactive picture says and is asked. */
  readonly controls: ControlTexts;
}

/** Labels of an interactive picture. */
export interface ControlTexts {
  /** Of all controls together. */
  readonly view: string;
  readonly smoothing: string;
  readonly off: string;
  /** Of the choices of the y axis. */
  readonly scale: string;
  readonly auto: string;
  readonly linear: string;
  readonly log: string;
  /** Of the choices of the x axis. */
  readonly axis: string;
  readonly relative: string;
  readonly wall: string;
  /** Leaves outliers out of the axis, never out of the data. */
  readonly clip: string;
  readonly filter: string;
  readonly badFilter: string;
  /** The pattern matches no line's name. */
  readonly noMatch: string;
  /** Said where nothing is left to see. */
  readonly allOff: string;
  /** Matching it has no end. */
  readonly slowFilter: string;
  readonly reset: string;
  /** Of the lines of one picture, each of which can be switched off. */
  readonly lines: string;
  readonly download: string;
  /** What a download holds: a picture as it is seen now. */
  picture(form: string): string;
  /** What a download holds: the points drawn, of those recorded. */
  csv(drawn: string, recorded: string): string;
  /** Takes the pictures to what a finding speaks of. */
  readonly show: string;
  /** How a picture is used without a mouse. */
  readonly keys: string;
  readonly smoothed: string;
  /** What a line that is hidden by the filter, or has no such axis, is said to be. */
  noLines(axis: string): string;
}
