/**
 * The notebooks of the project: each runs, and each is saved with what it shows.
 *
 * @module
 */
import {
  deepStrictEqual,
  doesNotMatch,
  ok,
  strictEqual,
} from "node:assert/strict";
import {
  type Cell,
  execute,
  isCarrier,
  joined,
  type Notebook,
} from "../kit/jupyter/execute.ts";
import { ROOT } from "../kit/jupyter/paths.ts";

const FOLDER = `${ROOT}notebooks/`;

const names = [...Deno.readDirSync(FOLDER)].map(({ name }) => name)
  .filter((name) => name.endsWith(".ipynb")).sort();

const code = ({ cells }: Notebook): Cell[] =>
  cells.filter(({ cell_type }) => cell_type === "code");

const headlines = (notebook: Notebook): string[] =>
  code(notebook).flatMap(({ outputs = [] }) => outputs)
    .flatMap(({ data }) =>
      joined(data?.["text/plain"]).match(/^[✗!✓?] .*/m) ?? []
    );

Deno.test("notebooks are numbered, and ask one question each", () => {
  ok(names.length > 0);
  names.forEach((name) =>
    ok(/^\d\d_[a-z0-9_]+(\.zh)?\.ipynb$/.test(name), name)
  );
});

Deno.test("plotly.js is saved with the first notebook only, and all together are light", () => {
  const texts = names.map((name) => Deno.readTextFileSync(FOLDER + name));
  const carriers = names.filter((_, i) =>
    code(JSON.parse(texts[i]!)).some(({ outputs }) => outputs?.some(isCarrier))
  );
  deepStrictEqual(carriers, names.slice(0, 1));
  const bytes = texts.reduce((sum, { length }) => sum + length, 0);
  ok(bytes < 2_000_000, `${bytes} characters`);
});

for (const name of names) {
  const saved: Notebook = JSON.parse(Deno.readTextFileSync(FOLDER + name));

  Deno.test(`${name} runs in Deno's kernel without an error`, async () => {
    const fresh = await execute(FOLDER + name);
    const outputs = code(fresh).flatMap(({ outputs = [] }) => outputs);
    deepStrictEqual(
      outputs.filter(({ output_type }) => output_type === "error"),
      [],
    );
    strictEqual(headlines(fresh).length, headlines(saved).length);
  });

  Deno.test(`${name} is saved with its outputs, and with nothing of the machine it ran on`, () => {
    const text = JSON.stringify(code(saved).map(({ outputs }) => outputs));
    ok(headlines(saved).length > 0);
    doesNotMatch(text, /"output_type":"(error|stream","name":"stderr)"/);
    doesNotMatch(text, /file:\/\/|\/(home|Users|root|tmp|work)\//);
  });
}
