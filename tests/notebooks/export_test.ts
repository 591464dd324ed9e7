import { deepStrictEqual } from "node:assert/strict";
import { launch } from "../kit/jupyter/chromium.ts";
import { isAlive } from "../kit/jupyter/in_page.js";
import { BIN, jupyterEnv, ROOT } from "../kit/jupyter/paths.ts";

/** How many pictures the reports of the notebook hold. */
const PICTURES = 7;

Deno.test("a notebook exported to HTML is alive with the network cut", async () => {
  const own = await Deno.makeTempDir({ prefix: "export-" });
  try {
    const { success } = await new Deno.Command(`${BIN}jupyter-nbconvert`, {
      args: ["--to=html", `--output-dir=${own}`, "01_first_look.ipynb"],
      cwd: `${ROOT}notebooks`,
      env: jupyterEnv(own),
      stderr: "null",
    }).output();
    deepStrictEqual(success, true);
    await using browser = await launch();
    const page = await browser.newPage({
      viewport: { width: 900, height: 900 },
    });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    // The export itself asks for two libraries of its own.
    await page.route(/^https?:/, (route) => route.abort());
    await page.goto(`file://${own}/01_first_look.html`);
    await page.waitForFunction(isAlive, PICTURES);
    deepStrictEqual(errors, []);
  } finally {
    await Deno.remove(own, { recursive: true });
  }
});
