/// <reference lib="dom" />
import {
  FIRST_VIEW,
  placesOf,
  type View,
  type ViewPlace,
} from "../../_view.ts";
import type { Chart } from "../../chart.ts";
import type { Desk } from "./desk.ts";
import { choice, labelled, make } from "./dom.ts";
import { matching } from "./matching.ts";

/** The controls of all pictures of a report. */
export function toolbar(charts: readonly Chart[], desk: Desk): HTMLElement {
  const { words: { controls }, view } = desk;
  const places = [...new Set(charts.flatMap(placesOf))];
  const bar = make(
    "form",
    { class: "view", "aria-label": controls.view },
    smoothing(desk),
    choice(
      controls.scale,
      [["auto", controls.auto], ["linear", controls.linear], [
        "log",
        controls.log,
      ]],
      (scale) => desk.change({ scale: scale as View["scale"] }),
    ),
    ...places.length > 1
      ? [choice(
        controls.axis,
        [
          ["auto", controls.auto],
          ...places.map((place) => [place, nameOf(place, desk)] as const),
        ],
        (place) =>
          desk.change({ place: place as View["place"], range: undefined }),
      )]
      : [],
    clipping(desk),
    filtering(charts, desk),
    make("button", { type: "reset" }, controls.reset),
  );
  const show = (view: View) => {
    const values = [view.scale, view.place];
    bar.querySelectorAll("select").forEach((s, i) => s.value = values[i]!);
  };
  show(view);
  bar.addEventListener("submit", (event) => event.preventDefault());
  bar.addEventListener("reset", (event) => {
    event.preventDefault();
    const { start } = desk.view;
    desk.change({ ...FIRST_VIEW, start });
    bar.replaceWith(toolbar(charts, desk));
  });
  return bar;
}

function nameOf(place: ViewPlace, { words: { axes, controls } }: Desk): string {
  return place === "relative" || place === "wall"
    ? controls[place]
    : axes[place];
}

/** TensorBoard's slider: its steps, and how far it goes. */
function smoothing(desk: Desk): HTMLElement {
  const { words: { controls } } = desk;
  const say = () =>
    desk.view.smoothing ? desk.view.smoothing.toFixed(2) : controls.off;
  const output = make("output", {}, say());
  const slider = make("input", {
    type: "range",
    min: 0,
    max: 0.99,
    step: 0.01,
    value: desk.view.smoothing,
    "aria-valuetext": say(),
    oninput: () => {
      desk.change({ smoothing: Number(slider.value) });
      output.textContent = say();
      slider.setAttribute("aria-valuetext", say());
    },
  });
  return labelled(controls.smoothing, slider, output);
}

function clipping(desk: Desk): HTMLElement {
  const box = make("input", {
    type: "checkbox",
    checked: desk.view.clip,
    onchange: () => desk.change({ clip: box.checked }),
  });
  return make("label", {}, box, make("span", {}, desk.words.controls.clip));
}

function filtering(charts: readonly Chart[], desk: Desk): HTMLElement {
  const { words: { controls } } = desk;
  const input = make("input", {
    type: "search",
    size: 12,
    spellcheck: "false",
    value: desk.view.filter?.pattern ?? "",
    oninput: async () => {
      const pattern = input.value;
      const { filter, wrong } = await filterOf(pattern, charts, desk);
      // More was typed meanwhile.
      if (input.value !== pattern) return;
      if (!wrong) desk.change({ filter });
      input.setCustomValidity(wrong ?? "");
      input.setAttribute("aria-invalid", String(wrong !== undefined));
      if (wrong) input.reportValidity();
    },
    onkeydown: (event) => event.stopPropagation(),
  });
  return labelled(controls.filter, input);
}

/** What a pattern leaves in sight, or what is wrong with it. */
async function filterOf(
  pattern: string,
  charts: readonly Chart[],
  { words: { controls } }: Desk,
): Promise<{ readonly filter?: View["filter"]; readonly wrong?: string }> {
  if (!pattern) return { filter: undefined };
  try {
    new RegExp(pattern);
  } catch {
    return { wrong: controls.badFilter };
  }
  const all = charts.flatMap(({ lines }) => lines.map(({ name }) => name));
  const names = await matching(pattern, [...new Set(all)]);
  if (names?.length === 0) return { wrong: controls.noMatch };
  return names
    ? { filter: { pattern, names: new Set(names) } }
    : { wrong: controls.slowFilter };
}
