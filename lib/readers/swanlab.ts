import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { nameOf } from "../log_file.ts";
import type { Log } from "./_log.ts";
import { LogError, type Reader } from "./_reader.ts";
import { renamed } from "./_renamed.ts";
import { runRecords } from "./_record_log.ts";
import { LIST, runFolders } from "./swanlab/folders.ts";
import { type Scalar, swanlabRecord } from "./swanlab/record.ts";

const MARK = new TextEncoder().encode(":SWL");

/** Runs of SwanLab: the records of one in `backup.swanlab`, or `runs.swanlab` with folders of logs. */
export const swanlab: Reader = {
  id: "swanlab",
  writtenBy: ["SwanLab"],
  extensions: [".swanlab"],

  sniff(head) {
    return MARK.every((byte, i) => head[i] === byte) ? 1 : 0;
  },

  claims: runFolders,

  async read(log) {
    if (nameOf(log.path) !== LIST) return await readRun(log);
    const { readList } = await import("./swanlab/read_list.ts");
    return await readList(log);
  },
};

async function readRun(
  { path, files: [file] }: Log,
): Promise<History[]> {
  const builder = new HistoryBuilder({
    name: nameOf(path),
    path,
    reader: "swanlab",
  });
  const scalars = new Scalars(builder);
  const ofMachine = new Set<string>();
  let name = "";
  let isDamaged = true;
  for await (const found of runRecords(file)) {
    if ("broken" in found) {
      builder.note(found.broken === "end" ? "truncated-tail" : "bad-record");
      continue;
    }
    isDamaged = false;
    const record = swanlabRecord(found.bytes);
    name ||= record.name ?? "";
    if (record.ofMachine !== undefined) ofMachine.add(record.ofMachine);
    const { scalar } = record;
    if (scalar && !ofMachine.has(scalar.key)) scalars.take(scalar);
  }
  scalars.end();
  const histories = builder.build();
  if (histories.length === 0) {
    throw new LogError(isDamaged ? "damaged-log" : "no-records", path);
  }
  return histories.map((history) =>
    renamed(history, path, name || nameOf(path))
  );
}

/** Collects values: those of one step, one behind the other, are a record. */
class Scalars {
  readonly #builder: HistoryBuilder;
  #record: Record<string, unknown> = {};
  #step = NaN;

  constructor(builder: HistoryBuilder) {
    this.#builder = builder;
  }

  take({ key, step, value, time }: Scalar): void {
    if (step !== this.#step || key in this.#record) this.end();
    this.#step = step;
    this.#record[key] = value;
    if (time !== undefined) this.#record._timestamp = time;
  }

  end(): void {
    if (Object.keys(this.#record).length > 0) {
      this.#builder.add({ ...this.#record, _step: this.#step });
    }
    this.#record = {};
  }
}
