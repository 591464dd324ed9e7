/**
 * A picture said once, as data. A backend turns it into svg, plotly or vega-lite.
 *
 * @module
 */

import type { Axis } from "../lib/history.ts";

/** Points to draw: `y` may hold NaN and ±Infinity, which break the line. */
export interface Points {
  /** Strictly increasing and finite. */
  readonly x: Float64Array;
  /** As long as `x`. */
  readonly y: Float64Array;
}

/** What the x axis of a picture can count; `wall` in seconds since 1970. */
export type Place = Axis | "wall";

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
  /** Whether it counts in whole numbers, so that none between them is written. */
  readonly whole?: boolean;
  /** Whether there is nothing finite to show, so that no numbers are written. */
  readonly blank?: boolean;
  /** Whether it counts milliseconds since 1970, to be written as dates. */
  readonly date?: boolean;
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
  /** Behind the others: thin, and without its name. */
  readonly quiet?: boolean;
  /** What was recorded, reduced for drawing. */
  readonly points: Points;
  /** How many points were recorded. */
  readonly recorded: number;
  /** Where the same points lie on the other axes that the log has. */
  readonly places: Readonly<Partial<Record<Place, Float64Array>>>;
  /** Of a reduced curve: the mean of each stretch, for smoothing. */
  readonly means?: Points;
  /** A smoothed copy to draw firmly over the faint original. */
  readonly smooth?: Points;
}

/** What evidence is about. */
export interface Evident {
  /** What to say beside it; empty: drawn without words. */
  readonly phrase: string;
  /** The rules that found it. */
  readonly rules: readonly string[];
  /** The line it lies on, counted from 0; without it all of them. */
  readonly line?: number;
}

/** A point of evidence. */
export interface ChartDot extends Evident {
  readonly x: number;
  readonly y: number;
}

/** A stretch of evidence, or where `to` equals `from` a moment. */
export interface ChartBand extends Evident {
  readonly from: number;
  readonly to: number;
}

/** The whole picture. */
export interface Chart {
  /** The question it answers; also the name of its file. */
  readonly id: string;
  readonly title: string;
  /** The picture in words, for those who cannot see it. */
  readonly description: string;
  /** What the x axis counts. */
  readonly axis: Place;
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  /** It shows a setting, not a measurement: there is nothing to smooth. */
  readonly exact: boolean;
  /** The report is about it: it is drawn larger. */
  readonly main: boolean;
  readonly lines: readonly ChartLine[];
  readonly dots: readonly ChartDot[];
  readonly bands: readonly ChartBand[];
  /** What must be said below it, however it is looked at. */
  readonly remarks: readonly string[];
  /** Those, and what the drawing does to the data: reduced, smoothed, clipped. */
  readonly notes: readonly string[];
}
