/**
 * The first notebook in JupyterLab 4, in a browser, as a person sees it. Pictures of what was seen are left in
 * `.cache/jupyter/seen/`.
 *
 * @module
 */
import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import type { Page } from "playwright-core";
import { diagnose, display } from "../../mod.ts";
import { serious } from "../kit/axe.ts";
import { joined, type Notebook, notebookOf } from "../kit/jupyter/execute.ts";
import { launch } from "../kit/jupyter/chromium.ts";
import {
  cells,
  goDark,
  isAlive,
  isDark,
  isDone,
  isReady,
  plotColours,
  runAll,
  yAxisType,
} from "../kit/jupyter/in_page.js";
import { startLab } from "../kit/jupyter/lab.ts";
import { HOME, ROOT } from "../kit/jupyter/paths.ts";
import { htmlOf } from "../kit/page.ts";
import { looksLike } from "../kit/screens/golden.ts";

const PATIENCE_MS = 180_000;

/** How many pictures the reports of the notebook hold. */
const PICTURES = 7;

const NOTEBOOK = "notebooks/01_first_look.ipynb";
const LOCAL =
  /^(http:\/\/127\.0\.0\.1[:/]|ws:\/\/127\.0\.0\.1[:/]|data:|blob:)/;

/** What a page did that it should not. */
interface Trouble {
  readonly errors: string[];
  readonly requests: string[];
}

function watch(page: Page): Trouble {
  // Machines that run tests are slow, and nothing here is about speed.
  page.setDefaultTimeout(PATIENCE_MS);
  const trouble: Trouble = { errors: [], requests: [] };
  page.on("pageerror", (error) => trouble.errors.push(String(error)));
  page.on("request", (request) => {
    if (!LOCAL.test(request.url())) trouble.requests.push(request.url());
  });
  return trouble;
}

async function see(page: Page, name: string): Promise<void> {
  await Deno.mkdir(`${HOME}seen`, { recursive: true });
  await page.screenshot({ path: `${HOME}seen/${name}.png` });
}

/** The cells that end in `diagnose(…)`. */
async function reports(page: Page) {
  return (await page.evaluate(cells)).filter(({ source }) =>
    /^diagnose\(/.test(source)
  );
}

/** How light a colour of the page is, 0 … 255. */
function lightness(colour: string): number {
  const [r = 0, g = 0, b = 0] = colour.match(/[\d.]+/g)!.map(Number);
  return (r + g + b) / 3;
}

/** High enough that every cell is in sight: JupyterLab draws the others later. */
const VIEWPORT = { width: 1100, height: 9000 };

for (const theme of ["Light", "Dark"] as const) {
  Deno.test(`Run All in JupyterLab ${theme}: every report stands under its cell, its pictures alive`, async () => {
    await using lab = await startLab({ theme: `JupyterLab ${theme}` });
    await using browser = await launch();
    const page = await browser.newPage({ viewport: VIEWPORT });
    const trouble = watch(page);
    await page.goto(lab.url(NOTEBOOK));
    await page.waitForFunction(isReady);
    await page.evaluate(runAll);
    await page.waitForFunction(isDone);
    await page.waitForFunction(isAlive, PICTURES);
    await see(page, `run-all-${theme.toLowerCase()}`);

    const figure = page.locator("[data-chart]").nth(3);
    await looksLike(figure, `lab-${theme.toLowerCase()}`);

    const seen = await reports(page);
    deepStrictEqual(seen.map(({ headline }) => headline.slice(0, 1)), [
      ..."✗✗✗✗",
    ]);
    match(seen[2]!.headline, /Overfitting since epoch 20/);
    match(seen[3]!.headline, /\p{Script=Han}/u);
    deepStrictEqual(seen.map(({ plots }) => plots), [1, 2, 2, 2]);
    deepStrictEqual(seen.map(({ pictures }) => pictures), [0, 0, 0, 0]);
    const { ink, ground } = await page.evaluate(plotColours);
    ok(Math.abs(lightness(ink) - lightness(ground)) > 120, `${ink} ${ground}`);
    deepStrictEqual(trouble, { errors: [], requests: [] });
  });
}

Deno.test("a saved notebook is alive when it is opened again, without a kernel's help", async () => {
  await using lab = await startLab({ trusted: [NOTEBOOK] });
  await using browser = await launch();
  const page = await browser.newPage({ viewport: VIEWPORT });
  const trouble = watch(page);
  await page.goto(lab.url(NOTEBOOK));
  await page.waitForFunction(isAlive, PICTURES);
  await see(page, "reopened");
  const seen = await reports(page);
  deepStrictEqual(seen.map(({ plots }) => plots), [1, 2, 2, 2]);

  deepStrictEqual(await serious(page, "article.lossoscope"), []);
  await page.getByLabel("y axis").first().selectOption("log");
  strictEqual(await page.evaluate(yAxisType), "log");
  await page.evaluate(goDark);
  await page.waitForFunction(isDark);
  deepStrictEqual(trouble, { errors: [], requests: [] });
});

Deno.test("a notebook that is not trusted shows the whole report with still pictures", async () => {
  await using lab = await startLab();
  await using browser = await launch();
  const page = await browser.newPage({ viewport: VIEWPORT });
  const trouble = watch(page);
  await page.goto(lab.url(NOTEBOOK));
  await page.waitForFunction(isReady);
  await page.locator(".jp-OutputArea figure img").nth(PICTURES - 1).waitFor();
  await see(page, "untrusted");
  const seen = await reports(page);
  deepStrictEqual(seen.map(({ plots }) => plots), [0, 0, 0, 0]);
  deepStrictEqual(seen.map(({ pictures }) => pictures), [1, 2, 2, 2]);
  strictEqual(seen.every(({ headline }) => headline.startsWith("✗")), true);
  deepStrictEqual(trouble, { errors: [], requests: [] });
});

/** A saved notebook in the cache: a formula in words, and a cell with these outputs. */
async function saved(
  name: string,
  ...outputs: readonly Readonly<Record<string, unknown>>[]
): Promise<string> {
  const path = `${HOME}race/${name}.ipynb`;
  await Deno.mkdir(`${HOME}race`, { recursive: true });
  const words = { id: "words", cell_type: "markdown", source: "$x^2$" };
  const notebook = notebookOf("");
  const shown = outputs.map((data) => ({
    output_type: "display_data",
    metadata: {},
    data,
  }));
  const cells = [
    { ...words, metadata: {} },
    { ...notebook.cells[0], outputs: shown },
  ];
  // Without a kernel's name the Lab asks for one, and greys the page.
  const metadata = { kernelspec: { name: "deno", display_name: "Deno" } };
  await Deno.writeTextFile(
    path,
    JSON.stringify({ ...notebook, metadata, cells }),
  );
  return path.replace(ROOT, "");
}

Deno.test("dollars and brackets in names from a log are no formulas", async () => {
  const html = await htmlOf({ "$x^2$/loss": [3, 2, 1], "\\(y\\)": [3, 2, 1] }, {
    name: "$a$ \\(b\\) $$c$$",
    context: { "$d$": "$e$" },
  });
  const path = await saved("formulas", { "text/html": html });
  await using lab = await startLab({ trusted: [path] });
  await using browser = await launch();
  const page = await browser.newPage({ viewport: VIEWPORT });
  const trouble = watch(page);
  await page.goto(lab.url(path));
  const article = page.locator("article.lossoscope");
  await page.locator("mjx-container").first().waitFor();
  await article.waitFor();
  // It typesets whatever it has been given by now.
  await page.waitForTimeout(1000);
  strictEqual(await article.locator("mjx-container").count(), 0);
  match(
    (await article.textContent())!,
    /\$a\$ \\\(b\\\) \$\$c\$\$/,
  );
  deepStrictEqual(trouble, { errors: [], requests: [] });
});

Deno.test("where Vega-Lite is asked for, JupyterLab draws the pictures itself", async () => {
  const shown = await diagnose({ loss: [3, 2, NaN, 1], lr: [1, 1, 0.1, 0.1] }, {
    plot: "vega-lite",
  })[display]();
  const { "text/html": words, ...vega } = shown;
  const path = await saved("vega", vega, { "text/html": words });
  await using lab = await startLab();
  await using browser = await launch();
  const page = await browser.newPage({ viewport: VIEWPORT });
  const trouble = watch(page);
  await page.goto(lab.url(path));
  await page.locator(".vega-embed .marks").waitFor();
  await page.locator("article.lossoscope").waitFor();
  await see(page, "vega-lite");
  await looksLike(page.locator(".vega-embed"), "lab-vega-lite");
  deepStrictEqual(trouble, { errors: [], requests: [] });
});

Deno.test("with the output gone that carried the script, the others are whole, and say how to get the rest", async () => {
  const copy = `${HOME}race/orphaned.ipynb`;
  await Deno.mkdir(`${HOME}race`, { recursive: true });
  const notebook: Notebook = JSON.parse(
    await Deno.readTextFile(`${ROOT}${NOTEBOOK}`),
  );
  const cells = notebook.cells.map((cell) => ({
    ...cell,
    ...cell.outputs
      ? {
        outputs: cell.outputs.filter(({ data }) =>
          joined(data?.["text/html"]).length < 400_000
        ),
      }
      : {},
  }));
  await Deno.writeTextFile(copy, JSON.stringify({ ...notebook, cells }));
  const path = copy.replace(ROOT, "");
  await using lab = await startLab({ trusted: [path] });
  await using browser = await launch();
  const page = await browser.newPage({ viewport: VIEWPORT });
  const trouble = watch(page);
  await page.goto(lab.url(path));
  await page.locator("[data-still]").last().waitFor({ state: "visible" });
  const seen = await reports(page);
  deepStrictEqual(seen.map(({ plots }) => plots), [0, 0, 0, 0]);
  deepStrictEqual(seen.map(({ pictures }) => pictures), [1, 2, 2, 2]);
  match(
    (await page.locator("[data-still]").first().textContent())!,
    /run any cell that shows a diagnose/,
  );
  deepStrictEqual(trouble, { errors: [], requests: [] });
});
