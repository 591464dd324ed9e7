import type { Comparison, Difference, Ranked } from "../comparison.ts";
import type { Diagnosis } from "../diagnosis.ts";
import type { Axis } from "../history.ts";
import { Say, type Texts } from "../messages/mod.ts";
import { shownName, shownSentence } from "./_printable.ts";
import type { Examined } from "./_renderer.ts";

/** Several runs side by side in words, before they have a form. */
export interface ComparedPage {
  readonly title: string;
  /** Which run did best; empty where none can be said to. */
  readonly best: string;
  /** Place, run, best value, value at the end, verdict, then the settings that differ. */
  readonly columns: readonly string[];
  /** One a run, the best first. */
  readonly rows: readonly (readonly string[])[];
  /** What the differences have to do with the result. */
  readonly statements: readonly string[];
  /** `batch_size 32`. */
  readonly same: readonly string[];
}

const SYMBOLS = { sick: "✗", watch: "!", healthy: "✓", unknown: "?" };
/** What is not known. */
const NONE = "–";

/** The words of a comparison. */
export function comparedPage(
  runs: readonly Examined[],
  comparison: Comparison,
  texts: Texts,
): ComparedPage {
  const { comparison: words } = texts;
  const measure = measureOf(comparison, texts);
  const { differences, ranking, shared } = comparison;
  return {
    title: words.title(runs.length),
    best: best(runs, comparison, texts),
    columns: [
      "",
      words.columns.run,
      ...measure ? [words.columns.best(measure), words.columns.atTheEnd] : [],
      words.columns.verdict,
      ...differences.map(({ setting }) => shownName(setting)),
    ],
    rows: ranking.map((ranked, i) => {
      const { diagnosis } = runs[ranked.run]!;
      return [
        comparison.best !== null && ranked.best ? String(i + 1) : NONE,
        nameOf(ranked, texts),
        ...measure ? reached(ranked, diagnosis, texts) : [],
        verdict(diagnosis, texts),
        ...differences.map(({ values }) => shown(values[ranked.run])),
      ];
    }),
    statements: statements(comparison, measure, texts).map(shownSentence),
    same: Object.entries(shared).map(([key, value]) =>
      shownName(`${key} ${shown(value)}`)
    ),
  };
}

function nameOf({ name }: Ranked, { page }: Texts): string {
  return shownName(name) || page.unnamed;
}

/** `validation loss`; empty where the runs have nothing in common. */
function measureOf({ measure }: Comparison, { grammar }: Texts): string {
  return measure
    ? grammar.curve(
      measure.split as Parameters<typeof grammar.curve>[0],
      measure.quantity,
    )
    : "";
}

function best(
  runs: readonly Examined[],
  comparison: Comparison,
  texts: Texts,
): string {
  const [first] = comparison.ranking;
  if (comparison.best === null || !first?.best) {
    return texts.comparison.noMeasure;
  }
  const { diagnosis } = runs[first.run]!;
  const { step, value } = first.best;
  const say = sayFor(first, diagnosis, texts);
  const level = comparison.ranking.filter(({ best }) => best?.value === value);
  if (level.length > 1) {
    return shownSentence(texts.comparison.level(
      texts.grammar.list(level.map((ranked) => nameOf(ranked, texts))),
      measureOf(comparison, texts),
      say.number(value),
    ));
  }
  return shownSentence(texts.comparison.best(
    nameOf(first, texts),
    measureOf(comparison, texts),
    say.number(value),
    say.at(step),
  ));
}

/** The best value and where, and the last one. */
function reached(
  ranked: Ranked,
  diagnosis: Diagnosis,
  texts: Texts,
): [best: string, last: string] {
  const { best, last } = ranked;
  const say = sayFor(ranked, diagnosis, texts);
  return [
    best ? texts.page.remark(say.number(best.value), say.at(best.step)) : NONE,
    last === null ? NONE : say.number(last),
  ];
}

function sayFor({ series }: Ranked, diagnosis: Diagnosis, texts: Texts): Say {
  const axis = diagnosis.series.find(({ name }) => name === series)?.axis;
  return new Say(texts.grammar, {
    axis: (axis ?? "index") as Axis,
    heldOut: null,
  });
}

function verdict({ verdict }: Diagnosis, { rules, health }: Texts): string {
  const known: Readonly<Record<string, { name: string } | undefined>> = rules;
  const { headline } = verdict;
  const name = known[headline ?? ""]?.name ?? headline ??
    health[verdict.health];
  return `${SYMBOLS[verdict.health]} ${name}`;
}

/** A setting's value, as short as it can be said. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return NONE;
  return shownName(
    typeof value === "object" ? JSON.stringify(value) : String(value),
  );
}

/** What the differences have to do with the result, the surest first. */
function statements(
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
          page.remark(setting, share(chance))
        ),
      ))]
      : [],
    ...alone
      ? [words.onlyDifference(only!.setting)]
      : few.length > 0
      ? [words.tooFew(names(few), Math.max(...few.map(({ runs }) => runs)))]
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
  const end = favours === "larger" ? "largest" : "smallest";
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
    ...favours !== "value" && place === end && best !== 0
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
