/** Forms a report can be written in. */
export const FORMATS = [
  "text",
  "markdown",
  "html",
  "json",
  "ndjson",
  "junit",
  "github",
] as const;

/** One of the forms. */
export type Format = (typeof FORMATS)[number];

/** Languages a report can be in. */
export const LOCALES = ["en", "zh"] as const;

/** One of the languages. */
export type Locale = (typeof LOCALES)[number];
