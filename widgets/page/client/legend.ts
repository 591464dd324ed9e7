/// <reference lib="dom" />
import { isShown } from "../../_view.ts";
import { dashes, palettes } from "../../_palette.ts";
import { shortNames } from "../../_labels.ts";
import type { Chart, ChartLine } from "../../chart.ts";
import type { Desk } from "./desk.ts";
import { make } from "./dom.ts";

/** A part of a picture that follows its view. */
export interface Legend {
  readonly element: HTMLElement;
  update(theme: "light" | "dark"): void;
}

/** One button a line, to switch it off and on. */
export function legend({ id, lines: drawn }: Chart, desk: Desk): Legend {
  // Of several runs the best is drawn last, on top of the others; it is named first.
  const lines = id === "comparison" ? drawn.toReversed() : drawn;
  const names = shortNames(lines.map(({ name }) => name), 40);
  const buttons = lines.map((line) => {
    const button = make("button", {
      type: "button",
      onclick: () => {
        const hidden = new Set(desk.view.hidden);
        if (!hidden.delete(line.name)) hidden.add(line.name);
        desk.change({ hidden });
      },
    });
    return { line, button };
  });
  const element = make(
    "div",
    {
      class: "plot-lines",
      role: "group",
      "aria-label": desk.words.controls.lines,
    },
    ...buttons.map(({ button }) => button),
  );
  const update = (theme: "light" | "dark") => {
    for (const [i, { line, button }] of buttons.entries()) {
      button.setAttribute("aria-pressed", String(isShown(line, desk.view)));
      button.replaceChildren(swatch(line, theme), names[i]!);
      button.title = line.name;
    }
  };
  return { element, update };
}

/** The stroke of a line, as it is drawn. */
function swatch({ tone, dash }: ChartLine, theme: "light" | "dark"): Element {
  const svg = (name: string, attributes: Record<string, string>) => {
    const part = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) {
      part.setAttribute(key, value);
    }
    return part;
  };
  const picture = svg("svg", {
    width: "26",
    height: "8",
    "aria-hidden": "true",
  });
  picture.append(svg("path", {
    d: "M1 4H25",
    stroke: palettes[theme].tones[tone],
    "stroke-width": "2.5",
    "stroke-dasharray": dashes[dash] ?? "",
  }));
  return picture;
}
