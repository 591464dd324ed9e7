import { isObject } from "../records/columns.ts";
import { parseJson } from "./_json.ts";

/** What a parameter of an Optuna trial is: of a choice among several, its place in the list is kept. */
export function chosen(value: unknown, distribution: string): unknown {
  try {
    const parsed = parseJson(distribution);
    const attributes = isObject(parsed) ? parsed.attributes : undefined;
    const choices = isObject(attributes) ? attributes.choices : undefined;
    return Array.isArray(choices) ? choices[Number(value)] : value;
  } catch {
    return value;
  }
}
