/// <reference lib="dom" />
import { type Desk, type Panel, placeOf } from "./desk.ts";

/** What plotly.js says of a zoom: numbers, or dates as text. */
type Relayout = Readonly<Record<string, number | string | undefined>>;

/** A share of the picture that a key zooms by. */
const STEP = 0.25;

/** Dragging, a double click and keys look at a part of the run, in all pictures of the report. */
export function zooming(panel: Panel, desk: Desk): void {
  const { host } = panel;
  const plot = host as unknown as {
    on(event: string, listener: (change: Relayout) => void): void;
  };
  plot.on("plotly_relayout", (change) => {
    const [from, to] = [0, 1].map((i) => numberOf(change[`xaxis.range[${i}]`]));
    if (from === undefined || to === undefined) return;
    desk.change({ range: { place: placeOf(panel, desk), from, to } });
  });
  plot.on("plotly_doubleclick", () => desk.change({ range: undefined }));
  host.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "0" || event.key === "Escape") {
      desk.change({ range: undefined });
    } else if (event.key === "+" || event.key === "=") {
      closer(panel, desk, STEP);
    } else if (event.key === "-") closer(panel, desk, -STEP);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/** Looks at less of the run, or, by a negative share, at more. */
function closer(panel: Panel, desk: Desk, share: number): void {
  const { from, to } = panel.shown.x;
  const room = (to - from) * share;
  desk.change({
    range: { place: placeOf(panel, desk), from: from + room, to: to - room },
  });
}

/** Plotly gives dates as UTC without saying so. */
function numberOf(value: number | string | undefined): number | undefined {
  if (typeof value !== "string") return value;
  const date = Date.parse(`${value.replace(" ", "T")}Z`);
  return Number.isNaN(date) ? Number(value) : date;
}
