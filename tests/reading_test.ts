import { deepStrictEqual, rejects } from "node:assert/strict";
import { fileOf, joined, type LogFile } from "../lib/log_file.ts";
import type { History } from "../lib/history.ts";
import { logsIn, read, readLog } from "../lib/reading.ts";

const encoder = new TextEncoder();
const CSV = "epoch,loss\n1,0.9\n2,0.5\n";

async function packed(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream()
    .pipeThrough(new CompressionStream("gzip"));
  return joined(await Array.fromAsync(stream));
}

/** The runs of files in memory, beside others that may tell settings. */
async function runsIn(
  texts: Record<string, string>,
  beside: Record<string, string> = {},
): Promise<History[]> {
  const files = (all: Record<string, string>): LogFile[] =>
    Object.entries(all).map(([path, text]) =>
      fileOf(encoder.encode(text), path)
    );
  const runs: History[] = [];
  for (const log of logsIn(files(texts), files(beside))) {
    runs.push(...await readLog(log));
  }
  return runs;
}

Deno.test("a packed log is read like the log in it", async () => {
  const [run] = await read(await packed(CSV), "run.csv.gz");
  deepStrictEqual([...run!.series[0]!.values], [0.9, 0.5]);
});

Deno.test("a packed log that was cut is read as far as it goes", async () => {
  const rows = Array.from({ length: 5000 }, (_, i) => `${i},${1 / (i + 1)}\n`);
  const bytes = await packed(`epoch,loss\n${rows.join("")}`);
  const [run] = await read(bytes.subarray(0, bytes.length / 2), "run.csv.gz");
  const points = run!.series[0]!.values.length;
  deepStrictEqual(points > 100 && points < 5000, true);
});

Deno.test("what is packed to burst is refused", async () => {
  const one = await packed(CSV + "0".repeat(2 ** 28 + 2 ** 22));
  await rejects(read(one, "run.csv.gz"), {
    name: "LogError",
    code: "too-large",
  });
});

Deno.test("settings beside a log are known about its run", async () => {
  const [run] = await runsIn({ "a/version_0/metrics.csv": CSV }, {
    "a/version_0/hparams.yaml": "lr: 0.1\noptimizer:\n  name: adam\n",
    "b/hparams.yaml": "lr: 0.2\n",
  });
  deepStrictEqual(run!.context, { learning_rate: 0.1, name: "adam" });
});

Deno.test("settings above a checkpoint's folder are known, those in it win", async () => {
  const [run] = await runsIn({ "a/checkpoint-5/trainer_state.csv": CSV }, {
    "a/config.json": '{"lr": 0.1, "bs": 8}',
    "a/checkpoint-5/config.json": '{"lr": 0.3}',
  });
  deepStrictEqual(run!.context, { learning_rate: 0.3, batch_size: 8 });
});

Deno.test("broken settings say nothing and lose no log", async () => {
  const [run] = await runsIn({ "a/metrics.csv": CSV }, {
    "a/hparams.yaml": "lr: [0.1\n\tx: :",
    "a/args.json": "{",
  });
  deepStrictEqual([run!.context, run!.series.length], [{}, 1]);
});

Deno.test("read() takes a buffer as it takes its bytes", async () => {
  const [run] = await read(encoder.encode(CSV).buffer, "run.csv");
  deepStrictEqual([...run!.series[0]!.values], [0.9, 0.5]);
});

Deno.test("read() says that it was given no bytes, or no name", async () => {
  const strange: [bytes: unknown, path: unknown, message: RegExp][] = [
    [null, "x", /^Cannot read "x": found null where its bytes/],
    [CSV, "x", /^Cannot read "x": found a string .*TextEncoder/],
    [[1, 2], "x", /^Cannot read "x": found an array of number/],
    [
      encoder.encode(CSV),
      null,
      /^Cannot read a log: found null where its name/,
    ],
  ];
  for (const [bytes, path, message] of strange) {
    await rejects(read(bytes as Uint8Array, path as string), {
      name: "TypeError",
      message,
    });
  }
});

const BEFORE: Record<string, string> = {
  "a zero": "\0",
  "a few zeros": "\0".repeat(5),
  "a block of zeros": "\0".repeat(300),
  "zeros on a line of their own": `${"\0".repeat(64)}\n`,
  "more zeros than are looked at first": "\0".repeat(200_000),
  "a hundred blank lines": "\n".repeat(100),
  "more blank lines than are looked at first": " \r\n".repeat(30_000),
};

for (const [what, blank] of Object.entries(BEFORE)) {
  Deno.test(`${what} before a table are skipped and noted`, async () => {
    const [run] = await read(encoder.encode(blank + CSV), "run.csv");
    deepStrictEqual([...run!.series[0]!.values], [0.9, 0.5]);
    deepStrictEqual(run!.source.notes, [
      { kind: "blank-start", what: String(blank.length) },
    ]);
  });
}

Deno.test("comments before a table hide it neither among the first lines nor the first bytes", async () => {
  const comment = "# a setting of the run\n";
  for (const count of [100, 10_000]) {
    const [run] = await read(
      encoder.encode(comment.repeat(count) + CSV),
      "run.csv",
    );
    deepStrictEqual([...run!.series[0]!.values], [0.9, 0.5]);
    const kinds = run!.source.notes.map(({ kind }) => kind);
    deepStrictEqual(kinds, count > 1000 ? ["blank-start"] : []);
  }
});

Deno.test("a few blank lines before a table, and UTF-16, are no blank start", async () => {
  const utf16 = (text: string) =>
    Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const wide = utf16([...`\n${CSV}`].map((letter) => `\0${letter}`).join(""));
  for (const bytes of [encoder.encode(`\n\n${CSV}`), wide]) {
    const [run] = await read(bytes, "run.csv");
    deepStrictEqual([...run!.series[0]!.values], [0.9, 0.5]);
    const kinds = run!.source.notes.map(({ kind }) => kind);
    deepStrictEqual(kinds.includes("blank-start"), false);
  }
});

Deno.test("blanks before what was packed are skipped, too", async () => {
  const bytes = await packed("\0".repeat(100_000) + CSV);
  const [run] = await read(bytes, "run.csv.gz");
  deepStrictEqual([...run!.series[0]!.values], [0.9, 0.5]);
});

Deno.test("of settings told in several places the last counts that a run can have", async () => {
  const [run] = await runsIn(
    { "a/metrics.csv": CSV },
    {
      "a/args.yaml": "lr: 0.1\nbatch: 4\n",
      "a/hparams.yaml": "lr: -3\nbatch: 8",
    },
  );
  deepStrictEqual(run!.context, { learning_rate: 0.1, batch_size: 8 });
  deepStrictEqual(run!.source.notes, [
    { kind: "impossible-setting", what: "learning_rate = -3" },
  ]);
});

Deno.test("settings that no run can have are noted and left out, wherever they are told", async () => {
  const line =
    '{"history": {"loss": [2, 1]}, "context": {"lr": "abc", "wd": 0}}';
  const [told] = await read(encoder.encode(line), "run.ndjson");
  const [beside] = await runsIn(
    { "a/metrics.csv": CSV },
    { "a/hparams.yaml": "lr: abc\nwd: 0\n" },
  );
  for (const run of [told!, beside!]) {
    deepStrictEqual(run.context, { weight_decay: 0 });
    deepStrictEqual(run.source.notes, [
      { kind: "impossible-setting", what: "learning_rate = abc" },
    ]);
  }
});
