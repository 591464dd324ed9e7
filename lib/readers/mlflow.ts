import { toContext } from "../context.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { bytesOf, type LogFile, nameOf } from "../log_file.ts";
import { finish } from "./_document.ts";
import { linesOf } from "./_lines.ts";
import type { Log } from "./_log.ts";
import { LogError, type Reader } from "./_reader.ts";
import { typed } from "./_settings.ts";
import { decode, headText, toLines } from "./_text.ts";
import { addMetrics, type Point } from "./mlflow/add_metrics.ts";
import { type Place, placesOf, runFolders } from "./mlflow/folders.ts";

/** A line of a metric: milliseconds, value, step. The first versions wrote no steps. */
const LINE = /^(\d{12,14}) (\S+)(?: (-?\d+)(?: .*)?)?$/;

/** A run that MLflow keeps in a folder: `metrics/` has a file a metric, `params/` one a parameter. */
export const mlflow: Reader = {
  id: "mlflow",
  writtenBy: ["MLflow, folders of mlruns"],
  extensions: [""],
  claims: runFolders,

  sniff(head) {
    const lines = toLines(headText(head)).filter((line) => line !== "");
    // The last of the first lines may be cut.
    const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
    return whole.length > 0 && whole.every((line) => LINE.test(line))
      ? 0.95
      : 0;
  },

  async read(log) {
    const { path } = log;
    const parts = Map.groupBy(
      log.files.map((file) => ({ file, ...placeIn(file, log) })),
      ({ kind }) => kind,
    );
    const texts = async (kind: Place["kind"]) =>
      new Map(
        await Promise.all((parts.get(kind) ?? []).map(async (
          { name, file },
        ) => [name, await textOf(file)] as const)),
      );
    const [params, tags, meta] = [
      await texts("params"),
      await texts("tags"),
      await texts("meta"),
    ];
    const builder = new HistoryBuilder({
      name: tags.get("mlflow.runName")?.trim() || runNameIn(meta.get("")) ||
        nameOf(path),
      path,
      reader: "mlflow",
      context: toContext(
        Object.fromEntries(
          [...params].map(([name, text]) => [name, typed(text)]),
        ),
      ),
    });
    const points: Point[] = [];
    for (const { name, file } of parts.get("metrics") ?? []) {
      points.push(...await pointsIn(file, name, builder));
    }
    if (points.length === 0) throw new LogError("no-records", path);
    addMetrics(builder, points);
    return finish(builder, path);
  },
};

/** What a file of a log is; one that was named by itself is a metric. */
function placeIn({ path }: LogFile, log: Log): Place {
  const places = placesOf(path);
  const folder = log.path === "." ? "" : log.path;
  return places.find((place) => place.folder === folder) ??
    places.find(({ kind }) => kind === "metrics") ??
    { folder, kind: "metrics", name: nameOf(path) };
}

/** No parameter is longer. */
const LONGEST = 2 ** 16;

async function textOf(file: LogFile): Promise<string> {
  return (file.size ?? 0) > LONGEST ? "" : decode(await bytesOf(file)).text;
}

function runNameIn(meta = ""): string {
  return /^run_name: *(['"]?)(.*)\1\s*$/m.exec(meta)?.[2] ?? "";
}

async function pointsIn(
  file: LogFile,
  metric: string,
  builder: HistoryBuilder,
): Promise<Point[]> {
  const points: Point[] = [];
  let stepped = false;
  let bad: { at: number; what: string } | undefined;
  let at = 0;
  for await (const lines of linesOf(file, builder)) {
    for (const line of lines) {
      at++;
      if (line === "") continue;
      if (bad) builder.note("bad-line", bad);
      const [, time, value, step] = LINE.exec(line) ?? [];
      // A line that was cut ends before its step, where the others have one.
      const whole = time !== undefined && (step !== undefined || !stepped);
      bad = whole ? undefined : { at, what: line };
      if (!whole) continue;
      stepped ||= step !== undefined;
      points.push({
        metric,
        time: Number(time),
        step: Number(step ?? 0),
        value,
      });
    }
  }
  if (bad) builder.note("truncated-tail", { at: bad.at });
  return points;
}
