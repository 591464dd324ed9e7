import type { Cause } from "../../../lib/causes/_cause.ts";
import { causes } from "../../../lib/causes/mod.ts";
import type { Check, Evidence, Remedy } from "../../../lib/diagnosis.ts";
import {
  type Locale,
  Say,
  type Texts,
  textsFor,
} from "../../../lib/messages/mod.ts";
import type { Rule } from "../../../lib/rules/_rule.ts";
import type { RuleId } from "../../../lib/rules/mod.ts";
import { captionZh } from "./captions_zh.ts";
import type { DrawnCase } from "./drawn_cases.ts";
import { picturePath } from "./picture.ts";
import { WORDS } from "./words.ts";

/** More remedies than this are a list nobody reads. */
const MOST = 6;

/** What the page says of one rule. */
export function section(
  id: RuleId,
  rule: Rule,
  cases: readonly DrawnCase[],
  locale: Locale,
): string {
  const texts = textsFor(locale);
  const { page, severity } = texts;
  const { name, looksFor, about, unless } = texts.rules[id];
  const { colon, comma, semicolon, says } = WORDS[locale];
  const firing = cases.find(({ kind }) => kind === "fires")!.diagnosis
    .checks[0]!;
  const facts = [
    [says, saidOf(id, firing, texts)],
    [page.explain.severity, severity[rule.severity]],
    [page.explain.needs, Object.values(rule.needs).map(code).join(comma)],
    [page.unless, unless],
    [page.explain.causes, causesOf(id, texts).join(comma)],
    [
      page.explain.sources,
      rule.sources.map(texts.source).join(semicolon),
    ],
  ];
  const list = facts.filter(([, fact]) => fact)
    .map(([label, fact]) => `- **${label}**${colon}${fact}`);
  const remedies = remediesOf(firing, texts).map((text) => `- ${text}`);
  return [
    `## ${id}`,
    `*${name}*`,
    texts.grammar.paragraph([looksFor, about]),
    pictures(cases, locale),
    list.join("\n"),
    ...remedies.length > 0 ? [`**${page.whatToDo}**`, remedies.join("\n")] : [],
    ...thresholds(rule, locale),
  ].join("\n\n");
}

/** The two pictures side by side, each with the name of its case. */
function pictures(cases: readonly DrawnCase[], locale: Locale): string {
  const { kinds, colon } = WORDS[locale];
  const captions = cases.map(({ kind, says }) =>
    `${kinds[kind]}${colon}${locale === "zh" ? captionZh(says) : says}`
  );
  const images = cases.map((drawn, i) =>
    `![${captions[i]}](${picturePath(drawn).replace("lib/rules/", "")})`
  );
  return [captions, ["---", "---"], images].map((row) =>
    `| ${row.join(" | ")} |`
  ).join("\n");
}

/** Pictured curves count epochs, and their held-out set is the validation set. */
function speaker(texts: Texts): Say {
  return new Say(texts.grammar, { axis: "epoch", heldOut: "validation" });
}

interface Words {
  title(facts: Evidence, say: Say): string;
  saw(facts: Evidence, say: Say): string;
}

function saidOf(id: RuleId, { evidence = {} }: Check, texts: Texts): string {
  const say = speaker(texts);
  const { title, saw } = texts.rules[id] as Words;
  return texts.grammar.paragraph([
    texts.page.sentence(title(evidence, say)),
    saw(evidence, say),
  ]);
}

function remediesOf({ remedies = [] }: Check, texts: Texts): string[] {
  const say = speaker(texts);
  const words = texts.remedies as Record<
    string,
    (remedy: Remedy, say: Say) => string
  >;
  return remedies.slice(0, MOST).map((remedy) =>
    words[remedy.id]!(remedy, say)
  );
}

function thresholds(rule: Rule, locale: Locale): string[] {
  const rows = Object.entries(rule.thresholds).map(([name, [value, source]]) =>
    `| ${code(name)} | ${value} | ${
      textsFor(locale).source(source).replaceAll("|", "\\|")
    } |`
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
