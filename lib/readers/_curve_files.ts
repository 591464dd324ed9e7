import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { nameOf } from "../log_file.ts";
import { finish } from "./_document.ts";
import type { Log } from "./_log.ts";
import { readJsonl } from "./_read_jsonl.ts";
import { readTable } from "./_read_table.ts";
import { LogError } from "./_reader.ts";

/**
 * Reads a run whose curves lie in files of their own, each called as `called` says by its path, its
 * own name, and whether it is alone there. A file that holds no curve is noted.
 */
export async function readCurveFiles(
  { path, files }: Log,
  reader: string,
  called: (path: string, own: string, alone: boolean) => string,
): Promise<History[]> {
  const builder = new HistoryBuilder({
    name: nameOf(path),
    path,
    reader,
    expectsAxis: true,
  });
  for (const file of files) {
    const series = await seriesIn({ path: file.path, files: [file] }, reader);
    if (series.length === 0) builder.note("bad-line", { what: file.path });
    for (const { name: own, ...curve } of series) {
      builder.addCurve({
        ...curve,
        name: called(file.path, own, series.length === 1),
        ownName: own,
      });
    }
  }
  return finish(builder, path);
}

/** The series of the last run in a file. */
async function seriesIn(log: Log, reader: string): Promise<History["series"]> {
  try {
    const read = /\.jsonl$/i.test(log.path) ? readJsonl : readTable;
    return (await read(log, reader)).at(-1)?.series ?? [];
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    return [];
  }
}
