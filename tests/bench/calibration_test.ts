import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import type { Check } from "../../lib/diagnosis.ts";
import {
  brier,
  causeForecasts,
  findingForecasts,
  reliability,
} from "./calibration.ts";

const check = (rule: string, confidence: number, form: string): Check => ({
  rule,
  severity: "warning",
  outcome: "fires",
  confidence,
  evidence: { form },
  causes: [{ id: "leakage", weight: 0.7, because: [], facts: {} }],
});

Deno.test("the Brier score is nothing for certainty that comes true and a quarter for a coin", () => {
  strictEqual(brier([{ probability: 1, came: true }]), 0);
  const coin = [true, false].map((came) => ({ probability: 0.5, came }));
  strictEqual(brier(coin), 0.25);
});

Deno.test("forecasts of one size stand on one line, with how often they came", () => {
  const forecasts = [true, true, true, false].map((came) => ({
    probability: 0.7,
    came,
  }));
  const [line, ...more] = reliability(forecasts);
  strictEqual(more.length, 0);
  strictEqual(line?.count, 4);
  strictEqual(line.came, 0.75);
  ok(Math.abs(line.said - 0.7) < 1e-12);
});

Deno.test("certainty has a line too", () => {
  strictEqual(reliability([{ probability: 1, came: true }])[0]?.to, 1);
});

Deno.test("a finding is compared with the label of its rule and of its form", () => {
  const checks = [check("overfitting", 0.8, "plateau")];
  const came = (fires: string[], quiet: string[]) =>
    findingForecasts(checks, { fires, quiet }).map(({ came }) => came);
  deepStrictEqual(came(["overfitting"], []), [true]);
  deepStrictEqual(came([], ["overfitting"]), [false]);
  deepStrictEqual(came(["overfitting?form=turning-point"], []), []);
  deepStrictEqual(came([], ["overfitting?form!=turning-point"]), [false]);
});

Deno.test("the first cause of the headline is compared with the fault that was put in", () => {
  const found = {
    verdict: { health: "sick", headline: "overfitting" },
    checks: [check("overfitting", 0.8, "plateau")],
  } as const;
  const label = { injected: "copied", fires: ["overfitting"] };
  deepStrictEqual(causeForecasts(found, label, { copied: ["leakage"] }), [
    { probability: 0.7, came: true, rule: "overfitting" },
  ]);
  deepStrictEqual(causeForecasts(found, label, { copied: ["labels-wrong"] }), [
    { probability: 0.7, came: false, rule: "overfitting" },
  ]);
  deepStrictEqual(causeForecasts(found, label, {}), []);
});
