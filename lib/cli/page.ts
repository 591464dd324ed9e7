import { textsFor as wordsFor } from "../messages/mod.ts";
import { readers } from "../readers/mod.ts";
import { explain } from "../renderers/explain.ts";
import { type Rule, type RuleId, rules, severitiesOf } from "../rules/mod.ts";
import { nearest } from "../nearest.ts";
import { type Options, UsageError } from "./options.ts";
import type { CliTexts } from "./texts/mod.ts";

/** What `--list-rules`, `--list-readers` and `--explain` print. */
export function page(options: Options, texts: CliTexts): string {
  if (options.explain !== undefined) {
    return explanation(options.explain, options, texts);
  }
  return options.listRules ? ruleTable(options, texts) : readerTable(texts);
}

function explanation(id: string, { locale }: Options, texts: CliTexts): string {
  const text = explain(id, { locale });
  if (text !== undefined) return `${text.trimEnd()}\n`;
  const near = nearest(id, [...rules.map(({ id }) => id), "not-learning"]);
  throw new UsageError(texts.unknownRule(id, near));
}

function ruleTable({ locale }: Options, { trial }: CliTexts): string {
  const words = wordsFor(locale);
  return table(rules.map((rule: Rule) => {
    const id = rule.id as RuleId;
    const about = [
      words.page.explain.orElse(
        severitiesOf(rule).map((one) => words.severity[one]),
      ),
      ...rule.status === "trial" ? [trial] : [],
    ];
    const { looksFor } = words.rules[id];
    return [id, words.page.remark(looksFor, words.page.names(about))];
  }));
}

function readerTable({ by }: CliTexts): string {
  return table(readers.map(({ id, writtenBy, extensions }) => [
    id,
    `${extensions.join(" ")}${by(writtenBy)}`,
  ]));
}

/** Two columns; the first is of ids, so every letter takes one place. */
export function table(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([id = ""]) => id.length)) + 2;
  return rows.map(([id = "", text = ""]) => `${id.padEnd(width)}${text}\n`)
    .join("");
}
