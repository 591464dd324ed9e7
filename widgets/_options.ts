import { isLocale, LOCALES } from "../lib/messages/mod.ts";
import { nearest } from "../lib/nearest.ts";

/** Options whose values have a form; others look at theirs themselves. */
const FORMS: Readonly<
  Record<string, { fits(value: unknown): boolean; readonly wanted: string }>
> = {
  context: {
    fits: (value) => typeof value === "object" && !Array.isArray(value),
    wanted: "no object of settings",
  },
  interactive: {
    fits: (value) => typeof value === "boolean",
    wanted: "neither true nor false",
  },
  name: {
    fits: (value) => typeof value === "string",
    wanted: "no text",
  },
  plot: {
    fits: (value) => value === "plotly" || value === "vega-lite",
    wanted: "none of plotly, vega-lite",
  },
  rules: {
    fits: (value) => value === null || Array.isArray(value),
    wanted: "no list of rules",
  },
};

function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null
    ? "an object"
    : typeof value === "string"
    ? JSON.stringify(value)
    : String(value);
}

/**
 * Makes sure that every option means something: one that is misspelt must not be passed over.
 *
 * @param action What is asked for, for the error: `diagnose`.
 * @throws {TypeError} When an option is not known, or its value is none for it.
 * @throws {RangeError} When there are no words in the language.
 */
export function checkOptions(
  action: string,
  options: object,
  known: readonly string[],
): void {
  if (typeof options !== "object" || options === null) {
    throw new TypeError(
      `Cannot ${action}: found ${options} where its options should be`,
    );
  }
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw new TypeError(
      `Cannot ${action}: found the option ${JSON.stringify(name)}, which is ` +
        (near
          ? `not known; did you mean ${near}?`
          : `none of ${known.join(", ")}`),
    );
  }
  for (const [name, value] of Object.entries(options)) {
    const form = FORMS[name];
    if (form === undefined || value === undefined || form.fits(value)) continue;
    throw new TypeError(
      `Cannot ${action}: found ${name} ${
        shown(value)
      }, which is ${form.wanted}`,
    );
  }
  const { locale = "en" } = options as { locale?: unknown };
  if (typeof locale === "string" && isLocale(locale)) return;
  throw new RangeError(
    `Cannot ${action}: found locale ${
      JSON.stringify(locale)
    }, which is none of ${LOCALES.join(", ")}`,
  );
}
