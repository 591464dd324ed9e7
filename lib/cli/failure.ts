import type { ReadFailure } from "../diagnosis.ts";
import type { ErrorFacts } from "../messages/_errors.ts";
const errorText = (code: string, f: ErrorFacts, _: string) =>
  `${code} ${f.path}`;
import { LogError } from "../readers/mod.ts";
import type { Locale } from "./_choices.ts";
import { NothingSelected } from "./examiner.ts";

/** A failure that the command found itself. */
export function failure(
  code: string,
  facts: ErrorFacts,
  locale: Locale,
): ReadFailure {
  const { path, line } = facts;
  const message = errorText(code, facts, locale);
  return { path, code, message, ...(line === undefined ? {} : { line }) };
}

/** What an error says to the user, in their language. */
export function failureOf(
  error: unknown,
  path: string,
  locale: Locale,
): ReadFailure {
  if (error instanceof LogError) {
    const { code, line, found } = error;
    const facts = {
      path,
      ...(line === undefined ? {} : { line }),
      ...(found === undefined ? {} : { what: found }),
    };
    return failure(code, facts, locale);
  }
  if (error instanceof NothingSelected) {
    return failure("no-series", { path }, locale);
  }
  const what = error instanceof Error ? error.message : String(error);
  const code = isOutside(error) ? "not-readable" : "reader-failed";
  return failure(code, { path, what }, locale);
}

// Names of errors that the operating system or the permissions cause.
function isOutside(error: unknown): boolean {
  return error instanceof Error &&
    /^(NotFound|PermissionDenied|NotCapable|IsADirectory|Busy|FilesystemLoop)$/
      .test(error.name);
}
