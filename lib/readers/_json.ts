import { isObject } from "../records/columns.ts";

// Strings come first in the pattern, so that a NaN inside one is passed over.
const STRING_OR_BARE =
  /"[^"\\]*(?:\\[^][^"\\]*)*"|[-+]?\b(?:NaN|nan|Infinity|inf)\b/g;

/** Parses JSON as Python writes it, with bare `NaN` and `Infinity`: they become strings. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const quoted = text.replace(
      STRING_OR_BARE,
      (token) => token.startsWith('"') ? token : `"${token}"`,
    );
    if (quoted === text) throw error;
    return JSON.parse(quoted);
  }
}

/** The object that a text is in JSON; `undefined` where it is none. */
export function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value = parseJson(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
