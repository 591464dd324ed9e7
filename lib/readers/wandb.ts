import { toContext } from "../context.ts";
import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { type LogFile, nameOf } from "../log_file.ts";
import { isObject } from "../records/columns.ts";
import { parseJson } from "./_json.ts";
import { linesOf } from "./_lines.ts";
import { LogError, type Reader } from "./_reader.ts";
import { renamed } from "./_renamed.ts";
import { flat } from "./_settings.ts";
import { isHistory, runFolders } from "./wandb/folders.ts";
import { type Entries, wandbRecord } from "./wandb/record.ts";
import { runRecords } from "./_record_log.ts";

const MARK = new TextEncoder().encode(":W&B");

/** A run of Weights & Biases: its records in `run-ID.wandb`, or the rows of `wandb-history.jsonl`. */
export const wandb: Reader = {
  id: "wandb",
  writtenBy: ["Weights & Biases"],
  extensions: [".wandb", "wandb-history.jsonl"],

  sniff(head) {
    return MARK.every((byte, i) => head[i] === byte) ? 1 : 0;
  },

  claims: runFolders,

  async read({ path, files }) {
    const builder = new HistoryBuilder({
      name: nameOf(path),
      path,
      reader: "wandb",
    });
    const run: Run = { config: [], rows: 0 };
    for (const file of files) {
      if (run.rows > 0) break;
      if (isHistory(file.path)) await takeLines(file, builder, run);
      else await takeRecords(file, builder, run);
    }
    const histories = builder.build();
    if (histories.length === 0) {
      throw new LogError(run.isDamaged ? "damaged-log" : "no-records", path);
    }
    return histories.map((history) => told(history, path, run));
  },
};

/** What is known of a run so far. */
interface Run {
  name?: string;
  readonly config: (readonly [string, unknown])[];
  rows: number;
  /** Whether records of its file are damaged, or all are missing. */
  isDamaged?: boolean;
}

async function takeRecords(
  file: LogFile,
  builder: HistoryBuilder,
  run: Run,
): Promise<void> {
  let [records, damaged] = [0, 0];
  for await (const found of runRecords(file)) {
    if ("broken" in found) {
      if (found.broken === "middle") damaged++;
      builder.note(found.broken === "end" ? "truncated-tail" : "bad-record");
      continue;
    }
    records++;
    const { name, config, row } = wandbRecord(found.bytes);
    if (name !== undefined && name !== "") run.name = name;
    if (config) run.config.push(...config);
    if (row) addRow(builder, row, ++run.rows);
  }
  // Before anything is recorded, every file says which version wrote it.
  run.isDamaged = records === 0 || damaged > 0;
}

async function takeLines(
  file: LogFile,
  builder: HistoryBuilder,
  run: Run,
): Promise<void> {
  let at = 0;
  let bad: { at: number; what: string } | undefined;
  for await (const lines of linesOf(file, builder)) {
    for (const line of lines) {
      at++;
      if (line.trim() === "") continue;
      if (bad) builder.note("bad-line", bad);
      const row = rowOf(line);
      bad = row ? undefined : { at, what: line };
      if (row === undefined) continue;
      addRow(builder, Object.entries(row), at);
      run.rows++;
    }
  }
  // A killed run leaves half a line behind.
  if (bad) builder.note("truncated-tail", { at: bad.at });
}

function rowOf(line: string): Record<string, unknown> | undefined {
  try {
    const row = parseJson(line);
    return isObject(row) ? row : undefined;
  } catch {
    return undefined;
  }
}

/** A picture, a table or a histogram is an object that names its type: no group of metrics. */
function addRow(builder: HistoryBuilder, row: Entries, at: number): void {
  const timed = row.some(([name]) => name === "_timestamp");
  builder.add(
    Object.fromEntries(
      row.filter(([name]) =>
        name !== "_wandb" && !(timed && name === "_runtime")
      ).map(([name, value]) => [
        name,
        isObject(value) && "_type" in value ? String(value._type) : value,
      ]),
    ),
    at,
  );
}

/** A history under the name that W&B gave its run, with its settings. */
function told(history: History, path: string, run: Run): History {
  const { name = nameOf(path), config } = run;
  return {
    ...renamed(history, path, name),
    context: {
      ...history.context,
      ...toContext(flat(Object.fromEntries(config))),
    },
  };
}
