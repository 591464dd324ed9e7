import { deepStrictEqual, rejects } from "node:assert/strict";
import { about, curves, readText } from "./_read.ts";

Deno.test("jsonl keeps NaN and the infinities that Python writes bare", async () => {
  deepStrictEqual(
    await curves('{"loss": NaN}\n{"loss": -Infinity}\n{"loss": 1}\n'),
    {
      loss: [[0, NaN], [1, -Infinity], [2, 1]],
    },
  );
});

Deno.test("jsonl is not fooled by a NaN inside a text", async () => {
  deepStrictEqual(
    await curves(
      '{"msg": "x: NaN, \\"", "loss": NaN}\n{"msg": "", "loss": 1}\n',
    ),
    {
      loss: [[0, NaN], [1, 1]],
    },
  );
});

Deno.test("jsonl says which name a record has twice, and where first; the later value counts", async () => {
  const text = [
    '{"step": 1, "loss": 9, "loss": 0.5, "at": {"gpu": 1, "mem": 2}}',
    '{"step": 2, "loss": 0.4, "said": "\\"loss\\": 1", "of": [{"gpu": 1}]}',
    '{"step": 3, "loss": 9, "loss": 0.3, "lr": 1, "lr": 2}',
  ].join("\n");
  deepStrictEqual((await curves(text)).loss, [[1, 0.5], [2, 0.4], [3, 0.3]]);
  const [run] = await readText(text);
  deepStrictEqual(
    run!.source.notes.filter(({ kind }) => kind === "repeated-name"),
    [
      { kind: "repeated-name", at: 1, what: "loss", count: 2 },
      { kind: "repeated-name", at: 3, what: "lr" },
    ],
  );
});

Deno.test("jsonl loses nothing to a record that is nested without end", async () => {
  const deep = `{"loss": 3, "of": ${"[".repeat(30_000)}${"]".repeat(30_000)}}`;
  const text = `${deep}\n{"loss": 2}\n{"loss": 1}\n`;
  deepStrictEqual(await curves(text), { loss: [[0, 3], [1, 2], [2, 1]] });
});

Deno.test("jsonl keeps all but the half line that a killed run leaves", async () => {
  const text = '{"step": 1, "loss": 0.5}\n{"step": 2, "loss": 0.4}\n{"st';
  deepStrictEqual(await curves(text), { loss: [[1, 0.5], [2, 0.4]] });
  deepStrictEqual((await readText(text))[0]!.source.notes, [{
    kind: "truncated-tail",
    at: 3,
  }]);
});

Deno.test("jsonl skips lines that are no records, and counts them", async () => {
  deepStrictEqual(
    (await readText('{"step":1,"loss":2}\noops\n[]\n{"step":2,"loss":1}\n'))[0]!
      .source
      .notes,
    [
      { kind: "bad-line", at: 2, what: "oops", count: 2 },
    ],
  );
});

Deno.test("jsonl joins training and validation records", async () => {
  const text =
    '{"mode":"train","epoch":1,"loss":2}\n{"mode":"val","epoch":1,"loss":3}\n' +
    '{"mode":"train","epoch":2,"loss":1}\n{"mode":"val","epoch":2,"loss":2}\n';
  deepStrictEqual(await curves(text), {
    "train/loss": [[1, 2], [2, 1]],
    "val/loss": [[1, 3], [2, 2]],
  });
  deepStrictEqual(await about(text), ["jsonl", []]);
});

Deno.test("jsonl refuses records without a number", async () => {
  const chat =
    '{"timestamp": "2025-07-17T11:27:05", "user": "hi"}\n{"timestamp": "2025-07-17T11:28:05", "user": "ho"}\n';
  await rejects(() => readText(chat), { name: "LogError", code: "no-numbers" });
});
