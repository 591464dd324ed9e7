import { outlineOf } from "./_json_outline.ts";

/** The names that an object in a text of JSON has more than once: as many as there are less in its value. */
export function repeatedNames(
  text: string,
  value: unknown,
): readonly string[] {
  return countOf('":', text) > namesIn(value) ? outlineOf(text).repeated : [];
}

function countOf(sign: string, text: string): number {
  let count = 0;
  for (
    let at = text.indexOf(sign);
    at >= 0;
    at = text.indexOf(sign, at + sign.length)
  ) count++;
  return count;
}

/** Deeper than this nobody counts. */
const DEEPEST = 100;

function namesIn(value: unknown, depth = 0): number {
  if (typeof value !== "object" || value === null) return 0;
  if (depth > DEEPEST) return Infinity;
  const held = Array.isArray(value) ? value : Object.values(value);
  let names = Array.isArray(value) ? 0 : held.length;
  for (const inner of held) names += namesIn(inner, depth + 1);
  return names;
}
