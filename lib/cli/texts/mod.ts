import type { Locale } from "../_choices.ts";
import type { CliTexts } from "./_texts.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

export type { CliTexts } from "./_texts.ts";

const texts: Readonly<Record<Locale, CliTexts>> = { en, zh };

/** What the command says in a language. */
export function textsFor(locale: Locale): CliTexts {
  return texts[locale];
}
