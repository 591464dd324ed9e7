import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { ascent } from "../../lib/signals/ascent.ts";
import { Curve } from "../../lib/signals/curve.ts";
import { endLeap } from "../../lib/signals/end_leap.ts";
import { guessedLoss } from "../../lib/signals/guessed_loss.ts";
import { hill } from "../../lib/signals/hill.ts";
import { lateFall } from "../../lib/signals/late_fall.ts";
import { layerRatio } from "../../lib/signals/layer_ratio.ts";
import { longestRest } from "../../lib/signals/longest_rest.ts";
import { poverty } from "../../lib/signals/poverty.ts";
import { swing } from "../../lib/signals/swing.ts";
import { draw } from "../kit/history.ts";

const curveOf = (notation: string) =>
  new Curve(draw({ loss: notation }).series[0]!);

function near(got: number, want: number, by = 1e-9): void {
  ok(Math.abs(got - want) <= by, `${got}, not ${want}`);
}

Deno.test("a Curve keeps the finite points at their own steps", () => {
  const curve = curveOf("nan 3 inf 1 -inf 2");
  deepStrictEqual([...curve.x], [1, 3, 5]);
  deepStrictEqual([...curve.y], [3, 1, 2]);
  deepStrictEqual([curve.n, curve.first, curve.last], [3, 3, 2]);
});

Deno.test("a Curve without a finite point has no first, last or end", () => {
  const { n, first, last, end, noise, spikes, valley } = curveOf("nanx9");
  deepStrictEqual([n, first, last, end, noise], [0, NaN, NaN, NaN, 0]);
  deepStrictEqual(spikes, []);
  strictEqual(valley.low, NaN);
});

Deno.test("the end of a Curve is not moved by one bad last point", () => {
  strictEqual(curveOf("1x28 50").end, 1);
});

Deno.test("the best point is the lowest of a loss and the highest of an accuracy", () => {
  strictEqual(curveOf("3 1 2").best, 1);
  const [accuracy] = draw({ accuracy: "0.3 0.9 0.5 0.1" }).series;
  strictEqual(new Curve(accuracy!).best, 1);
});

Deno.test("at() is the first point at or after a step, n beyond the last", () => {
  const curve = curveOf("1x9");
  deepStrictEqual([curve.at(-5), curve.at(3.5), curve.at(99)], [0, 4, 10]);
});

Deno.test("ascent() of a curve that falls is nothing", () => {
  const { rise, noises, fromStart } = ascent(curveOf("1*0.9x29"));
  ok(rise <= 0 && noises <= 0 && !fromStart, `${rise}`);
});

Deno.test("ascent() measures the rise from the bottom by the bottom, and names the step", () => {
  const { step, lowest, rise, fromStart } = ascent(
    curveOf("1-0.05x10 0.5x4 0.5+0.05x15 1.25x9"),
  );
  near(lowest, 0.5);
  near(rise, 1.5);
  ok(step >= 9 && step <= 15 && !fromStart, `${step}`);
});

Deno.test("ascent() of a curve that only rises begins at its start", () => {
  ok(ascent(curveOf("1+0.1x29")).fromStart);
});

Deno.test("lateFall() of a straight line is a quarter of the fall", () => {
  const { share, perStep } = lateFall(curveOf("2-0.01x99"));
  near(share, 0.25, 0.01);
  near(perStep, -0.01, 1e-9);
  // Of fifteen points the last quarter has three steps of fourteen.
  const short = lateFall(curveOf("2-0.06x14"));
  near(short.share, 3 / 14, 1e-9);
  near(short.perStep, -0.06, 1e-9);
});

Deno.test("lateFall() of a settled curve is nothing, and expects nothing", () => {
  const { share, expectedGain } = lateFall(curveOf("2*0.7x19 0.0016x60"));
  near(share, 0, 1e-3);
  near(expectedGain, 0, 1e-3);
});

Deno.test("lateFall() expects less from as long a run again than the last quarter gave four times over", () => {
  const curve = curveOf("2*0.98x99");
  const { share, expectedGain } = lateFall(curve);
  const gain = share * (curve.start - curve.end);
  ok(expectedGain > 0 && expectedGain < 4 * gain, `${expectedGain}`);
  ok(expectedGain <= curve.end, "a loss of this kind does not pass nought");
});

Deno.test("longestRest() is the stretch on which a curve stood before it fell again", () => {
  const { from, to, level, fallAfter } = longestRest(
    curveOf("2*0.7x3 0.5x19 0.5*0.8x15"),
  );
  ok(from >= 3 && from <= 5, `from ${from}`);
  ok(to >= 22 && to <= 24, `to ${to}`);
  near(level, 0.5, 0.01);
  ok(fallAfter > 0.9, `${fallAfter}`);
});

Deno.test("longestRest() of a plateau that lasts to the end is none: nothing came after", () => {
  const { from, to } = longestRest(curveOf("2*0.5x5 0.06x30"));
  ok(to - from < 5, `${from} to ${to}`);
});

Deno.test("hill() needs a top far above the start and an end far below it", () => {
  ok(hill(curveOf("1+0.2x9 3*0.8x29")).fallAfter > 0.9);
  strictEqual(hill(curveOf("1+0.02x9 1.2*0.9x29")).fallAfter, 0);
  strictEqual(hill(curveOf("1+0.2x9 3*0.98x29")).fallAfter, 0);
});

Deno.test("poverty() is the share of the untrained loss that is left", () => {
  near(poverty(curveOf("2x9 1x9")), 0.5);
  near(poverty(curveOf("2.3x19"), Math.log(10)), 1, 0.01);
});

Deno.test("poverty() takes chance for the untrained loss only where the curve began above it", () => {
  near(poverty(curveOf("50 1.15x19"), Math.log(10)), 0.5, 0.01);
  near(poverty(curveOf("1x9 0.5x9"), Math.log(10)), 0.5);
});

Deno.test("guessedLoss() knows the level of ln k, and of an accuracy at 1/k", () => {
  strictEqual(guessedLoss(curveOf("2.303x19"), undefined), Math.log(10));
  strictEqual(guessedLoss(curveOf("1.5x19"), undefined), undefined);
  const accuracy = new Curve(draw({ accuracy: "0.25x19~0.005" }).series[0]!);
  strictEqual(guessedLoss(curveOf("1.9x19"), accuracy), Math.log(4));
  const learns = new Curve(draw({ accuracy: "0.25+0.03x19" }).series[0]!);
  strictEqual(guessedLoss(curveOf("1.9x19"), learns), undefined);
});

Deno.test("layerRatio() takes the list of the first step, else the beginning of two curves", () => {
  const [first, last] = [curveOf("1x29"), curveOf("4x29")];
  strictEqual(layerRatio([2, 1, 8], first, last), 0.25);
  strictEqual(layerRatio(undefined, first, curveOf("4x2 1x26")), 0.25);
  strictEqual(layerRatio(undefined, first, undefined), undefined);
  strictEqual(layerRatio(["?", 1], first, last), undefined);
});

Deno.test("swing() measures the spread about the level, whatever the level", () => {
  const small = swing(curveOf("1x199~0.1"), undefined);
  near(small.size, 0.1, 0.025);
  near(small.turns, 2 / 3, 0.1);
  strictEqual(small.period, 0);
  near(swing(curveOf("100x199~10"), undefined).size, small.size);
});

Deno.test("swing() of a smooth fall is nothing", () => {
  near(swing(curveOf("1*0.97x99"), undefined).size, 0, 1e-3);
});

Deno.test("swing() averages batches over the steps between two evaluations", () => {
  const batches = curveOf("1x999~0.3");
  const { size, points } = swing(batches, curveOf("1x19"));
  strictEqual(points, 20);
  ok(size < 0.1, `${size}`);
});

Deno.test("endLeap() counts the last points that all lie above the path, and none on a curve that falls", () => {
  const { points, share } = endLeap(curveOf("1*0.9x19 0.13x9 2 3"));
  strictEqual(points, 2);
  ok(share > 10, `${share}`);
  ok(endLeap(curveOf("1*0.9x29")).share <= 0);
  ok(endLeap(curveOf("1 3 1 3 1 3 1 3")).times <= 1);
});
