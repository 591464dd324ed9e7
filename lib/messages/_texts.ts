import type {
  CauseId,
  ReasonFacts,
  ReasonId,
  RemedyId,
} from "../causes/mod.ts";
import type { MarkKind, Remedy, Severity, Verdict } from "../diagnosis.ts";
import type { NoteKind } from "../history.ts";
import type { Doubt, EvidenceOf, Metric, RuleId } from "../rules/mod.ts";
import type { ChartTexts } from "./_charts.ts";
import type { ComparisonTexts } from "./_comparison.ts";
import type { ErrorTexts } from "./_errors.ts";
import type { LiveTexts } from "./_live.ts";
import type { PageTexts } from "./_page.ts";
import type { Grammar, Say } from "./_say.ts";

/** The words for one rule. */
export interface RuleText<E> {
  /** A short noun phrase: `overfitting`. */
  readonly name: string;
  /** What the rule looks for, in a sentence. */
  readonly looksFor: string;
  /** What it means in general and what to do: for the page about the rule. */
  readonly about: string;
  /** The headline of a finding: `Overfitting since epoch 101`. */
  title(evidence: E, say: Say): string;
  /** What was seen, with its numbers. */
  saw(evidence: E, say: Say): string;
  /** Why that matters. */
  means(evidence: E, say: Say): string;
  /** When a run that looks like this is healthy. */
  readonly unless: string;
}

/** The words for one cause. */
export interface CauseText {
  /** What is wrong, as a phrase: `learning rate too high`. */
  readonly name: string;
  /** How it makes the curve what it is, in a sentence. */
  readonly how: string;
  /** The experiment that would confirm it. */
  readonly confirm: string;
}

/** One language: complete, or it does not compile. */
export interface Texts {
  readonly grammar: Grammar;
  /** Where a threshold or a method comes from, as the rule says it, in this language. */
  source(text: string): string;
  readonly rules: RuleTexts;
  readonly causes: { readonly [Id in CauseId]: CauseText };
  readonly reasons: ReasonTexts;
  readonly remedies: { readonly [Id in RemedyId]: RemedyText };
  readonly doubts: { readonly [D in Doubt]: string };
  /** What is missing when a rule could not look. */
  readonly missing: { readonly [M in Metric]: string };
  /** What to log next time for it to look. */
  readonly toLog: { readonly [M in Metric]: string };
  readonly notes: { readonly [K in NoteKind]: NoteText };
  /** The phrase beside a mark of a chart. */
  readonly marks: { readonly [K in MarkKind]: MarkText };
  readonly health: { readonly [H in Verdict["health"]]: string };
  readonly severity: { readonly [S in Severity]: string };
  readonly charts: ChartTexts;
  readonly comparison: ComparisonTexts;
  readonly live: LiveTexts;
  readonly page: PageTexts;
  readonly errors: ErrorTexts;
}

/** The words of every rule. */
export type RuleTexts = {
  readonly [Id in RuleId]: RuleText<EvidenceOf<Id>>;
};

/** What to do, in a sentence; `remedy` names the setting and its values where they are known. */
export type RemedyText = (remedy: Remedy, say: Say) => string;

/** The words of every reason. */
export type ReasonTexts = {
  readonly [Id in ReasonId]: ReasonText<ReasonFacts[Id]>;
};

/** A reason in a sentence, with the facts that its cause gathered. */
// Taken from a method, so that a stored diagnosis can hand in facts of a type known at run time only.
export type ReasonText<Facts> = {
  says(facts: Facts, say: Say): string;
}["says"];

/** Something a reader skipped or repaired; `what` is a name or text of the log. */
export type NoteText = (
  note: { at?: number; count?: number; what?: string; near?: string },
) => string;

/** A few words for a place `from` … `to` on a curve, or for a setting that changes there. */
export type MarkText = (
  mark: { from: number; to?: number; before?: number; after?: number },
  say: Say,
) => string;
