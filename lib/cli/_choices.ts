import type { Locale } from "../messages/mod.ts";
import type { Form } from "../renderers/mod.ts";

/** Forms a report can be written in. */
export const FORMATS: readonly Form[] = [
  "text",
  "markdown",
  "html",
  "json",
  "ndjson",
  "junit",
  "github",
];

const ENDINGS: readonly (readonly [RegExp, Form])[] = [
  [/\.html?$/i, "html"],
  [/\.json$/i, "json"],
  [/\.(?:ndjson|jsonl)$/i, "ndjson"],
  [/\.(?:md|markdown)$/i, "markdown"],
  [/\.xml$/i, "junit"],
];

/** The form that the name of a file asks for. */
export function formByEnding(path: string | undefined): Form | undefined {
  return path === undefined
    ? undefined
    : ENDINGS.find(([ending]) => ending.test(path))?.[1];
}

/** Ends of the names of files in a form that no report is written in. */
const OTHERS =
  /\.(?:pdf|docx?|odt|rtf|pptx?|xlsx?|csv|tsv|ya?ml|toml|tex|ipynb|png|jpe?g|gif|svg|webp)$/i;

/** The end of a file's name where it asks for a form that is not written. */
export function otherForm(path: string | undefined): string | undefined {
  return OTHERS.exec(path ?? "")?.[0];
}

// Said again because importing it would load the words of every language.
/** Languages a report can be in. */
export const LOCALES: readonly Locale[] = ["en", "zh"];

export type { Form, Locale };
