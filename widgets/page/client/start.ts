/// <reference lib="dom" />
import { charts as en } from "../../../lib/messages/en/charts.ts";
import { charts as zh } from "../../../lib/messages/zh/charts.ts";
import type { View } from "../../_view.ts";
import { type Packed, unpack } from "../numbers.ts";
import { type PackedChart, unpackChart } from "../packed_chart.ts";
import type { Plotly } from "./desk.ts";
import { behind } from "./frames.ts";
import { enliven } from "./report.ts";

/** A report as its output brings it. */
export interface Arrival {
  /** Of the data: only a script of the same format can show it. */
  readonly format: number;
  readonly locale: "en" | "zh";
  /** Where it stands in the page; several, if the same was shown twice. */
  readonly roots: readonly HTMLElement[];
  /** Its pictures, by the names that their places in it have. */
  readonly charts: Readonly<Record<string, PackedChart>>;
  /** Their numbers. */
  readonly rows: readonly Packed[];
  /** Reports of one name are frames of one report. */
  readonly name?: string;
}

type Queue = Arrival[] & { formats?: number[] };

const WORDS = { en, zh };

/**
 * Makes the reports of a page interactive, those that are there and those to come.
 *
 * Reports push themselves onto `globalThis[key]`, an array until this has run, so the order of outputs
 * does not matter; scripts of other versions take theirs from the same array.
 *
 * @param key The one name that is used in the page's global scope.
 * @param format Of the reports that this script understands.
 * @param packed plotly.js, gzipped, in base64.
 */
export function start(key: string, format: number, packed: string): void {
  const world = globalThis as unknown as Record<string, Queue | undefined>;
  const queue = world[key] ??= [];
  if (queue.formats?.includes(format)) return;
  (queue.formats ??= []).push(format);

  const plotly = inflate(packed).then(evaluate);
  const frames = new Map<string, Frame>();
  let last: Promise<void> = Promise.resolve();
  /** What is left is for scripts of other versions; a long training would fill the page with what was shown. */
  const take = (arrivals: readonly Arrival[]) =>
    arrivals.filter((arrival) => {
      if (arrival.format !== format) return true;
      last = last.then(() => show(arrival, plotly, frames));
      return false;
    });
  const push = queue.push;
  queue.push = (...arrivals) => push.apply(queue, take(arrivals));
  queue.splice(0, queue.length, ...take([...queue]));
}

/** The frame of a report that is in sight. */
interface Frame {
  readonly roots: readonly HTMLElement[];
  /** How its reports are looked at. */
  readonly views: Map<string, View>;
  /** Lets go of the pictures in it. */
  readonly leave: (() => void)[];
}

async function show(
  { roots, charts, rows, locale, name = "" }: Arrival,
  plotly: Promise<Plotly>,
  frames: Map<string, Frame>,
): Promise<void> {
  try {
    const ready = await plotly;
    const numbers = rows.map(unpack);
    const unpacked = Object.entries(charts)
      .map(([name, chart]) => [name, unpackChart(chart, numbers)] as const);
    const before = frames.get(name);
    const frame: Frame = {
      roots,
      views: before?.views ?? new Map(),
      leave: [],
    };
    if (name) frames.set(name, frame);
    for (const [place, root] of roots.entries()) {
      await behind(before?.roots[place], root, async () => {
        const reports = root.querySelectorAll<HTMLElement>("article");
        for (const [i, report] of reports.entries()) {
          const mine = unpacked.filter(([name]) =>
            report.querySelector(`[data-chart="${CSS.escape(name)}"]`)
          );
          const key = `${place} ${i}`;
          const leave = await enliven(report, new Map(mine), {
            plotly: ready,
            words: WORDS[locale],
            view: frame.views.get(key),
            onview: (view) => name && frame.views.set(key, view),
          });
          frame.leave.push(leave);
        }
      });
      root.dataset["live"] = "yes";
      for (const said of root.querySelectorAll("[data-still]")) said.remove();
    }
    for (const leave of before?.leave ?? []) leave();
  } catch (error) {
    // The static pictures stay, and say to whoever looks why.
    for (const root of roots) root.dataset["failed"] = String(error);
  }
}

async function inflate(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
  const text = new Blob([bytes]).stream()
    .pipeThrough(new DecompressionStream("gzip"));
  return await new Response(text).text();
}

/** The names that plotly.js takes in the page's global scope. */
const TAKEN = ["Plotly", "PolyBool", "moduleName"] as const;

/** Leaves no second global behind: another plotly.js of the page stays what it was. */
function evaluate(source: string): Plotly {
  const world = globalThis as unknown as Record<string, unknown>;
  const before = TAKEN.map((name) =>
    [name, name in world, world[name]] as const
  );
  const script = document.createElement("script");
  script.textContent = source;
  document.head.append(script);
  script.remove();
  const plotly = world["Plotly"] as Plotly;
  for (const [name, was, value] of before) {
    if (was) world[name] = value;
    else delete world[name];
  }
  return plotly;
}
