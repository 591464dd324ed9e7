/**
 * Writes a new reader, its test and its line in the list: `deno task new-reader READER-ID`.
 *
 * @module
 */
import { camel, checkId, create, edit, snake, withImport } from "./scaffold.ts";

/**
 * Writes the files of a reader below `root`, a folder that ends with a slash.
 *
 * @returns The paths that were written, in the order in which one fills them.
 */
export function newReader(root: string, id: string): string[] {
  checkId(id);
  const reader = `lib/readers/${snake(id)}.ts`;
  const test = `tests/readers/${snake(id)}_test.ts`;
  const list = "lib/readers/mod.ts";
  create(root + reader, readerSource(id));
  create(root + test, testSource(id));
  edit(root + list, (text) => listed(text, id));
  return [reader, test, list];
}

function readerSource(id: string): string {
  return `import { HistoryBuilder } from "../history_builder.ts";
import { nameOf } from "../log_file.ts";
import { finish } from "./_document.ts";
import { linesOf } from "./_lines.ts";
import type { Reader } from "./_reader.ts";
import { headText } from "./_text.ts";

/** Who writes this format, and what it looks like. */
export const ${camel(id)}: Reader = {
  id: "${id}",
  writtenBy: [],
  extensions: [],

  sniff(head) {
    return headText(head).startsWith("${id}") ? 0.5 : 0;
  },

  async read({ path, files: [file] }) {
    const builder = new HistoryBuilder({
      name: nameOf(path),
      path,
      reader: "${id}",
    });
    let at = 0;
    for await (const lines of linesOf(file, builder)) {
      for (const line of lines) {
        at++;
        const loss = Number(line);
        if (Number.isFinite(loss)) builder.add({ loss }, at);
        else builder.note("bad-line", { at, what: line });
      }
    }
    return finish(builder, path);
  },
};
`;
}

function testSource(id: string): string {
  return `import { deepStrictEqual, rejects } from "node:assert/strict";
import { LogError } from "../../lib/readers/mod.ts";
import { readText } from "./_read.ts";

Deno.test("${id} reads what its program writes", async () => {
  const [run] = await readText("", "run.log", "${id}");
  deepStrictEqual(run?.series.map(({ name }) => name), [""]);
});

Deno.test("${id} refuses what another program writes", async () => {
  await rejects(readText("", "run.log", "${id}"), LogError);
});
`;
}

/** The list with the new reader in it, both in the imports and in the array, by name. */
function listed(text: string, id: string): string {
  const placed = withImport(text, id);
  const [, names = ""] = /Reader\[\] = \[\n([^\]]*)\]/.exec(placed) ?? [];
  const rows = [...names.split("\n").filter(Boolean), `  ${camel(id)},`];
  return placed.replace(names, () => `${rows.sort().join("\n")}\n`);
}

if (import.meta.main) {
  const root = new URL("../../", import.meta.url).pathname;
  newReader(root, Deno.args[0] ?? "").forEach((path) => console.log(path));
  console.log("Now: write what its program writes into the test, then read it");
}
