import type { Comparison, Difference } from "../comparison.ts";
import type { Texts } from "../messages/mod.ts";
import { shownName } from "./_printable.ts";

/** What is not known. */
export const NONE = "–";

/** A setting's value, as short as it can be said. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return NONE;
  return shownName(
    typeof value === "object" ? JSON.stringify(value) : String(value),
  );
}

/** What the differences have to do with the result, the surest first. */
export function statements(
  { differences, doubts, best }: Comparison,
  measure: string,
  { comparison: words, page, grammar }: Texts,
): string[] {
  if (differences.length === 0) return [words.nothingDiffers];
  const names = (list: readonly Difference[]) =>
    grammar.list(list.map(({ setting }) => setting));
  const linked = differences.filter(({ link }) => link === "goes-with");
  const unclear = differences.filter(({ link }) => link === "unclear");
  const few = best === null
    ? []
    : differences.filter(({ link }) => link === "too-few");
  const [only] = differences;
  const alone = differences.length === 1 && few.length === 1;
  return [
    ...doubts.length > 0 ? [words.doubt(grammar.list(doubts), measure)] : [],
    ...linked.flatMap((difference) => linkSentences(difference, words)),
    ...groupsTogether(differences).map((group) =>
      words.together(page.names(group))
    ),
    ...unclear.length > 0
      ? [words.unclear(page.names(
        unclear.map(({ setting, chance }) =>
          page.remark(setting, words.byChance(share(chance)))
        ),
      ))]
      : [],
    ...alone ? [words.onlyDifference(only!.setting)] : few.length > 0
      ? [
        words.tooFew(
          names(few),
          Math.max(...few.map(({ runs }) => runs)),
          differences.filter(({ link }) => link !== "no-cause").length,
        ),
      ]
      : [],
  ];
}

function linkSentences(
  difference: Difference,
  words: Texts["comparison"],
): string[] {
  const {
    setting,
    favours,
    favoured,
    runs,
    within,
    groups,
    chance,
    best,
    place,
  } = difference;
  if (favours === null) return [];
  const value = shown(favoured);
  const end = favours === "larger"
    ? "largest"
    : favours === "smaller"
    ? "smallest"
    : null;
  return [
    words.goesWith({
      setting,
      favours,
      value,
      runs,
      within,
      groups,
      chance: share(chance),
    }),
    // Nothing lies beyond none at all.
    ...end !== null && place === end && best !== 0
      ? [words.edge(setting, shown(best), end)]
      : [],
  ];
}

/** Settings that change together, each group once. */
function groupsTogether(differences: readonly Difference[]): string[][] {
  const groups = differences.filter(({ together }) => together.length > 0)
    .map(({ setting, together }) => [setting, ...together].toSorted());
  return [...new Map(groups.map((g) => [g.join("\n"), g])).values()];
}

function share(chance: number): string {
  return `${Number((chance * 100).toPrecision(2))}%`;
}
