/// <reference lib="dom" />
import { arrange } from "../../_arrange.ts";
import { FIRST_VIEW } from "../../_view.ts";
import { toPlotly } from "../../backends/plotly.ts";
import type { Chart } from "../../chart.ts";
import type { Desk, Panel } from "./desk.ts";
import { make } from "./dom.ts";
import { downloads } from "./download.ts";
import { hover } from "./hover.ts";
import { legend } from "./legend.ts";
import { groundOf, onTheme } from "./theme.ts";
import { zooming } from "./zoom.ts";

/** Pixels that plotly's own legend would have needed. */
const UNDER = 22;

/** No button bar, and no menu of plotly's own: all controls are ours, so that a keyboard reaches them. */
const CONFIG = {
  displayModeBar: false,
  doubleClick: false,
  showTips: false,
  // It would listen to the window for ever.
  responsive: false,
} as const;

/** Puts an interactive picture into the place of a still one. */
export async function panel(
  figure: HTMLElement,
  chart: Chart,
  desk: Desk,
): Promise<Panel> {
  const { plotly, words } = desk;
  const host = make("div", {
    class: "plot",
    tabindex: 0,
    role: "application",
    "aria-roledescription": words.controls.view,
    "aria-label": `${chart.description}. ${words.controls.keys}`,
    title: "",
  });
  const notes = make("p", { class: "plot-notes" });
  const self = {
    chart,
    shown: arrange(chart, FIRST_VIEW, words),
    host,
    draw: () => draw(),
    leave: () => {
      leaving.forEach((stop) => stop());
      plotly.purge(host);
    },
  };
  const leaving: (() => void)[] = [];
  const lines = legend(chart, desk);
  const save = downloads(self, desk);
  const point = hover(self, desk);

  const draw = async () => {
    self.shown = arrange(chart, desk.view, words);
    const ground = groundOf(figure);
    const none = self.shown.lines.length === 0;
    host.hidden = none;
    if (none) return say(ground.theme);
    const width = host.clientWidth || 640;
    const { data, layout, config } = toPlotly({ ...self.shown, notes: [] }, {
      theme: ground.theme,
      width,
      nameRoom: desk.nameRoom(width),
    });
    await plotly.react(
      host,
      data,
      dressed({ ...layout, width }, ground.ink),
      { ...config, ...CONFIG },
    );
    say(ground.theme);
  };
  const say = (theme: "light" | "dark") => {
    const said = self.shown.notes.join(" · ");
    notes.textContent = host.hidden ? `${chart.title}: ${said}` : said;
    lines.update(theme);
    save.update();
    point.hide();
  };

  const image = figure.querySelector("img");
  figure.prepend(
    host,
    notes,
    make("div", { class: "plot-foot" }, lines.element, save.element),
  );
  try {
    await draw();
  } catch (error) {
    for (const part of [host, notes]) part.remove();
    throw error;
  }
  if (image) image.hidden = true;
  zooming(self, desk);
  leaving.push(onTheme(figure, draw), onWidth(host, draw));
  return self;
}

function dressed(
  layout: ReturnType<typeof toPlotly>["layout"],
  ink: string,
): unknown {
  const { height, xaxis, yaxis, font, margin } = layout as Record<
    string,
    Record<string, unknown>
  >;
  return {
    ...layout,
    // The lines are named below, outside of the figure.
    height: Number(height) - UNDER,
    margin: { ...margin, b: Number(margin?.["b"]) - UNDER },
    hovermode: false,
    showlegend: false,
    dragmode: "zoom",
    font: { ...font, color: ink },
    xaxis: { ...xaxis, color: ink },
    yaxis: { ...yaxis, color: ink, fixedrange: true },
  };
}

/** Calls back when an element has become wider or narrower, until the function it returns is called. */
function onWidth(element: HTMLElement, changed: () => void): () => void {
  let width = element.clientWidth;
  const watcher = new ResizeObserver(() => {
    if (!element.clientWidth || element.clientWidth === width) return;
    width = element.clientWidth;
    changed();
  });
  watcher.observe(element);
  return () => watcher.disconnect();
}
