import { isMetric } from "./column.ts";
import type { Sheet } from "./sheet.ts";

/**
 * Names that lines on other data have, too, beside their own measures: `epoch 3 training [time: 9s,
 * loss: 0.5]`, `epoch 3 evaluating [time: 2s, score: 0.7]`. Those of the first kind of line are a
 * curve; these are the others.
 */
export function sharedNames(
  sheets: Iterable<Sheet>,
): ReadonlyMap<Sheet, ReadonlySet<string>> {
  const owners = new Map<string, Sheet>();
  const shared = new Map<Sheet, Set<string>>();
  for (const sheet of sheets) {
    if (sheet.own !== "epoch" || !sheet.names.some(isMetric)) continue;
    for (const name of sheet.names) {
      if (isMetric(name)) continue;
      const owner = owners.get(name) ?? sheet;
      owners.set(name, owner);
      if (owner === sheet || measuresSame(owner, sheet)) continue;
      shared.set(sheet, (shared.get(sheet) ?? new Set()).add(name));
    }
  }
  return shared;
}

function measuresSame({ names: some }: Sheet, { names: others }: Sheet) {
  return some.some((name) => isMetric(name) && others.includes(name));
}
