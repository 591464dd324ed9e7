import { HistoryBuilder } from "../history_builder.ts";
import {
  bytesOf,
  folderOf,
  headOf,
  type LogFile,
  nameOf,
} from "../log_file.ts";
import { axisOf, isKnown } from "../naming.ts";
import { isList, isObject } from "../records/columns.ts";
import { addArrays, arraysIn } from "./_arrays.ts";
import type { Claim } from "./_log.ts";
import { LogError, type Reader } from "./_reader.ts";
import { arrayIn, isArray } from "./numpy/array.ts";
import { columnsOfRows } from "./numpy/rows.ts";

/** No history is larger; data is. */
const LARGEST = 2 ** 28;

/** Arrays that NumPy saved: those of an `.npz`, or files such as `train_loss.npy` of one folder. */
export const numpy: Reader = {
  id: "numpy",
  writtenBy: ["numpy.savez()", "numpy.save()"],
  extensions: [".npz", ".npy"],

  claims(paths) {
    const arrays = paths.filter((path) =>
      path.endsWith(".npy") && (isPacked(path) || isTelling(path))
    );
    return [...Map.groupBy(arrays, folderOf)].flatMap(
      ([folder, [main, ...others]]): Claim[] =>
        main === undefined || others.length === 0
          ? []
          : [{ path: folder || main, files: [main, ...others] }],
    );
  },

  sniff(head) {
    return isArray(head) ? 1 : 0;
  },

  async read({ path, files }) {
    const given: [string, unknown][] = [];
    let isAnyCut = false;
    for (const file of files) {
      const { value, isCut } = await heldIn(file);
      given.push([stem(file.path), value]);
      isAnyCut ||= isCut === true;
    }
    const values = columnsOfRows(given);
    const [only] = values;
    const object = values.length === 1 && isObject(only?.[1])
      ? only[1]
      : Object.fromEntries(values);
    const { columns, alone, settings } = arraysIn(object);
    const builder = new HistoryBuilder({
      name: nameOf(path),
      path,
      reader: "numpy",
      context: settings,
    });
    const whole = alone && values.every(([, value]) => value !== undefined);
    // A single value is no curve.
    const curves = new Map([...columns].filter(([, { length }]) => length > 1));
    const others = values.filter(([, value]) => value === undefined);
    if (!addArrays(builder, { columns: curves, alone: whole, settings })) {
      const isEmpty = others.length === values.length;
      throw new LogError(isEmpty ? "no-numbers" : "no-curve", path);
    }
    if (isAnyCut) builder.note("truncated-tail");
    for (const [what] of others) builder.note("left-out", { what });
    const histories = builder.build();
    if (histories.length === 0) throw new LogError("no-numbers", path);
    return histories;
  },
};

/** An archive of arrays is one thing; a folder may hold data, too. */
function isPacked(path: string): boolean {
  return /\.npz$/i.test(folderOf(path));
}

function isTelling(path: string): boolean {
  const name = stem(path);
  return isKnown(name) || axisOf(name) !== null;
}

async function heldIn(
  file: LogFile,
): Promise<{ value?: unknown; isCut?: boolean }> {
  if ((file.size ?? 0) > LARGEST || !isArray(await headOf(file))) return {};
  try {
    const held = arrayIn(await bytesOf(file));
    return isList(held.value) || isObject(held.value) ? held : {};
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {};
  }
}

function stem(path: string): string {
  return nameOf(path).replace(/\.npy$/i, "");
}
