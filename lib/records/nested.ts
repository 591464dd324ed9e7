import { axisOf } from "../naming.ts";
import { toCell } from "./cell.ts";
import type { Cells } from "./columns.ts";
import type { NoteSink } from "./remark.ts";

/** Groups in groups deeper than this are no cells. */
const DEEPEST = 6;

/** Takes each cell of a record; what is nested gets names with a slash, what holds itself is noted. */
export function eachCell(
  record: Cells,
  sink: NoteSink,
  take: (name: string, cell: unknown) => void,
  prefix = "",
  within: readonly object[] = [],
): void {
  for (const key of Object.keys(record)) {
    const cell = record[key];
    const full = prefix + key;
    if (typeof cell !== "object") {
      take(full, cell);
      continue;
    }
    const path = [...within, record];
    const inner = (part: Cells, prefix: string) =>
      eachCell(part, sink, take, prefix, path);
    if (isGroup(cell) && path.includes(cell)) {
      sink.note("repeated-object", { what: full });
    } else if (isGroup(cell) && within.length < DEEPEST) {
      inner(cell, `${full}/`);
    } else if (areParts(cell) && within.length < DEEPEST) {
      for (const { id, name = id, ...part } of cell) {
        inner(part, `${full}/${String(name)}/`);
      }
    } else take(full, cell);
  }
}

/** A record has no more agents or heads than this. */
const MOST_PARTS = 64;

/** Whether a cell lists what takes part in a record, each named, with numbers of its own and no step. */
function areParts(cell: unknown): cell is Record<string, unknown>[] {
  return Array.isArray(cell) && cell.length > 0 && cell.length <= MOST_PARTS &&
    cell.every((part) =>
      isGroup(part) && /^[sn]/.test(typeof (part.name ?? part.id)) &&
      Object.keys(part).every((name) => axisOf(name) === null) &&
      Object.entries(part).some(([name, value]) =>
        name !== "id" && typeof value === "number"
      )
    );
}

function isGroup(cell: unknown): cell is Record<string, unknown> {
  return typeof cell === "object" && cell !== null && !Array.isArray(cell) &&
    !(cell instanceof Date) && toCell(cell) === null;
}
