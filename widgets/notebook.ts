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

/**
 * Examines a run and shows what it found.
 *
 * Of several runs all are shown; the diagnosis is that of the last.
 *
 * @param data What the run recorded: an object of arrays, rows, a data frame, Keras' history, or a `History`.
 * @param options Language, settings of the run, its name.
 * @returns The diagnosis, which a notebook cell displays as a report.
 * @example
 * ```ts
 * import { diagnose } from "@lossoscope/lossoscope";
 * import { strictEqual } from "node:assert";
 *
 * const diagnosis = diagnose({ loss: [0.9, 0.7, 0.4, NaN] }, { locale: "zh" });
 *
 * strictEqual(diagnosis.verdict.health, "sick");
 * ```
 *
 * @throws {TypeError} When the data holds no column of numbers.
 */
export function diagnose(
  data: unknown,
  { locale = "en", interactive = true, ...known }: DiagnoseOptions = {},
): Shown {
  const runs = toHistories(data, known)
    .map((history) => ({ history, diagnosis: examine(history) }));
  const forms = async () => {
    const { cellOf } = await import("./cell.ts");
    return cellOf(runs, { locale, interactive });
  };
  return Object.defineProperty(
    { ...runs.at(-1)!.diagnosis, [display]: () => show(forms) },
    // Whoever prints or copies the diagnosis wants its fields.
    display,
    { enumerable: false },
  );
}

/**
 * Reads a saved log, to look at it or to diagnose it.
 *
 * @param path A file, seen from the notebook's folder.
 * @returns The runs in it, mostly one.
 * @throws {LogError} When the file is no log that can be read.
 */
export async function readLog(path: string | URL): Promise<History[]> {
  const { read } = await import("../lib/readers/mod.ts");
  return read(await Deno.readFile(path), String(path));
}

type Kernel = typeof Deno.jupyter;

/** A report must come, whatever happens: a display method that throws shows nothing. */
async function show(forms: () => Promise<MimeBundle>): Promise<MimeBundle> {
  let bundle: MimeBundle;
  try {
    bundle = await forms();
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
 * What a cell returns is published after the kernel has said that the cell is done: frontends lose it or
 * show it under the next cell. What is published before that, with time to leave, arrives where it belongs.
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

/** Jupyter drops what a kernel sends beyond a megabyte a second, measured over three seconds. */
const CARRY_EVERY_MS = 2000;

/** Where plotly.js is in this notebook. */
const carried = { at: -Infinity, id: "" };

const EMPTY: MimeBundle = { "text/html": "", "text/plain": "" };

/**
 * Puts plotly.js into the output of this cell and takes it out of the one that had it.
 *
 * So the notebook holds it once, beside the report shown last, and no cell that is run again takes it away.
 */
async function carry(jupyter: Kernel): Promise<void> {
  if (performance.now() - carried.at < CARRY_EVERY_MS) return;
  carried.at = performance.now();
  const html = await carrier();
  if (!html) return;
  const before = carried.id;
  carried.id = `lossoscope-${crypto.randomUUID()}`;
  await send(jupyter, { ...EMPTY, "text/html": html }, {
    display_id: carried.id,
  });
  if (before) {
    await send(jupyter, EMPTY, { display_id: before, update: true });
  }
}

/** The output that carries plotly.js; without it, as on a machine that never fetched it, pictures stay static. */
async function carrier(): Promise<string | undefined> {
  // If Deno could see this name, it would fetch plotly.js for every user of the command.
  const name = new URL("./page/carrier.ts", import.meta.url).href;
  try {
    return await (await import(name)).carrier();
  } catch (error) {
    console.warn(`Cannot make the pictures interactive: ${error}`);
    return undefined;
  }
}
