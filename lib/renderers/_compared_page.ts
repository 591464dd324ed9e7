import type { Comparison, Ranked } from "../comparison.ts";
import type { Diagnosis } from "../diagnosis.ts";
import type { Axis } from "../history.ts";
import { Say, type Texts } from "../messages/mod.ts";
import { NONE, shown, statements } from "./_compared_statements.ts";
import { shownName, shownSentence } from "./_printable.ts";
import type { Examined } from "./_renderer.ts";

/** Several runs side by side in words, before they have a form. */
export interface ComparedPage {
  readonly title: string;
  /** Which run did best; empty where none can be said to. */
  readonly best: string;
  /** Place, run, verdict, best value, value at the end, then the settings that differ. */
  readonly columns: readonly string[];
  /** How many of them a table must show, from the left: all but the settings. */
  readonly essential: number;
  /** One a run, the best first. */
  readonly rows: readonly (readonly string[])[];
  /** What the differences have to do with the result. */
  readonly statements: readonly string[];
  /** `batch_size 32`. */
  readonly same: readonly string[];
}

const SYMBOLS = { sick: "✗", watch: "!", healthy: "✓", unknown: "?" };

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
    best: texts.grammar.paragraph([
      best(runs, comparison, texts),
      ...remarks(runs, comparison, texts),
    ]),
    columns: [
      "",
      words.columns.run,
      words.columns.verdict,
      ...measure ? [words.columns.best(measure), words.columns.atTheEnd] : [],
      ...differences.map(({ setting }) => shownName(setting)),
    ],
    essential: measure ? 5 : 3,
    rows: ranking.map((ranked, i) => {
      const { diagnosis } = runs[ranked.run]!;
      return [
        comparison.best !== null && ranked.best ? String(i + 1) : NONE,
        nameOf(ranked, texts),
        verdict(diagnosis, texts),
        ...measure ? reached(ranked, diagnosis, texts) : [],
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

/** What keeps the best run from being a good one. */
function remarks(
  runs: readonly Examined[],
  { best, ranking: [first], measure }: Comparison,
  texts: Texts,
): string[] {
  if (best === null || !first?.best) return [];
  const { diagnosis } = runs[first.run]!;
  const { bestIsSick, notHeldOut } = texts.comparison;
  return [
    ...diagnosis.verdict.health === "sick"
      ? [shownSentence(bestIsSick(
        nameOf(first, texts),
        headlineOf(diagnosis, texts),
      ))]
      : [],
    ...measure?.split === "train" ? [notHeldOut] : [],
  ];
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

function verdict(diagnosis: Diagnosis, texts: Texts): string {
  return `${SYMBOLS[diagnosis.verdict.health]} ${headlineOf(diagnosis, texts)}`;
}

function headlineOf({ verdict }: Diagnosis, { rules, health }: Texts): string {
  const known: Readonly<Record<string, { name: string } | undefined>> = rules;
  const { headline } = verdict;
  return known[headline ?? ""]?.name ?? headline ?? health[verdict.health];
}
