import type { ReadFailure } from "../diagnosis.ts";
import { errors as en } from "../messages/en/errors.ts";
import { errors as zh } from "../messages/zh/errors.ts";
import { LogError } from "../readers/mod.ts";
import { isGlob } from "./_glob.ts";
import { systemMessage } from "./system_message.ts";
import type { Locale } from "./_choices.ts";
import { NothingSelected } from "./examiner.ts";

const TEXTS = { en, zh };

/** So many series are named where none was selected, and so much of each name. */
const MOST_NAMES = 20;
const LONGEST_NAME = 60;

/** What is known about an input that could not be read. */
interface Facts {
  readonly path: string;
  readonly line?: number | undefined;
  readonly found?: string | undefined;
}

/** A failure in the words of a language; a code without words of its own is an unexpected one. */
export function failure(
  code: string,
  { path, line, found }: Facts,
  locale: Locale,
): ReadFailure {
  const { found: kinds, other, message } = TEXTS[locale];
  const facts = {
    path,
    ...(line === undefined ? {} : { line }),
    ...(found === undefined ? {} : { what: found }),
  };
  const what = Object.entries(kinds).find(([kind]) => kind === code)?.[1];
  return {
    path,
    code,
    message: message(facts, what ?? other),
    ...(line === undefined ? {} : { line }),
  };
}

/** What an error says to the user, in their language. */
export function failureOf(
  error: unknown,
  path: string,
  locale: Locale,
): ReadFailure {
  if (error instanceof LogError) {
    const { code, line, found } = error;
    return failure(code, { path, line, found }, locale);
  }
  if (error instanceof NothingSelected) {
    return {
      path,
      code: "no-series",
      message: TEXTS[locale].noneSelected(
        path,
        error.names.slice(0, MOST_NAMES).map((name) =>
          name.slice(0, LONGEST_NAME)
        ),
        Math.max(0, error.names.length - MOST_NAMES),
      ),
    };
  }
  const outside = outsideOf(error, path);
  if (outside) return failure(outside.code, { path, ...outside }, locale);
  return failure("failed", { path, found: String(error) }, locale);
}

/** Why there is no file: what stands for letters that are none is in no name, and a pattern is none. */
export function missing(path: string): string {
  if (path.includes("\uFFFD")) return "odd-name";
  return isGlob(path) ? "no-match" : "not-found";
}

/** What the operating system or the permissions have against it, where it is them. */
function outsideOf(
  error: unknown,
  path: string,
): { code: string; found?: string } | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === "NotFound") return { code: missing(path) };
  if (/^(PermissionDenied|NotCapable)$/.test(error.name)) {
    return { code: "not-readable" };
  }
  const found = systemMessage(error);
  return found === undefined ? undefined : { code: "system", found };
}
