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

// Said again because importing it would load the words of every language.
/** Languages a report can be in. */
export const LOCALES: readonly Locale[] = ["en", "zh"];

export type { Form, Locale };
