/**
 * The notebook: `diagnose(history)` as the last line of a cell shows the whole report.
 *
 * @module
 */
import type { Diagnosis } from "../lib/diagnosis.ts";
import { examine } from "../lib/examine.ts";
import type { History } from "../lib/history.ts";
import { type InMemoryOptions, toHistories } from "../lib/in_memory.ts";
import type { Locale } from "../lib/messages/mod.ts";
import type { MimeBundle } from "./page/bundle.ts";
import { bundleOf } from "./page/report.ts";

/** What `diagnose` can be told. */
export interface DiagnoseOptions extends InMemoryOptions {
  /** Language of the report. */
  readonly locale?: Locale;
  /** `false`: static pictures only. */
  readonly interactive?: boolean;
}

/** A diagnosis that shows itself when it is the last line of a cell. */
export interface Shown extends Diagnosis {
  /** Shows the report. Outside a notebook: the forms it would be shown in. */
  [display](): Promise<MimeBundle>;
}

/** The name under which Deno's kernel looks for the forms of a value. */
export const display: unique symbol = Symbol.for(
  "Jupyter.display",
) as typeof display;

type Kernel = typeof Deno.jupyter;

/**
 * Examines a run and shows what it found.
 *
 * @param data What the run recorded: an object of arrays, rows, a data frame, Keras' history, or a `History`.
 * @param options Language, settings of the run, its name.
 * @returns The diagnosis, which a notebook cell displays as a report.
 */
export function diagnose(
  data: unknown,
  { locale = "en", interactive = true, ...known }: DiagnoseOptions = {},
): Shown {
  const runs = historiesOf(data, known)
    .map((history) => [history, examine(history)] as const);
  const diagnosis = runs.at(-1)![1];
  return {
    ...diagnosis,
    [display]: () => show(() => bundleOf(runs, locale, interactive)),
  };
}

function historiesOf(data: unknown, known: InMemoryOptions): History[] {
  return toHistories(data, known);
}

/** A report must come, whatever happens: a display method that throws shows nothing. */
async function show(make: () => MimeBundle): Promise<MimeBundle> {
  let bundle: MimeBundle;
  try {
    bundle = make();
  } catch (error) {
    return { "text/plain": `Cannot show the report: ${error}` };
  }
  const jupyter = kernel();
  if (!jupyter) return bundle;
  try {
    if (bundle["text/html"]?.includes("<script>")) await carry(jupyter);
    await send(jupyter, bundle);
    return {};
  } catch {
    return bundle;
  }
}

/** Deno's kernel, if this runs in it: elsewhere the very name throws. */
function kernel(): Kernel | undefined {
  try {
    return Deno.jupyter;
  } catch {
    return undefined;
  }
}

/**
 * Publishes one output, and stays until it is on its way.
 *
 * What a cell returns is published after the kernel has said that the cell is done: frontends lose it or show it under
 * the next cell. What is published before that, with time to leave, arrives where it belongs.
 */
async function send(
  jupyter: Kernel,
  bundle: MimeBundle,
  how: { display_id?: string; update?: boolean } = {},
): Promise<void> {
  await jupyter.display(bundle, { raw: true, ...how });
  const bytes = JSON.stringify(bundle).length;
  await new Promise((done) => setTimeout(done, 30 + bytes / 10_000));
}

/** Jupyter drops what a kernel sends beyond a megabyte a second for three seconds. */
const CARRY_EVERY_MS = 2000;

/** Where plotly.js is in this notebook. */
const carried = { at: -Infinity, id: "", count: 0 };

/**
 * Puts plotly.js into the output of this cell and takes it out of the one that had it.
 *
 * So the notebook holds it once, in the report shown last, and no cell that is run again takes it away.
 */
async function carry(jupyter: Kernel): Promise<void> {
  if (performance.now() - carried.at < CARRY_EVERY_MS) return;
  // Deno would fetch plotly.js for every user of the command if it could see this name.
  const { carrier } = await import(
    new URL("./page/carrier.ts", import.meta.url).href
  );
  const html: string = await carrier();
  const before = carried.id;
  carried.id = `lossoscope-${crypto.randomUUID()}`;
  await send(jupyter, { "text/html": html, "text/plain": "" }, {
    display_id: carried.id,
  });
  if (before) {
    const empty = { "text/html": "", "text/plain": "" };
    await send(jupyter, empty, { display_id: before, update: true });
  }
  carried.at = performance.now();
}
