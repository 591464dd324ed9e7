import { toContext } from "../context.ts";
import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { nameOf } from "../log_file.ts";
import type { Log } from "./_log.ts";
import { LogError, type Reader } from "./_reader.ts";
import { flat } from "./_settings.ts";
import { addCurves } from "./tensorboard/add_curves.ts";
import { maskedCrc32c } from "./tensorboard/crc32c.ts";
import { eventFolders } from "./tensorboard/folders.ts";
import { type Recorded, recordedIn } from "./tensorboard/recorded.ts";

/** TensorBoard's event files: each a sequence of checked records, a folder a run. */
export const tensorboard: Reader = {
  id: "tensorboard",
  writtenBy: [
    "torch.utils.tensorboard",
    "tensorboardX",
    "TensorFlow",
    "Keras TensorBoard",
    "Unity ML-Agents",
  ],
  extensions: ["events.out.tfevents.*"],
  claims: eventFolders,

  sniff(head) {
    if (head.length < 12) return 0;
    const view = new DataView(head.buffer, head.byteOffset, head.length);
    return maskedCrc32c(head, 0, 8) === view.getUint32(8, true) ? 1 : 0;
  },

  async read(log) {
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
    throw new LogError(whole ? "no-records" : "syntax", path);
  },
};

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
    return builder.build();
  }).flat();
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
  for (const { runs: { resumed, restarted, repeated } } of parts) {
    if (resumed > 0) builder.note("resumed", { count: resumed });
    if (restarted > 0) builder.note("restarted", { count: restarted });
    if (repeated > 0) builder.note("repeated-step", { count: repeated });
  }
  for (const what of results) builder.note("summary-record", { what });
}
