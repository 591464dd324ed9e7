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

// Said again because importing it would load the words of every language.
/** Languages a report can be in. */
export const LOCALES: readonly Locale[] = ["en", "zh"];

export type { Form, Locale };
