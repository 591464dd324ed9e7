import type { Difference } from "../comparison.ts";
import type { RunContext } from "../history.ts";
import { linkOf, type Pairs } from "./link.ts";
import { groupsOf, isName, isNumbers } from "./values.ts";

/** How good each run was: larger is better, -Infinity where it broke down, `undefined` where it could not be measured. */
export type Goodness = readonly (number | undefined)[];

/** A setting and its value in each run. */
interface Setting {
  readonly setting: string;
  readonly values: readonly unknown[];
}

const ORDER = ["goes-with", "unclear", "too-few", "no-cause"];

/** The settings that are not the same in every run; those that go with the result first. */
export function differencesOf(
  contexts: readonly RunContext[],
  goodness: Goodness,
): Difference[] {
  const differing = [...new Set(contexts.flatMap((c) => Object.keys(c)))]
    .map((setting): Setting => ({
      setting,
      values: contexts.map((context) => context[setting] ?? null),
    }))
    .filter(({ values }) => new Set(groupsOf(values)).size > 1);
  const causes = differing.filter(mayBeCause);
  const best = bestOf(goodness);
  return differing.map((own): Difference => {
    const others = causes.filter((other) => other !== own);
    const pairs = pairsOf(own, others, differing.find(isSeed), goodness);
    return {
      ...own,
      ...mayBeCause(own) ? linkOf(pairs, causes.length) : {
        link: "no-cause",
        chance: 1,
        favours: null,
        favoured: null,
        within: "all",
        groups: 0,
      },
      runs: pairs.values.length,
      best: best === undefined ? null : own.values[best] ?? null,
      place: best === undefined ? null : placeOf(own.values, own.values[best]),
      together: mayBeCause(own)
        ? others.filter(({ values }) => same(values, own.values))
          .map(({ setting }) => setting)
        : [],
    };
  }).toSorted((a, b) =>
    ORDER.indexOf(a.link) - ORDER.indexOf(b.link) || a.chance - b.chance
  );
}

/** The place of the best run; `undefined` where fewer than two are measured. */
export function bestOf(goodness: Goodness): number | undefined {
  const measured = goodness.filter((g) => g !== undefined);
  const most = Math.max(...measured);
  return measured.length < 2 || most === -Infinity
    ? undefined
    : goodness.indexOf(most);
}

/** A seed is chance itself, and a name says nothing. */
function mayBeCause(setting: Setting): boolean {
  return !isSeed(setting) && !isName(setting.values);
}

function isSeed({ setting }: Setting): boolean {
  return setting === "seed";
}

/** The runs that have both the setting and a result, and which of them can be compared. */
function pairsOf(
  { values }: Setting,
  others: readonly Setting[],
  seed: Setting | undefined,
  goodness: Goodness,
): Pairs {
  const both = values.map((_, i) => i)
    .filter((i) => values[i] !== null && goodness[i] !== undefined);
  const alike = (settings: readonly Setting[]) =>
    groupsOf(both.map((i) => settings.map(({ values }) => values[i])));
  return {
    values: both.map((i) => values[i]),
    goodness: both.map((i) => goodness[i]!),
    designs: [
      { within: "alike", blocks: alike(seed ? [...others, seed] : others) },
      ...seed
        ? [{ within: "alike-but-seed", blocks: alike(others) } as const]
        : [],
      { within: "all", blocks: alike([]) },
    ],
  };
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return String(groupsOf(a)) === String(groupsOf(b));
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
