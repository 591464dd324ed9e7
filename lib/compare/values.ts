/** Whether every value is a number, so that larger and smaller mean something. */
export function isNumbers(
  values: readonly unknown[],
): values is readonly number[] {
  return values.every((v) => typeof v === "number" && Number.isFinite(v));
}

/** Equal values have equal numbers, counted as they appear. */
export function groupsOf(values: readonly unknown[]): number[] {
  const known = new Map<string, number>();
  return values.map((value) => {
    const key = JSON.stringify(value) ?? "";
    const group = known.get(key) ?? known.size;
    known.set(key, group);
    return group;
  });
}

/** Words that no two runs share: names, folders, notes. They go with everything and say nothing. */
export function isName(values: readonly unknown[]): boolean {
  const known = values.filter((value) => value !== null);
  return known.length > 2 && !isNumbers(known) &&
    new Set(groupsOf(known)).size === known.length;
}
