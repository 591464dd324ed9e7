import { ok, strictEqual } from "node:assert/strict";
import { Curve } from "../../lib/signals/curve.ts";
import { quantile } from "../../lib/signals/median.ts";
import { falling } from "../../lib/signals/monotone.ts";
import { noise } from "../../lib/signals/noise.ts";
import { phases } from "../../lib/signals/phases.ts";
import { runningMedian } from "../../lib/signals/running_median.ts";
import { spikes } from "../../lib/signals/spikes.ts";
import { swing } from "../../lib/signals/swing.ts";
import { mannKendall } from "../../lib/signals/mann_kendall.ts";
import { trend } from "../../lib/signals/trend.ts";
import { valley } from "../../lib/signals/valley.ts";
import { draw } from "../kit/history.ts";
import fallingVectors from "./vectors/falling.json" with { type: "json" };
import noiseVectors from "./vectors/noise.json" with { type: "json" };
import phaseVectors from "./vectors/phases.json" with { type: "json" };
import quantileVectors from "./vectors/quantiles.json" with { type: "json" };
import medianVectors from "./vectors/running_median.json" with { type: "json" };
import spikeVectors from "./vectors/spikes.json" with { type: "json" };
import trendVectors from "./vectors/trends.json" with { type: "json" };
import wanderingVectors from "./vectors/wandering.json" with { type: "json" };
import valleyVectors from "./vectors/valley.json" with { type: "json" };
import waveVectors from "./vectors/waves.json" with { type: "json" };

/** The same to nine digits, measured by the largest number of the curve. */
function close(got: number, want: number, y: Float64Array, what: string): void {
  const scale = y.reduce((top, v) => Math.max(top, Math.abs(v)), 0);
  ok(Math.abs(got - want) <= 1e-9 * scale, `${what}: ${got}, not ${want}`);
}

/** Squared errors, by the largest square. */
function closeSquares(
  got: number,
  want: number,
  y: Float64Array,
  what: string,
): void {
  const scale = y.reduce((top, v) => Math.max(top, v * v), 0);
  ok(Math.abs(got - want) <= 1e-9 * scale, `${what}: ${got}, not ${want}`);
}

for (const { name, y, quantiles } of quantileVectors) {
  Deno.test(`quantile() of "${name}" is NumPy's`, () => {
    const values = Float64Array.from(y);
    for (const [q = NaN, want = NaN] of quantiles) {
      close(quantile(values, q), want, values, `${q}`);
    }
  });
}

for (const { name, y, fit, errors } of fallingVectors) {
  Deno.test(`falling() of "${name}" is scikit-learn's isotonic regression, for every beginning of it`, () => {
    const values = Float64Array.from(y);
    const got = falling(values);
    got.fit.forEach((v, i) => close(v, fit[i]!, values, `fit ${i}`));
    got.errors.forEach((v, i) =>
      closeSquares(v, errors[i]!, values, `error ${i}`)
    );
  });
}

for (const { name, y, error, errors, onlyFalls, low } of valleyVectors) {
  Deno.test(`valley() of "${name}" turns where no other turn leaves less over`, () => {
    const values = Float64Array.from(y);
    const got = valley(values, 0);
    const left = got.fit.reduce((sum, v, i) => sum + (v - values[i]!) ** 2, 0);
    closeSquares(left, error, values, "error of the fit");
    closeSquares(errors[got.turn]!, error, values, "error of the turn");
    close(got.low, low, values, "bottom");
    const gain = onlyFalls > 0 ? 1 - error / onlyFalls : 0;
    if (error > 1e-20) ok(Math.abs(got.gain - gain) < 1e-9, `${got.gain}`);
  });
}

for (const { name, y, noise: want } of noiseVectors) {
  Deno.test(`noise() of "${name}" is SciPy's deviation of its second differences`, () => {
    // SciPy writes 1.4826 with more digits.
    const got = noise(Float64Array.from(y));
    ok(Math.abs(got - want) <= 2e-6 * want, `${got}, not ${want}`);
  });
}

for (const { name, y, width, median } of medianVectors) {
  Deno.test(`runningMedian() of "${name}" over ${width} points is that of pandas`, () => {
    const values = Float64Array.from(y);
    runningMedian(values, width).forEach((v, i) =>
      close(v, median[i]!, values, `point ${i}`)
    );
  });
}

for (const { y, period, regularity } of waveVectors) {
  Deno.test(`swing() finds the period ${period} where NumPy's autocorrelation peaks`, () => {
    const [series] = draw({ loss: y.join(" ") }).series;
    const got = swing(new Curve(series!), undefined);
    strictEqual(got.period, period);
    ok(Math.abs(got.regularity - regularity) < 1e-9, `${got.regularity}`);
  });
}

Deno.test("trend() goes where Mann and Kendall's test says, wherever that is sure", () => {
  const sure = trendVectors.filter(({ p }) => p < 1e-6);
  ok(sure.length >= 10, "too few trends to compare");
  for (const { y, direction } of sure) {
    const { change, z } = trend(Float64Array.from(y));
    strictEqual(change > 0 ? "increasing" : "decreasing", direction);
    ok(Math.abs(z) > 3, `z is ${z}`);
  }
});

Deno.test("trend() is not sure where Mann and Kendall's test sees nothing at all", () => {
  const none = trendVectors.filter(({ p }) => p > 0.2);
  ok(none.length >= 3, "too few flat curves to compare");
  for (const { y } of none) {
    const { z } = trend(Float64Array.from(y));
    ok(Math.abs(z) < 3, `z is ${z}`);
  }
});

Deno.test("mannKendall() is the corrected test of Hamed and Rao, but never surer than for independent points", () => {
  for (const { y, z, independent } of wanderingVectors) {
    const found = mannKendall(Float64Array.from(y));
    const want = Math.abs(z) < Math.abs(independent) ? z : independent;
    ok(Math.abs(found - want) < 1e-6, `z is ${found}, not ${want}`);
  }
  const less = wanderingVectors.filter(({ z, independent }) =>
    Math.abs(z) < 0.8 * Math.abs(independent)
  );
  ok(less.length >= 3, "too few curves that wander");
});

Deno.test("spikes() tops out where SciPy finds prominent peaks", () => {
  for (const { y, tops } of spikeVectors) {
    const found = spikes(Float64Array.from(y)).map(({ top }) => top);
    strictEqual(found.join(), tops.join());
  }
});

for (const { name, y, penalty, cuts, error } of phaseVectors) {
  Deno.test(`phases() cuts "${name}" where ruptures does, each cut at ${penalty}`, () => {
    const values = Float64Array.from(y);
    const found = phases(values, penalty);
    const left = found.reduce((sum, { from, to, start, end }) => {
      const line = (i: number) =>
        start + (end - start) * (i - from) / (to - 1 - from);
      const part = values.subarray(from, to);
      return part.reduce((sum, v, i) => sum + (v - line(from + i)) ** 2, sum);
    }, 0);
    strictEqual(found.map(({ to }) => to).join(), cuts.join());
    ok(Math.abs(left - error) < 1e-9, `${left}, not ${error}`);
  });
}
