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

/**
 * Whether each line of a text is a name, a sign and a list of numbers, as programs print what they kept:
 * `train losses: [0.9, 0.5]`. That is a document, whatever the file is called.
 */
export function listsNumbers(text: string, sign: ":" | "="): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.length > 0 &&
    lines.every((line) =>
      LIST.test(line) &&
      line.slice(0, line.indexOf("[")).trimEnd().endsWith(sign)
    );
}

/** The beginning of a file may end within a list. */
const LIST =
  /^[\p{L}_][^:=[\]{}"'#]{0,60}[:=]\s*\[\s*[-+]?(?:[.\d]|nan)[-+.\deE,\snaif]*\]?\s*$/u;

function measures({ series }: History): boolean {
  return series.some(({ better, values }) =>
    better !== null && values.length > 1
  );
}
