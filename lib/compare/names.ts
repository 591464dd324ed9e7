/** What tells runs apart: their names without the folders before and the parts behind that all of them share. */
export function shortNames(names: readonly string[]): string[] {
  const parts = names.map((name) => name.split("/"));
  const fewest = Math.min(...parts.map(({ length }) => length));
  const alike = (at: number) =>
    parts.every((p) => p.at(at) === parts[0]!.at(at));
  let [before, behind] = [0, 0];
  while (before < fewest - 1 && alike(before)) before++;
  while (behind < fewest - 1 - before && alike(-1 - behind)) behind++;
  return parts.map((p) => p.slice(before, p.length - behind).join("/"));
}
