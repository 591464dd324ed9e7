import type { Chart, ChartLine, Place } from "./chart.ts";
import type { ViewPlace } from "./_view.ts";

/** Where lines lie, and in what unit that is counted. */
export interface Unit {
  readonly name: string;
  along(line: ChartLine): Float64Array | undefined;
}

const UNITS = [["s", 1, 120], ["min", 60, 7200], [
  "h",
  3600,
  Infinity,
]] as const;

/** How a place is counted. */
export function unitOf(chart: Chart, place: ViewPlace, start: number): Unit {
  const on = (line: ChartLine, place: Place) =>
    place === chart.axis ? line.points.x : line.places[place];
  if (place === "wall") {
    return {
      name: "",
      along: (line) => on(line, "wall")?.map((s) => s * 1000),
    };
  }
  if (place !== "relative") {
    return {
      name: "",
      along: (line) => on(line, place),
    };
  }
  const ends = chart.lines.map((line) => on(line, "wall")?.at(-1) ?? start);
  const whole = Math.max(...ends) - start;
  const [name, seconds] = UNITS.find(([, , until]) => whole < until)!;
  return {
    name,
    along: (line) => on(line, "wall")?.map((s) => (s - start) / seconds),
  };
}
