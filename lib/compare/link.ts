import type { Difference } from "../comparison.ts";
import { chance } from "../signals/chance.ts";
import { membersOf, ranksWithin } from "../signals/ranks.ts";
import { archOf } from "./arch.ts";
import { groupsOf, isNumbers } from "./values.ts";

/** What chance orders as well no more often than this is no chance: Fisher's 5 %. */
const RARE = 0.05;

/** Values of one setting, and how good the runs with them were. */
export interface Pairs {
  readonly values: readonly unknown[];
  /** Larger is better. */
  readonly goodness: readonly number[];
  /** Ways to compare them, the fairest first. */
  readonly designs: readonly Design[];
}

/** Which runs are compared with each other: those of one number. */
export interface Design {
  readonly within: Difference["within"];
  readonly blocks: readonly number[];
}

/** Pairs that are compared in one way. */
interface Designed extends Pick<Pairs, "values" | "goodness"> {
  readonly blocks: Design["blocks"];
}

/** What is said of a setting. */
type Said = Pick<
  Difference,
  "link" | "chance" | "favours" | "favoured" | "within" | "groups"
>;

/** One way in which a setting may go with the result. */
interface Test {
  readonly favours: "larger" | "smaller" | "peak" | "value";
  readonly favoured: unknown;
  /** How often chance does as well. */
  readonly chance: number;
  /** How often it would do as well as the clearest order of these values. */
  readonly least: number;
}

/**
 * Whether a setting goes with the result: by the order of its numbers (rank correlation, Spearman 1904), by
 * its groups (Kruskal & Wallis 1952) or, where no value was tried twice, by its having one best place, at an
 * end or with worse on both sides (contrasts of a curve, Fisher & Yates 1938); against other orders of the runs. Runs that agree in all else are compared
 * with each other where that can tell (blocks, as Friedman 1937), and otherwise all together.
 *
 * @param tests How many settings are asked about: each makes it easier to be fooled (Bonferroni 1936).
 */
export function linkOf({ designs, ...pairs }: Pairs, tests: number): Said {
  const answers = designs.map(({ within, blocks }) => ({
    within,
    ...answerOf({ ...pairs, blocks }, tests),
  }));
  // Which one is asked depends on what was tried, never on how it went.
  const answer = answers.find(({ least }) => least <= RARE) ?? answers.at(-1)!;
  return {
    within: answer.within,
    link: answer.chance <= RARE
      ? "goes-with"
      : answer.least <= RARE
      ? "unclear"
      : "too-few",
    groups: answer.groups,
    chance: answer.chance,
    ...answer.chance <= RARE
      ? { favours: answer.favours, favoured: answer.favoured }
      : NOTHING,
  };
}

const NOTHING = { favours: null, favoured: null } as const;

/** What the clearest of the tests says, each paid for. */
function answerOf(pairs: Designed, tests: number): Test & { groups: number } {
  const all = testsOf(pairs);
  const fair = (share: number) => Math.min(1, share * tests * all.length);
  const best = all.reduce((a, b) => b.chance < a.chance ? b : a);
  return {
    ...best,
    chance: fair(best.chance),
    least: fair(Math.min(...all.map(({ least }) => least))),
    groups: membersOf(pairs.blocks).filter((m) => m.length > 1).length,
  };
}

function testsOf(pairs: Designed): Test[] {
  const { values } = pairs;
  if (!isNumbers(values)) return [byGroup(pairs)];
  const several = new Set(values).size;
  const together = new Set(pairs.blocks).size === 1;
  const single = several === values.length;
  // Groups of one tell nothing, and two have no middle.
  if (single && together && several > 2) {
    return [byPeak(values, pairs)];
  }
  // Of two numbers the order is the groups.
  return several > 2
    ? [byOrder(values, pairs), byGroup(pairs)]
    : [byOrder(values, pairs)];
}

function byOrder(values: readonly number[], pairs: Designed): Test {
  const { goodness, blocks } = pairs;
  const x = ranksWithin(values, blocks);
  const y = ranksWithin(goodness, blocks);
  const along = (y: readonly number[]) => Math.abs(product(x, y));
  return {
    favours: product(x, y) > 0 ? "larger" : "smaller",
    favoured: null,
    chance: chance(y, along, blocks),
    least: chance(inOrderOf(x, y, blocks), along, blocks),
  };
}

/** One best place of all, which may lie at an end: to ask for it is one question, not two. */
function byPeak(values: readonly number[], pairs: Designed): Test {
  const places = values.map((_, i) => i)
    .sort((a, b) => values[a]! - values[b]!);
  const y = ranksWithin(pairs.goodness, pairs.blocks);
  const inPlace = places.map((i) => y[i]!);
  const held = (y: readonly number[]) => archOf(y).held;
  const { turn } = archOf(inPlace);
  const last = inPlace.length - 1;
  const best = inPlace.indexOf(Math.max(...inPlace));
  const inside = [turn, best].every((place) => place > 0 && place < last);
  return {
    favours: inside ? "peak" : turn > last / 2 ? "larger" : "smaller",
    favoured: inside ? values[places[best]!] : null,
    chance: chance(inPlace, held),
    least: chance(inPlace.toSorted((a, b) => a - b), held),
  };
}

function byGroup({ values, goodness, blocks }: Designed): Test {
  const groups = groupsOf(values);
  const y = ranksWithin(goodness, blocks);
  const apart = (y: readonly number[]) => between(groups, y);
  return {
    favours: "value",
    favoured: values[groups.indexOf(bestGroup(groups, y))],
    chance: chance(y, apart, blocks),
    least: chance(inOrderOf(groups, y, blocks), apart, blocks),
  };
}

/** The values of `y` in the order of `x`, each within its block. */
function inOrderOf(
  x: readonly number[],
  y: readonly number[],
  blocks: readonly number[],
): number[] {
  const sorted = [...y];
  for (const members of membersOf(blocks)) {
    const inX = members.toSorted((a, b) => x[a]! - x[b]!);
    const inY = members.map((i) => y[i]!).sort((a, b) => a - b);
    inX.forEach((i, k) => sorted[i] = inY[k]!);
  }
  return sorted;
}

function product(x: readonly number[], y: readonly number[]): number {
  return x.reduce((sum, a, i) => sum + a * y[i]!, 0);
}

/** How far the means of the groups lie apart: the sum of squares between them. */
function between(groups: readonly number[], y: readonly number[]): number {
  const { sums, counts } = tally(groups, y);
  return sums.reduce((total, sum, i) => total + sum * sum / counts[i]!, 0);
}

function bestGroup(groups: readonly number[], y: readonly number[]): number {
  const { sums, counts } = tally(groups, y);
  const means = sums.map((sum, i) => sum / counts[i]!);
  return means.indexOf(Math.max(...means));
}

function tally(groups: readonly number[], y: readonly number[]) {
  const sums: number[] = [];
  const counts: number[] = [];
  groups.forEach((group, i) => {
    sums[group] = (sums[group] ?? 0) + y[i]!;
    counts[group] = (counts[group] ?? 0) + 1;
  });
  return { sums, counts };
}
