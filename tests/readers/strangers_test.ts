import { deepStrictEqual, rejects } from "node:assert/strict";
import type { History } from "../../lib/history.ts";
import { readText } from "./_read.ts";
import { FORMS, LOOK_ALIKES } from "./_strangers.ts";

for (const [what, { path, text, runs }] of Object.entries(FORMS)) {
  Deno.test(`a stranger's log is read: ${what}`, async () => {
    deepStrictEqual((await readText(text, path)).map(inOneLine), runs);
  });
}

for (const [what, [path, text]] of Object.entries(LOOK_ALIKES)) {
  Deno.test(`no history is seen in what looks like one: ${what}`, async () => {
    await rejects(() => readText(text, path), { name: "LogError" });
  });
}

function inOneLine({ series }: History): string {
  return series.map(({ name, split, quantity, values }) =>
    [name, split, quantity, values.length, values[0], values.at(-1)]
      .map(String).join(" ")
  ).join("; ");
}
