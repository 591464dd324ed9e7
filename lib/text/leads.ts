import { PLACE, type Sheet, widthOf } from "./sheet.ts";

/**
 * Keeps apart what lines say of several things at one place, `cat: AP 0.5` and `dog: AP 0.4`: what they
 * begin with belongs to their names. What all lines begin with does not.
 */
export function tellLeads(sheets: readonly Sheet[]): void {
  const alike = Map.groupBy(
    sheets.filter(({ lead }) => lead !== undefined),
    ({ own, names }) => [own, ...names].join("\n"),
  );
  for (const group of alike.values()) {
    if (group.length < 2 || !standTogether(group)) continue;
    for (const sheet of group) {
      sheet.names = sheet.names.map((name) => `${sheet.lead}/${name}`);
    }
  }
}

/** Whether most places have lines of several of the sheets. */
function standTogether(group: readonly Sheet[]): boolean {
  const counts = new Map<string, number>();
  for (const sheet of group) {
    for (const place of placesOf(sheet)) {
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  const shared = [...counts.values()].filter((count) => count > 1).length;
  return shared * 2 > counts.size;
}

/** The places of a sheet's records; their order, where nothing says a place. */
function placesOf(sheet: Sheet): Set<string> {
  const { cells } = sheet;
  const width = widthOf(sheet);
  const places = new Set<string>();
  for (let at = 0; at < cells.length; at += width) {
    const [epoch, step] = [cells[at + PLACE.epoch]!, cells[at + PLACE.step]!];
    const isPlaced = !Number.isNaN(epoch) || !Number.isNaN(step);
    places.add(
      isPlaced ? `${cells[at + PLACE.part]} ${epoch} ${step}` : `${at / width}`,
    );
  }
  return places;
}
