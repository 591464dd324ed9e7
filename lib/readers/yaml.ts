import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { bytesOf, nameOf } from "../log_file.ts";
import { finish } from "./_document.ts";
import type { Log } from "./_log.ts";
import { columnsOf } from "./_read_columns.ts";
import { LogError, type Reader } from "./_reader.ts";
import { addRows } from "./_rows.ts";
import { decode, headText } from "./_text.ts";
import { parseYaml } from "./_yaml.ts";

/** A document of columns or of records: `loss: [0.9, 0.5]`, `- {epoch: 1, loss: 0.9}`. */
export const yaml: Reader = {
  id: "yaml",
  writtenBy: ["yaml.dump(history)"],
  extensions: [".yaml", ".yml"],

  sniff(head, path = "") {
    return /\.ya?ml$/i.test(path) && NUMBERS.test(headText(head)) ? 0.85 : 0;
  },

  async read(log) {
    const histories = runsIn(await parse(log), log.path);
    // Settings have lists of numbers, too.
    if (!histories.some(measures)) throw new LogError("no-curve", log.path);
    return histories;
  },
};

/** A list of numbers, or a record. */
const NUMBERS =
  /^\s*[^\s:#][^:#\n]*:\s*(?:\[\s*[-+.\d]|\n\s*-\s+[-+.\d])|^-\s+\{?\s*[\w"' ]+:\s*[-+.\d]/m;

/** No history is larger as YAML. */
const LARGEST = 2 ** 24;

async function parse({ path, files: [file] }: Log): Promise<unknown> {
  if ((file.size ?? 0) > LARGEST) throw new LogError("too-large", path);
  const { text } = decode(await bytesOf(file));
  // A few references may unfold to more than can be held.
  if (/(?:^|[\s[{,])\*\w/.test(text)) throw new LogError("no-records", path);
  try {
    return await parseYaml(text);
  } catch {
    throw new LogError("syntax", path);
  }
}

function runsIn(value: unknown, path: string): History[] {
  if (!Array.isArray(value)) {
    return columnsOf(value, { path, reader: "yaml" });
  }
  const builder = new HistoryBuilder({
    name: nameOf(path),
    path,
    reader: "yaml",
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
