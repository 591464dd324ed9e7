import type { Check, Diagnosis, Evidence, RankedCause } from "../diagnosis.ts";
import type { Axis, Split } from "../history.ts";
import { type ReasonText, Say, type Texts } from "../messages/mod.ts";
import type { RuleId } from "../rules/mod.ts";
import { shownSentence } from "./_printable.ts";

/** What one rule found, in words. */
export interface Finding {
  readonly rule: string;
  readonly severity: Check["severity"];
  readonly title: string;
  /** `97%`; empty for what only says that nothing can be judged. */
  readonly sure: string;
  readonly saw: string;
  readonly means: string;
  readonly unless: string;
  readonly causes: readonly CauseLine[];
  readonly remedies: readonly string[];
  /** The experiment that would confirm the likeliest cause; empty when there is none. */
  readonly confirm: string;
}

/** One cause in words. */
export interface CauseLine {
  readonly name: string;
  /** `46%`. */
  readonly share: string;
  /** What speaks for it, or how it works where nothing does; empty where the report has said so before. */
  readonly because: string;
}

interface Words<T> {
  title(facts: T, say: Say): string;
  saw(facts: T, say: Say): string;
  means(facts: T, say: Say): string;
  readonly name: string;
  readonly unless: string;
}

type Known<T> = Readonly<Record<string, T | undefined>>;

/** What a report has said already: it is not said twice. */
class Told {
  readonly causes = new Set<string>();
  readonly remedies = new Set<string>();
  readonly sentences = new Set<string>();

  /** The sentence where it is new, else nothing. */
  once(sentence: string): string {
    if (this.sentences.has(sentence)) return "";
    this.sentences.add(sentence);
    return sentence;
  }
}

/** The finding that is none about the run: to be sure of it means nothing. */
const NO_JUDGEMENT: RuleId = "too-short";

/** The words of findings, in the order of a report. */
export function findingsOf(
  checks: readonly Check[],
  diagnosis: Diagnosis,
  texts: Texts,
): Finding[] {
  const told = new Told();
  return checks.map((check) => finding(check, diagnosis, texts, told));
}

/** The words of a finding. An id that this version does not know stands for itself. */
export function finding(
  check: Check,
  diagnosis: Diagnosis,
  texts: Texts,
  told: Told = new Told(),
): Finding {
  const say = new Say(texts.grammar, mannerOf(check, diagnosis));
  const { spaced } = texts.grammar;
  const rule = (texts.rules as Known<Words<Evidence>>)[check.rule];
  const seen = check.evidence ?? {};
  const named = worthNaming(check);
  const [first] = named;
  return {
    rule: check.rule,
    severity: check.severity,
    title: shownSentence(spaced(rule?.title(seen, say) ?? check.rule)),
    sure: check.rule === NO_JUDGEMENT ? "" : say.percent(check.confidence ?? 0),
    saw: shownSentence(spaced(rule?.saw(seen, say) ?? "")),
    means: shownSentence(spaced(rule?.means(seen, say) ?? "")),
    unless: rule?.unless ?? "",
    causes: named
      .map((cause) => causeLine(cause, say, texts, told)),
    remedies: first ? remedyLines(check, say, texts, told) : [],
    confirm: first === undefined ? "" : told.once(
      (texts.causes as Known<{ confirm: string }>)[first.id]?.confirm ?? "",
    ),
  };
}

/** More causes or remedies than this are a list nobody reads; the JSON form has them all. */
const MOST = 4;
/** A cause that holds less of the belief than this is not worth a line; more is asked where nothing speaks for it. */
const WORTH_NAMING = 0.02;
const WORTH_NAMING_BARE = 0.04;

/** An alarm names its likeliest cause whatever it weighs; what is merely worth knowing needs none. */
function worthNaming(
  { severity, causes = [] }: Check,
): readonly RankedCause[] {
  return causes.filter(({ weight, because }, i) =>
    i === 0 && severity !== "note" ||
    weight >= (because.length > 0 ? WORTH_NAMING : WORTH_NAMING_BARE)
  ).slice(0, MOST);
}

/** What to do that no finding above asks for. */
function remedyLines(
  { remedies = [] }: Check,
  say: Say,
  texts: Texts,
  told: Told,
): string[] {
  const words = texts.remedies as Known<
    (remedy: (typeof remedies)[number], say: Say) => string
  >;
  const fresh = remedies.slice(0, MOST)
    .filter(({ id }) => !told.remedies.has(id));
  for (const { id } of fresh) told.remedies.add(id);
  return fresh.map((remedy) =>
    shownSentence(words[remedy.id]?.(remedy, say) ?? remedy.id)
  );
}

/** A cause with what speaks for it; named only, where a finding above has explained it. */
function causeLine(
  { id, weight, because, facts }: RankedCause,
  say: Say,
  texts: Texts,
  told: Told,
): CauseLine {
  const cause = (texts.causes as Known<{ name: string; how: string }>)[id];
  const reasons = texts.reasons as Known<ReasonText<Evidence>>;
  const spoken = because
    .map((reason) => told.once(reasons[reason]?.(facts, say) ?? ""))
    .filter((sentence) => sentence !== "");
  const how = told.causes.has(id) ? "" : told.once(cause?.how ?? "");
  told.causes.add(id);
  return {
    name: cause?.name ?? id,
    share: say.percent(weight),
    because: shownSentence(
      spoken.length > 0
        ? texts.grammar.spaced(texts.grammar.paragraph(spoken))
        : how,
    ),
  };
}

/** What the steps of a finding count: those of the series it speaks of. */
function mannerOf(
  { evidence, marks }: Check,
  { series }: Diagnosis,
): { axis: Axis; heldOut: Split } {
  const named = evidence?.series ?? marks?.find((mark) => mark.series)?.series;
  const losses = series.filter(({ quantity }) => quantity === "loss");
  const heldOut = losses.find(({ split }) => split === "validation") ??
    losses.find(({ split }) => split === "test");
  const spoken = series.find(({ name }) => name === named) ?? heldOut ??
    losses[0] ?? series[0];
  return {
    axis: (spoken?.axis ?? "step") as Axis,
    heldOut: heldOut?.split === "test" ? "test" : "validation",
  };
}
