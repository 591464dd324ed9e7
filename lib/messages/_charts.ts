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
  readonly axes: { readonly [A in Axis]: string };
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
  /** Labels of the controls of an interactive picture. */
  readonly controls: {
    readonly linear: string;
    readonly log: string;
    readonly smoothing: string;
    readonly off: string;
  };
}
