import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { examine } from "../lib/examine.ts";
import type { History, Series } from "../lib/history.ts";
import { HistoryBuilder } from "../lib/history_builder.ts";
import { Column } from "../lib/records/column.ts";
import { thinColumns } from "../lib/records/thin_columns.ts";
import {
  halvings,
  markKept,
  MOST_NUMBERS,
  MOST_POINTS,
  mostPoints,
} from "../lib/thinning.ts";
import { renderText } from "../lib/renderers/text.ts";
import { noise } from "../lib/signals/noise.ts";

/** Bytes of the arrays that a history holds, each once. */
function bytesOf({ series }: History): number {
  const buffers = series.flatMap(({ steps, values, epochs, wallSeconds }) =>
    [steps, values, epochs, wallSeconds].flatMap((a) => a ? [a.buffer] : [])
  );
  return [...new Set(buffers)].reduce((sum, b) => sum + b.byteLength, 0);
}

/** Scatter without dice, between −1 and 1. */
function scattered(i: number): number {
  return 2 * ((i * 0.6180339887498949 + Math.imul(i, 40503) / 2 ** 31) % 1);
}

/** A history of rows given by their number, a thousand at a time. */
function build(
  names: readonly string[],
  rows: number,
  cells: (row: number) => readonly number[],
): History[] {
  const builder = new HistoryBuilder({ name: "run" });
  const batch = names.map(() => new Float64Array(1000));
  for (let from = 0; from < rows; from += 1000) {
    const count = Math.min(1000, rows - from);
    for (let r = 0; r < count; r++) {
      cells(from + r).forEach((cell, c) => batch[c]![r] = cell);
    }
    builder.addNumbers(names, batch, count);
  }
  return builder.build();
}

function called(history: History | undefined, name: string): Series {
  return history!.series.find((series) => series.name === name)!;
}

Deno.test("a history of whole rows holds eight bytes a number and little more, and its steps once", () => {
  const [history] = build(
    ["step", "loss", "val_loss", "accuracy"],
    100_000,
    (i) => [i, 1 / (1 + i), 2 / (1 + i), i / 1e5],
  );
  const held = bytesOf(history!) / (4 * 8 * 100_000);
  ok(held >= 1 && held < 1.125, `${held}`);
});

Deno.test("a log of ordinary length keeps every point", () => {
  const rows = MOST_POINTS;
  const [history] = build(["step", "loss"], rows, (i) => [i, scattered(i)]);
  strictEqual(called(history, "loss").values.length, rows);
  strictEqual(
    history!.source.notes.some(({ kind }) => kind === "thinned"),
    false,
  );
});

const ROWS = 3 * MOST_POINTS;
const [LOW, HIGH, ODD] = [1_234_567, 7_654_321, 9_999_999];
const long = build(
  ["step", "loss", "val_loss"],
  ROWS,
  (i) => [
    i,
    i === LOW ? -9 : i === HIGH ? 9 : i === ODD ? Infinity : scattered(i),
    i % 10_000 === 7 ? 1 / (1 + i) : NaN,
  ],
);
const { steps, values } = called(long[0], "loss");

Deno.test("a log beyond memory keeps no more points of a curve than are kept, evenly", () => {
  ok(values.length <= MOST_POINTS, String(values.length));
  ok(values.length >= ROWS / 4, String(values.length));
  const gaps = steps.map((step, i) => step - (steps[i - 1] ?? -1));
  ok(gaps.every((gap) => gap > 0 && gap <= 4));
  strictEqual(steps.at(-1), ROWS - 1);
  ok(bytesOf(long[0]!) <= 8 * 3 * MOST_POINTS);
});

Deno.test("a log beyond memory keeps the lowest, the highest and what is not finite", () => {
  const at = (step: number) => values[steps.indexOf(step)];
  deepStrictEqual([at(LOW), at(HIGH), at(ODD)], [-9, 9, Infinity]);
});

Deno.test("a log beyond memory scatters from point to point as it did", () => {
  const whole = Float64Array.from({ length: 100_000 }, (_, i) => scattered(i));
  const kept = values.subarray(0, 100_000);
  ok(Math.abs(noise(kept) / noise(whole) - 1) < 0.2, `${noise(kept)}`);
});

Deno.test("a log beyond memory keeps every point of a short curve where it stood", () => {
  const validation = called(long[0], "val_loss");
  strictEqual(validation.values.length, Math.ceil((ROWS - 7) / 10_000));
  ok(validation.steps.every((step, i) => step === 10_000 * i + 7));
});

Deno.test("a log beyond memory says how many points there were and which of them stay", () => {
  const note = long[0]!.source.notes.find(({ kind }) => kind === "thinned");
  deepStrictEqual(note, { kind: "thinned", count: ROWS, what: "4" });
});

Deno.test("a log beyond memory counts what it recorded, and what of it is kept", () => {
  const [loss, validation] = examine(long[0]!).series;
  deepStrictEqual([loss?.points, loss?.kept], [ROWS, values.length]);
  deepStrictEqual([validation?.points, validation?.kept], [
    Math.ceil((ROWS - 7) / 10_000),
    undefined,
  ]);
});

Deno.test("the report on a log beyond memory says in its first line how many points are kept", () => {
  const [history] = long;
  const diagnosis = examine(history!, { rules: [] });
  const [en, zh] = (["en", "zh"] as const).map((locale) =>
    renderText([{ history: history!, diagnosis }], [], { locale })
  );
  const kept = values.length.toLocaleString("en");
  ok(en!.startsWith(`run · ${kept} of 1.26e7 points kept · `), en);
  ok(zh!.startsWith(`run · 1.26e7 个点中保留 ${kept} 个 · `), zh);
});

Deno.test("a log beyond memory without steps counts all of its points", () => {
  const rows = MOST_POINTS + 1_000;
  const [history] = build(["loss"], rows, (i) => [scattered(i)]);
  strictEqual(called(history, "loss").steps.at(-1), rows - 1);
});

Deno.test("another run in a log beyond memory is told apart", () => {
  const rows = MOST_POINTS + 500_001;
  const runs = build(["step", "loss"], rows, (i) => [
    i % (MOST_POINTS - 3),
    scattered(i),
  ]);
  strictEqual(runs.length, 2);
  strictEqual(called(runs[1], "loss").steps[0], 0);
  const note = runs[0]!.source.notes.find(({ kind }) => kind === "restarted");
  strictEqual(note?.at, MOST_POINTS - 2);
});

Deno.test("many long curves keep fewer points each, and short ones all", () => {
  const counts = [...Array(100).fill(MOST_POINTS), ...Array(100).fill(1000)];
  const most = mostPoints(counts.map((points) => ({ points, width: 1 })));
  const kept = counts.map((n) => n / 2 ** halvings(n, most));
  ok(kept.reduce((sum, n) => sum + n, 0) <= MOST_NUMBERS);
  strictEqual(kept.at(-1), 1000);
});

Deno.test("thinning marks one of so many at least, and what another curve keeps once", () => {
  const values = new Float64Array(1000).map((_, i) => scattered(i));
  const kept = new Uint8Array(1000);
  markKept({ values }, { from: 0, to: 1000, every: 4 }, kept);
  const before = kept.reduce((sum, one) => sum + one, 0);
  ok(before >= 250 && before <= 256, String(before));
  // A curve beside it adds its outermost points alone.
  const beside = values.map((value) => value * value);
  markKept({ values: beside }, { from: 0, to: 1000, every: 4 }, kept);
  ok(kept.reduce((sum, one) => sum + one, 0) <= before + 5);
});

Deno.test("columns that stand in different records keep no more together than may be kept", () => {
  let bits = 1;
  const columns = Array.from({ length: 100 }, (_, c) => {
    const column = new Column(`${c}`);
    for (let row = 0; row < 4_000; row++) {
      bits = Math.imul(bits, 1664525) + 1013904223 | 0;
      if (bits < 0) column.push(row, row);
    }
    return column;
  });
  const limit = 20_000;
  const { records, numbers } = thinColumns(columns, 4_000, limit)!;
  ok(numbers <= 1.5 * limit, String(numbers));
  strictEqual(numbers, columns.reduce((sum, { length }) => sum + length, 0));
  ok(columns.every(({ length }) => length > 0));
  const rises = (column: Column) =>
    [...column.values.keys()].slice(1, column.length)
      .every((i) => column.row(i) > column.row(i - 1));
  ok(columns.every(rises));
  ok(columns.every((column) => column.row(column.length - 1) < records));
});
