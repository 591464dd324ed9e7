import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { bytesOf, nameOf } from "../log_file.ts";
import { finish } from "./_document.ts";
import type { Log } from "./_log.ts";
import { columnsOf } from "./_read_columns.ts";
import { LogError } from "./_reader.ts";
import { addRows } from "./_rows.ts";
import { decode } from "./_text.ts";

/** No history is larger as YAML or TOML. */
const LARGEST = 2 ** 24;

/** The runs in a document that people write settings in, too: without a curve of a metric it is those. */
export async function readMarkedUp(
  { path, files: [file] }: Log,
  reader: string,
  parse: (text: string) => unknown,
): Promise<History[]> {
  if ((file.size ?? 0) > LARGEST) throw new LogError("too-large", path);
  const { text } = decode(await bytesOf(file));
  let value: unknown;
  try {
    value = await parse(text);
  } catch (error) {
    throw error instanceof LogError ? error : new LogError("syntax", path);
  }
  const histories = runsIn(value, path, reader);
  // Settings have lists of numbers, too.
  if (!histories.some(measures)) throw new LogError("no-curve", path);
  return histories;
}

function runsIn(value: unknown, path: string, reader: string): History[] {
  if (!Array.isArray(value)) {
    return columnsOf(value, { path, reader });
  }
  const builder = new HistoryBuilder({
    name: nameOf(path),
    path,
    reader,
    expectsAxis: true,
  });
  if (addRows(builder, value) === 0) throw new LogError("no-records", path);
  return finish(builder, path);
}

function measures({ series }: History): boolean {
  return series.some(({ better, values }) =>
    better !== null && values.length > 1
  );
}
