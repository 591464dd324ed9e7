import { isLocale, LOCALES } from "../lib/messages/mod.ts";
import { nearest } from "../lib/nearest.ts";

/**
 * Makes sure that every option means something: one that is misspelt must not be passed over.
 *
 * @param action What is asked for, for the error: `diagnose`.
 * @throws {TypeError} When an option is not known.
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
  const { locale = "en" } = options as { locale?: unknown };
  if (typeof locale === "string" && isLocale(locale)) return;
  throw new RangeError(
    `Cannot ${action}: found locale ${
      JSON.stringify(locale)
    }, which is none of ${LOCALES.join(", ")}`,
  );
}
