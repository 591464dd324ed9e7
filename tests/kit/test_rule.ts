import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import type { Check, Evidence } from "../../lib/diagnosis.ts";
import { examine } from "../../lib/examine.ts";
import type { History } from "../../lib/history.ts";
import {
  type Doubt,
  type Rule,
  type RuleId,
  rules,
  severitiesOf,
} from "../../lib/rules/mod.ts";
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
  /** Each with its doubt. A rule that always knows says so: `never`. */
  readonly unsure:
    | Readonly<Record<string, readonly [Drawn, Doubt]>>
    | "never";
  /** Laws that do not hold for this rule, with the reason. */
  readonly except?: { readonly scale?: string };
}

/** Makes one test of each case, and holds the rule to the laws that every rule obeys. */
export function testRule(id: RuleId, cases: Cases): void {
  const { fires, quiet, unsure } = cases;
  Deno.test(`${id} has a case that fires, two look-alikes, and a doubt or none ever`, () => {
    ok(Object.keys(fires).length >= 1, "no case fires");
    ok(Object.keys(quiet).length >= 2, "it needs two look-alikes");
    ok(unsure === "never" || Object.keys(unsure).length >= 1, "no doubt");
  });
  for (const [name, [drawn, expected]] of Object.entries(fires)) {
    Deno.test(`${id} fires: ${name}`, () => {
      const check = ask(id, drawn);
      strictEqual(check.outcome, "fires", JSON.stringify(check));
      compare(check.evidence ?? {}, expected);
      lawful(check, draw(drawn));
      sameWhenRedrawn(id, drawn, cases);
      silentWhereTheGoalMoves(id, drawn);
    });
  }
  for (const [name, drawn] of Object.entries(quiet)) {
    Deno.test(`${id} is quiet: ${name}`, () => {
      const check = ask(id, drawn);
      strictEqual(check.outcome, "quiet", JSON.stringify(check));
      lawful(check, draw(drawn));
      sameWhenRedrawn(id, drawn, cases);
    });
  }
  if (unsure === "never") return neverUnsure(id);
  for (const [name, [drawn, doubt]] of Object.entries(unsure)) {
    Deno.test(`${id} is unsure: ${name}`, () => {
      const check = ask(id, drawn);
      strictEqual(check.outcome, "unsure", JSON.stringify(check));
      strictEqual(check.because, doubt);
      sameWhenRedrawn(id, drawn, cases);
    });
  }
}

const ALL = rules.map(({ id }) => id);

/** What the whole engine says of a drawn run under this rule. */
function ask(id: RuleId, drawn: Drawn, redrawn?: Redrawn): Check {
  const history = draw(drawn, redrawn);
  const before = structuredClone(history.series);
  const { checks } = examine(history, { rules: ALL });
  deepStrictEqual(history.series, before, "a rule changed its input");
  const check = checks.find(({ rule }) => rule === id);
  ok(check, `${id} was not asked`);
  return check;
}

function compare(evidence: Evidence, expected: Expected): void {
  for (const [key, want] of Object.entries(expected)) {
    const got = evidence[key];
    if (Array.isArray(want)) {
      const [from, to] = want as [number, number];
      const inside = typeof got === "number" && got >= from && got <= to;
      ok(inside, `${key} is ${got}, expected ${from} to ${to}`);
    } else strictEqual(got, want, key);
  }
}

/** JSON has no NaN, a finding without confidence is none, and a mark lies on its curve. */
function lawful(check: Check, history: History): void {
  deepStrictEqual(JSON.parse(JSON.stringify(check)), check, "not plain JSON");
  if (check.outcome !== "fires") return;
  const { confidence = 0, causes = [], marks = [] } = check;
  const rule = rules.find(({ id }) => id === check.rule)!;
  ok(
    severitiesOf(rule).includes(check.severity),
    `is a ${check.severity}, which its rule does not say`,
  );
  ok(confidence > 0 && confidence < 1, `confidence is ${confidence}`);
  const shares = causes.map(({ weight }) => weight);
  deepStrictEqual(shares, shares.toSorted((a, b) => b - a), "causes unsorted");
  ok(shares.reduce((a, b) => a + b, 0) <= 1.001, "shares above 1");
  for (const { says, series: name, from, to = from, value } of marks) {
    const series = history.series.find((series) => series.name === name);
    const on = series ? [series] : history.series;
    const steps = on.flatMap(({ steps }) => [...steps]);
    ok(name === undefined || series, `${says} marks ${name}`);
    ok(Math.min(...steps) <= from && from <= to, `${says} begins at ${from}`);
    ok(to <= Math.max(...steps), `${says} ends at ${to}`);
    if (value !== undefined) {
      strictEqual(series?.values[series.steps.indexOf(from)], value, says);
    }
  }
}

/** The same picture in other units, with other step numbers or in another order gets the same answer. */
function sameWhenRedrawn(id: RuleId, drawn: Drawn, { except }: Cases): void {
  const { outcome, confidence = 0 } = ask(id, drawn);
  const law = (what: string, redrawn: Redrawn) => {
    const again = ask(id, drawn, redrawn);
    strictEqual(again.outcome, outcome, what);
    const surer = Math.abs((again.confidence ?? 0) - confidence);
    ok(surer <= 0.002, `${what}: the confidence moves by ${surer}`);
  };
  law("steps × 7 + 3", { stride: 7, from: 3 });
  law("columns the other way round", { reversed: true });
  if (!except?.scale) law("losses × 10", { scale: 10 });
}

/** A rule that measures the way to a fixed goal says nothing where an adversary moves it. */
function silentWhereTheGoalMoves(id: RuleId, drawn: Drawn): void {
  const rule: Rule | undefined = rules.find((rule) => rule.id === id);
  if (!rule?.fixedGoal) return;
  const check = ask(id, { ...drawn, discriminator_loss: "0.7x9~0.05" });
  deepStrictEqual([check.outcome, check.because], ["unsure", "moving-target"]);
}

/** Nothing to measure makes such a rule doubt: it has an answer, or lacks what it needs. */
function neverUnsure(id: RuleId): void {
  Deno.test(`${id} is never unsure`, () => {
    for (const loss of ["1", "nan", "inf nan", "0x9", "1x9", "1e-300x9"]) {
      for (const columns of [{ loss }, { val_loss: loss }, { loss, lr: "1" }]) {
        const { outcome } = ask(id, columns);
        ok(["fires", "quiet", "absent"].includes(outcome), outcome);
      }
    }
  });
}
