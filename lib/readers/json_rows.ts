import { HistoryBuilder } from "../history_builder.ts";
import { nameOf } from "../log_file.ts";
import { axisOf } from "../naming.ts";
import { isObject } from "../records/columns.ts";
import { labelKind } from "../records/labels.ts";
import { finish, parseDocument } from "./_document.ts";
import { columnsOf } from "./_read_columns.ts";
import { LogError, type Reader } from "./_reader.ts";
import { addRows } from "./_rows.ts";
import { headText } from "./_text.ts";

/** A JSON array of records: `[{"epoch": 1, "loss": 0.9}, {"epoch": 2, "loss": 0.5}]`. */
export const jsonRows: Reader = {
  id: "json-rows",
  writtenBy: [
    "Chainer LogReport",
    "ESPnet",
    "skorch",
    "pandas to_json(orient='records')",
  ],
  extensions: [".json", ""],

  sniff(head) {
    return /^\s*\[\s*\{/.test(headText(head)) ? 0.9 : 0;
  },

  async read(log) {
    const { path } = log;
    const { value, odd } = await parseDocument(log);
    if (!Array.isArray(value)) throw new LogError("no-records", path);
    if (areRuns(value)) {
      return value.flatMap((run, i) =>
        columnsOf(run, {
          name: `${nameOf(path)}: ${calledAs(run) ?? i + 1}`,
          path,
          reader: "json-rows",
          odd,
        })
      );
    }
    const builder = new HistoryBuilder({
      name: nameOf(path),
      path,
      reader: "json-rows",
      expectsAxis: true,
    });
    if (odd) builder.note("odd-encoding");
    if (addRows(builder, value) === 0) throw new LogError("no-records", path);
    return finish(builder, path);
  },
};

/** Whether each record is a run, with a list of records of its own: `{fold: 1, history: [{epoch: 1, …}]}`. */
function areRuns(list: readonly unknown[]): list is Record<string, unknown>[] {
  return list.length > 0 &&
    list.every((run) => isObject(run) && Object.values(run).some(arePlaced)) &&
    !goOn(list as Record<string, unknown>[]);
}

/** Whether records count on, so that what each lists is inside its step: the batches of an epoch. */
function goOn(list: readonly Record<string, unknown>[]): boolean {
  return Object.keys(list[0]!).some((name) =>
    axisOf(name) !== null &&
    list.every((record, i) =>
      i === 0 || Number(record[name]) > Number(list[i - 1]![name])
    )
  );
}

function arePlaced(value: unknown): boolean {
  return Array.isArray(value) && value.length > 1 &&
    value.every((record) =>
      isObject(record) &&
      Object.keys(record).some((name) => axisOf(name) !== null)
    );
}

/** What a run calls itself: `fold 1`, `resnet`. */
function calledAs(run: Readonly<Record<string, unknown>>): string | undefined {
  const label = Object.entries(run).find(([name, value]) =>
    labelKind(name) === "run" && typeof value !== "object"
  );
  if (label === undefined) return undefined;
  const [name, value] = label;
  return typeof value === "number" ? `${name} ${value}` : String(value);
}
