import type { History } from "../../history.ts";
import { HistoryBuilder } from "../../history_builder.ts";
import { bytesOf, type LogFile } from "../../log_file.ts";
import { linesOf } from "../_lines.ts";
import type { Log } from "../_log.ts";
import { LogError } from "../_reader.ts";
import { openDatabase } from "../sqlite/mod.ts";
import { placeOf } from "./folders.ts";
import { type Point, pointIn } from "./record.ts";

/** The runs of a folder: a database lists what they and their metrics are called. */
export async function readList({ path, files }: Log): Promise<History[]> {
  const [list, ...points] = files;
  const { runs, tags } = await namesIn(list, path);
  const placed = points.map((file) => ({ file, ...placeOf(file.path, path)! }));
  const byRun = Map.groupBy(placed, ({ run }) => run);
  const histories: History[] = [];
  for (const [id, run, name] of runs) {
    const builder = new HistoryBuilder({
      name: String(name),
      path,
      reader: "swanlab",
    });
    const own = byRun.get(String(run)) ?? [];
    for (const [metric, files] of Map.groupBy(own, ({ metric }) => metric)) {
      const [, , called = metric] = tags.find(([of, folder, name]) =>
        of === id && (folder ?? name) === metric
      ) ?? [];
      const points = await pointsIn(
        files.map(({ file }) =>
          file
        ),
        builder,
      );
      builder.addOwnAxis(String(called), {
        axis: "step",
        steps: points.map(({ step }) => step),
        values: points.map(({ value }) => value),
      });
    }
    histories.push(...builder.build());
  }
  if (histories.length === 0) throw new LogError("no-records", path);
  return histories;
}

type Cells = readonly [unknown, unknown, unknown];

async function namesIn(
  list: LogFile,
  path: string,
): Promise<{ runs: readonly Cells[]; tags: readonly Cells[] }> {
  try {
    const database = await openDatabase(await bytesOf(list));
    const runs = [...database.rows("experiment", "id", "run_id", "name")];
    const tags = [...database.rows("tag", "experiment_id", "folder", "name")];
    database.close();
    return { runs, tags };
  } catch {
    throw new LogError("damaged-database", path);
  }
}

/** The points of a metric: a new file begins after every so many. */
async function pointsIn(
  files: readonly LogFile[],
  builder: HistoryBuilder,
): Promise<Point[]> {
  const points: Point[] = [];
  for (const file of files) {
    for await (const lines of linesOf(file, builder)) {
      for (const line of lines) {
        const point = pointIn(line);
        if (point) points.push(point);
      }
    }
  }
  return points.sort((a, b) => a.step - b.step);
}
