import { type Locale, textsFor } from "../../../lib/messages/mod.ts";
import type { Rule } from "../../../lib/rules/_rule.ts";
import { rules } from "../../../lib/rules/mod.ts";
import type { DrawnCase } from "./drawn_cases.ts";
import { section } from "./section.ts";
import { WORDS } from "./words.ts";

const ORDER = [
  "generalisation",
  "progress",
  "optimisation",
  "numerics",
  "logging",
];

/** Where the page of a language lies. */
export function pagePath(locale: Locale): string {
  return `lib/rules/README${locale === "en" ? "" : `.${locale}`}.md`;
}

/** The page about all rules in one language. */
export function rulesPage(
  locale: Locale,
  cases: readonly DrawnCase[],
): string {
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
    ...sorted.map(([id, rule]) => {
      const own = cases.filter((drawn) => drawn.id === id);
      return section(id, rule, own, locale);
    }),
  ].join("\n\n") + "\n";
}
