/**
 * Nothing lost: Deno's kernel may publish an output when its cell is done already, and frontends show it under
 * the next one. Reports arrive where they belong, however often a notebook is run.
 *
 * @module
 */
import { deepStrictEqual } from "node:assert/strict";
import { launch } from "../kit/jupyter/chromium.ts";
import { isSettled, owners, runAll } from "../kit/jupyter/in_page.js";
import { notebookOf } from "../kit/jupyter/execute.ts";
import { startLab } from "../kit/jupyter/lab.ts";
import { HOME, ROOT } from "../kit/jupyter/paths.ts";

const TIMES = 10;

/** Cells of every kind of output, each with a number of its own. */
const KINDS: readonly ((i: number) => string)[] = [
  (i) => `diagnose({ loss: [9, 5, 3, 2, ${i}] }, { name: "run ${i}" })`,
  (i) =>
    `diagnose({ loss: [5, 3, NaN] }, { name: "run ${i}", interactive: false })`,
  (i) =>
    `diagnose({ loss: noise(100_000), val_loss: noise(100_000) }, { name: "run ${i}", locale: "zh" })`,
  (i) =>
    `diagnose({ loss: [3, 2, 1] }, { name: "run ${i}", plot: "vega-lite" })`,
  (i) =>
    `const live${i} = monitor({ name: "run ${i}" });
for (let step = 0; step < 30; step++) await live${i}.log(step, { loss: 1 / (step + 1) });
await live${i}.end();`,
];

const cells = Array.from({ length: 10 }, (_, i) => KINDS[i % KINDS.length]!(i));

Deno.test("Run All, ten times out of ten: every report is under its own cell", async () => {
  const folder = `${HOME}race`;
  await Deno.mkdir(folder, { recursive: true });
  const notebook = notebookOf(
    `const { diagnose, monitor } = await import("file://${ROOT}mod.ts");
const noise = (n) => Array.from({ length: n }, (_, i) => 2 + Math.sin(i * i));`,
    ...cells,
  );
  const kernelspec = { name: "deno", display_name: "Deno" };
  await Deno.writeTextFile(
    `${folder}/race.ipynb`,
    JSON.stringify({ ...notebook, metadata: { kernelspec } }),
  );
  await using lab = await startLab();
  await using browser = await launch();
  const page = await browser.newPage({
    viewport: { width: 1100, height: 14_000 },
  });
  page.setDefaultTimeout(120_000);
  await page.goto(lab.url(`${folder.replace(ROOT, "")}/race.ipynb`));
  await page.waitForFunction(isSettled, 0);
  const wanted = cells.map((_, i) => [`run ${i}`]);
  for (let time = 1; time <= TIMES; time++) {
    await page.evaluate(runAll);
    await page.waitForFunction(isSettled, cells.length);
    const [, ...seen] = await page.evaluate(owners);
    deepStrictEqual(seen, wanted, `run ${time} of ${TIMES}`);
  }
});
