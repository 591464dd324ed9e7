import { deepStrictEqual } from "node:assert/strict";
import type { History } from "../../lib/history.ts";
import { read } from "../../lib/reading.ts";
import { eventFile, scalars } from "../kit/event_file.ts";
import { readText } from "./_read.ts";

/** A step and the loss there. */
type Point = readonly [step: number, loss: number];

/** How the same points stand in a log of each form. */
const FORMS: Readonly<
  Record<string, (points: readonly Point[]) => Uint8Array>
> = {
  "a table": (points) =>
    utf8(["step,loss", ...points.map((point) => point.join())]),
  "JSON lines": (points) =>
    utf8(points.map(([step, loss]) => JSON.stringify({ step, loss }))),
  "printed text": (points) =>
    utf8(points.map(([step, loss]) => `step ${step} | loss ${loss}`)),
  "an event file": (points) =>
    eventFile(...points.map(([step, loss]) => scalars(step, { loss }))),
};

const RESUMED: readonly Point[] = [
  [10, 0.9],
  [20, 0.8],
  [30, 0.75],
  [40, 0.7],
  [30, 0.5],
  [40, 0.4],
  [50, 0.25],
];
const BEGUN_AGAIN: readonly Point[] = [
  [10, 0.9],
  [20, 0.8],
  [30, 0.75],
  [10, 0.875],
  [20, 0.5],
];

Deno.test("a run that writes every fifth epoch, behind one that wrote each, is a run of its own", async () => {
  const written = FORMS["a table"]!([
    ...[1, 2, 3, 4, 5, 6, 7].map((step) => [step, 1 / step] as const),
    [5, 2],
    [10, 1.5],
  ]);
  const runs = await read(written, "run.log");
  deepStrictEqual(points(runs[1]!), [[5, 2], [10, 1.5]]);
});

for (const [form, written] of Object.entries(FORMS)) {
  Deno.test(`${form} that goes back to a checkpoint is one run, noted: what was recorded later counts`, async () => {
    const [run, ...others] = await read(written(RESUMED), "run.log");
    deepStrictEqual(others, []);
    deepStrictEqual(points(run!), [
      [10, 0.9],
      [20, 0.8],
      [30, 0.5],
      [40, 0.4],
      [50, 0.25],
    ]);
    deepStrictEqual(goingBack(run!), ["resumed"]);
  });

  Deno.test(`${form} that begins again is two runs, noted`, async () => {
    const runs = await read(written(BEGUN_AGAIN), "run.log");
    deepStrictEqual(runs.map(points), [
      [[10, 0.9], [20, 0.8], [30, 0.75]],
      [[10, 0.875], [20, 0.5]],
    ]);
    deepStrictEqual(runs.flatMap(goingBack), ["restarted", "restarted"]);
  });
}

function utf8(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join("\n") + "\n");
}

function points({ series }: History): number[][] {
  const { steps, values } = series.find(({ quantity }) => quantity === "loss")!;
  // Event files keep 32 bits of a value.
  return [...steps].map((step, i) => [step, Number(values[i]!.toPrecision(6))]);
}

function goingBack({ source }: History): string[] {
  return source.notes.map(({ kind }) => kind)
    .filter((kind) => kind === "resumed" || kind === "restarted");
}

Deno.test("a run that counts to another number is one of its own, though it is further on in its epoch", async () => {
  const of = (total: number, ...steps: number[]) => [
    "INFO: Starting the training !",
    ...steps.map((step) =>
      `INFO: epoch 0 (${step}/${total}): total loss ${5 - step / 10}, lr 1e-3`
    ),
  ];
  const runs = await readText(
    [...of(900, 4, 9, 14, 19), ...of(450, 29, 34)].join("\n"),
  );
  deepStrictEqual(
    runs.map(({ series: [loss] }) => [...loss!.steps]),
    [[4, 9, 14, 19], [29, 34]],
  );
});

Deno.test("what begins anew within an epoch and counts to another number is no other run", async () => {
  const runs = await readText(
    [0, 1].flatMap((epoch) => [
      ...[40, 80].map((step) => `epoch ${epoch} (${step}/80): loss 1.${step}`),
      ...[10, 20].map((step) => `epoch ${epoch} (${step}/20): loss 2.${step}`),
    ]).join("\n"),
  );
  deepStrictEqual(runs.length, 1);
});
