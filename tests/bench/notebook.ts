/**
 * How soon an output is there and alive in JupyterLab, and what it weighs, beside what plotly.py and Altair make of
 * the same curves in the same JupyterLab: `deno task bench-notebook 200 2000`, or of one of them alone,
 * `deno task bench-notebook lossoscope 1000000`. Sets up a Python environment of its
 * own first, and says so.
 *
 * @module
 */
import type { Page } from "playwright-core";
import { launch } from "../kit/jupyter/chromium.ts";
import { notebookOf } from "../kit/jupyter/execute.ts";
import { isReady } from "../kit/jupyter/in_page.js";
import { type Lab, startLab } from "../kit/jupyter/lab.ts";
import { ROOT } from "../kit/jupyter/paths.ts";
import { timed } from "./in_lab.js";
import { peers, type Show } from "./peers/notebook.ts";

/** So many later outputs; their median counts. */
const ROUNDS = 9;

/** Nobody waits longer, in milliseconds. */
const PATIENCE = 60_000;

const home = `${ROOT}.cache/bench/notebook/`;
const asked = Deno.args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const lengths = asked.length ? asked : [200, 2000, 20_000];
const named = Object.entries(peers).filter(([name]) =>
  Deno.args.includes(name)
);

/** What became of one output. */
type Measure = Awaited<ReturnType<typeof timed>>;

await setUp();
console.log(
  "4 curves, the first output and the median of later ones, ms since the cell was run\n",
);
for (const [name, show] of named.length ? named : Object.entries(peers)) {
  await measure(name, show);
}

async function measure(name: string, show: Show): Promise<void> {
  await using lab = await startLab({ bin: `${home}venv/bin/` });
  await using browser = await launch();
  const page = await browser.newPage({
    viewport: { width: 1100, height: 3000 },
  });
  // To start takes as long as it takes.
  page.setDefaultTimeout(3 * PATIENCE);
  await open(page, lab, name, show.kernel);
  await run(page, show, show.setup);
  for (const count of lengths) {
    await run(page, show, show.curves(count));
    const all: Measure[] = [];
    while (all.length <= ROUNDS) {
      all.push(await page.evaluate(timed, order(show, show.show)));
      if (Number.isNaN(all.at(-1)!.alive)) break;
    }
    report(name, count, all);
  }
}

/** Opens an empty notebook of a kernel. */
async function open(
  page: Page,
  lab: Lab,
  name: string,
  kernel: string,
): Promise<void> {
  const path = `${home}${name}.ipynb`;
  const kernelspec = { name: kernel, display_name: kernel };
  const notebook = { ...notebookOf(""), metadata: { kernelspec } };
  await Deno.writeTextFile(path, JSON.stringify(notebook));
  await page.goto(lab.url(path.replace(ROOT, "")));
  await page.waitForFunction(isReady);
}

function order({ still, alive, count }: Show, source: string) {
  return { still, alive, count, source, patience: PATIENCE };
}

/** Runs code that shows a word when it is done. */
async function run(page: Page, { done }: Show, source: string): Promise<void> {
  const cell = { still: "never", alive: ".jp-OutputArea-output", count: 1 };
  const code = `${source}\n${done}`;
  await page.evaluate(timed, { ...cell, source: code, patience: PATIENCE });
}

function report(name: string, count: number, all: readonly Measure[]): void {
  const [first, ...later] = all;
  const line = (kind: keyof Measure) =>
    `${rounded(first![kind])} ${rounded(median(later.map((m) => m[kind])))}`;
  console.log(
    `${name.padEnd(11)} ${String(count).padStart(7)} points   still ${
      line("still")
    }   alive ${line("alive")}   bytes ${line("bytes")}`,
  );
}

function rounded(value: number): string {
  return (Number.isFinite(value) ? value.toFixed(0) : "–").padStart(8);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** Makes the environment, unless it is there. */
async function setUp(): Promise<void> {
  await Deno.mkdir(home, { recursive: true });
  const wanted = [
    `${ROOT}tests/requirements.txt`,
    `${ROOT}tests/bench/peers/notebook.txt`,
  ];
  const stamp = (await Promise.all(wanted.map((f) => Deno.readTextFile(f))))
    .join("");
  const known = await Deno.readTextFile(`${home}stamp`).catch(() => "");
  if (known === stamp) return;
  console.log(
    "Installing JupyterLab, plotly.py and Altair, this takes a minute …",
  );
  await command("python3", "-m", "venv", "--clear", `${home}venv`);
  const files = wanted.flatMap((file) => ["-r", file]);
  await command(`${home}venv/bin/pip`, "install", "-q", ...files);
  await Deno.writeTextFile(`${home}stamp`, stamp);
}

async function command(program: string, ...args: string[]): Promise<void> {
  const { success } = await new Deno.Command(program, { args }).output();
  if (!success) throw new Error(`Cannot run ${program} ${args.join(" ")}`);
}
