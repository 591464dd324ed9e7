import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import type { Check, Evidence } from "../../lib/diagnosis.ts";
import { examine } from "../../lib/examine.ts";
import { draw, type Drawn, type Redrawn } from "./history.ts";

/** Exact values, or `[from, to]` for numbers that may vary. */
export type Expected = Readonly<
  Record<string, string | number | boolean | null | readonly [number, number]>
>;

/** What a rule must say, case by case; a case's name is the sentence one would say of the picture. */
export interface Cases {
  readonly fires: Readonly<Record<string, readonly [Drawn, Expected]>>;
  /** Its nearest look-alikes. */
  readonly quiet: Readonly<Record<string, Drawn>>;
  /** A rule that always knows says so: `never`. */
  readonly unsure: Readonly<Record<string, Drawn>> | "never";
  /** Laws that do not hold for this rule, with the reason. */
  readonly except?: { readonly scale?: string };
}

/** Makes one test of each case, and holds the rule to the laws that every rule obeys. */
export function testRule(id: string, cases: Cases): void {
  ok(Object.keys(cases.quiet).length >= 2, `${id} needs two look-alikes`);
  for (const [name, [drawn, expected]] of Object.entries(cases.fires)) {
    Deno.test(`${id} fires: ${name}`, () => {
      const check = ask(id, drawn);
      strictEqual(check.outcome, "fires", JSON.stringify(check));
      compare(check.evidence ?? {}, expected);
      lawful(check);
      sameWhenRedrawn(id, drawn, cases);
    });
  }
  for (const [name, drawn] of Object.entries(cases.quiet)) {
    Deno.test(`${id} is quiet: ${name}`, () => {
      const check = ask(id, drawn);
      strictEqual(check.outcome, "quiet", JSON.stringify(check));
      sameWhenRedrawn(id, drawn, cases);
    });
  }
  if (cases.unsure === "never") return;
  for (const [name, drawn] of Object.entries(cases.unsure)) {
    Deno.test(`${id} is unsure: ${name}`, () => {
      const check = ask(id, drawn);
      strictEqual(check.outcome, "unsure", JSON.stringify(check));
    });
  }
}

/** What the whole engine says of a drawn run under this rule. */
function ask(id: string, drawn: Drawn, redrawn?: Redrawn): Check {
  const history = draw(drawn, redrawn);
  const before = structuredClone(history.series);
  const check = examine(history).checks.find(({ rule }) => rule === id);
  deepStrictEqual(history.series, before, "a rule changed its input");
  ok(check, `${id} was not asked`);
  return check;
}

function compare(evidence: Evidence, expected: Expected): void {
  for (const [key, want] of Object.entries(expected)) {
    const got = evidence[key];
    if (Array.isArray(want)) {
      const [from, to] = want as [number, number];
      const inside = Number(got) >= from && Number(got) <= to;
      ok(inside, `${key} is ${got}, expected ${from} to ${to}`);
    } else strictEqual(got, want, key);
  }
}

/** JSON has no NaN, and a finding without confidence is none. */
function lawful({ evidence, confidence, causes }: Check): void {
  for (const [key, value] of Object.entries(evidence ?? {})) {
    ok(typeof value !== "number" || Number.isFinite(value), `${key}: ${value}`);
  }
  ok(confidence! > 0 && confidence! < 1, `confidence is ${confidence}`);
  const shares = (causes ?? []).map(({ weight }) => weight);
  deepStrictEqual(shares, shares.toSorted((a, b) => b - a), "causes unsorted");
  ok(shares.reduce((a, b) => a + b, 0) <= 1.001, "shares above 1");
}

/** The same picture in other units, or with other step numbers, gets the same answer. */
function sameWhenRedrawn(id: string, drawn: Drawn, { except }: Cases): void {
  const outcome = ask(id, drawn).outcome;
  strictEqual(ask(id, drawn, { stride: 7, from: 3 }).outcome, outcome, "steps");
  if (except?.scale) return;
  strictEqual(ask(id, drawn, { scale: 10 }).outcome, outcome, "loss × 10");
}
