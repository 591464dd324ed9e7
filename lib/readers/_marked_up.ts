import type { History } from "../history.ts";
import { bytesOf } from "../log_file.ts";
import type { Log } from "./_log.ts";
import { columnsOf } from "./_read_columns.ts";
import { LogError } from "./_reader.ts";
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
  const histories = columnsOf(value, { path, reader });
  // Settings have lists of numbers, too.
  if (!histories.some(measures)) throw new LogError("no-curve", path);
  return histories;
}

function measures({ series }: History): boolean {
  return series.some(({ better, values }) =>
    better !== null && values.length > 1
  );
}
