import type { WatchedDisk } from "../lib/cli/watched_disk.ts";
import type { Diagnosis } from "../lib/diagnosis.ts";
import { examine } from "../lib/examine.ts";
import type { History } from "../lib/history.ts";
import { toHistories } from "../lib/in_memory.ts";
import { nameOf } from "../lib/log_file.ts";
import { LogError } from "../lib/readers/mod.ts";
import type { Examined } from "../lib/renderers/mod.ts";
import { Live, type LiveOptions, type Stage } from "./live.ts";

/** A log that another process writes. */
export interface FollowedLog extends Pick<WatchedDisk, "stamp"> {
  readonly path: string;
  /** The runs that are in it by now. */
  read(): Promise<readonly History[]>;
}

/** How a log is followed. */
export interface FollowOptions extends LiveOptions {
  /** Settings of the run, beside those that its log tells. */
  readonly context?: Readonly<Record<string, unknown>>;
}

/** Logs grow by the epoch: more often than this there is nothing new. */
const LOOK_MS = 1000;

/** Looks at a log again and again, and draws what has changed. */
export class Follower {
  /** Resolves when the log is no longer followed. */
  readonly ended: Promise<void>;

  readonly #log: FollowedLog;
  readonly #options: FollowOptions;
  readonly #stage: Stage;
  readonly #live: Live;
  readonly #deafen: () => void;
  #runs: readonly Examined[] = [];
  #over = false;
  #resolve!: () => void;

  /** Made by `follow()`. */
  constructor(log: FollowedLog, options: FollowOptions, stage: Stage) {
    this.#log = log;
    this.#options = options;
    this.#stage = stage;
    this.#live = new Live(
      { name: nameOf(log.path), runs: () => this.#read() },
      options,
      stage,
    );
    this.ended = new Promise((resolve) => this.#resolve = resolve);
    this.#deafen = stage.onStop(() => {
      this.#live.stopped = true;
      void this.end();
    });
  }

  /** What is found by now; `undefined` as long as there are no numbers. */
  get diagnosis(): Diagnosis | undefined {
    return this.#runs.at(-1)?.diagnosis;
  }

  /** Draws the first frame, and goes on looking. */
  async begin(): Promise<void> {
    await this.#live.touch();
    void this.#look(await this.#log.stamp());
  }

  /** Draws the last frame, and looks no more. */
  async end(): Promise<void> {
    if (this.#over) return await this.ended;
    this.#over = true;
    this.#deafen();
    await this.#live.finish();
    this.#resolve();
  }

  async #look(stamp: string): Promise<void> {
    for (let seen = stamp; !this.#over;) {
      await this.#stage.pause(this.#options.every ?? LOOK_MS);
      const now = await this.#log.stamp();
      if (now === seen || this.#over) continue;
      seen = now;
      await this.#live.touch();
    }
  }

  async #read(): Promise<readonly Examined[]> {
    const { context = {} } = this.#options;
    try {
      this.#runs = (await this.#log.read())
        .flatMap((history) => toHistories(history, { context }))
        .map((history) => ({ history, diagnosis: examine(history) }));
    } catch (error) {
      // It is not there yet, or holds no numbers yet; a log that is being replaced keeps its last report.
      if (!(error instanceof LogError) && !isMissing(error)) throw error;
    }
    return this.#runs;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && error.name === "NotFound";
}
