/**
 * A run that is training now: `monitor()` in the notebook that trains it, `follow()` where another process does.
 *
 * @module
 */
import type { Follower, FollowOptions } from "./follower.ts";
import { carry, isAlive, kernel, send } from "./kernel.ts";
import type { Stage } from "./live.ts";
import { Recorder, type RecorderOptions } from "./recorder.ts";
import { filePath } from "./_file_path.ts";
import { checkOptions } from "./_options.ts";

export type { Follower, FollowOptions } from "./follower.ts";
export type { LiveOptions } from "./live.ts";
export {
  type FitCallbacks,
  type Recorder,
  type RecorderOptions,
  StoppedError,
} from "./recorder.ts";

const LIVE_OPTIONS: readonly (keyof FollowOptions)[] = [
  "context",
  "every",
  "interactive",
  "locale",
  "onFinding",
];

/**
 * Shows the report on a run while it is training, in one output that grows with it.
 *
 * The Stop button ends the training and keeps the kernel, if the loop awaits `log()` or tfjs' `fit` is given
 * `callbacks`; say `model` too, and `fit` ends as if its epochs were over.
 *
 * @param options Language, settings of the run, how often to draw, whom to warn.
 * @returns What takes the numbers.
 * @example
 * ```ts
 * import { monitor } from "@lossoscope/lossoscope";
 * import { strictEqual } from "node:assert";
 *
 * const run = monitor({ context: { learning_rate: 0.1 } });
 * for (let step = 0; step < 20; step++) {
 *   await run.log(step, { loss: step < 15 ? 1 / (step + 1) : NaN });
 * }
 * await run.end();
 *
 * strictEqual(run.diagnosis?.verdict.headline, "non-finite-loss");
 * ```
 */
export function monitor(options: RecorderOptions = {}): Recorder {
  checkOptions("monitor", options, [...LIVE_OPTIONS, "axis", "model", "name"]);
  return new Recorder(options, stage());
}

/**
 * Shows the report on a log that another process is writing, in one output that grows with it.
 *
 * @param path A file, or a folder of runs; it need not be there yet. Seen from the notebook's folder.
 * @param options Language, settings of the run, how often to look, whom to warn.
 * @returns What follows it, when the first frame is shown. Other cells can run meanwhile; to wait for its end,
 * await `ended`.
 */
export async function follow(
  path: string | URL,
  options: FollowOptions = {},
): Promise<Follower> {
  checkOptions("follow", options, LIVE_OPTIONS);
  const [{ Follower }, { readPath }, { watchedDisk }, disk] = await Promise.all(
    [
      import("./follower.ts"),
      import("../lib/cli/read_path.ts"),
      import("../lib/cli/watched_disk.ts"),
      import("../lib/cli/disk.ts"),
    ],
  );
  const name = await filePath(path);
  const watched = watchedDisk(disk);
  const log = {
    path: name,
    stamp: () => watched.stamp(),
    read: () => readPath(name, watched),
  };
  const follower = new Follower(log, options, stage());
  await follower.begin();
  return follower;
}

/** The kernel's stage; outside of one nobody looks, and Ctrl-C ends the program as it always does. */
function stage(): Stage {
  const jupyter = kernel();
  const id = crypto.randomUUID();
  const world = {
    id,
    warn: (text: string) => console.error(text),
    now: () => performance.now(),
    pause: (ms: number) =>
      new Promise<void>((done) => setTimeout(done, Math.max(0, ms))),
  };
  if (!jupyter) return { ...world, onStop: () => () => {} };
  let [update, carried] = [false, false];
  return {
    ...world,
    async show(frame) {
      if (!carried && isAlive(frame)) {
        carried = true;
        await carry(jupyter);
      }
      await send(jupyter, frame, { display_id: id, update });
      update = true;
    },
    onStop(stop) {
      Deno.addSignalListener("SIGINT", stop);
      return () => Deno.removeSignalListener("SIGINT", stop);
    },
  };
}
