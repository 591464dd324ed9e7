import { type Cause, causes } from "../causes/mod.ts";
import type { Texts } from "../messages/mod.ts";
import type { RuleId } from "../rules/mod.ts";
import { wrap } from "./_columns.ts";

/** The id under which the check list is asked for. */
export const NOT_LEARNING = "not-learning";

/** The findings of a network that does not learn. */
const RULES: readonly RuleId[] = [
  "accuracy-stuck",
  "training-loss-rising",
  "learning-bottleneck",
];

/** Every cause of a network that does not learn, as a check list: likeliest first. */
export function notLearning(texts: Texts, width: number): string {
  const { page, grammar } = texts;
  const words: Readonly<
    Record<string, { name: string; how: string; confirm: string } | undefined>
  > = texts.causes;
  const all: readonly Cause[] = causes;
  const weight = ({ explains }: Cause) =>
    Math.max(...RULES.map((id) => explains[id] ?? -Infinity));
  const listed = all.filter((cause) => weight(cause) > -Infinity)
    .toSorted((a, b) => weight(b) - weight(a));
  const items = listed.map(({ id }, i) => {
    const text = words[id];
    const about = text
      ? grammar.paragraph([page.sentence(text.name), text.how, text.confirm])
      : id;
    return wrap(about, width - 5).map((line, k) =>
      (k === 0 ? `${String(i + 1).padStart(2)}. ` : "    ") + line
    );
  });
  return [
    `${NOT_LEARNING} · ${page.explain.notLearning}`,
    "",
    ...wrap(page.explain.notLearningIntro, width),
    "",
    ...wrap(page.explain.sanity, width),
    "",
    ...items.flat(),
    "",
  ].join("\n");
}
