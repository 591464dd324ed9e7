import { ok, strictEqual } from "node:assert/strict";
import { type Candidate, fit, hits, shares } from "./fit.ts";

/** A finding with two causes, of which one was put in; both stand at the same log-odds. */
function finding(due: "rate" | "labels"): Candidate[] {
  return ["rate", "labels"].map((name) => ({
    due: name === due,
    terms: new Map([[name, 0]]),
  }));
}

const NONE = new Map<string, number>();

Deno.test("equal log-odds are equal shares, and leave as much for something else", () => {
  const [rate, labels] = shares(finding("rate"), NONE);
  strictEqual(rate, labels);
  ok(Math.abs(rate! - 1 / 3) < 1e-12);
});

Deno.test("what was put in gains by the fit, the other loses, and many runs say it louder than few", () => {
  const few = fit([finding("labels")]);
  const many = fit(Array.from({ length: 30 }, () => finding("labels")));
  ok(few.get("labels")! > 0 && few.get("rate")! < 0);
  ok(many.get("labels")! > 2 * few.get("labels")!);
  ok(hits(finding("labels"), many));
});

Deno.test("runs that disagree ask for no change of order", () => {
  const both = fit([finding("labels"), finding("rate")]);
  ok(Math.abs(both.get("labels")! - both.get("rate")!) < 1e-6);
});

Deno.test("a finding whose cause is not among the candidates says nothing", () => {
  const none = finding("rate").map((candidate) => ({
    ...candidate,
    due: false,
  }));
  strictEqual(fit([none]).get("rate") ?? 0, 0);
});
