import type { Difference } from "../comparison.ts";
import type { RunContext } from "../history.ts";
import { groupsOf, isNumbers, linkOf } from "./link.ts";

/** How good each run was: larger is better, `undefined` where it could not be measured. */
export type Goodness = readonly (number | undefined)[];

const ORDER = ["goes-with", "unclear", "too-few"];

/** The settings that are not the same in every run; those that go with the result first. */
export function differencesOf(
  contexts: readonly RunContext[],
  goodness: Goodness,
): Difference[] {
  const settings = [...new Set(contexts.flatMap((c) => Object.keys(c)))]
    .map((setting) => ({
      setting,
      values: contexts.map((context) => context[setting] ?? null),
    }))
    .filter(({ values }) => new Set(groupsOf(values)).size > 1);
  const best = bestOf(goodness);
  const tests = settings.filter(({ values }) => mayTell(values)).length;
  return settings.map(({ setting, values }): Difference => {
    const pairs = known(values, goodness);
    return {
      setting,
      values,
      ...linkOf(pairs, Math.max(1, tests)),
      runs: pairs.values.length,
      best: best === undefined ? null : values[best] ?? null,
      place: best === undefined ? null : placeOf(values, values[best]),
      together: settings.filter((other) =>
        other.setting !== setting && mayTell(values) &&
        String(groupsOf(other.values)) === String(groupsOf(values))
      ).map(({ setting }) => setting),
    };
  }).toSorted((a, b) =>
    ORDER.indexOf(a.link) - ORDER.indexOf(b.link) || a.chance - b.chance ||
    Number(isName(a.values)) - Number(isName(b.values))
  );
}

/** The place of the best run; `undefined` where fewer than two are measured. */
export function bestOf(goodness: Goodness): number | undefined {
  const measured = goodness.filter((g) => g !== undefined);
  return measured.length < 2
    ? undefined
    : goodness.indexOf(Math.max(...measured));
}

function known(values: readonly unknown[], goodness: Goodness) {
  const both = values.flatMap((value, i) => {
    const good = goodness[i];
    return value === null || good === undefined ? [] : [{ value, good }];
  });
  return {
    values: both.map(({ value }) => value),
    goodness: both.map(({ good }) => good),
  };
}

/** Words that no two runs share: names, folders, notes. They go with everything and say nothing. */
function isName(values: readonly unknown[]): boolean {
  const known = values.filter((value) => value !== null);
  return known.length > 2 && !isNumbers(known) &&
    new Set(groupsOf(known)).size === known.length;
}

function mayTell(values: readonly unknown[]): boolean {
  return !isName(values);
}

/** Where a number lies among all that were tried; two of them have no inside. */
function placeOf(
  values: readonly unknown[],
  best: unknown,
): Difference["place"] {
  const tried = values.filter((value) => value !== null);
  if (!isNumbers(tried) || typeof best !== "number") return null;
  if (new Set(tried).size < 3) return null;
  if (best === Math.min(...tried)) return "smallest";
  return best === Math.max(...tried) ? "largest" : "inside";
}
