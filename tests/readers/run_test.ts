import { deepStrictEqual, ok, throws } from "node:assert/strict";
import fc from "fast-check";
import { LogError, parseRun } from "../../lib/readers/mod.ts";
import { fileOf } from "../../lib/log_file.ts";
import { readLog } from "../../lib/reading.ts";
import { about, readText } from "./_read.ts";

// The same examples every time: a gate must not roll dice.
fc.configureGlobal({ seed: 20260101 });

const RUN = {
  id: "a",
  history: {
    epoch: [1, 2, 3],
    loss: [3, "NaN", "Infinity"],
    val_loss: [4, null, 2],
    lr: { steps: [10, 20], values: [0.1, 0.01] },
  },
  context: { lr: 0.1, note: "kept" },
};

Deno.test("a line of many runs that has a name twice says so", () => {
  const { history } = parseRun(
    '{"history": {"loss": [3, 2], "loss": [2, 1]}}',
    { line: 4 },
  );
  deepStrictEqual(history.source.notes, [
    { kind: "repeated-name", at: 4, what: "loss" },
  ]);
});

Deno.test("many runs are read a line at a time, so that they may be larger than a text can be", async () => {
  const line = new TextEncoder().encode(
    `{"history": {"loss": [3, 2], "x": "${"x".repeat(2 ** 20)}"}}\n`,
  );
  const copies = 600;
  const [run, ...more] = await readLog({
    path: "a.ndjson",
    reader: "run-ndjson",
    files: [{
      ...fileOf(line, "a.ndjson"),
      size: copies * line.length,
      async *chunks() {
        for (let i = 0; i < copies; i++) yield await Promise.resolve(line);
      },
    }],
  });
  deepStrictEqual([run!.name, more.length], ["a.ndjson:1", copies - 1]);
});

Deno.test("of a thousand lines that are no run a hundred are told one by one, and the others in one", async () => {
  const text = `{"history":{"loss":[2,1]}}\n${"{\n".repeat(1000)}`;
  const [run] = await readText(text, "a.ndjson", "run-ndjson");
  const bad = run!.source.notes.filter(({ kind }) => kind === "bad-line");
  deepStrictEqual(bad.slice(99), [
    { kind: "bad-line", at: 101, what: "{" },
    { kind: "bad-line", at: 102, what: "{", count: 900 },
  ]);
});

Deno.test("run-json reads a run with its settings", async () => {
  const [history, ...more] = await readText(JSON.stringify(RUN, null, 2));
  deepStrictEqual([more, history!.name, history!.source.reader], [
    [],
    "a",
    "run-json",
  ]);
  deepStrictEqual(history!.context, { note: "kept", learning_rate: 0.1 });
  deepStrictEqual(
    history!.series.map((s) => [s.name, s.axis, [...s.steps], [...s.values]]),
    [
      ["loss", "epoch", [1, 2, 3], [3, NaN, Infinity]],
      ["val_loss", "epoch", [1, 3], [4, 2]],
      ["lr", "step", [10, 20], [0.1, 0.01]],
    ],
  );
});

Deno.test("run-json reads Keras' History, whose epochs stand beside the columns", async () => {
  const [{ series: [loss] }] = await readText(
    '{"epoch": [0, 1], "history": {"loss": [2, 1]}}',
  ) as [
    Awaited<ReturnType<typeof readText>>[number],
  ];
  deepStrictEqual([loss!.axis, [...loss!.steps]], ["epoch", [0, 1]]);
});

Deno.test("run-ndjson reads a run a line", async () => {
  const text = `${JSON.stringify(RUN)}\n\n${
    JSON.stringify({ history: { loss: [1, NaN] } })
  }\n`;
  deepStrictEqual(
    (await readText(text, "runs.ndjson")).map(({ name }) => name),
    [
      "a",
      "runs.ndjson:3",
    ],
  );
  deepStrictEqual((await about(text))[0], "run-ndjson");
});

Deno.test("parseRun() gives a run and its id", () => {
  const { id, history } = parseRun(JSON.stringify(RUN));
  deepStrictEqual([id, history.series.length], ["a", 3]);
  deepStrictEqual(parseRun('{"id": 7, "history": {"loss": [NaN, 1]}}').id, 7);
  deepStrictEqual(parseRun('{"history": {"loss": [1]}}').id, null);
});

Deno.test("parseRun() says which line it cannot read, and whose", () => {
  throws(() => parseRun("oops", { line: 7 }), {
    name: "LogError",
    code: "syntax",
    line: 7,
    message: 'Cannot read line 7 of "-": found broken text: "oops"',
  });
  throws(() => parseRun('{"id": "x", "history": {"loss": []}}', { line: 2 }), {
    code: "no-numbers",
    line: 2,
    id: "x",
  });
  for (const line of ["", "3", "null", "[]", "{}", '{"history": 3}']) {
    throws(() => parseRun(line), { name: "LogError" });
  }
});

const values = fc.array(
  fc.oneof(fc.double(), fc.constant(null)).map((x) => Object.is(x, -0) ? 0 : x),
  { minLength: 1, maxLength: 20 },
);

Deno.test("a history written as JSON is read again as it was", () => {
  fc.assert(fc.property(values, values, (loss, val_loss) => {
    fc.pre([...loss, ...val_loss].some((x) => x !== null));
    const text = JSON.stringify(
      { history: { loss, val_loss } },
      (_, x) => typeof x === "number" && !Number.isFinite(x) ? String(x) : x,
    );
    const { history } = parseRun(text);
    // What is empty up to the end was NaN.
    fc.pre(!history.source.notes.some(({ kind }) => kind === "restored-nan"));
    for (const [name, column] of Object.entries({ loss, val_loss })) {
      const series = history.series.find((series) => series.name === name);
      const recorded = [...column.entries()].filter(([, x]) => x !== null);
      deepStrictEqual([...series?.steps ?? []], recorded.map(([i]) => i));
      deepStrictEqual([...series?.values ?? []], recorded.map(([, x]) => x));
    }
  }));
});

Deno.test("parseRun() gives a run or a LogError, whatever JSON it is given", () => {
  fc.assert(fc.property(fc.json(), (json) => {
    for (
      const line of [
        json,
        `{"id": 1, "history": ${json}}`,
        `{"history": {"loss": ${json}}}`,
      ]
    ) {
      try {
        ok(parseRun(line).history.series.length > 0);
      } catch (error) {
        ok(error instanceof LogError, String(error));
      }
    }
  }));
});

Deno.test("a list of runs in a file is read as runs", async () => {
  const runs = await readText(
    JSON.stringify([RUN, { history: { loss: [2, 1] } }]),
    "runs.json",
  );
  deepStrictEqual(runs.map(({ name, series }) => [name, series.length > 0]), [
    ["a", true],
    ["runs.json #2", true],
  ]);
});
