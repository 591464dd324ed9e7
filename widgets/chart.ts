/**
 * A picture said once, as data. A backend turns it into svg, plotly or vega-lite.
 *
 * @module
 */

import type { ChartName } from "../lib/messages/mod.ts";

/** Points to draw: `y` may hold NaN and ±Infinity, which break the line. */
export interface Points {
  /** Strictly increasing and finite. */
  readonly x: Float64Array;
  /** As long as `x`. */
  readonly y: Float64Array;
}

/** One direction of the picture. */
export interface ChartAxis {
  /** What it counts: `epoch`. Empty where the title says it. */
  readonly label: string;
  /** Where the picture begins. */
  readonly from: number;
  /** Where it ends. Points beyond are marked at the border. */
  readonly to: number;
  /** Whether equal ratios take equal space. */
  readonly log: boolean;
}

/** Colours by meaning; what they look like is the theme's. */
export type Tone =
  | "train"
  | "validation"
  | "test"
  | "other"
  | "first"
  | "second"
  | "third"
  | "fourth"
  | "fifth"
  | "sixth";

/** How a line is broken, so that colour is never the only difference. */
export type Dash = "solid" | "dashed" | "dotted";

/** One curve. */
export interface ChartLine {
  /** As the log calls it: hostile text until escaped. */
  readonly name: string;
  readonly tone: Tone;
  readonly dash: Dash;
  /** What was recorded, reduced for drawing. */
  readonly points: Points;
  /** A smoothed copy to draw firmly over the faint original; long curves only. */
  readonly smooth?: Points;
}

/** A point of evidence. */
export interface ChartDot {
  readonly x: number;
  readonly y: number;
  /** What to say beside it; empty: drawn without words. */
  readonly phrase: string;
}

/** A stretch of evidence, or where `to` equals `from` a moment. */
export interface ChartBand {
  readonly from: number;
  readonly to: number;
  /** What to say above it; empty: drawn without words. */
  readonly phrase: string;
}

/** The whole picture. */
export interface Chart {
  /** The question it answers; also the name of its file. */
  readonly id: ChartName;
  readonly title: string;
  /** The picture in words, for those who cannot see it. */
  readonly description: string;
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  readonly lines: readonly ChartLine[];
  readonly dots: readonly ChartDot[];
  readonly bands: readonly ChartBand[];
  /** What the drawing does to the data: reduced, smoothed, clipped. */
  readonly notes: readonly string[];
}
