/**
 * The report for everybody: with a screen reader, with styles and scripts stripped, on paper.
 *
 * @module
 */
import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import type { Browser } from "playwright-core";
import { readLog } from "../../mod.ts";
import { serious } from "../kit/axe.ts";
import { launch } from "../kit/jupyter/chromium.ts";
import { loaded, sanitize } from "../kit/jupyter/in_page.js";
import { htmlOf, open, script } from "../kit/page.ts";

const run = await readLog(new URL("../logs/exploding.csv", import.meta.url));

let browser: Browser;
Deno.test.beforeAll(async () => {
  browser = await launch();
});
Deno.test.afterAll(() => browser.close());

for (const locale of ["en", "zh"] as const) {
  for (const dark of [false, true]) {
    const where = `in ${locale}, on ${dark ? "black" : "white"}`;

    Deno.test(`axe-core finds nothing serious in the live report ${where}`, async () => {
      const { page } = await open(browser, {
        outputs: [await htmlOf(run, { locale }), await script],
        alive: 2,
        dark,
      });
      deepStrictEqual(await serious(page, "article.lossoscope"), []);
      await page.close();
    });

    Deno.test(`axe-core finds nothing serious in the still report ${where}`, async () => {
      const { page } = await open(browser, {
        outputs: [await htmlOf(run, { locale, interactive: false })],
        dark,
      });
      deepStrictEqual(await serious(page, "article.lossoscope"), []);
      await page.close();
    });
  }
}

Deno.test("axe-core would find what is serious", async () => {
  const { page } = await open(browser, {
    outputs: ['<article class="lossoscope"><img src="data:,"></article>'],
  });
  match((await serious(page, "article.lossoscope")).join(), /image-alt/);
  await page.close();
});

Deno.test("a screen reader hears the verdict before the pictures, and the pictures in words", async () => {
  const html = await htmlOf(run, { interactive: false });
  const [verdict, picture, card] = ["<h2", "<img alt=", 'class="card'].map((
    part,
  ) => html.indexOf(part));
  ok(verdict! >= 0 && verdict! < picture! && picture! < card!);
  match(html, /<img alt="Loss\. first NaN or infinity, epoch 15/);
});

Deno.test("what a static host leaves of a report is the whole report", async () => {
  const { page } = await open(browser, {
    outputs: [await htmlOf(run)],
  });
  const whole = await page.locator("main article").innerText();
  await page.evaluate(sanitize);
  const left = await page.locator("main").innerText();
  strictEqual(
    await page.locator("main :is(script, style, [style], [class])").count(),
    0,
  );
  for (const line of whole.split("\n").map((line) => line.trim())) {
    ok(left.includes(line), line);
  }
  match(left, /Still pictures\. To zoom into them/);
  deepStrictEqual(await page.evaluate(loaded), [true, true]);
  strictEqual(await page.locator("details table tbody tr").count() > 40, true);
  await page.close();
});
