import { toContext } from "../../context.ts";
import type { History } from "../../history.ts";
import { HistoryBuilder } from "../../history_builder.ts";
import { nameOf } from "../../log_file.ts";
import type { Log } from "../_log.ts";
import { LogError } from "../_reader.ts";
import { flat } from "../_settings.ts";
import { addCurves } from "./add_curves.ts";
import type { Curve } from "./curve.ts";
import { type Recorded, recordedIn } from "./recorded.ts";
import type { Run } from "./runs.ts";

/** The runs in the event files of a log. */
export async function readRuns(log: Log): Promise<History[]> {
  const { path, files } = log;
  const all = await recordedIn(log);
  const histories = all.flatMap((one) => historiesOf(one, log));
  if (histories.length > 0) return histories;
  if (files.every(({ size }) => size === 0)) {
    throw new LogError("empty", path);
  }
  if (all.some(({ results }) => results.length > 0)) {
    throw new LogError("no-curve", path);
  }
  const whole = all.some(({ framings }) =>
    framings.some(({ records }) => records > 0)
  );
  throw new LogError(whole ? "no-records" : "damaged-log", path);
}

/** The runs in one folder, with the folders of their splits. */
function historiesOf(recorded: Recorded, { path }: Log): History[] {
  const { folder, parts, settings } = recorded;
  const name = folder === "" ? nameOf(path) : `${nameOf(path)}/${folder}`;
  const count = Math.max(0, ...parts.map(({ runs }) => runs.runs.length));
  return Array.from({ length: count }, (_, i) => {
    const builder = new HistoryBuilder({
      name: count > 1 ? `${name} #${i + 1}` : name,
      path,
      reader: "tensorboard",
      context: toContext(flat(settings)),
    });
    noteAll(builder, recorded);
    for (const { prefix, runs } of parts) {
      addCurves(builder, runs.runs[i] ?? new Map(), prefix);
    }
    noteThinned(builder, parts.map(({ runs }) => runs.runs[i]));
    return builder.build();
  }).flat();
}

function noteThinned(
  builder: HistoryBuilder,
  parts: readonly (Run | undefined)[],
): void {
  const seen = (curve?: Curve) => curve ? curve.length + curve.dropped : 0;
  const most = parts.flatMap((run) => [...run?.values() ?? []])
    .reduce<Curve | undefined>((a, b) => seen(b) > seen(a) ? b : a, undefined);
  if (!most || most.halvings === 0) return;
  const what = String(2 ** most.halvings);
  builder.note("thinned", { count: seen(most), what });
}

function noteAll(
  builder: HistoryBuilder,
  { parts, framings, results }: Recorded,
): void {
  for (const { records, broken, firstBroken, cut } of framings) {
    if (broken > 0) {
      builder.note("bad-record", { at: firstBroken, count: broken });
    }
    if (cut) builder.note("truncated-tail", { at: records + 1 });
  }
  for (const { runs: { resumed, restarted, repeated, givenUp } } of parts) {
    if (resumed > 0) builder.note("resumed", { count: resumed });
    if (givenUp > 0) builder.note("given-up", { count: givenUp });
    if (restarted > 0) builder.note("restarted", { count: restarted });
    if (repeated > 0) builder.note("repeated-step", { count: repeated });
  }
  for (const what of results) builder.note("summary-record", { what });
}
