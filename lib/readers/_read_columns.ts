import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { nameOf } from "../log_file.ts";
import { addColumns, isList, isObject } from "../records/columns.ts";
import { isKnown } from "../naming.ts";
import { areRuns, runsOf } from "../records/shapes.ts";
import { finish, readDocument } from "./_document.ts";
import { isNameless, numbered } from "./_header.ts";
import { headerless } from "./_headerless.ts";
import type { Log } from "./_log.ts";
import { LogError } from "./_reader.ts";
import { addRows } from "./_rows.ts";
import { unfolded } from "./_unfolded.ts";
import { calledAsFile, isSplitOnly, isTelling, stemOf } from "./_stem.ts";

/** Reads a JSON document of columns. Numbers without a name are called as their file. */
export function readColumns(log: Log, reader: string): Promise<History[]> {
  const { path, files: [file] } = log;
  return readDocument(
    { ...log, path: file.path },
    (value) => columnsOf(value, { path, reader }),
  );
}

/** Where a document comes from. */
interface Source {
  /** What the run is called, where not as its file. */
  readonly name?: string;
  readonly path: string;
  readonly reader: string;
}

/** The runs of columns or of records in a document that was parsed. */
export function columnsOf(
  document: unknown,
  { path, reader, name = nameOf(path) }: Source,
): History[] {
  const value = unfolded(document);
  const read = (name: string, columns: unknown) => {
    const records = Array.isArray(columns) && columns.some(isObject);
    const builder = new HistoryBuilder({
      name,
      path,
      reader,
      expectsAxis: records,
    });
    if (records) {
      if (addRows(builder, columns) === 0 && builder.summaries === 0) {
        throw new LogError("no-records", path);
      }
      return finish(builder, path);
    }
    if (!isObject(columns)) throw new LogError("no-records", path);
    if (addColumns(builder, columns) === 0) {
      throw new LogError("no-curve", path);
    }
    return finish(builder, path);
  };
  if (Array.isArray(value) && value.some(hasMetric) && !areRuns(value)) {
    return read(name, value);
  }
  return runsOf(value)?.flatMap(([run, columns]) =>
    read(`${name}: ${run}`, columns)
  ) ??
    read(
      name,
      isList(value) && !Array.from(value).some(isObject)
        ? listed(value, path)
        : called(value, path),
    );
}

/** Whether a record holds a number of a metric. */
function hasMetric(record: unknown): boolean {
  return isObject(record) &&
    Object.entries(record).some(([name, cell]) =>
      isKnown(name) && typeof cell === "number"
    );
}

/** Columns that say only their data, as `{train: […], val: […]}`, called as their file. */
function called(value: unknown, path: string): unknown {
  return isTelling(path) && isObject(value) &&
      Object.entries(value).every(([name, cells]) =>
        isList(cells) && isSplitOnly(name)
      )
    ? { [stemOf(path)]: value }
    : value;
}

/** A list or lists that have no names, called as their file; of many short ones each is a record. */
function listed(
  list: ArrayLike<unknown>,
  path: string,
): Record<string, unknown> {
  const stem = stemOf(path);
  const lists = Array.from(list);
  if (lists.length === 0 || !lists.every(isList)) return { [stem]: list };
  const width = Math.max(...lists.map(({ length }) => length));
  if (width > MOST_CELLS || width >= lists.length) {
    const own = calledAsFile(numbered(lists.length), path);
    return Object.fromEntries(
      lists.map((one, i) => [
        isNameless(own[i]!) ? `${stem} (${i + 1})` : own[i],
        one,
      ]),
    );
  }
  const rows = lists.map((one, i) => ({
    cells: Array.from(one, String),
    line: i + 1,
  }));
  const names = calledAsFile(headerless(rows), path);
  return Object.fromEntries(
    names.map((name, i) => [name, lists.map((one) => one[i])]),
  );
}

/** A record without names has no more cells. */
const MOST_CELLS = 8;
