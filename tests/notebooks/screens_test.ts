/**
 * What a person sees of a report, in every state: pictures in `tests/golden/screens/`, taken anew by
 * `deno task golden`. The Lab's own are in `lab_test.ts`.
 *
 * @module
 */
import { deepStrictEqual, notDeepStrictEqual } from "node:assert/strict";
import type { Browser, Locator, Page } from "playwright-core";
import { readLog } from "../../mod.ts";
import { Recorder } from "../../widgets/recorder.ts";
import { launch } from "../kit/jupyter/chromium.ts";
import { dress, isDark, remove } from "../kit/jupyter/in_page.js";
import { htmlOf, open, script } from "../kit/page.ts";
import { compared, looksLike } from "../kit/screens/golden.ts";
import { StageDouble } from "../widgets/_stage.ts";

const log = (name: string) =>
  readLog(new URL(`../logs/${name}.csv`, import.meta.url));

const epochs = (count: number, value: (i: number) => number) =>
  Array.from({ length: count }, (_, i) => value(i));

/** Loss, accuracy and a learning rate in steps. */
const panels = {
  epoch: epochs(60, (i) => i),
  loss: epochs(60, (i) => 2 * Math.exp(-i / 15) + 0.1),
  val_loss: epochs(60, (i) => i <= 20 ? 2.1 - 0.05 * i : 1.1 + 0.02 * (i - 20)),
  accuracy: epochs(60, (i) => 0.95 - 0.5 * Math.exp(-i / 15)),
  val_accuracy: epochs(60, (i) => 0.8 - 0.35 * Math.exp(-i / 10)),
  lr: epochs(60, (i) => i < 30 ? 0.1 : i < 45 ? 0.01 : 0.001),
};

/** Runs that differ in their learning rate; the last explodes. */
const sweep = [0.003, 0.03, 0.3, 1, 3].map((lr, k) => {
  const fall = (i: number) => 2 * Math.exp(-i * lr * 0.4);
  return {
    name: `lr ${lr}`,
    context: { learning_rate: lr },
    history: {
      epoch: epochs(40, (i) => i),
      loss: epochs(40, (i) => lr > 2 ? 2 + i / 10 : fall(i) + 0.1),
      val_loss: epochs(
        40,
        (i) => lr > 2 ? 2.2 + i / 10 : fall(i) + 0.3 + k / 50,
      ),
    },
  };
});

let browser: Browser;
Deno.test.beforeAll(async () => {
  browser = await launch();
});
Deno.test.afterAll(() => browser.close());

/** How a report is opened. */
interface Options {
  /** Pictures that come alive; 0: they stay still. */
  readonly alive?: number;
  readonly dark?: boolean;
  readonly width?: number;
}

async function shown(
  html: string,
  { alive = 0, dark = false, width = 900 }: Options = {},
): Promise<Page> {
  const { page } = await open(browser, {
    outputs: alive ? [html, await script] : [html],
    alive,
    dark,
  });
  await page.addStyleTag({
    content:
      "body { font: 14px/1.5 DejaVu Sans, Noto Sans CJK SC, sans-serif }",
  });
  await page.setViewportSize({ width, height: 900 });
  return page;
}

const firstFigure = (page: Page): Locator => page.locator("figure").first();

const overfit = await htmlOf(await log("overfit"));

/** Things done to the report on an overfitting run, and what is looked at then. */
const deeds: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "log-axis": (page) => page.getByLabel("y axis").selectOption("log"),
  "smoothing-off": (page) => page.getByLabel("Smoothing").fill("0"),
  "smoothing-0.9": (page) => page.getByLabel("Smoothing").fill("0.9"),
  "zoomed": async (page) => {
    const plot = page.locator(".plot").first();
    await plot.press("+");
    await plot.press("+");
    await plot.blur();
  },
  "filtered": async (page) => {
    await page.getByLabel("Lines (regex)").fill("^val_");
    await page.locator('input[aria-invalid="false"]').waitFor();
  },
  "switched-off": async (page) => {
    for (const name of ["loss", "val_loss"]) {
      await page.getByRole("button", { name, exact: true }).click();
    }
    await page.mouse.move(0, 0);
  },
  "finding": async (page) => {
    await page.getByRole("button", { name: /^Show in the plot: ✗/ }).click();
    await page.mouse.move(0, 0);
  },
  "pointed-at": async (page) => {
    await page.locator(".plot").first().press("ArrowRight");
  },
};

Deno.test("the report on an overfitting run looks as it did, whatever is done to its pictures", async (t) => {
  const page = await shown(overfit, { alive: 2 });
  await t.step("as it opens", () => looksLike(page.locator("main"), "overfit"));
  for (const [name, act] of Object.entries(deeds)) {
    await t.step(name, async () => {
      await act(page);
      await looksLike(firstFigure(page), `overfit-${name}`);
      await page.getByRole("button", { name: "Reset" }).click();
    });
  }
  await t.step("the numbers behind a picture", async () => {
    const numbers = page.locator(".data").first();
    await numbers.locator("summary").click();
    await looksLike(numbers, "overfit-numbers");
  });
  await page.close();
});

Deno.test("the report turns dark as it did, when the page does", async () => {
  const page = await shown(overfit, { alive: 2 });
  await page.evaluate(
    dress,
    "font:14px/1.5 DejaVu Sans, sans-serif;background:#111;color:#ddd",
  );
  await page.waitForFunction(isDark);
  await looksLike(page, "overfit-dark");
  await page.close();
});

Deno.test("the report without scripts looks as it did, on white and on black", async () => {
  const html = await htmlOf(await log("overfit"), { interactive: false });
  for (const dark of [false, true]) {
    const page = await shown(html, { dark });
    await looksLike(firstFigure(page), `still${dark ? "-dark" : ""}`);
    await page.close();
  }
});

const states: Readonly<
  Record<string, () => Promise<Options & { readonly html: string }>>
> = {
  "nan": async () => ({
    html: await htmlOf(await log("exploding")),
    alive: 2,
    dark: true,
  }),
  "healthy": async () => ({
    html: await htmlOf(await log("healthy")),
    alive: 2,
  }),
  "cannot-tell": async () => ({
    html: await htmlOf({ loss: [1, 0.9] }),
    alive: 1,
  }),
  "panels": async () => ({ html: await htmlOf(panels), alive: 3 }),
  "narrow": async () => ({ html: await htmlOf(panels), alive: 3, width: 600 }),
  "wide": () => Promise.resolve({ html: overfit, alive: 2, width: 1600 }),
  "comparison": async () => ({ html: await htmlOf(sweep), alive: 6 }),
  "chinese": async () => ({
    html: await htmlOf(await log("overfit"), { locale: "zh" }),
    alive: 2,
  }),
  "monitor": async () => ({ html: await watched(), alive: 1 }),
};

/** The last frame of a run that was watched. */
async function watched(): Promise<string> {
  const stage = new StageDouble();
  const run = new Recorder({ axis: "epoch", name: "watched" }, stage);
  for (let epoch = 0; epoch < 60; epoch++) {
    await run.log(epoch, {
      loss: panels.loss[epoch]!,
      val_loss: panels.val_loss[epoch]!,
    });
  }
  await run.end();
  return stage.frames.at(-1)!["text/html"]!;
}

for (const [name, make] of Object.entries(states)) {
  Deno.test(`the report looks as it did: ${name}`, async () => {
    const { html, ...options } = await make();
    const page = await shown(html, options);
    await looksLike(page, name);
    await page.close();
  });
}

/** What may go wrong with a picture, as styles: most of it is a few pixels of many. */
const WRONG: Readonly<Record<string, string>> = {
  "a curve is missing": ".trace:nth-of-type(4) { display: none }",
  "a curve has another colour":
    ".trace:nth-of-type(4) path { stroke: #00875f !important }",
  "a curve is not dashed": ".trace path { stroke-dasharray: none !important }",
  "the stretch of the evidence is not tinted":
    ".shapelayer path[style*='fill-opacity: 1'], .shapelayer { opacity: 0 }",
  "the dot of the evidence is missing": ".points { display: none }",
  "the words of the evidence are missing": ".annotation { display: none }",
  "the axis has no numbers": ".xtick, .ytick { display: none }",
  "the names of the lines below are missing":
    ".plot-lines { visibility: hidden }",
  "the buttons are missing": ".plot-files { visibility: hidden }",
  "everything is a little lower": "figure { padding-top: 13px }",
  "everything is a little further right":
    "figure > * { position: relative; left: 13px }",
  "the page is dark": "body { background: #111 !important }",
};

/** What looks a little different elsewhere. */
const HARMLESS: Readonly<Record<string, string>> = {
  "nothing": "/* */",
  "letters are drawn another way":
    "body, text { -webkit-font-smoothing: none; text-rendering: geometricPrecision }",
  "letters are a little apart": "body, text { letter-spacing: .15px }",
  "another font that is as wide":
    "body { font-family: 'DejaVu Sans', Verdana !important } text { font-family: 'Liberation Sans' !important }",
  "everything is a pixel lower":
    "figure > * { position: relative; top: 1px; left: 1px }",
};

Deno.test("a picture of which a part is missing, elsewhere or of another colour is told, and nothing less is", async (t) => {
  const page = await shown(overfit, { alive: 2 });
  const seen = () => firstFigure(page).screenshot();
  const before = await seen();
  const after = async (content: string) => {
    const style = await page.addStyleTag({ content });
    const picture = await seen();
    await style.evaluate(remove);
    return await compared(page, before, picture);
  };
  for (const [name, style] of Object.entries(WRONG)) {
    await t.step(name, async () => notDeepStrictEqual(await after(style), []));
  }
  for (const [name, style] of Object.entries(HARMLESS)) {
    await t.step(name, async () => deepStrictEqual(await after(style), []));
  }
  await page.close();
});
