/**
 * Ids and numbers into sentences, in every language.
 *
 * @module
 */
import type { ErrorCode, ErrorFacts } from "./_errors.ts";
import type { Texts } from "./_texts.ts";
import { en } from "./en/mod.ts";
import { zh } from "./zh/mod.ts";

export type { ChartName, ChartTexts } from "./_charts.ts";
export type { ComparisonTexts, LinkFacts } from "./_comparison.ts";
export type { ErrorFacts } from "./_errors.ts";
export type { PageTexts } from "./_page.ts";
export { Say } from "./_say.ts";
export type { Manner } from "./_say.ts";
export type { ReasonText, Texts } from "./_texts.ts";

/** The code of a language a report can be in. */
export type Locale = "en" | "zh";

const TEXTS: Readonly<Record<Locale, Texts>> = { en, zh };

/** Every language, in the order in which they are offered. */
export const LOCALES: readonly Locale[] = ["en", "zh"];

/** The words of one language. */
export function textsFor(locale: Locale): Texts {
  return TEXTS[locale];
}

/** Whether a report can be in the language of that code. */
export function isLocale(code: string): code is Locale {
  return Object.hasOwn(TEXTS, code);
}

/** Why an input could not be read, in one sentence without a full stop. */
export function errorText(
  code: string,
  facts: ErrorFacts,
  locale: Locale,
): string {
  const { found, other, message } = textsFor(locale).errors;
  const known = Object.hasOwn(found, code);
  return message(facts, known ? found[code as ErrorCode] : other);
}
