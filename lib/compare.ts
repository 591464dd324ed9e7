/**
 * Several runs side by side: which one did best, what differs, and which difference goes with the result.
 *
 * @module
 */
import type { Comparison, Measure, Ranked } from "./comparison.ts";
import { bestOf, differencesOf } from "./compare/differences.ts";
import {
  brokeDown,
  commonMeasure,
  type ComparedRun,
  measured,
  recorded,
} from "./compare/measure.ts";
import { shortNames } from "./compare/names.ts";
import { groupsOf } from "./compare/values.ts";
import type { RunContext } from "./history.ts";
import { kindOf } from "./kind_of.ts";

export type { ComparedRun } from "./compare/measure.ts";

/** Settings that change what a number means: runs that differ in them are not measured alike. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  loss: ["loss_function", "label_smoothing", "dataset", "task", "n_classes"],
  "": ["dataset", "task", "n_classes"],
};

/**
 * Compares runs by the best value of what most of them measured.
 *
 * @param runs What was recorded and found, at least two.
 * @returns Ids and numbers; runs are named by their place in the list.
 * @example
 * ```ts
 * import { compare, examine, toHistories } from "@lossoscope/lossoscope";
 * import { strictEqual } from "node:assert";
 *
 * const runs = toHistories([
 *   { history: { val_loss: [3, 2, 1.5] }, context: { lr: 0.1 } },
 *   { history: { val_loss: [3, 2.5, 2.2] }, context: { lr: 0.01 } },
 * ]).map((history) => ({ history, diagnosis: examine(history) }));
 * const { best, differences } = compare(runs);
 *
 * strictEqual(best, 0);
 * strictEqual(differences[0]?.link, "too-few");
 * ```
 *
 * @throws {TypeError} When it is no list of runs.
 * @throws {RangeError} When there are fewer than two.
 */
export function compare(runs: readonly ComparedRun[]): Comparison {
  checkRuns(runs);
  const measure = commonMeasure(runs);
  const names = shortNames(runs.map(({ diagnosis }) => diagnosis.run));
  const all = runs.map((run, i) => rankedOf(run, i, names[i]!, measure));
  const sign = measure?.better === "lower" ? -1 : 1;
  const reached = all.map(({ best }) => best ? sign * best.value : undefined);
  const goodness = reached.map((value, i) =>
    measure && recorded(runs[i]!, measure) && brokeDown(runs[i]!)
      ? -Infinity
      : value
  );
  const contexts = runs.map(({ diagnosis }) => diagnosis.context);
  const differences = differencesOf(contexts, goodness);
  const meanings = MEANINGS[measure?.quantity ?? ""] ?? MEANINGS[""]!;
  return {
    measure,
    best: bestOf(goodness) ?? null,
    ranking: all.toSorted((a, b) =>
      order(goodness[b.run], goodness[a.run]) ||
      order(reached[b.run], reached[a.run]) || a.run - b.run
    ),
    differences,
    shared: sharedBy(contexts),
    doubts: differences.map(({ setting }) => setting)
      .filter((setting) => measure && meanings.includes(setting)),
  };
}

function checkRuns(runs: unknown): void {
  if (!Array.isArray(runs)) {
    throw new TypeError(
      `Cannot compare runs: found ${
        kindOf(runs)
      } where a list of them should be`,
    );
  }
  if (runs.length < 2) {
    throw new RangeError(
      `Cannot compare runs: found ${runs.length}, and it takes two`,
    );
  }
  const at = runs.findIndex((run) => !run?.history || !run.diagnosis);
  if (at < 0) return;
  throw new TypeError(
    `Cannot compare runs: found ${
      kindOf(runs[at])
    } where { history, diagnosis } should be`,
  );
}

/** Larger before smaller, both before what is not known. */
function order(b: number | undefined, a: number | undefined): number {
  const [x, y] = [b ?? -Infinity, a ?? -Infinity];
  return x === y ? 0 : x - y;
}

function rankedOf(
  run: ComparedRun,
  place: number,
  name: string,
  measure: Measure | null,
): Ranked {
  const series = measure ? measured(run, measure) : undefined;
  return {
    run: place,
    name,
    series: series?.name ?? null,
    best: series?.best ?? null,
    last: series?.last ?? null,
  };
}

function sharedBy([first = {}, ...others]: readonly RunContext[]): RunContext {
  const same = (key: string) =>
    new Set(groupsOf([first, ...others].map((c) => c[key] ?? null))).size === 1;
  return Object.fromEntries(Object.entries(first).filter(([key]) => same(key)));
}
