/**
 * Deno's Jupyter kernel: the way by which a report reaches a notebook.
 *
 * @module
 */
import { type MimeBundle, VEGA_LITE } from "./page/bundle.ts";

/** What Deno's kernel offers. */
export type Kernel = typeof Deno.jupyter;

/** Deno's kernel, if this runs in it: elsewhere the very name throws. */
export function kernel(): Kernel | undefined {
  try {
    return Deno.jupyter;
  } catch {
    return undefined;
  }
}

/** A report must come, whatever happens: a display method that throws shows nothing. */
export async function show(
  forms: () => Promise<MimeBundle>,
): Promise<MimeBundle> {
  let bundle: MimeBundle;
  try {
    bundle = await forms();
  } catch (error) {
    return { "text/plain": `Cannot show the report: ${error}` };
  }
  const jupyter = kernel();
  if (!jupyter) return bundle;
  try {
    for (const output of outputsOf(bundle)) await send(jupyter, output);
    // After the report, which is complete without it.
    if (isAlive(bundle)) await carry(jupyter);
    return {};
  } catch {
    return bundle;
  }
}

/** Frontends show one form of an output: pictures that are a form of their own go first, the words follow. */
function outputsOf({ [VEGA_LITE]: spec, ...words }: MimeBundle): MimeBundle[] {
  return spec
    ? [{ [VEGA_LITE]: spec, "text/plain": spec.description ?? "" }, words]
    : [words];
}

/** Whether the pictures of a report wait for plotly.js. */
export function isAlive(bundle: MimeBundle): boolean {
  return bundle["text/html"]?.includes("<script>") ?? false;
}

/**
 * Publishes one output, and stays until it is on its way.
 *
 * What a cell returns is published after the kernel has said that the cell is done: frontends lose it or
 * show it under the next cell. What is published before that, with time to leave, arrives where it belongs.
 */
export async function send(
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
export async function carry(jupyter: Kernel): Promise<void> {
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
