/**
 * The output that carries plotly.js into a notebook.
 *
 * Nothing may import this file by a name that Deno can see before it runs: whoever only uses the command would
 * download plotly.js.
 *
 * @module
 */
// The import map would make every user of the command install it.
// deno-lint-ignore no-import-prefix
import plotly from "npm:plotly.js-basic-dist-min@4.1.1/plotly-basic.min.js" with {
  type: "text",
};
import { FORMAT, KEY } from "./bundle.ts";
import { joinModules } from "./script.ts";
import { SOURCES } from "./sources.ts";

/** Half a megabyte of html: the script that makes reports interactive, with plotly.js packed into it. */
export async function carrier(): Promise<string> {
  const zipped = new Blob([plotly]).stream()
    .pipeThrough(new CompressionStream("gzip"));
  const packed = new Uint8Array(await new Response(zipped).arrayBuffer())
    .toBase64();
  const start = 'modules["widgets/page/client/start.ts"].start';
  return `<script>(()=>{${joinModules(SOURCES)}
${start}("${KEY}",${FORMAT},"${packed}")})()</script>`;
}
