import { HistoryBuilder } from "../history_builder.ts";
import { bytesOf, nameOf } from "../log_file.ts";
import { isList, isObject } from "../records/columns.ts";
import { runsOf } from "../records/shapes.ts";
import { addArrays, addRecords, arraysIn } from "./_arrays.ts";
import { columnsOf } from "./_read_columns.ts";
import { LogError, type Reader } from "./_reader.ts";
import { headText } from "./_text.ts";
import { unpickleAll } from "./pickle/machine.ts";
import { toPlain } from "./pickle/plain.ts";

/** No history is larger; weights are. */
const LARGEST = 2 ** 28;

/** A history that Python pickled: `pickle.dump(history.history, f)`. Nothing in it is executed. */
export const pickle: Reader = {
  id: "pickle",
  writtenBy: ["pickle.dump(history.history)", "scikit-learn models"],
  extensions: [".pkl", ".pickle", ".p", ""],

  sniff(head) {
    const [first = 0, protocol = 0] = head;
    if (first === 0x80 && protocol >= 2 && protocol <= 5) return 0.95;
    // Before there was a mark: a dictionary or a list, and the number it is remembered by.
    if (/^\((?:dp|lp)\d+\r?\n/.test(headText(head))) return 0.95;
    return (first === 0x7d || first === 0x5d) && head[1] === 0x71 ? 0.9 : 0;
  },

  async read({ path, files: [file] }) {
    if ((file.size ?? 0) > LARGEST) throw new LogError("too-large", path);
    const bytes = await bytesOf(file);
    if (bytes.length > LARGEST) throw new LogError("too-large", path);
    const { values, isWhole } = valuesIn(bytes, path);
    const only = isWhole && values.length === 1 ? values[0] : undefined;
    // Two curves in a tuple, say: their file may say which is which.
    if (isList(only) && only.length > 1 && Array.from(only).every(isList)) {
      return columnsOf(only, { path, reader: "pickle" });
    }
    const named = runsOf(only);
    if (named) {
      return named.flatMap(([run, columns]) =>
        columnsOf(columns, {
          name: `${nameOf(path)}: ${run}`,
          path,
          reader: "pickle",
        })
      );
    }
    const curves = values.filter(holdsCurves);
    const runs = curves.length > 0
      ? curves
      : [values.length > 1 ? values : values[0]];
    return runs.flatMap((run, i) => {
      const builder = builderOf(run, {
        name: nameOf(path) + (runs.length > 1 ? ` #${i + 1}` : ""),
        path,
      });
      if (!isWhole) builder.note("truncated-tail");
      const leftOut = values.length - curves.length;
      if (run === curves[i] && leftOut > 0) {
        builder.note("left-out", { count: leftOut });
      }
      const histories = builder.build();
      if (histories.length === 0) throw new LogError("no-numbers", path);
      return histories;
    });
  },
};

/** Whether an object is a history by itself, and no record of one. */
function holdsCurves(value: unknown): boolean {
  if (isList(value) && isRecords(value)) return true;
  const named = isObject(value) ? value : { value };
  return arraysIn(named).columns.size > 0;
}

function builderOf(
  value: unknown,
  { name, path }: { readonly name: string; readonly path: string },
): HistoryBuilder {
  const plain = isList(value) && !isRecords(value)
    ? { [stem(path)]: value }
    : value;
  const arrays = isObject(plain) ? arraysIn(plain) : undefined;
  const builder = new HistoryBuilder({
    name,
    path,
    reader: "pickle",
    context: arrays?.settings ?? {},
  });
  const found = arrays
    ? addArrays(builder, arrays)
    : addRecords(builder, plain);
  if (!found) throw new LogError("no-curve", path);
  return builder;
}

/** What was pickled into a file: mostly one object, or one after the other. */
function valuesIn(
  bytes: Uint8Array,
  path: string,
): { values: unknown[]; isWhole: boolean } {
  try {
    const { values, isWhole } = unpickleAll(bytes);
    return { values: toPlain(values, -1) as unknown[], isWhole };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new LogError("syntax", path);
  }
}

function isRecords(value: ArrayLike<unknown>): boolean {
  return value.length > 0 && isObject(value[0]);
}

// Numbers without a name are called as their file.
function stem(path: string): string {
  return nameOf(path).replace(/\.[^.]*$/, "");
}
