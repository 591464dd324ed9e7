import { nearest } from "../nearest.ts";

/** The first id that is not in a catalogue, and the one it may have meant. */
export function strayIn(
  ids: readonly string[],
  catalogue: readonly { readonly id: string }[],
): [id: string, near: string | undefined] | undefined {
  const known = catalogue.map(({ id }) => id);
  const stray = ids.find((id) => !known.includes(id));
  return stray === undefined ? undefined : [stray, nearest(stray, known)];
}
