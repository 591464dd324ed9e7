import { deepStrictEqual } from "node:assert/strict";
import { lines } from "../../lib/cli/lines.ts";

async function linesOf(...pieces: (string | Uint8Array)[]): Promise<string[]> {
  const encoder = new TextEncoder();
  const bytes = pieces.map((piece) =>
    typeof piece === "string" ? encoder.encode(piece) : piece
  );
  return (await Array.fromAsync(lines(ReadableStream.from(bytes)))).flat();
}

Deno.test("lines are the same however the bytes arrive", async () => {
  const whole = await linesOf("ab\ncd\n\nef");
  deepStrictEqual(whole, ["ab", "cd", "", "ef"]);
  deepStrictEqual(await linesOf("a", "b\nc", "d\n", "\ne", "f"), whole);
});

Deno.test("a letter cut by a chunk is whole again", async () => {
  const bytes = new TextEncoder().encode("训练\n");
  deepStrictEqual(await linesOf(bytes.slice(0, 2), bytes.slice(2)), ["训练"]);
});

Deno.test("a line end at the end begins no line", async () => {
  deepStrictEqual(await linesOf("a\n"), ["a"]);
  deepStrictEqual(await linesOf(), []);
});

Deno.test("the lines of a chunk come before the next chunk is asked for", async () => {
  let asked = 0;
  async function* slow() {
    asked++;
    yield new TextEncoder().encode("first\nsecond\nhalf");
    await Promise.resolve();
    asked++;
    yield new TextEncoder().encode(" line\n");
  }
  const source = lines(ReadableStream.from(slow()));
  deepStrictEqual((await source.next()).value, ["first", "second"]);
  deepStrictEqual(asked <= 2, true);
  deepStrictEqual((await source.next()).value, ["half line"]);
});

Deno.test("lines() drops the rest of a line that is longer than any run", async () => {
  const piece = new Uint8Array(2 ** 24).fill(97);
  const end = new TextEncoder().encode("\nb\n");
  const stream = ReadableStream.from([...Array(20).fill(piece), end]);
  const all = (await Array.fromAsync(lines(stream))).flat();
  deepStrictEqual(all.map(({ length }) => length), [2 ** 27, 1]);
});
