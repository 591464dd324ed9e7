import { deepStrictEqual } from "node:assert/strict";
import { about, curves, readText } from "./_read.ts";

async function losses(...said: string[]): Promise<unknown> {
  const text = said.map((loss, i) => `epoch ${i + 1} loss ${loss}\n`).join("");
  return (await curves(text))["loss"]?.map(([, value]) => value);
}

Deno.test("numerals with a decimal comma are no thousands", async () => {
  deepStrictEqual(
    await curves(
      "Epoch 1 - loss: 0,56 - val_loss: 0,66\nEpoch 2 - loss: 0,5 - val_loss: 0,6\n",
    ),
    { loss: [[1, 0.56], [2, 0.5]], val_loss: [[1, 0.66], [2, 0.6]] },
  );
});

Deno.test("numerals are read by what the end of the text tells of its commas", async () => {
  deepStrictEqual(await losses("2,345", "1,250", "0,980"), [2.345, 1.25, 0.98]);
});

Deno.test("numerals group thousands where points begin decimals", async () => {
  deepStrictEqual(
    (await curves(
      "step 1,000 loss 0.5 reward 1,234\nstep 2,000 loss 0.4 reward 2,345\n",
    ))["reward"],
    [[1000, 1234], [2000, 2345]],
  );
});

Deno.test("numerals that may be either are left out, with a note", async () => {
  const text =
    "epoch 1 loss 3 reward 1,234\nepoch 2 loss 2 reward 2,345\nepoch 3 loss 1 reward 3,456\n";
  deepStrictEqual(Object.keys(await curves(text)), ["loss"]);
  const [run] = await readText(text);
  deepStrictEqual(
    run!.source.notes.filter(({ kind }) => kind === "bad-number"),
    [{ kind: "bad-number", at: 1, what: "reward", count: 3 }],
  );
});

Deno.test("numerals are read to their end", async () => {
  deepStrictEqual(
    await losses("1.2k", "19_001.5", "1.11*10^-3", "-2M", "3.5"),
    [1200, 19001.5, 0.00111, -2e6, 3.5],
  );
});

Deno.test("numerals in base 16 are none, with a note", async () => {
  const text = "epoch 1 loss 3.5\nepoch 2 loss 0x13\nepoch 3 loss 2.5\n";
  deepStrictEqual((await curves(text))["loss"], [[1, 3.5], [3, 2.5]]);
  deepStrictEqual((await about(text))[1].includes("bad-number"), true);
});

for (
  const [cut, whole] of [["1", "122.55"], ["1.1", "1.1e-05"], ["0.", "0.52"]]
) {
  Deno.test(`numerals cut to ${cut} at the end of a file are left out, with a note`, async () => {
    const lines = [1, 2, 3, 4].map((n) => `epoch ${n} loss ${whole}\n`).join(
      "",
    );
    const text = `${lines}epoch 5 loss ${cut}`;
    deepStrictEqual((await curves(text))["loss"]!.length, 4);
    deepStrictEqual((await about(text))[1].includes("truncated-tail"), true);
    const csv = `epoch,loss\n${
      [1, 2, 3, 4].map((n) => `${n},${whole}\n`).join("")
    }5,${cut}`;
    deepStrictEqual((await about(csv))[1].includes("truncated-tail"), true);
  });
}

Deno.test("numerals of a last line without an end that are whole are kept", async () => {
  const text = "epoch 1 loss 0.52\nepoch 2 loss 0.51\nepoch 3 loss 0.5";
  deepStrictEqual((await curves(text))["loss"]!.length, 3);
  deepStrictEqual((await about(text))[1].includes("truncated-tail"), false);
});
