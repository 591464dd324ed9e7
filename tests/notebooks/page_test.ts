/**
 * The interactive report, in a browser.
 *
 * @module
 */
import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import type { Browser, Page } from "playwright-core";
import { readLog } from "../../mod.ts";
import { launch } from "../kit/jupyter/chromium.ts";
import {
  axisRanges,
  dress,
  focused,
  globals,
  ink,
  isAsWide,
  load,
  loaded,
  selectors,
  shows,
  tipText,
  update,
} from "../kit/jupyter/in_page.js";
import { htmlOf, open, script } from "../kit/page.ts";
import { Recorder } from "../../widgets/recorder.ts";
import { StageDouble } from "../widgets/_stage.ts";

const LOG = new URL("../logs/overfit.csv", import.meta.url);

const overfit = await htmlOf(await readLog(LOG));

/** A run with all axes: ten minutes from a known moment. */
const timed = await htmlOf(
  Array.from({ length: 61 }, (_, i) => ({
    step: i * 100,
    epoch: i / 10,
    timestamp: 1_700_000_000 + i * 10,
    loss: i === 30 ? 400 : 3 / (1 + i) - 0.1,
    lr: i < 30 ? 0.1 : 0.01,
  })),
  { name: "timed" },
);

let browser: Browser;
Deno.test.beforeAll(async () => {
  browser = await launch();
});
Deno.test.afterAll(() => browser.close());

const alive = async (html = overfit, pictures = 2) =>
  await open(browser, { outputs: [html, await script], alive: pictures });

const notes = (page: Page) => page.locator(".plot-notes").first().textContent();

const traces = (page: Page) =>
  page.locator(".js-plotly-plot").first().locator(".scatterlayer .trace")
    .count();

Deno.test("a live report smooths as TensorBoard does, 0.6 at first, and says so; 0 is off", async () => {
  const { page, errors } = await alive();
  match((await notes(page))!, /moving average of weight 0\.6\)/);
  const slider = page.getByLabel("Smoothing");
  strictEqual(await slider.inputValue(), "0.6");
  const smoothed = await traces(page);
  await slider.fill("0");
  strictEqual(await page.locator(".view output").textContent(), "off");
  strictEqual(await notes(page), "");
  strictEqual(await traces(page), smoothed - 2);
  await page.close();
  deepStrictEqual(errors, []);
});

Deno.test("a logarithmic axis marks what is not positive, and the axis leaves outliers out on demand", async () => {
  const { page } = await alive(timed);
  const [linear] = await page.evaluate(axisRanges);
  ok(linear!.y[1] < 20, `${linear!.y}`);
  await page.getByLabel("Axis without outliers").uncheck();
  const [whole] = await page.evaluate(axisRanges);
  ok(whole!.y[1] > 400, `${whole!.y}`);
  await page.getByLabel("y axis").selectOption("log");
  match(
    (await notes(page))!,
    /Logarithmic scale.*31 values outside the picture/,
  );
  await page.close();
});

Deno.test("the x axis counts steps, epochs, time since the start or clock time, as far as the log has them", async () => {
  const { page } = await alive(timed);
  const axis = page.getByLabel("x axis");
  deepStrictEqual(await axis.locator("option").allTextContents(), [
    "automatic",
    "step",
    "epoch",
    "time since start",
    "clock time",
  ]);
  const range = async (choice: string) => {
    await axis.selectOption({ label: choice });
    return (await page.evaluate(axisRanges)).map(({ x }) => x);
  };
  deepStrictEqual(await range("step"), [[0, 6000], [0, 6000]]);
  deepStrictEqual(await range("epoch"), [[0, 6], [0, 6]]);
  deepStrictEqual(await range("time since start"), [[0, 10], [0, 10]]);
  const [clock] = await range("clock time");
  match(String(clock![0]), /^2023-11-14 22:13:20|^1700000000000$/);
  await page.close();
});

Deno.test("a zoom in one picture is a zoom in all, and a double click resets it", async () => {
  const { page } = await alive();
  const before = await page.evaluate(axisRanges);
  const box = (await page.locator(".nsewdrag").first().boundingBox())!;
  const at = (share: number) => box.x + box.width * share;
  await page.mouse.move(at(0.25), box.y + 60);
  await page.mouse.down();
  await page.mouse.move(at(0.5), box.y + 70, { steps: 4 });
  await page.mouse.up();
  const [first, second] = await page.evaluate(axisRanges);
  deepStrictEqual(first!.x, second!.x);
  const [from, to] = first!.x;
  ok(Math.abs(from - 30) < 2 && Math.abs(to - 60) < 2, `${from} ${to}`);
  await page.mouse.dblclick(at(0.5), box.y + 60);
  deepStrictEqual(await page.evaluate(axisRanges), before);
  await page.close();
});

Deno.test("the pointer names the lines, the nearest first", async () => {
  const { page } = await alive();
  const box = (await page.locator(".nsewdrag").first().boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.9, box.y + 10);
  match(
    (await page.evaluate(tipText))!,
    /^epoch 107.*val_loss 0\.\d+.*[^_]loss 0\.0/,
  );
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height - 5);
  match((await page.evaluate(tipText))!, /^epoch 107[^_]*loss 0\.0.*val_loss/);
  await page.close();
});

Deno.test("a keyboard reaches every control, goes from point to point, zooms and resets", async () => {
  const { page } = await alive();
  await page.getByRole("button", { name: /^Show in the plot/ }).first().focus();
  const reached: string[] = [];
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press("Tab");
    reached.push((await page.evaluate(focused)).split(".")[0]!);
  }
  for (
    const control of [
      "range",
      "checkbox",
      "search",
      "Reset",
      "Loss",
      "loss",
      "SVG",
      "PNG",
      "CSV",
    ]
  ) {
    ok(reached.includes(control), `${control} is not among ${reached}`);
  }
  const plot = page.locator(".plot").first();
  await plot.focus();
  await plot.press("ArrowRight");
  await plot.press("ArrowRight");
  match((await page.evaluate(tipText))!, /^epoch 1/);
  await plot.press("+");
  const [zoomed] = await page.evaluate(axisRanges);
  ok(zoomed!.x[0] > 20 && zoomed!.x[1] < 100);
  await plot.press("0");
  deepStrictEqual((await page.evaluate(axisRanges))[0]!.x, [0, 119]);
  await page.close();
});

Deno.test("lines are switched off by their names and by a regular expression", async () => {
  const { page } = await alive();
  const all = await traces(page);
  const button = page.getByRole("button", { name: "val_loss" });
  await button.click();
  strictEqual(await button.getAttribute("aria-pressed"), "false");
  ok(await traces(page) < all);
  await button.click();
  strictEqual(await traces(page), all);
  const filter = page.getByLabel("Lines (regex)");
  await filter.fill("^val_");
  await page.locator('input[aria-invalid="false"]').waitFor();
  ok(await traces(page) < all);
  await filter.fill("(");
  await page.locator('input[aria-invalid="true"]').waitFor();
  await page.getByRole("button", { name: "Reset" }).click();
  strictEqual(await traces(page), all);
  await page.close();
});

Deno.test("what is drawn can be saved as SVG, PNG and CSV, and each says what it is", async () => {
  const { page } = await alive();
  const save = async (name: string) => {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).first().click();
    const download = await waiting;
    const path = await download.path();
    return [download.suggestedFilename(), await Deno.readFile(path)] as const;
  };
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const [svgName, svg] = await save("SVG");
  strictEqual(svgName, "losses.svg");
  match(text(svg), /^<svg[^>]*>.*val_loss/s);
  const [pngName, png] = await save("PNG");
  strictEqual(pngName, "losses.png");
  strictEqual(text(png.slice(1, 4)), "PNG");
  const [csvName, csv] = await save("CSV");
  strictEqual(csvName, "losses-drawn.csv");
  const [head, first, ...rest] = text(csv).trim().split("\n");
  strictEqual(head, "epoch,loss,loss (smoothed),val_loss,val_loss (smoothed)");
  match(first!, /^0,0\.\d+,/);
  strictEqual(rest.length, 119);
  match(
    (await page.getByRole("button", { name: "CSV" }).first().getAttribute(
      "title",
    ))!,
    /^All 240 points of this picture/,
  );
  await page.close();
});

Deno.test("where every line is switched off there is nothing to save, and the report says why", async () => {
  const { page } = await alive();
  const save = page.getByRole("button", { name: "PNG" }).first();
  for (const name of ["loss", "val_loss"]) {
    await page.getByRole("button", { name, exact: true }).click();
  }
  strictEqual(await save.isDisabled(), true);
  strictEqual(await notes(page), "Loss: every line is switched off");
  await page.getByRole("button", { name: "Reset" }).click();
  strictEqual(await save.isDisabled(), false);
  await page.close();
});

Deno.test("the pictures are as wide as the page lets them be, also when that changes", async () => {
  const { page } = await alive();
  const plot = page.locator(".main-svg").first();
  for (const width of [600, 1200]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForFunction(isAsWide, width - 16);
    strictEqual((await plot.boundingBox())!.width, width - 16);
  }
  await page.close();
});

Deno.test("a finding takes the pictures to its evidence", async () => {
  const { page } = await alive();
  await page.getByRole("button", { name: /^Show in the plot: ✗ Overfitting/ })
    .click();
  const [first] = await page.evaluate(axisRanges);
  const [from, to] = first!.x;
  ok(from < 17 && to > 22 && to < 60, `${from} ${to}`);
  match(await page.evaluate(focused), /^Loss\. /);
  await page.close();
});

Deno.test("reports that come before and after the script are alive, and a second script changes nothing", async () => {
  const later = await htmlOf({ loss: [3, 2, 1] });
  const { page, errors } = await open(browser, {
    outputs: [overfit, await script, later, await script],
    alive: 3,
  });
  strictEqual(await page.locator(".view").count(), 2);
  deepStrictEqual(errors, []);
  await page.close();
});

Deno.test("the script of another version leaves reports alone that it does not know, and its own come alive", async () => {
  const other = overfit.replace('"format":2', '"format":999');
  const { page, errors } = await open(browser, {
    outputs: [other, await script, timed],
    alive: 0,
  });
  await page.locator(".js-plotly-plot").nth(1).waitFor();
  strictEqual(await page.locator(".view").count(), 1);
  strictEqual(await page.locator("figure img:visible").count(), 2);
  deepStrictEqual(errors, []);
  await page.close();
});

Deno.test("a report leaves one global name, and no style outside of itself", async () => {
  const empty = await open(browser, { outputs: [] });
  const before = await empty.page.evaluate(globals);
  const { page } = await alive();
  const after = await page.evaluate(globals);
  deepStrictEqual(after.filter((name) => !before.includes(name)), [
    "lossoscope",
  ]);
  const strays = (await page.evaluate(selectors)).filter((selector) =>
    !/^(\.lossoscope|#plotly|\.js-plotly|\.plotly)/.test(selector)
  );
  deepStrictEqual(strays, []);
  await page.close();
  await empty.page.close();
});

Deno.test("without the script the pictures are still, and the report says how to get the rest", async () => {
  const { page } = await open(browser, { outputs: [overfit] });
  const said = page.locator("[data-still]");
  strictEqual(await said.isVisible(), false);
  await said.waitFor({ state: "visible" });
  match((await said.textContent())!, /run any cell that shows a diagnose/);
  strictEqual(await page.locator("figure img:visible").count(), 2);
  await page.close();
});

Deno.test("names from a log run nothing in the live page, whatever they hold", async () => {
  const name = "</script><img src=x onerror=globalThis.hacked=1>/loss";
  const html = await htmlOf({
    [name]: [3, 2, NaN],
    "<a href=//x>/val_loss": [3, 2, 4],
  }, {
    name: "<img src=x onerror=globalThis.hacked=1>",
    context: {
      "<script>globalThis.hacked=1</script>":
        "'\"><svg onload=globalThis.hacked=1>",
    },
  });
  // Parts of a loss without a whole have one picture.
  const { page, errors } = await alive(html, 1);
  // plotly.js would make links and bold words of what looks like HTML.
  const names = await page.locator(".main-svg .textpoint").allTextContents();
  ok(names.join().includes("<a href=//x>"), names.join());
  strictEqual(await page.locator(".plot a").count(), 0);
  const box = (await page.locator(".nsewdrag").first().boundingBox())!;
  await page.mouse.move(box.x + 50, box.y + 20);
  ok((await page.evaluate(tipText))!.includes("</script><img"));
  strictEqual(await page.evaluate(() => "hacked" in globalThis), false);
  strictEqual(await page.locator("img[src=x], [onerror], [onload]").count(), 0);
  deepStrictEqual(errors, []);
  await page.close();
});

Deno.test("a pattern without end does not hang the page, and is said to take too long", async () => {
  const html = await htmlOf({
    loss: [3, 2, 1],
    val_loss: [3, 2, 2],
    [`${"a".repeat(40)}!`]: [3, 2, 1],
  });
  const { page } = await alive(html, 1);
  const all = await traces(page);
  const filter = page.getByLabel("Lines (regex)");
  await filter.fill("^(a+)+$");
  await page.locator('input[aria-invalid="true"]').waitFor();
  strictEqual(await traces(page), all);
  await filter.fill("^val_");
  await page.locator('input[aria-invalid="false"]').waitFor();
  ok(await traces(page) < all);
  await page.close();
});

Deno.test("where no worker may run, the filter takes what is typed as it is written", async () => {
  const { page } = await open(browser, {
    outputs: [overfit, await script],
    alive: 2,
    policy: "worker-src 'none'",
  });
  const all = await traces(page);
  await page.getByLabel("Lines (regex)").fill("VAL_");
  await page.locator('input[aria-invalid="false"]').waitFor();
  ok(await traces(page) < all);
  await page.close();
});

Deno.test("where a policy forbids scripts the report is whole, and says how to get the rest", async () => {
  const { page } = await open(browser, {
    outputs: [overfit, await script],
    policy: "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  });
  deepStrictEqual(await page.evaluate(loaded), [true, true]);
  ok(await page.locator("[data-still]").isVisible());
  await page.close();
});

Deno.test("where a policy forbids to make code of text the report is alive", async () => {
  const { page, errors } = await open(browser, {
    outputs: [overfit, await script],
    alive: 2,
    policy:
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:",
  });
  deepStrictEqual(errors, []);
  await page.close();
});

Deno.test("two live reports of one name are each looked at in their own way, and a long one does not fill the page", async () => {
  const { page, errors } = await open(browser, { outputs: [await script] });
  const runs = ["one", "two"].map((place) => {
    const stage = new StageDouble(place);
    return { place, stage, run: new Recorder({}, stage) };
  });
  const show = async (points: number) => {
    for (const { place, stage, run } of runs) {
      await run.log(points, { loss: 1 / points });
      await stage.pass(10_000);
      const html = stage.frames.at(-1)!["text/html"]!;
      await page.evaluate(update, { place, html });
      await page.waitForFunction(shows, { place, points });
    }
  };
  for (const points of [1, 2, 3]) await show(points);
  await page.locator("#one").getByLabel("Smoothing").fill("0");
  for (const points of [4, 5, 6]) await show(points);
  const sliders = runs.map(({ place }) =>
    page.locator(`#${place}`).getByLabel("Smoothing").inputValue()
  );
  deepStrictEqual(await Promise.all(sliders), ["0", "0.6"]);
  deepStrictEqual(await page.evaluate(load), { waiting: 0, plots: 2 });
  deepStrictEqual(errors, []);
  await page.close();
});

Deno.test("the colours follow the page, live", async () => {
  const { page } = await alive();
  strictEqual(await page.evaluate(ink), "rgb(34, 34, 34)");
  await page.evaluate(dress, "background:#111;color:#ddd");
  await page.waitForFunction(`(${ink})() === "rgb(221, 221, 221)"`);
  await page.close();
});
