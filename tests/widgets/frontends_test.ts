/**
 * Which form of an output a front end shows follows from the order of its documentation.
 *
 * @module
 */
import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { diagnose, display } from "../../mod.ts";

/** The richest first; what a front end does not know it does not show. */
const ORDER: Readonly<Record<string, readonly RegExp[]>> = {
  // Ranks of @jupyterlab/rendermime and its extensions.
  JupyterLab: [
    /^application\/json$/,
    /^text\/html$/,
    /^application\/vnd\.vegalite\.v[345]\+json$/,
    /^text\/markdown$/,
    /^image\/svg\+xml$/,
    /^text\/plain$/,
  ],
  // The serializer of its notebooks: vendors first.
  "VS Code": [
    /^application\/vnd\./,
    /^text\/html$/,
    /^application\/javascript$/,
    /^image\/svg\+xml$/,
    /^text\/markdown$/,
    /^application\/json$/,
    /^text\/plain$/,
  ],
  Colab: [/^application\/vnd\.vegalite/, /^text\/html$/, /^text\/plain$/],
  Quarto: [
    /^application\/javascript$/,
    /^text\/html$/,
    /^text\/markdown$/,
    /^image\/svg\+xml$/,
    /^text\/plain$/,
  ],
  "nbconvert to html": [
    /^application\/javascript$/,
    /^text\/html$/,
    /^text\/markdown$/,
    /^image\/svg\+xml$/,
    /^text\/plain$/,
  ],
  "nbconvert to PDF": [
    /^image\/png$/,
    /^image\/svg\+xml$/,
    /^text\/markdown$/,
    /^text\/plain$/,
  ],
  Zed: [/^text\/markdown$/, /^text\/html$/, /^text\/plain$/],
};

const shownBy = (order: readonly RegExp[], types: readonly string[]) =>
  order.flatMap((known) => types.filter((type) => known.test(type)))[0];

for (const [name, order] of Object.entries(ORDER)) {
  Deno.test(`${name} shows the whole report`, async () => {
    const types = Object.keys(await diagnose({ loss: [3, 2, 1] })[display]());
    const shown = name === "nbconvert to PDF" || name === "Zed"
      ? "text/markdown"
      : "text/html";
    strictEqual(shownBy(order, types), shown);
  });
}

Deno.test("where Vega-Lite is asked for, whoever knows it shows it as an output of its own", () => {
  const types = ["application/vnd.vegalite.v5+json", "text/plain"];
  const seen = ["JupyterLab", "VS Code", "Colab"].map((name) =>
    shownBy(ORDER[name]!, types)
  );
  deepStrictEqual(new Set(seen), new Set(types.slice(0, 1)));
});
