import type { ReadFailure } from "../diagnosis.ts";
import { errors as en } from "../messages/en/errors.ts";
import { errors as zh } from "../messages/zh/errors.ts";
import { LogError } from "../readers/mod.ts";
import { systemMessage } from "./system_message.ts";
import type { Locale } from "./_choices.ts";
import { NothingSelected } from "./examiner.ts";

const TEXTS = { en, zh };

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
    return failure("no-series", { path }, locale);
  }
  const outside = outsideOf(error, path);
  if (outside) return failure(outside.code, { path, ...outside }, locale);
  return failure("failed", { path, found: String(error) }, locale);
}

/** Why there is no file: what stands for letters that are none is in no name. */
export function missing(path: string): string {
  return path.includes("\uFFFD") ? "odd-name" : "not-found";
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
