/**
 * The cell, in Deno's own kernel.
 *
 * @module
 */
import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { diagnose, display } from "../../mod.ts";
import {
  type Cell,
  execute,
  isCarrier,
  joined,
  type Notebook,
  notebookOf,
} from "../kit/jupyter/execute.ts";

const IMPORT = 'import { diagnose, display } from "../mod.ts";';

/** A run that nobody will take for another: its last value is its number. */
const run = (i: number) =>
  `diagnose({ loss: [9, 5, 3, 2, ${i}] }, { name: "run ${i}" })`;

/** One form of every output of a cell, those without it left out. */
const shown = (cell: Cell | undefined, type: string): string[] =>
  (cell?.outputs ?? []).map(({ data }) => joined(data?.[type])).filter(Boolean);

/** Whether an output carries plotly.js. */
const carries = (cell: Cell | undefined): boolean =>
  cell?.outputs?.some(isCarrier) ?? false;

function noErrors({ cells }: Notebook): void {
  const errors = cells.flatMap(({ outputs = [] }) => outputs)
    .filter(({ output_type }) => output_type === "error");
  deepStrictEqual(errors, []);
}

Deno.test("twenty reports in a row arrive under their own cells, though the listener leaves at once", async () => {
  const runs = Array.from({ length: 20 }, (_, i) => i);
  const notebook = await execute(notebookOf(IMPORT, ...runs.map(run)), {
    strict: true,
  });
  noErrors(notebook);
  const titles = notebook.cells.slice(1).map((cell) =>
    shown(cell, "text/html").join().match(/run \d+/)?.[0]
  );
  deepStrictEqual(titles, runs.map((i) => `run ${i}`));
});

Deno.test("a cell shows what diagnose() gives outside a notebook", async () => {
  const { cells } = await execute(notebookOf(IMPORT, run(1)));
  const forms = await diagnose({ loss: [9, 5, 3, 2, 1] }, { name: "run 1" })
    [display]();
  for (const type of ["text/html", "text/markdown", "text/plain"] as const) {
    strictEqual(shown(cells[1], type)[0], forms[type]);
  }
});

Deno.test("plotly.js is in one cell of the notebook: the one whose report was shown last", async () => {
  const pause = "await new Promise((done) => setTimeout(done, 2100));";
  const notebook = await execute(
    notebookOf(IMPORT, run(1), run(2), pause, run(3)),
  );
  noErrors(notebook);
  deepStrictEqual(notebook.cells.map(carries), [
    false,
    false,
    false,
    false,
    true,
  ]);
});

Deno.test("without pictures that come alive there is no plotly.js", async () => {
  const { cells } = await execute(
    notebookOf(IMPORT, run(1).replace('" })', '", interactive: false })')),
  );
  strictEqual(carries(cells[1]), false);
  match(shown(cells[1], "text/html").join(), /<img alt=/);
});

Deno.test("a report in the middle of a cell can be shown too", async () => {
  const { cells } = await execute(
    notebookOf(IMPORT, `await Deno.jupyter.display(${run(7)}); console.log(1)`),
  );
  match(shown(cells[1], "text/plain").join(), /run 7/);
});

Deno.test("what cannot be diagnosed is an error of that cell, and the next cell works", async () => {
  const { cells } = await execute(notebookOf(
    IMPORT,
    "try { diagnose({ a: ['b'] }) } catch (error) { console.log(error.message) }",
    run(1),
  ));
  match(joined(cells[1]?.outputs?.[0]?.text), /^Cannot /);
  ok(shown(cells[2], "text/html").length > 0);
});
