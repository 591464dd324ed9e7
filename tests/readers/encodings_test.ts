import { deepStrictEqual, throws } from "node:assert/strict";
import type { Series } from "../../lib/history.ts";
import { decode } from "../../lib/readers/_text.ts";
import { read } from "../../lib/reading.ts";

const CSV = "轮次,训练损失,验证损失\n1,3,4\n2,2,3\n3,1,2\n";
const LOG = [1, 2, 3, 4].map((epoch) =>
  `第${epoch}轮 训练损失 ${4 / epoch} 验证损失 ${5 / epoch}\n`
).join("");
/** `轮次,训练损失,验证损失` in GB 18030. */
const GB = Uint8Array.of(
  ...[0xc2, 0xd6, 0xb4, 0xce, 0x2c, 0xd1, 0xb5, 0xc1, 0xb7, 0xcb, 0xf0, 0xca],
  ...[0xa7, 0x2c, 0xd1, 0xe9, 0xd6, 0xa4, 0xcb, 0xf0, 0xca, 0xa7],
);
const ROWS = CSV.slice(CSV.indexOf("\n"));

/** Name and length of each curve, and whether the encoding was noted. */
async function about(bytes: Uint8Array, path: string) {
  const [run] = await read(bytes, path);
  const { series, source } = run!;
  return [
    series.map(({ name, steps }) => `${name} ${steps.length}`),
    source.notes.map(({ kind }) => kind)
      .filter((kind) => kind === "odd-encoding"),
  ];
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const FOUND = [["训练损失 3", "验证损失 3"], ["odd-encoding"]];

Deno.test("a byte that is damaged costs one letter of a text in UTF-8, and is noted", async () => {
  const bytes = bytesOf(`${CSV}备注,好,坏\n`);
  // Each byte of the last line, which holds no number.
  for (let at = bytesOf(CSV).length; at < bytes.length - 1; at++) {
    const damaged = bytes.with(at, 0xff);
    deepStrictEqual(await about(damaged, "a.csv"), FOUND, String(at));
  }
  // A name that lost a letter is one of its own.
  const log = bytesOf(LOG).with(20, 0xe6);
  deepStrictEqual(
    await about(log, "a.log"),
    [["训练损失\uFFFD 1", "验证损失 4", "训练损失 3"], ["odd-encoding"]],
  );
});

Deno.test("Chinese in GB 18030 is read, with a damaged byte too", async () => {
  const bytes = Uint8Array.of(...GB, ...bytesOf(`${ROWS}4,1,2`), 0xff, 10);
  deepStrictEqual(
    await about(Uint8Array.of(...GB, ...bytesOf(ROWS)), "a.csv"),
    FOUND,
  );
  deepStrictEqual((await about(bytes, "a.csv"))[1], ["odd-encoding"]);
});

Deno.test("letters with accents that stand alone are Western, though they might begin Chinese ones", async () => {
  const head = [..."\u00e9poque,perte"].map((c) => c.charCodeAt(0));
  const bytes = Uint8Array.of(...head, ...bytesOf("\n1,3\n2,2\n3,1\n"));
  const [run] = await read(bytes, "a.csv");
  const [{ name, axis, steps }] = run!.series as [Series];
  deepStrictEqual([name, axis, [...steps]], ["perte", "epoch", [1, 2, 3]]);
});

Deno.test("a bell of a terminal makes a printed text no bytes", async () => {
  const text = [1, 2, 3, 4].map((epoch) =>
    `\x1b]0;epoch ${epoch}\x07\x07epoch ${epoch} loss ${4 / epoch}\n`
  ).join("");
  const [series] = await about(bytesOf(text), "a.log");
  deepStrictEqual(series, ["loss 4"]);
});

Deno.test("a text longer than any can be is refused before it is decoded", () => {
  throws(() => decode(new Uint8Array(2 ** 29)), {
    name: "RangeError",
    message: "Cannot decode a text: found 536870912 bytes",
  });
});
