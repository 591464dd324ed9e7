import type { Chart, ChartLine, Place } from "./chart.ts";

/** What can be counted along the x axis; `relative` is time since the run began. */
export type ViewPlace = Place | "relative";

/** How somebody wants to look at a picture. */
export interface View {
  /** Weight of the moving average, 0 (off) to less than 1. */
  readonly smoothing: number;
  /** Of the y axis; `auto`: as the chart has it. */
  readonly scale: "auto" | "linear" | "log";
  /** Of the x axis; `auto`: as the chart has it. */
  readonly place: "auto" | ViewPlace;
  /** Whether outliers may lie outside the axis. */
  readonly clip: boolean;
  /** Names of lines that are switched off. */
  readonly hidden: ReadonlySet<string>;
  /** Lines whose names do not match a pattern are left out. */
  readonly filter:
    | { readonly pattern: string; readonly names: ReadonlySet<string> }
    | undefined;
  /** The part of the x axis that is looked at, of one place. */
  readonly range:
    | { readonly place: ViewPlace; readonly from: number; readonly to: number }
    | undefined;
  /** When the run began, in seconds since 1970. */
  readonly start: number;
}

/** The view that a picture opens with; smoothing as TensorBoard's. */
export const FIRST_VIEW: View = {
  smoothing: 0.6,
  scale: "auto",
  place: "auto",
  clip: true,
  hidden: new Set(),
  filter: undefined,
  range: undefined,
  start: 0,
};

/** Where the lines of a chart can lie; none of them has another place. */
export function placesOf({ axis, lines }: Chart): ViewPlace[] {
  const places: Place[] = ["step", "epoch", "index", "wall"];
  const there = places.filter((place) =>
    place === axis || lines.some((line) => line.places[place])
  );
  return there.flatMap((place) =>
    place === "wall" ? ["relative", "wall"] as const : [place]
  );
}

/** Whether a line is to be seen. */
export function isShown(
  { name }: ChartLine,
  { hidden, filter }: View,
): boolean {
  return !hidden.has(name) && (filter?.names.has(name) ?? true);
}
