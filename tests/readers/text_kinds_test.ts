import { deepStrictEqual } from "node:assert/strict";
import { readText, valuesOf } from "./_read.ts";

Deno.test("text of ever new kinds of lines is read on where a kind is known, and says what it left out", async () => {
  const letters = (n: number): string =>
    [...String(n)].map((digit) => "abcdefghij"[Number(digit)]).join("");
  const lines = ["epoch 0 loss 1.5"];
  for (let n = 1; n < 6_000; n++) lines.push(`step ${n} zz${letters(n)}: 1.5`);
  lines.push("epoch 1 loss 0.5");
  for (let n = 6_000; n < 7_000; n++) {
    lines.push(`step ${n} zz${letters(n)}: 1.5`);
  }
  const [run] = await readText(lines.join("\n") + "\n");
  deepStrictEqual(valuesOf(run!)["loss"], [1.5, 0.5]);
  const note = run!.source.notes.find(({ kind }) => kind === "understood");
  deepStrictEqual(note, { kind: "understood", count: 2, what: "0%" });
});
