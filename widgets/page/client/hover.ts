/// <reference lib="dom" />
import { shortNames } from "../../_labels.ts";
import { scale } from "../../_layout.ts";
import { palettes } from "../../_palette.ts";
import type { Chart } from "../../chart.ts";
import type { Desk, Panel } from "./desk.ts";
import { make } from "./dom.ts";
import { nearestIndex, type Reading, readings } from "./nearest.ts";
import { groundOf } from "./theme.ts";

/** Lines that are named at once. */
const MOST = 8;

/** Shows what all lines are at the pointer, the nearest first; left and right go from point to point. */
export function hover(panel: Panel, desk: Desk): { hide(): void } {
  const { host } = panel;
  const rule = make("div", { class: "plot-rule", hidden: true });
  const tip = make("div", { class: "plot-tip", role: "status", hidden: true });
  host.append(rule, tip);
  let at: number | undefined;

  const hide = () => {
    rule.hidden = tip.hidden = true;
    at = undefined;
    // Drawing may have taken them out.
    if (!tip.isConnected) host.append(rule, tip);
  };
  const show = (place: number, height: number | undefined) => {
    const area = areaOf(host);
    const { shown } = panel;
    if (!area || !shown.lines.length) return;
    const py = scale(shown.y, area.bottom, area.top);
    const distance = (value: number) =>
      height === undefined ? 0 : Math.abs(py(value) - height);
    const found = readings(shown, place, distance);
    if (!found.length) return hide();
    at = found[0]!.x;
    const left = scale(shown.x, area.left, area.right)(at);
    const ground = groundOf(host);
    tip.replaceChildren(...rows(found, shown, desk, ground));
    rule.hidden = tip.hidden = false;
    rule.style.cssText = `left:${left}px;top:${area.top}px;height:${
      area.bottom - area.top
    }px`;
    const right = left > host.clientWidth / 2;
    tip.style.cssText = `background:${ground.paper};top:${area.top + 6}px;` +
      (right ? `right:${host.clientWidth - left + 8}px` : `left:${left + 8}px`);
  };

  host.addEventListener("mousemove", (event) => {
    const area = areaOf(host);
    const box = host.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    if (!area || x < area.left || x > area.right || event.buttons) {
      return hide();
    }
    const { from, to } = panel.shown.x;
    show(from + (to - from) * (x - area.left) / (area.right - area.left), y);
  });
  host.addEventListener("mouseleave", hide);
  host.addEventListener("blur", hide);
  host.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    show(beside(panel.shown, at, by), undefined);
  });
  return { hide };
}

/** The plotting area of a figure, seen from its host. */
function areaOf(host: HTMLElement) {
  const drag = host.querySelector(".nsewdrag")?.getBoundingClientRect();
  if (!drag) return undefined;
  const { left, top } = host.getBoundingClientRect();
  return {
    left: drag.left - left,
    right: drag.right - left,
    top: drag.top - top,
    bottom: drag.bottom - top,
  };
}

/** The next or the last point in sight of the line with the most points. */
function beside(
  { lines, x }: Chart,
  at: number | undefined,
  by: number,
): number {
  const most = lines.toSorted((a, b) => b.points.x.length - a.points.x.length);
  const places = most[0]?.points.x.filter((v) => v >= x.from && v <= x.to);
  if (!places?.length) return x.from;
  if (at === undefined) return by > 0 ? places[0]! : places.at(-1)!;
  const i = nearestIndex(places, at) + by;
  return places[Math.max(0, Math.min(i, places.length - 1))]!;
}

function rows(
  found: readonly Reading[],
  { id, x, lines }: Chart,
  { words: { controls } }: Desk,
  { theme }: { readonly theme: "light" | "dark" },
): HTMLElement[] {
  const names = shortNames(lines.map(({ name }) => name), 40);
  // Of several runs the best is drawn last, and always listed.
  const best = id === "comparison" ? lines.at(-1) : undefined;
  const listed = found.filter(({ line }, i) => i < MOST || line === best);
  const list = listed.map(({ line, value, smooth }) => {
    const name = make("span", {}, names[lines.indexOf(line)]!);
    name.style.color = palettes[theme].tones[line.tone];
    const calm = smooth === undefined || smooth === value
      ? ""
      : ` · ${controls.smoothed} ${digits(smooth)}`;
    return make("div", {}, name, ` ${digits(value)}${calm}`);
  });
  return [
    make("strong", {}, `${x.label} ${placeText(found[0]!.x, x)}`),
    ...list,
  ];
}

function placeText(at: number, axis: Chart["x"]): string {
  if (axis.date) {
    return new Date(at).toISOString().slice(0, 19).replace("T", " ");
  }
  return digits(at, Number.isInteger(at) ? 15 : 5);
}

const digits = (value: number, count = 4) =>
  Number.isFinite(value)
    ? String(Number(value.toPrecision(count))).replace("-", "−")
    : String(value).replace("-", "−");
