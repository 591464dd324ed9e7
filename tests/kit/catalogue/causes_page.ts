import { type Cause, causes, type ReasonId } from "../../../lib/causes/mod.ts";
import type { Evidence } from "../../../lib/diagnosis.ts";
import {
  type Locale,
  type ReasonText,
  Say,
  type Texts,
  textsFor,
} from "../../../lib/messages/mod.ts";
import type { RuleId } from "../../../lib/rules/mod.ts";
import { cluesIn } from "./clues.ts";
import { WORDS } from "./words.ts";

/** What stands for a number or a name that only a run has. */
const OPEN = "…";

/** Speaks of a run that nobody has seen yet. */
class Openly extends Say {
  override at = () => OPEN;
  override range = () => OPEN;
  override span = () => OPEN;
  override number = () => OPEN;
  override percent = () => OPEN;
}

/** Facts of such a run: whatever is asked for is open. */
const FACTS = new Proxy({}, { get: () => OPEN }) as Evidence;

/** Where the page of a language lies. */
export function causesPath(locale: Locale): string {
  return `lib/causes/README${locale === "en" ? "" : `.${locale}`}.md`;
}

/** The page about all causes in one language; `sourceOf` gives the file of one. */
export function causesPage(
  locale: Locale,
  sourceOf: (id: string) => string,
): string {
  const words = WORDS[locale];
  const texts = textsFor(locale);
  const contents = causes.map(({ id }) =>
    `- [${id}](#${id})${words.colon}${texts.causes[id].name}`
  );
  return [
    `# ${words.causes.title}`,
    words.other,
    words.causes.intro,
    contents.join("\n"),
    ...causes.map((cause) => section(cause, sourceOf(cause.id), locale)),
  ].join("\n\n") + "\n";
}

function section(
  { id, explains }: (typeof causes)[number],
  source: string,
  locale: Locale,
): string {
  const texts = textsFor(locale);
  const { causes: words, colon, comma } = WORDS[locale];
  const { name, how, confirm } = texts.causes[id];
  const clues = cluesIn(source, new Set(Object.keys(texts.reasons)));
  const found = Object.entries(explains as Cause["explains"])
    .toSorted(([, a], [, b]) => b - a)
    .map(([rule]) =>
      `[${texts.rules[rule as RuleId].name}](../rules/${
        pageOf(locale)
      }#${rule})`
    );
  const facts = [
    [words.explains, [found.join(comma)]],
    [words.for, clues.for.map((clue) => sentence(clue, texts))],
    [words.against, clues.against.map((clue) => sentence(clue, texts))],
    [texts.page.toBeSure, [confirm]],
  ] as const;
  const list = facts.filter(([, lines]) => lines.length > 0)
    .map(([label, lines]) =>
      lines.length === 1
        ? `- **${label}**${colon}${lines[0]}`
        : [`- **${label}**`, ...lines.map((line) => `  - ${line}`)].join("\n")
    );
  return [`## ${id}`, `*${name}*`, how, list.join("\n")].join("\n\n");
}

function pageOf(locale: Locale): string {
  return `README${locale === "en" ? "" : `.${locale}`}.md`;
}

/** A reason without the numbers of a run, and without "against it", which the page says once. */
function sentence(id: ReasonId, texts: Texts): string {
  const say = new Openly(texts.grammar, {
    axis: "epoch",
    heldOut: "validation",
  });
  const reasons = texts.reasons as Readonly<
    Record<string, ReasonText<Evidence>>
  >;
  const said = reasons[id]!(FACTS, say).replace(/^(Against it: |反证：)/, "");
  // A setting keeps the name it has in the context.
  return /^\w*_/.test(said)
    ? said
    : said.charAt(0).toUpperCase() + said.slice(1);
}
