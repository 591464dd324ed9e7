/**
 * The numbers of a run that is training here, as they come.
 *
 * @module
 */
import type { Diagnosis } from "../lib/diagnosis.ts";
import { examine } from "../lib/examine.ts";
import type { History } from "../lib/history.ts";
import { type InMemoryOptions, toHistories } from "../lib/in_memory.ts";
import { isObject } from "../lib/records/columns.ts";
import type { Examined } from "../lib/renderers/mod.ts";
import { Live, type LiveOptions, type Stage } from "./live.ts";

/** How a run is recorded. */
export interface RecorderOptions extends InMemoryOptions, LiveOptions {
  /** What the first argument of `log` counts: steps, if nothing is said. */
  readonly axis?: "step" | "epoch";
  /** The tfjs model that is trained: the Stop button ends its `fit` as if the epochs were over. */
  readonly model?: { stopTraining: boolean };
}

/** What tfjs' `model.fit` calls while it trains. */
export interface FitCallbacks {
  /** Shows that the report waits. */
  onTrainBegin(): Promise<void>;
  /** Ends the run if the user wants it. */
  onBatchEnd(): Promise<void>;
  /** Takes the numbers of an epoch. */
  onEpochEnd(
    epoch: number,
    logs?: Readonly<Record<string, unknown>>,
  ): Promise<void>;
  /** Draws the last frame. */
  onTrainEnd(): Promise<void>;
}

/** Thrown into a loop whose run the user has stopped. */
export class StoppedError extends Error {
  /** The name of the error. */
  override readonly name = "StoppedError";
}

/** A verdict on a long run hardly changes with a hundredth more of it. */
const STALE = 0.01;

/** Takes the numbers of a run and shows the report on it. */
export class Recorder {
  readonly #options: RecorderOptions;
  readonly #stage: Stage;
  readonly #live: Live;
  readonly #rows: Record<string, unknown>[] = [];
  #known: { rows: number; runs: readonly Examined[] } = { rows: 0, runs: [] };
  #deafen: (() => void) | undefined;

  /** Made by `monitor()`. */
  constructor(options: RecorderOptions, stage: Stage) {
    this.#options = options;
    this.#stage = stage;
    const { name = "run" } = options;
    this.#live = new Live({ name, runs: () => this.#runs() }, options, stage);
  }

  /**
   * What is found by now; `undefined` as long as there are no numbers. Of a long run the last hundredth may be
   * missing, so that it can be asked for at every step.
   */
  get diagnosis(): Diagnosis | undefined {
    return this.#runs(STALE).at(-1)?.diagnosis;
  }

  /** What is recorded by now. */
  get history(): History | undefined {
    return this.#runs().at(-1)?.history;
  }

  /** Whether the user has pressed the Stop button. */
  get stopped(): boolean {
    return this.#live.stopped;
  }

  /**
   * Takes what was measured at a step. Await it, and the Stop button is heard.
   *
   * @param at The step, or the epoch.
   * @param values Numbers by their names: `{loss, val_loss}`.
   * @throws {StoppedError} When the user has stopped the run.
   * @throws {TypeError} When there is no step, or the numbers have no names.
   */
  log(at: number, values: Readonly<Record<string, unknown>>): Promise<void> {
    const axis = this.#options.axis ?? "step";
    if (typeof at !== "number" || Number.isNaN(at)) {
      throw new TypeError(
        `Cannot log: found no number of the ${axis} first; say log(${axis}, { loss })`,
      );
    }
    if (!isObject(values)) {
      throw new TypeError(
        `Cannot log ${axis} ${at}: found values without names; say log(${axis}, { loss })`,
      );
    }
    return this.#take(axis, at, values);
  }

  /** For tfjs: `model.fit(x, y, {callbacks: run.callbacks})`. */
  get callbacks(): FitCallbacks {
    return {
      onTrainBegin: async () => {
        this.#listen();
        await this.#live.touch();
      },
      onBatchEnd: () => Promise.resolve(this.#check("batch")),
      onEpochEnd: (epoch, logs = {}) => this.#take("epoch", epoch, logs),
      onTrainEnd: () => this.end(),
    };
  }

  /** Draws the last frame. Numbers that come later make it live again. */
  async end(): Promise<void> {
    this.#deafen?.();
    this.#deafen = undefined;
    await this.#live.finish();
  }

  #take(
    axis: "step" | "epoch",
    at: number,
    values: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    this.#listen();
    this.#check(`${axis} ${at}`);
    this.#rows.push({ [axis]: at, ...values });
    return this.#live.touch();
  }

  /** A model that knows how to stop needs no error to do so. */
  #check(at: string): void {
    if (!this.stopped || this.#options.model) return;
    throw new StoppedError(`Cannot log ${at}: the run was stopped`);
  }

  #listen(): void {
    if (this.#deafen) return;
    this.#live.stopped = false;
    this.#deafen = this.#stage.onStop(() => {
      this.#live.stopped = true;
      if (this.#options.model) this.#options.model.stopTraining = true;
      void this.#live.finish();
    });
  }

  /** @param stale The share of the run that need not be there yet. */
  #runs(stale = 0): readonly Examined[] {
    const rows = this.#rows.length;
    if (rows - this.#known.rows > stale * rows) {
      this.#known = { rows, runs: this.#examined() };
    }
    return this.#known.runs;
  }

  #examined(): readonly Examined[] {
    const { name = "run", context = {} } = this.#options;
    try {
      return toHistories(this.#rows, { name, context })
        .map((history) => ({ history, diagnosis: examine(history) }));
    } catch (error) {
      // No number has come yet.
      if (error instanceof TypeError) return [];
      throw error;
    }
  }
}
