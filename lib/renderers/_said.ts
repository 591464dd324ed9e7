import type { Check, Diagnosis, Evidence, RankedCause } from "../diagnosis.ts";
import type { Axis, Split } from "../history.ts";
import { type ReasonText, Say, type Texts } from "../messages/mod.ts";
import { shownSentence } from "./_printable.ts";

/** What one rule found, in words. */
export interface Finding {
  readonly rule: string;
  readonly severity: Check["severity"];
  readonly title: string;
  /** `97%`. */
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
  /** What speaks for it, or how it works where nothing does. */
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

/** The words of a finding. An id that this version does not know stands for itself. */
export function finding(
  check: Check,
  diagnosis: Diagnosis,
  texts: Texts,
): Finding {
  const say = new Say(texts.grammar, mannerOf(check, diagnosis));
  const rule = (texts.rules as Known<Words<Evidence>>)[check.rule];
  const seen = check.evidence ?? {};
  const causes = check.causes ?? [];
  const [first] = causes;
  return {
    rule: check.rule,
    severity: check.severity,
    title: shownSentence(rule?.title(seen, say) ?? check.rule),
    sure: say.percent(check.confidence ?? 0),
    saw: shownSentence(rule?.saw(seen, say) ?? ""),
    means: shownSentence(rule?.means(seen, say) ?? ""),
    unless: rule?.unless ?? "",
    causes: worthNaming(causes).map((cause) => causeLine(cause, say, texts)),
    remedies: (check.remedies ?? []).slice(0, MOST).map((remedy) =>
      shownSentence(
        (texts.remedies as Known<(r: typeof remedy, say: Say) => string>)
          [remedy.id]?.(remedy, say) ?? remedy.id,
      )
    ),
    confirm: first === undefined
      ? ""
      : (texts.causes as Known<{ confirm: string }>)[first.id]?.confirm ?? "",
  };
}

/** Causes and remedies beyond this are a list nobody reads; the JSON form has them all. */
const MOST = 6;
/** A cause that holds less of the belief than this is not worth a line; more is asked where nothing speaks for it. */
const WORTH_NAMING = 0.02;
const WORTH_NAMING_BARE = 0.04;

function worthNaming(causes: readonly RankedCause[]): readonly RankedCause[] {
  return causes.filter(({ weight, because }, i) =>
    i === 0 ||
    weight >= (because.length > 0 ? WORTH_NAMING : WORTH_NAMING_BARE)
  )
    .slice(0, MOST);
}

function causeLine(
  { id, weight, because, facts }: RankedCause,
  say: Say,
  texts: Texts,
): CauseLine {
  const cause = (texts.causes as Known<{ name: string; how: string }>)[id];
  const reasons = texts.reasons as Known<ReasonText<Evidence>>;
  const spoken = because.map((reason) => reasons[reason]?.(facts, say) ?? "");
  return {
    name: cause?.name ?? id,
    share: say.percent(weight),
    because: shownSentence(
      texts.grammar.paragraph(spoken.filter((sentence) => sentence !== "")) ||
        (cause?.how ?? ""),
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
