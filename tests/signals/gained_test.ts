import { ok, strictEqual } from "node:assert/strict";
import { beginsLate } from "../../lib/signals/begins_late.ts";
import { Curve } from "../../lib/signals/curve.ts";
import { gained } from "../../lib/signals/gained.ts";
import { draw } from "../kit/history.ts";

const accuracyOf = (notation: string) =>
  new Curve(draw({ accuracy: notation }).series[0]!);

Deno.test("gained() is the share of the first errors that are gone, in per cent as in shares", () => {
  const { begin, end, share, noises } = gained(accuracyOf("0.6 0.8x9"));
  ok(Math.abs(share - 0.5) < 1e-12, `${share}`);
  strictEqual(begin, 0.6);
  strictEqual(end, 0.8);
  strictEqual(noises, 1e6);
  ok(Math.abs(gained(accuracyOf("60 80x9")).share - 0.5) < 1e-12);
});

Deno.test("gained() is negative where an accuracy falls, and 0 where nothing was wrong", () => {
  ok(gained(accuracyOf("0.8-0.05x9")).share < 0);
  strictEqual(gained(accuracyOf("1x9")).share, 0);
});

Deno.test("beginsLate() tells a run that goes on from one that is logged every ten steps", () => {
  const late = (from: number, stride: number) =>
    beginsLate(
      new Curve(draw({ loss: "1x9" }, { from, stride }).series[0]!),
    );
  strictEqual(late(0, 1), false);
  strictEqual(late(1, 1), false);
  strictEqual(late(500, 500), false);
  strictEqual(late(10, 1), true);
  strictEqual(late(140_749, 50), true);
});
