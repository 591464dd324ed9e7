import { type Cause, causes } from "../causes/mod.ts";
import { type Locale, type Texts, textsFor } from "../messages/mod.ts";
import { type Rule, type RuleId, rules, severitiesOf } from "../rules/mod.ts";
import { wrap } from "./_columns.ts";
import { NOT_LEARNING, notLearning } from "./_not_learning.ts";

/** What an explanation is made with. */
export interface ExplainOptions {
  readonly locale: Locale;
  /** Columns of a line. */
  readonly width?: number;
}

/** The page about one rule, or the check list `not-learning`; `undefined` for an id that is neither. */
export function explain(
  id: string,
  { locale, width = 100 }: ExplainOptions,
): string | undefined {
  const texts = textsFor(locale);
  if (id === NOT_LEARNING) return notLearning(texts, width);
  const rule = rules.find((rule) => rule.id === id);
  return rule && pageAbout(rule, rule.id, texts, width);
}

function pageAbout(
  rule: Rule,
  id: RuleId,
  texts: Texts,
  width: number,
): string {
  const { page, severity } = texts;
  const { name, looksFor, about, unless } = texts.rules[id];
  const limits = Object.entries(rule.thresholds)
    .map(([key, [value, origin]]) =>
      `${key} = ${value}: ${texts.source(origin)}`
    );
  const needs = Object.values(rule.needs);
  const entries: [string, readonly string[]][] = [
    [page.explain.severity, [
      page.remark(
        page.explain.orElse(severitiesOf(rule).map((one) => severity[one])),
        page.explain.status[rule.status],
      ),
    ]],
    [page.explain.needs, needs],
    [page.unless, unless ? [unless] : []],
    [page.explain.causes, causesOf(id).map((cause) => causeText(cause, texts))],
    [page.explain.thresholds, limits],
    [page.explain.sources, rule.sources.map(texts.source)],
    [page.explain.rows, [rule.rows.join(", ")]],
  ];
  return [
    `${id} · ${name}`,
    "",
    ...wrap(looksFor, width),
    "",
    ...wrap(about, width),
    ...entries.flatMap(([label, items]) => section(label, items, width)),
    "",
  ].join("\n");
}

/** The causes of a rule, likeliest first. */
function causesOf(id: RuleId): readonly Cause[] {
  const all: readonly Cause[] = causes;
  return all.filter(({ explains }) => explains[id] !== undefined)
    .toSorted((a, b) => (b.explains[id] ?? 0) - (a.explains[id] ?? 0));
}

function causeText({ id }: Cause, { causes, page, grammar }: Texts): string {
  const known: Readonly<
    Record<string, { name: string; how: string; confirm: string } | undefined>
  > = causes;
  const text = known[id];
  return text
    ? grammar.paragraph([page.sentence(text.name), text.how, text.confirm])
    : id;
}

function section(
  label: string,
  items: readonly string[],
  width: number,
): string[] {
  if (items.length === 0) return [];
  return [
    "",
    label,
    ...items.flatMap((item) =>
      wrap(item, width - 4).map((line, i) => (i === 0 ? "  · " : "    ") + line)
    ),
  ];
}
