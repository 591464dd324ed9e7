import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { main } from "../../lib/cli/main.ts";
import { worldOf } from "../kit/world.ts";

const LOSS = Array.from({ length: 12 }, (_, i) => 1 / (i + 1));

/** The answers to lines of runs. */
async function answers(stdin: readonly string[], ...args: string[]) {
  const world = worldOf({ stdin });
  const code = await main(["--format", "ndjson", ...args, "-"], world);
  const rows = world.said.out.split("\n").slice(0, -1).map((row) =>
    JSON.parse(row)
  );
  return { code, rows, writes: world.said.writes, out: world.said.out };
}

const run = (id: unknown, loss: readonly unknown[] = LOSS) =>
  `${JSON.stringify({ id, history: { loss } })}\n`;

Deno.test("each line is answered by one line, in order, with its id", async () => {
  const { code, rows } = await answers([run("a"), run(7), run(null), run("a")]);
  strictEqual(code, 0);
  deepStrictEqual(rows.map(({ id }) => id), ["a", 7, null, "a"]);
  deepStrictEqual(Object.keys(rows[0]), [
    "id",
    "version",
    "tool",
    "run",
    "series",
    "context",
    "verdict",
    "checks",
  ]);
});

Deno.test("a line that is no run is answered by its error, and the stream goes on", async () => {
  const { code, rows } = await answers([
    run("a"),
    "oops\n",
    '{"id": "x"}\n',
    '{"id": "y", "history": {"loss": ["a"]}}\n',
    run("b"),
  ]);
  strictEqual(code, 3);
  deepStrictEqual(rows.map((row) => [row.id, row.error?.code]), [
    ["a", undefined],
    [null, "syntax"],
    ["x", "no-records"],
    ["y", "no-numbers"],
    ["b", undefined],
  ]);
  strictEqual(rows[1].error.line, 2);
  match(rows[1].error.message, /^Cannot read line 2 of "-"/);
});

Deno.test("an empty line is no run and no error, and is counted", async () => {
  const { code, rows } = await answers([run("a"), "\n \r\n", run("b"), "\n"]);
  strictEqual(code, 0);
  deepStrictEqual(rows.map(({ id }) => id), ["a", "b"]);
  const { rows: [error] } = await answers(["\n", "oops\n"]);
  strictEqual(error.error.line, 2);
});

Deno.test("the errors of a stream are in the language of the report", async () => {
  const { rows } = await answers(["oops\n"], "--locale", "zh");
  match(rows[0].error.message, /^无法读取/);
});

Deno.test("NaN and Infinity come and go without breaking JSON", async () => {
  const line =
    '{"id": 1, "history": {"loss": [1, NaN, "NaN", -Infinity, null, 2]}}\n';
  const { rows, out } = await answers([line]);
  deepStrictEqual(
    [rows[0].series[0].points, rows[0].series[0].nonFinite],
    [5, 3],
  );
  ok(!/[:,[](NaN|-?Infinity)/.test(out));
});

Deno.test("lines of one chunk are written together, and before the next chunk is read", async () => {
  const { writes, rows } = await answers([
    run(1) + run(2) + run(3),
    run(4) + run(5),
  ]);
  strictEqual(rows.length, 5);
  strictEqual(writes, 2);
});

Deno.test("no line end at the end and none at all are fine", async () => {
  strictEqual((await answers([run("a").trimEnd()])).rows.length, 1);
  const nothing = await answers([]);
  deepStrictEqual([nothing.code, nothing.rows], [0, []]);
});

Deno.test("--fail-on looks at every line", async () => {
  const bad = run("bad", [1, 0.5, 0.3, 0.2, 0.1, "NaN", "NaN", "NaN"]);
  const { code } = await answers([bad, run("a")], "--fail-on", "error");
  strictEqual(code, 1);
});

Deno.test("a stream beside other paths is refused", async () => {
  const world = worldOf({ files: { "a.csv": "epoch,loss\n0,1\n" } });
  strictEqual(await main(["--format=ndjson", "-", "a.csv"], world), 2);
});

Deno.test("settings hold for every line", async () => {
  const { rows } = await answers([run(1), run(2)], "--context", "bs=8");
  deepStrictEqual(rows.map(({ context }) => context), [
    { batch_size: 8 },
    { batch_size: 8 },
  ]);
});

Deno.test("-o takes the answers of a stream, chunk after chunk", async () => {
  const world = worldOf({ stdin: [run(1), run(2)] });
  const args = ["--format=ndjson", "-o", "out.ndjson", "-"];
  strictEqual(await main(args, world), 0);
  strictEqual(world.said.out, "");
  strictEqual(world.said.files["out.ndjson"]?.split("\n").length, 3);
});
