/**
 * Whether confidence means what it says: `calibration.ts SETS CAUSES`, a folder of labelled runs and
 * the file that says which causes answer which injected fault.
 *
 * @module
 */
import type { Check, Diagnosis } from "../../lib/diagnosis.ts";
import { examine } from "../../lib/examine.ts";
import { parseRun } from "../../lib/readers/mod.ts";

/** A probability that was given, and whether it came so. */
export interface Forecast {
  readonly probability: number;
  readonly came: boolean;
  /** The rule that gave it. */
  readonly rule: string;
}

/** What a label says a run is, in the words of the labelled sets. */
export interface Expected {
  /** `rule`, or `rule?key=value` on its evidence. */
  readonly fires?: readonly string[];
  readonly quiet?: readonly string[];
  /** The fault that was put in. */
  readonly injected?: string;
}

/** A forecast, whoever gave it. */
type Given = Omit<Forecast, "rule">;

/** Mean squared distance between what was forecast and what came (Brier 1950); 0.25 is a coin's. */
export function brier(forecasts: readonly Given[]): number {
  const squares = forecasts.map(({ probability, came }) =>
    (probability - Number(came)) ** 2
  );
  return mean(squares);
}

/** One line of the table: forecasts of one size, and how often they came. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly said: number;
  readonly came: number;
}

/** Forecasts in fifths, the last of them in two; the empty ones left out. */
export function reliability(forecasts: readonly Given[]): Bin[] {
  const edges = [0, 0.2, 0.4, 0.6, 0.8, 0.95, 1.01];
  return edges.slice(1).flatMap((to, i) => {
    const from = edges[i]!;
    const inside = forecasts.filter(({ probability }) =>
      probability >= from && probability < to
    );
    if (inside.length === 0) return [];
    const said = mean(inside.map(({ probability }) => probability));
    const came = mean(inside.map(({ came }) => Number(came)));
    return [{ from, to: Math.min(to, 1), count: inside.length, said, came }];
  });
}

/** What the findings of a run forecast of the rules that its label speaks of. */
export function findingForecasts(
  checks: readonly Check[],
  { fires = [], quiet = [] }: Expected,
): Forecast[] {
  const labelled = [
    ...fires.map((asked) => ({ asked, came: true })),
    ...quiet.map((asked) => ({ asked, came: false })),
  ];
  return labelled.flatMap(({ asked, came }) => {
    const check = checks.find((check) => answers(check, asked));
    return check
      ? [{ probability: check.confidence ?? 0, came, rule: check.rule }]
      : [];
  });
}

/** What the first cause of the headline forecasts of the fault that was put in. */
export function causeForecasts(
  { verdict, checks }: Pick<Diagnosis, "verdict" | "checks">,
  { injected = "", fires = [] }: Expected,
  causes: Readonly<Record<string, readonly string[]>>,
): Forecast[] {
  const due = causes[injected];
  const headline = checks.find(({ rule }) => rule === verdict.headline);
  const first = headline?.causes?.[0];
  return due && headline && first && fires.length > 0
    ? [{
      probability: first.weight,
      came: due.includes(first.id),
      rule: headline.rule,
    }]
    : [];
}

function answers({ rule, outcome, evidence }: Check, asked: string): boolean {
  const [, id, key, not, value] =
    /^([^?]+)(?:\?(\w+)(!?)=(.*))?$/.exec(asked) ?? [];
  if (outcome !== "fires" || rule !== id) return false;
  return key === undefined || (String(evidence?.[key]) === value) === !not;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}

function table(title: string, forecasts: readonly Forecast[]): string {
  const share = (v: number) => v.toFixed(2);
  const rows = reliability(forecasts).map(({ from, to, count, said, came }) =>
    `  ${share(from)}–${share(to)}  ${String(count).padStart(5)}  said ${
      share(said)
    }  came ${share(came)}`
  );
  const score = `${title}: ${forecasts.length}, Brier score ${
    brier(forecasts).toFixed(4)
  }`;
  return [score, ...rows, ...ruleRows(forecasts)].join("\n");
}

/** Fewer forecasts than this say nothing of the rule that gave them. */
const FEW = 5;

/** One line a rule, those that say too much first. */
function ruleRows(forecasts: readonly Forecast[]): string[] {
  const rules = Object.groupBy(forecasts, ({ rule }) => rule);
  return Object.entries(rules).flatMap(([rule, own = []]) => {
    if (own.length < FEW) return [];
    const said = mean(own.map(({ probability }) => probability));
    const came = mean(own.map(({ came }) => Number(came)));
    return [{ rule, said, came, count: own.length }];
  }).toSorted((a, b) => b.said - b.came - (a.said - a.came))
    .map(({ rule, said, came, count }) =>
      `  ${rule.padEnd(34)}${String(count).padStart(4)}  said ${
        said.toFixed(2)
      }  came ${came.toFixed(2)}`
    );
}

function linesOf(path: string): string[] {
  return Deno.readTextFileSync(path).trim().split("\n");
}

if (import.meta.main) {
  const [sets = "", causesPath = ""] = Deno.args;
  const causes = JSON.parse(Deno.readTextFileSync(causesPath));
  const findings: Forecast[] = [];
  const firsts: Forecast[] = [];
  for (const { name } of Deno.readDirSync(sets)) {
    if (!name.endsWith(".labels.ndjson")) continue;
    const runs = linesOf(`${sets}/${name.replace(".labels", "")}`);
    linesOf(`${sets}/${name}`).forEach((line, i) => {
      const { expect }: { expect: Expected } = JSON.parse(line);
      const diagnosis = examine(parseRun(runs[i]!).history);
      findings.push(...findingForecasts(diagnosis.checks, expect));
      firsts.push(...causeForecasts(diagnosis, expect, causes));
    });
  }
  console.log(table("Labelled findings", findings));
  console.log(table("First causes of injected faults", firsts));
}
