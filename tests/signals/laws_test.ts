import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { align } from "../../lib/signals/align.ts";
import { asShares } from "../../lib/signals/as_shares.ts";
import { Curve } from "../../lib/signals/curve.ts";
import { growthBefore } from "../../lib/signals/growth.ts";
import { halfEpochEarlier } from "../../lib/signals/half_epoch_earlier.ts";
import { inNoises } from "../../lib/signals/in_noises.ts";
import { median, quantile } from "../../lib/signals/median.ts";
import { falling } from "../../lib/signals/monotone.ts";
import { noise } from "../../lib/signals/noise.ts";
import { rateDropBefore } from "../../lib/signals/rate_drop.ts";
import { recurrence } from "../../lib/signals/recurrence.ts";
import { runningMedian } from "../../lib/signals/running_median.ts";
import { schedule } from "../../lib/signals/schedule.ts";
import { spikes } from "../../lib/signals/spikes.ts";
import { trend } from "../../lib/signals/trend.ts";
import { valley } from "../../lib/signals/valley.ts";
import { curve } from "../kit/curve.ts";
import { draw } from "../kit/history.ts";

// The same examples every time: a gate must not roll dice.
fc.configureGlobal({ seed: 20260101 });

const finite = fc.double({
  min: -1e6,
  max: 1e6,
  noNaN: true,
  noDefaultInfinity: true,
});
const points = fc.array(finite, { minLength: 1, maxLength: 60 })
  .map((values) => Float64Array.from(values));

function law(name: string, holds: (y: Float64Array) => void): void {
  Deno.test(name, () => fc.assert(fc.property(points, holds)));
}

const curveOf = (notation: string) =>
  new Curve(draw({ loss: notation }).series[0]!);

law("median() lies between the smallest and the largest", (y) => {
  const m = median(y);
  ok(
    m >= y.reduce((a, b) => Math.min(a, b)) &&
      m <= y.reduce((a, b) => Math.max(a, b)),
  );
});

law("quantile() leaves its input as it was, and grows with q", (y) => {
  const before = y.slice();
  ok(quantile(y, 0.2) <= quantile(y, 0.8));
  deepStrictEqual(y, before);
});

Deno.test("quantile() of many points is that of the sorted ones, however they come", () => {
  const n = 40_000;
  // Multiples of a golden share: scattered evenly, the same every time.
  const scattered = (i: number) => i * 0.6180339887498949 % 1;
  const curves = {
    scattered,
    "falling": (i: number) => 1 - i / n,
    "all the same": () => 2,
    "half of them zero": (i: number) => Math.max(0, scattered(i) - 0.5),
    "with a rhythm of twenty": (i: number) => i % 20 + i / n,
  };
  for (const [form, at] of Object.entries(curves)) {
    const y = Float64Array.from({ length: n }, (_, i) => at(i));
    const sorted = y.toSorted();
    for (const q of [0, 0.02, 0.5, 0.98, 1]) {
      const place = (n - 1) * q;
      const [low, high] = [sorted.at(place)!, sorted.at(Math.ceil(place))!];
      const wanted = low + (high - low) * (place % 1);
      ok(Math.abs(quantile(y, q) - wanted) < 1e-9, `${form}, ${q}`);
    }
  }
});

law("falling() never rises, and errors never shrink", (y) => {
  const { fit, errors } = falling(y);
  for (let i = 1; i < y.length; i++) {
    ok(fit[i]! <= fit[i - 1]! + 1e-9 * Math.abs(fit[i - 1]!) + 1e-9);
    ok(errors[i]! >= errors[i - 1]!);
  }
});

const size = (y: Float64Array) => y.reduce((top, v) => Math.max(top, v * v), 1);
const errorOf = (y: Float64Array, fit: Float64Array) =>
  y.reduce((sum, v, i) => sum + (v - fit[i]!) ** 2, 0);
const pair = fc.tuple(points, points).map(([a, b]) => {
  const n = Math.min(a.length, b.length);
  return [a.subarray(0, n), b.subarray(0, n)] as const;
});

Deno.test("falling() leaves no more over than any other falling curve", () => {
  fc.assert(fc.property(pair, ([y, other]) => {
    const candidate = other.toSorted().toReversed();
    const { errors } = falling(y);
    ok(errors.at(-1)! <= errorOf(y, candidate) + 1e-9 * size(y));
  }));
});

law(
  "falling() keeps the mean: what it takes from one point it gives to another",
  (y) => {
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
    const off = Math.abs(sum(falling(y).fit) - sum(y));
    ok(off <= 1e-9 * y.length * Math.sqrt(size(y)), `${off}`);
  },
);

law("falling() twice is falling() once", (y) => {
  const { fit } = falling(y);
  ok(falling(fit).errors.at(-1)! <= 1e-12 * size(y));
});

Deno.test("valley() leaves no more over than any other curve that falls, then rises", () => {
  fc.assert(fc.property(pair, fc.nat(60), ([y, other], at) => {
    const turn = at % y.length;
    const candidate = new Float64Array(y.length);
    candidate.set(other.slice(0, turn + 1).toSorted().toReversed());
    candidate.set(other.slice(turn + 1).toSorted(), turn + 1);
    const left = errorOf(y, valley(y, 0).fit);
    ok(left <= errorOf(y, candidate) + 1e-9 * size(y), `${left}`);
  }));
});

law("valley() finds its interval wider the noisier the curve is", (y) => {
  const [calm, noisy] = [valley(y, 0), valley(y, 10)];
  ok(noisy.from <= calm.from && noisy.to >= calm.to);
  strictEqual(noisy.turn, calm.turn);
});

law("falling() leaves a falling curve alone", (y) => {
  const sorted = y.toSorted().toReversed();
  deepStrictEqual(falling(sorted).fit, sorted);
});

law("valley() leaves no more over than falling()", (y) => {
  const { gain, from, turn, to } = valley(y, 0);
  ok(gain >= -1e-9 && gain <= 1 + 1e-9);
  ok(from <= turn && turn <= to);
});

law("runningMedian() of width 1 is the curve itself", (y) => {
  deepStrictEqual(runningMedian(y, 1), y);
});

law("runningMedian() takes the median of each window", (y) => {
  runningMedian(y, 5).forEach((v, i) =>
    ok(Math.abs(v - median(y.subarray(Math.max(0, i - 2), i + 3))) <= 1e-9)
  );
});

law(
  "noise() is the same when a straight line is added, and grows with the scale",
  (y) => {
    const tilted = y.map((v, i) => v + 3 * i);
    const size = 1e-9 * (1e6 + noise(y));
    ok(Math.abs(noise(tilted) - noise(y)) <= size);
    ok(Math.abs(noise(y.map((v) => 2 * v)) - 2 * noise(y)) <= size);
  },
);

Deno.test("noise() finds the spread that was drawn, and no spike moves it", () => {
  const y = curve("1-0.001x399~0.05");
  ok(Math.abs(noise(y) / 0.05 - 1) < 0.15, `${noise(y)}`);
  y[200] = 1000;
  ok(Math.abs(noise(y) / 0.05 - 1) < 0.15, `${noise(y)}`);
});

Deno.test("inNoises() is finite without noise, and 0 without change", () => {
  strictEqual(inNoises(1, 0), 1e6);
  strictEqual(inNoises(-1, 0), -1e6);
  strictEqual(inNoises(0, 0), 0);
  strictEqual(inNoises(3, 2), 1.5);
});

Deno.test("halfEpochEarlier() is exact on a straight line", () => {
  const means = curve("1-0.1x9");
  halfEpochEarlier(means).forEach((v, i) =>
    ok(Math.abs(v - (0.95 - 0.1 * i)) < 1e-12)
  );
});

Deno.test("trend() of a flat stretch is nothing, of a line its change", () => {
  strictEqual(trend(curve("1x9")).change, 0);
  ok(trend(curve("1+1x11")).change > 7);
});

Deno.test("spikes() finds a jump, where it is highest and where it ends", () => {
  const [only, ...others] = spikes(curve("1x19 5 9 1x19~0.01"));
  strictEqual(others.length, 0);
  deepStrictEqual([only!.start, only!.top, only!.end], [20, 21, 22]);
});

Deno.test("spikes() of noise are none", () => {
  deepStrictEqual(spikes(curve("1x199~0.1")), []);
});

Deno.test("spikes() of an exponential tail, such as the losses of small batches have, are none", () => {
  for (const n of [101, 1009, 3001]) {
    // Every quantile once, scattered: the largest lies where the largest of n draws does.
    const tail = Float64Array.from(
      { length: n },
      (_, i) => 0.2 - Math.log((i * 71 % n + 1) / (n + 1)),
    );
    deepStrictEqual(spikes(tail), []);
  }
});

Deno.test("spikes() measure by the scatter around them, not by a calmer part of the curve", () => {
  const wild = "1x149~0.2";
  const calm = "1x149~0.002";
  const y = Float64Array.of(...curve(wild), ...curve(calm));
  y[70] = 2.2;
  deepStrictEqual(spikes(y), []);
  y[70] = 4;
  deepStrictEqual(spikes(y).map(({ top }) => top), [70]);
});

Deno.test("spikes() of a curve too long to look about every point are the same", () => {
  const n = 30_000;
  const y = curve(`1x${n - 1}~0.01`);
  for (let i = 500; i < n; i += 1000) y[i] = 5;
  const found = spikes(y);
  deepStrictEqual([found.length, found[0]!.top, found.at(-1)!.end], [
    30,
    500,
    29_501,
  ]);
  deepStrictEqual(spikes(y.subarray(0, 3000)), found.slice(0, 3));
});

Deno.test("align() keeps curves of the same steps as they are", () => {
  const { x, a, b } = align(curveOf("1-0.1x5"), curveOf("2-0.1x5"));
  deepStrictEqual([x.length, a[3], b[3]], [
    6,
    curve("1-0.1x5")[3],
    curve("2-0.1x5")[3],
  ]);
});

Deno.test("align() averages the denser curve since the last step of the sparser one", () => {
  const series = draw({ loss: "0+1x9" }).series[0]!;
  const sparse = {
    ...series,
    steps: Float64Array.of(4, 9),
    values: Float64Array.of(1, 2),
  };
  const { x, a, b } = align(new Curve(series), new Curve(sparse));
  deepStrictEqual([...x], [4, 9]);
  deepStrictEqual([...a], [2, 7]);
  deepStrictEqual([...b], [1, 2]);
});

Deno.test("growthBefore() compares the last points with the lowest level before", () => {
  const { ratio, points } = growthBefore(curveOf("1x9 2 4 8"), 100);
  strictEqual(ratio, 8);
  ok(points >= 2 && points <= 5, `${points}`);
});

Deno.test("recurrence() needs three gaps of one length", () => {
  strictEqual(recurrence(curve("1x8 nan 1x8 nan 1x8 nan")), true);
  strictEqual(recurrence(curve("1x8 nan 1x8 nan")), false);
  strictEqual(recurrence(curve("1x2 nan 1x20 nan 1x5 nan 1x40 nan")), false);
});

Deno.test("asShares() divides per cent by a hundred and leaves shares alone", () => {
  deepStrictEqual([...asShares(Float64Array.of(50, 80))], [0.5, 0.8]);
  deepStrictEqual([...asShares(Float64Array.of(0.5, 1))], [0.5, 1]);
});

Deno.test("schedule() tells steps from a decay and restarts from steps", () => {
  const form = (notation: string) => schedule(curveOf(notation), 0.75).form;
  strictEqual(form("0.1x9 0.01x9"), "step");
  strictEqual(form("0.1*0.9x19"), "decay");
  strictEqual(form("0.1*0.7x9 0.1*0.7x9"), "restarts");
  strictEqual(form("0.1x19"), "constant");
  strictEqual(form("0.01+0.01x4 0.06*0.9x14"), "warm-up");
});

Deno.test("rateDropBefore() finds the drop just before a step, and none far from it", () => {
  const rate = curveOf("0.1x99 0.01x99");
  deepStrictEqual(rateDropBefore(rate, 105), {
    step: 100,
    from: 0.1,
    to: 0.01,
  });
  strictEqual(rateDropBefore(rate, 180), undefined);
});

Deno.test("settledAt is where the way is made, and 1 where it goes on", () => {
  ok(curveOf("1 0.3 0.2x38").settledAt <= 0.1);
  strictEqual(curveOf("2-0.04x39").settledAt, 1);
});

law("trend() of a curve read backwards is the opposite", (y) => {
  const [there, back] = [trend(y).change, trend(y.toReversed()).change];
  ok(there === -back, `${there}, ${back}`);
});

law("noise() is the same read backwards, and 0 for a straight line", (y) => {
  const [there, back] = [noise(y), noise(y.toReversed())];
  ok(Math.abs(there - back) <= 1e-9 * (1 + there), `${there}, ${back}`);
  const line = y.map((_, i) => 3 - 2 * i);
  strictEqual(noise(line), 0);
});

law("asShares() of shares is what it was given", (y) => {
  const shares = y.map((v) => Math.abs(v) / 1e6);
  strictEqual(asShares(shares), shares);
});

law("runningMedian() of a constant is that constant", (y) => {
  const constant = y.map(() => y[0]!);
  deepStrictEqual(runningMedian(constant, 7), constant);
});

law(
  "spikes() lie in order, do not touch, and tower above what is around them",
  (y) => {
    let after = -1;
    for (const { start, top, end, height } of spikes(y)) {
      ok(start > after && start <= top && top < end && end <= y.length);
      ok(height > 0);
      after = end;
    }
  },
);

law("align() of a curve with itself is that curve", (y) => {
  const self = new Curve({
    ...draw({ loss: "0" }).series[0]!,
    steps: y.map((_, i) => 2 * i),
    values: y,
  });
  const { x, a, b } = align(self, self);
  strictEqual(x.join(), self.x.join());
  for (const side of [a, b]) strictEqual(side.join(), self.y.join());
});

Deno.test("align() keeps only steps of the sparser curve, wherever the denser one begins", () => {
  fc.assert(fc.property(
    fc.uniqueArray(fc.nat(200), { minLength: 1, maxLength: 30 }),
    fc.uniqueArray(fc.nat(200), { minLength: 1, maxLength: 30 }),
    (left, right) => {
      const [a, b] = [left, right].map((steps) => {
        const sorted = Float64Array.from(steps).toSorted();
        const series = draw({ loss: "0" }).series[0]!;
        return new Curve({ ...series, steps: sorted, values: sorted });
      }) as [Curve, Curve];
      const sparser = a.n < b.n ? a : b;
      const { x } = align(a, b);
      ok(x.every((step) => sparser.x.includes(step)));
      deepStrictEqual(x, x.toSorted());
      deepStrictEqual(align(b, a).x.length, align(b, a).a.length);
    },
  ));
});

Deno.test("median() of half a million points that rise and fall takes no longer than of others", () => {
  // Quickselect with the middle point as its pivot would need minutes here.
  const n = 500_001;
  const hill = Float64Array.from({ length: n }, (_, i) => Math.min(i, n - i));
  strictEqual(median(hill), 125_000);
});
