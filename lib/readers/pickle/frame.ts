import { isThing, type Thing } from "./value.ts";

/** The columns of a data frame or of a series of pandas, by their names; `undefined` for all other things. */
export function frameOf(
  { name, state }: Thing,
): Map<unknown, unknown> | undefined {
  if (!/^pandas\b.*\.(?:DataFrame|Series)$/.test(name)) return undefined;
  if (!(state instanceof Map)) return undefined;
  const manager = state.get("_mgr") ?? state.get("_data");
  const { blocks, axes } = partsOf(manager);
  const index = axes.at(-1);
  const frame = new Map<unknown, unknown>();
  const counted = nameOf(index);
  if (counted !== undefined) frame.set(counted, listIn(dataOf(index)));
  if (name.endsWith("Series")) {
    frame.set(state.get("_name") ?? "value", listIn(blocks[0]?.values));
    return frame;
  }
  const names = listIn(dataOf(axes[0])) ?? [];
  const columns: unknown[] = [];
  for (const { values, places } of blocks) {
    const rows = isThing(values) && values.rows?.() || [listIn(values)];
    rows.forEach((row, i) => columns[places[i] ?? -1] = row);
  }
  Array.from(names).forEach((name, i) => frame.set(name, columns[i]));
  return frame;
}

/** Columns of one type, and which they are. */
interface Block {
  readonly values: unknown;
  readonly places: ArrayLike<number>;
}

/** What keeps the columns of a frame: given when it is made, or filled in by older versions. */
function partsOf(
  manager: unknown,
): { blocks: readonly Block[]; axes: readonly unknown[] } {
  if (!isThing(manager)) return { blocks: [], axes: [] };
  const [blocks, axes] = manager.args;
  if (Array.isArray(blocks) && Array.isArray(axes)) {
    return {
      blocks: blocks.filter(isThing).map(({ args: [values, places] }) => ({
        values,
        places: placesIn(places),
      })),
      axes,
    };
  }
  const older = Array.isArray(manager.state) ? manager.state.at(-1) : undefined;
  const [inner] = older instanceof Map ? [...older.values()] : [];
  if (!(inner instanceof Map)) return { blocks: [], axes: [] };
  const filled: unknown = inner.get("blocks");
  return {
    blocks: (Array.isArray(filled) ? filled : [])
      .filter((block) => block instanceof Map)
      .map((block) => ({
        values: block.get("values"),
        places: placesIn(block.get("mgr_locs")),
      })),
    axes: inner.get("axes") ?? [],
  };
}

/** No table has more columns, or as many rows that are only counted. */
const MOST = 10_000_000;

/** Places that are listed, or a slice of them. */
function placesIn(places: unknown): ArrayLike<number> {
  return isThing(places) && places.name.endsWith("slice")
    ? rangeOf(places.args)
    : (listIn(places) ?? []) as ArrayLike<number>;
}

function rangeOf(bounds: readonly unknown[]): number[] {
  const [start = NaN, stop = NaN, step = NaN] = bounds.map(Number);
  const length = Math.ceil((stop - start) / step);
  return length > 0 && length < MOST
    ? Array.from({ length }, (_, i) => start + i * step)
    : [];
}

/** What an index of pandas was made of. */
function madeOf(index: unknown): Map<unknown, unknown> | undefined {
  const made = isThing(index) ? index.args[1] : undefined;
  return made instanceof Map ? made : undefined;
}

function dataOf(index: unknown): unknown {
  const made = madeOf(index);
  return made?.has("start")
    ? rangeOf([made.get("start"), made.get("stop"), made.get("step")])
    : made?.get("data");
}

function nameOf(index: unknown): string | undefined {
  const name = madeOf(index)?.get("name");
  return typeof name === "string" ? name : undefined;
}

/** The list that a value is, or that is kept in an array around it. */
function listIn(value: unknown, depth = 0): ArrayLike<unknown> | undefined {
  if (value instanceof Float64Array) return value;
  if (isThing(value)) {
    return depth > 4 ? undefined : listIn(value.state, depth + 1);
  }
  if (value instanceof Map) return listIn(value.get("_data"), depth + 1);
  if (!Array.isArray(value)) return undefined;
  // An array of texts keeps its type beside its list.
  const inner = value.find((part) =>
    Array.isArray(part) || part instanceof Float64Array ||
    isThing(part) && listIn(part, depth + 1) !== undefined
  );
  return inner === undefined || depth > 4 ? value : listIn(inner, depth + 1);
}
