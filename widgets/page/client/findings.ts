/// <reference lib="dom" />
import { arrange } from "../../_arrange.ts";
import type { Chart } from "../../chart.ts";
import { make } from "./dom.ts";
import { type Desk, type Panel, placeOf } from "./desk.ts";

/** Room on each side of what is shown, as a share of it, and at least as a share of the run. */
const ROOM = 0.5;
const LEAST = 0.06;

/** Each finding that has evidence in a picture gets a button that takes the pictures there. */
export function findings(
  report: HTMLElement,
  panels: readonly Panel[],
  desk: Desk,
): void {
  for (
    const element of report.querySelectorAll<HTMLElement>("[data-finding]")
  ) {
    const rule = element.dataset["finding"]!;
    const panel = panels.find(({ chart }) => spanOf(chart, rule));
    const heading = element.querySelector("h2, h3, summary");
    if (!panel || !heading) continue;
    const title = heading.textContent?.trim() ?? "";
    const saw = element.querySelector(":scope > .saw");
    const button = make("button", {
      type: "button",
      class: "show",
      "aria-label": `${desk.words.controls.show}: ${title}`,
      onclick: () => go(panel, rule, desk),
    }, desk.words.controls.show);
    if (saw) saw.append(" ", button);
    else heading.after(button);
  }
}

function go(panel: Panel, rule: string, desk: Desk): void {
  const whole = arrange(panel.chart, {
    ...desk.view,
    hidden: new Set(),
    filter: undefined,
    range: undefined,
  }, desk.words);
  const span = spanOf(whole, rule);
  if (!span) return;
  const place = placeOf(panel, desk);
  desk.change({ range: { place, from: span[0], to: span[1] } });
  panel.host.scrollIntoView({ block: "center" });
  panel.host.focus({ preventScroll: true });
}

/** Where the evidence of a rule lies in a chart, with some of what is around it. */
function spanOf(
  { dots, bands, x }: Chart,
  rule: string,
): [number, number] | undefined {
  const spans = [
    ...dots.filter(({ rules }) => rules.includes(rule)).map((d) => [d.x, d.x]),
    ...bands.filter(({ rules }) => rules.includes(rule)).map((
      { from, to },
    ) => [from, to]),
  ] as [number, number][];
  if (!spans.length) return undefined;
  const from = Math.min(...spans.map(([from]) => from));
  const to = Math.max(...spans.map(([, to]) => to));
  const room = Math.max((to - from) * ROOM, (x.to - x.from) * LEAST);
  return [Math.max(x.from, from - room), Math.min(x.to, to + room)];
}
