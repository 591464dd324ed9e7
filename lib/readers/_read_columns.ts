import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { nameOf } from "../log_file.ts";
import { addColumns, isList, isObject } from "../records/columns.ts";
import { finish, parseDocument } from "./_document.ts";
import type { Log } from "./_log.ts";
import { LogError } from "./_reader.ts";
import { stemOf } from "./_stem.ts";

/** Reads a JSON document of columns. Numbers without a name are called as their file. */
export async function readColumns(
  log: Log,
  reader: string,
): Promise<History[]> {
  const { path } = log;
  const { value, odd } = await parseDocument({
    ...log,
    path: log.files[0].path,
  });
  const columns = isList(value) ? { [stemOf(path)]: value } : value;
  if (!isObject(columns)) throw new LogError("no-records", path);
  const builder = new HistoryBuilder({ name: nameOf(path), path, reader });
  if (odd) builder.note("odd-encoding");
  if (addColumns(builder, columns) === 0) throw new LogError("no-curve", path);
  return finish(builder, path);
}
