import type { Difference } from "../comparison.ts";
import { chance } from "../signals/chance.ts";
import { ranks } from "../signals/ranks.ts";

/** What chance orders as well no more often than this is no chance: Fisher's 5 %. */
const RARE = 0.05;

/** Values of one setting and how good the runs with them were: larger is better. */
export interface Pairs {
  readonly values: readonly unknown[];
  readonly goodness: readonly number[];
}

/** One way in which a setting may go with the result. */
interface Test {
  readonly favours: "larger" | "smaller" | "value";
  readonly favoured: unknown;
  /** How often chance does as well. */
  readonly chance: number;
  /** How often it would do as well as the clearest order of these values. */
  readonly least: number;
}

/**
 * Whether a setting goes with the result: by the order of its numbers (rank correlation, Spearman 1904) or by
 * its groups (Kruskal & Wallis 1952), against all other orders of the runs.
 *
 * @param tests How many settings are asked about: each makes it easier to be fooled (Bonferroni 1936).
 */
export function linkOf(
  { values, goodness }: Pairs,
  tests: number,
): Pick<Difference, "link" | "chance" | "favours" | "favoured"> {
  const places = ranks(goodness);
  const groups = byGroup(values, places);
  const all = isNumbers(values) ? [byOrder(values, places), groups] : [groups];
  const best = all.reduce((a, b) => b.chance < a.chance ? b : a);
  const times = tests * all.length;
  const fair = Math.min(1, best.chance * times);
  if (fair <= RARE) {
    const { favours, favoured } = best;
    return { link: "goes-with", chance: fair, favours, favoured };
  }
  const least = Math.min(...all.map(({ least }) => least)) * times;
  const link = least > RARE ? "too-few" : "unclear";
  return { link, chance: fair, favours: null, favoured: null };
}

/** Whether every value is a number, so that larger and smaller mean something. */
export function isNumbers(
  values: readonly unknown[],
): values is readonly number[] {
  return values.every((v) => typeof v === "number" && Number.isFinite(v));
}

function byOrder(values: readonly number[], places: readonly number[]): Test {
  const x = ranks(values);
  const along = (y: readonly number[]) => Math.abs(correlation(x, y));
  const sorted = (list: readonly number[]) => list.toSorted((a, b) => a - b);
  const clearest = sorted(x);
  return {
    favours: correlation(x, places) > 0 ? "larger" : "smaller",
    favoured: null,
    chance: chance(places, along),
    least: chance(
      sorted(places),
      (y) => Math.abs(correlation(clearest, y)),
    ),
  };
}

function byGroup(values: readonly unknown[], places: readonly number[]): Test {
  const groups = groupsOf(values);
  const clearest = groups.toSorted((a, b) => a - b);
  const sorted = places.toSorted((a, b) => a - b);
  return {
    favours: "value",
    favoured: values[groups.indexOf(bestGroup(groups, places))],
    chance: chance(places, (y) => between(groups, y)),
    least: chance(sorted, (y) => between(clearest, y)),
  };
}

/** Equal values have equal numbers, counted as they appear. */
export function groupsOf(values: readonly unknown[]): number[] {
  const known = new Map<string, number>();
  return values.map((value) => {
    const key = JSON.stringify(value) ?? "";
    const group = known.get(key) ?? known.size;
    known.set(key, group);
    return group;
  });
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const middle = (x.length + 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [a, b] = [x[i]! - middle, y[i]! - middle];
    xy += a * b;
    xx += a * a;
    yy += b * b;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}

/** How far the means of the groups lie apart: the sum of squares between them. */
function between(groups: readonly number[], y: readonly number[]): number {
  const { sums, counts } = tally(groups, y);
  return sums.reduce((total, sum, i) => total + sum * sum / counts[i]!, 0);
}

/** The group with the best mean. */
function bestGroup(groups: readonly number[], y: readonly number[]): number {
  const { sums, counts } = tally(groups, y);
  const means = sums.map((sum, i) => sum / counts[i]!);
  return means.indexOf(Math.max(...means));
}

/** Sums of distances from the middle, and counts, by group. */
function tally(groups: readonly number[], y: readonly number[]) {
  const sums: number[] = [];
  const counts: number[] = [];
  groups.forEach((group, i) => {
    sums[group] = (sums[group] ?? 0) + y[i]! - (y.length + 1) / 2;
    counts[group] = (counts[group] ?? 0) + 1;
  });
  return { sums, counts };
}
