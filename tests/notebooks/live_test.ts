/**
 * A run that is training, in JupyterLab 4, as a person sees it. Pictures of what was seen are left in
 * `.cache/jupyter/seen/`.
 *
 * @module
 */
import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import type { Page } from "playwright-core";
import { launch } from "../kit/jupyter/chromium.ts";
import {
  isReady,
  lastCell,
  lastOutputs,
  lastSays,
  runCode,
  slide,
  slider,
  watchLast,
} from "../kit/jupyter/in_page.js";
import { type Lab, startLab } from "../kit/jupyter/lab.ts";
import { HOME } from "../kit/jupyter/paths.ts";

const NOTEBOOK = "notebooks/05_live_training.ipynb";

/** A run whose validation loss turns at epoch 20, slow enough to be watched. */
const LOOP = `
const before = "still here";
const run = monitor({ axis: "epoch", name: "slow run" });
for (let epoch = 0; epoch < 2000; epoch++) {
  await run.log(epoch, {
    loss: 2 * 0.97 ** epoch,
    val_loss: epoch < 20 ? 2 - 0.05 * epoch : 1 + 0.02 * (epoch - 20),
  });
  await new Promise((done) => setTimeout(done, 50));
}
await run.end();
`;

/** The same, trained by tfjs. */
const FIT = `
const line = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
line.compile({ optimizer: "sgd", loss: "meanSquaredError" });
const [x, y] = [tf.randomNormal([64, 1]), tf.randomNormal([64, 1])];
const fit = monitor({ model: line, name: "a line" });
const { epoch } = await line.fit(x, y, { epochs: 100000, verbose: 0, callbacks: fit.callbacks });
console.log("ended by itself: " + (epoch.length < 100000));
`;

async function opened(lab: Lab): Promise<
  { page: Page; errors: string[] } & AsyncDisposable
> {
  const browser = await launch();
  const page = await browser.newPage({
    viewport: { width: 1100, height: 4000 },
  });
  page.setDefaultTimeout(180_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(lab.url(NOTEBOOK));
  await page.waitForFunction(isReady);
  await page.evaluate(
    runCode,
    'import { monitor } from "../mod.ts"; import * as tf from "npm:@tensorflow/tfjs@4.22.0"; console.log("ready")',
  );
  await page.waitForFunction(lastSays, "ready");
  return { page, errors, [Symbol.asyncDispose]: () => browser.close() };
}

async function see(page: Page, name: string): Promise<void> {
  await Deno.mkdir(`${HOME}seen`, { recursive: true });
  await page.locator(".jp-CodeCell").last().screenshot({
    path: `${HOME}seen/${name}.png`,
  });
}

const pressStop = (page: Page) =>
  page.locator('[data-command="notebook:interrupt-kernel"]').first().click();

Deno.test("a run in JupyterLab is one output that grows; the Stop button ends it, and the kernel keeps what it knew", async () => {
  await using lab = await startLab();
  await using opening = await opened(lab);
  const { page, errors } = opening;
  await page.evaluate(runCode, LOOP);
  await page.waitForFunction(lastSays, "Live: this report grows");
  const early = await page.evaluate(lastCell);
  ok(early.runs);
  await page.waitForFunction(lastSays, "Overfitting since epoch");
  await see(page, "live");
  const late = await page.evaluate(lastCell);
  strictEqual(late.outputs, early.outputs);
  ok(late.plots > 0);

  // How it is looked at stays from frame to frame, and none of them flickers.
  strictEqual(await page.evaluate(slide, "0"), "0");
  const { frames, still } = await page.evaluate(watchLast, 4000);
  ok(frames > 2, `${frames} frames`);
  strictEqual(still, 0);
  strictEqual(await page.evaluate(slider), "0");

  // What would be saved now is the whole report, and nothing of the frames before.
  const saved = (await page.evaluate(lastOutputs))
    .filter((html) => html.includes("<article"));
  strictEqual(saved.length, 1);
  match(
    saved[0]!,
    /Live: this report grows.*<img alt=.*<footer>.*<\/article>/s,
  );
  ok(saved[0]!.length < 120_000, `${saved[0]!.length}`);

  await pressStop(page);
  await page.waitForFunction(lastSays, "StoppedError");
  await page.waitForFunction(lastSays, "Stopped by hand");
  await see(page, "stopped");
  match((await page.evaluate(lastCell)).text, /Overfitting since epoch/);
  await page.evaluate(runCode, "console.log(before, run.stopped)");
  await page.waitForFunction(lastSays, "still here true");
  deepStrictEqual(errors, []);
});

Deno.test("the Stop button ends tfjs' fit as if its epochs were over", async () => {
  await using lab = await startLab();
  await using opening = await opened(lab);
  const { page, errors } = opening;
  await page.evaluate(runCode, FIT);
  await page.waitForFunction(lastSays, "Live: this report grows");
  await pressStop(page);
  await page.waitForFunction(lastSays, "ended by itself: true");
  await page.waitForFunction(lastSays, "Stopped by hand");
  deepStrictEqual(errors, []);
});
