/**
 * Writes the pages of the rules from their metadata and words: `deno task docs`.
 *
 * @module
 */
import type { Cause } from "../../lib/causes/_cause.ts";
import { causes } from "../../lib/causes/mod.ts";
import { type Locale, type Texts, textsFor } from "../../lib/messages/mod.ts";
import type { Rule } from "../../lib/rules/_rule.ts";
import { type RuleId, rules } from "../../lib/rules/mod.ts";

/** What the pages say beside the words of the reports. */
const WORDS = {
  en: {
    title: "Rules",
    intro:
      "Written by `deno task docs` from the rules and their words. Thresholds stand with where they come from; `deno run -R mod.ts --explain RULE` prints the same in a terminal.",
    other: "[中文](README.zh.md)",
    threshold: ["threshold", "value", "where it comes from"],
    colon: ": ",
    comma: ", ",
  },
  zh: {
    title: "规则",
    intro:
      "由 `deno task docs` 根据规则及其文字生成。每个阈值都注明来源；`deno run -R mod.ts --locale zh --explain 规则` 在终端显示相同内容。",
    other: "[English](README.md)",
    threshold: ["阈值", "值", "来源"],
    colon: "：",
    comma: "、",
  },
} as const;

const ORDER = [
  "generalisation",
  "progress",
  "optimisation",
  "numerics",
  "logging",
];

/** Where the page of a language lies. */
export function pathOf(locale: Locale): string {
  return `lib/rules/README${locale === "en" ? "" : `.${locale}`}.md`;
}

/** The page about all rules in one language. */
export function rulesPage(locale: Locale): string {
  const words = WORDS[locale];
  const texts = textsFor(locale);
  const sorted = rules.map((rule) => [rule.id, rule as Rule] as const)
    .toSorted(([, a], [, b]) =>
      ORDER.indexOf(a.category) - ORDER.indexOf(b.category) ||
      (a.id < b.id ? -1 : 1)
    );
  const contents = sorted.map(([id]) =>
    `- [${id}](#${id})${words.colon}${texts.rules[id].looksFor}`
  );
  return [
    `# ${words.title}`,
    words.other,
    words.intro,
    contents.join("\n"),
    ...sorted.map(([id, rule]) => section(id, rule, texts, locale)),
  ].join("\n\n") + "\n";
}

function section(id: RuleId, rule: Rule, texts: Texts, locale: Locale): string {
  const { page, severity } = texts;
  const { name, looksFor, unless } = texts.rules[id];
  const { colon, comma } = WORDS[locale];
  const facts = [
    [page.explain.severity, severity[rule.severity]],
    [page.explain.needs, Object.values(rule.needs).map(code).join(comma)],
    [page.unless, unless],
    [page.explain.causes, causesOf(id, texts).join(comma)],
    [page.explain.sources, rule.sources.join("; ")],
  ];
  const list = facts.filter(([, fact]) => fact)
    .map(([label, fact]) => `- **${label}**${colon}${fact}`);
  return [
    `## ${id}`,
    `*${name}*`,
    looksFor,
    list.join("\n"),
    ...thresholds(rule, locale),
  ].join("\n\n");
}

function thresholds(rule: Rule, locale: Locale): string[] {
  const rows = Object.entries(rule.thresholds).map(([name, [value, source]]) =>
    `| ${code(name)} | ${value} | ${source.replaceAll("|", "\\|")} |`
  );
  if (rows.length === 0) return [];
  const head = `| ${WORDS[locale].threshold.join(" | ")} |`;
  return [[head, "| --- | --- | --- |", ...rows].join("\n")];
}

/** Names of the causes of a rule, likeliest first. */
function causesOf(id: RuleId, texts: Texts): string[] {
  const weightOf = (cause: Cause) => cause.explains[id] ?? -Infinity;
  return causes.filter((cause) => id in cause.explains)
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .map((cause) => texts.causes[cause.id].name);
}

function code(text: string): string {
  return `\`${text}\``;
}

if (import.meta.main) {
  for (const locale of ["en", "zh"] as const) {
    const url = new URL(`../../${pathOf(locale)}`, import.meta.url);
    Deno.writeTextFileSync(url, rulesPage(locale));
    console.log(pathOf(locale));
  }
}
