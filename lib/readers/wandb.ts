import { toContext } from "../context.ts";
import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { folderOf, type LogFile, nameOf } from "../log_file.ts";
import { isObject } from "../records/columns.ts";
import { parseJson } from "./_json.ts";
import { levelRecords } from "./_level_log.ts";
import { linesOf } from "./_lines.ts";
import type { Claim } from "./_log.ts";
import { LogError, type Reader } from "./_reader.ts";
import { flat } from "./_settings.ts";
import { type Entries, wandbRecord } from "./_wandb_record.ts";

const MARK = new TextEncoder().encode(":W&B");

/** A run of Weights & Biases: its records in `run-ID.wandb`, or the rows of `wandb-history.jsonl`. */
export const wandb: Reader = {
  id: "wandb",
  writtenBy: ["Weights & Biases"],
  extensions: [".wandb", "wandb-history.jsonl"],

  sniff(head) {
    return MARK.every((byte, i) => head[i] === byte) ? 1 : 0;
  },

  claims(paths) {
    const folders = paths.filter((path) => MAIN.test(path)).map(runFolderOf);
    return [...new Set(folders)].flatMap((folder) => claimsIn(folder, paths));
  },

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
    if (histories.length === 0) throw new LogError("no-records", path);
    return histories.map((history) => told(history, path, run));
  },
};

/** What is known of a run so far. */
interface Run {
  name?: string;
  readonly config: (readonly [string, unknown])[];
  rows: number;
}

const MAIN = /\.wandb$|(?:^|\/)wandb-history\.jsonl$/;

function isHistory(path: string): boolean {
  return nameOf(path) === "wandb-history.jsonl";
}

function runFolderOf(path: string): string {
  const folder = folderOf(path);
  return isHistory(path) && nameOf(folder) === "files"
    ? folderOf(folder)
    : folder;
}

/** What else a run's folder holds: nothing of it is a curve. */
const OTHERS =
  /^(?:files\/)?(?:wandb-(?:summary|metadata)\.json|wandb-events\.jsonl|requirements\.txt|conda-environment\.ya?ml)$|^logs\/debug[^/]*\.log$|\.wandb\.synced$|^files\/media\//;

function claimsIn(folder: string, paths: readonly string[]): Claim[] {
  const start = folder === "" ? "" : `${folder}/`;
  const inside = paths.filter((path) => path.startsWith(start));
  const records = inside.filter((path) =>
    path.endsWith(".wandb") && folderOf(path) === folder
  );
  // Run files that somebody gathered in one folder are runs by themselves.
  if (records.length > 1) {
    return records.map((path) => ({ path, files: [path] }));
  }
  const rest = (path: string) => path.slice(start.length);
  const rows = inside.filter((path) =>
    isHistory(path) && runFolderOf(path) === folder
  );
  const [main, ...more] = [...records, ...rows];
  if (main === undefined) return [];
  return [{
    path: main,
    files: [main, ...more],
    printed: inside.filter((path) => rest(path) === "files/output.log"),
    passedOver: inside.filter((path) => OTHERS.test(rest(path))),
  }];
}

async function takeRecords(
  file: LogFile,
  builder: HistoryBuilder,
  run: Run,
): Promise<void> {
  for await (const found of levelRecords(file)) {
    if ("broken" in found) {
      builder.note(found.broken === "end" ? "truncated-tail" : "bad-line");
      continue;
    }
    try {
      const { name, config, row } = wandbRecord(found.bytes);
      if (name !== undefined && name !== "") run.name = name;
      if (config) run.config.push(...config);
      if (row) addRow(builder, row, ++run.rows);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      builder.note("bad-line");
    }
  }
}

async function takeLines(
  file: LogFile,
  builder: HistoryBuilder,
  run: Run,
): Promise<void> {
  let at = 0;
  for await (const lines of linesOf(file, builder)) {
    for (const line of lines) {
      at++;
      if (line.trim() === "") continue;
      const row = rowOf(line);
      if (row === undefined) builder.note("bad-line", { at, what: line });
      else {
        addRow(builder, Object.entries(row), at);
        run.rows++;
      }
    }
  }
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
    ...history,
    name: name + history.name.slice(nameOf(path).length),
    context: {
      ...history.context,
      ...toContext(flat(Object.fromEntries(config))),
    },
  };
}
