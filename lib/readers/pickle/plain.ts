import { frameOf } from "./frame.ts";
import { isThing } from "./value.ts";

/** No history is nested deeper, and none has more parts than this. */
const DEEPEST = 6;
const MOST = 5_000_000;

/** What a pickle holds as plain values: dictionaries as objects, arrays as lists, things by their state. */
export function toPlain(value: unknown, depth = 0): unknown {
  let parts = 0;
  const plain = (value: unknown, depth: number): unknown => {
    if (++parts > MOST || depth > DEEPEST) return undefined;
    if (isThing(value)) return plain(frameOf(value) ?? value.state, depth);
    if (value instanceof Map) {
      return Object.fromEntries(
        [...value].map(([key, inner]) => [
          keyOf(key),
          plain(inner, depth + 1),
        ]),
      );
    }
    return Array.isArray(value)
      ? value.map((inner) => plain(inner, depth + 1))
      : value;
  };
  return plain(value, depth);
}

function keyOf(key: unknown): string {
  return typeof key === "object" && key !== null ? "?" : String(key);
}
