/**
 * Reads the history of a training run and says what is wrong with it, how sure that is, why, and
 * what to do next.
 *
 * @example In a notebook, as the last line of a cell
 * ```ts
 * import { diagnose } from "@lossoscope/lossoscope";
 * import { strictEqual } from "node:assert";
 *
 * const diagnosis = diagnose({ loss: [0.9, 0.7, NaN], val_loss: [1, 0.8, NaN] });
 *
 * strictEqual(diagnosis.verdict.headline, "non-finite-loss");
 * ```
 *
 * @module
 */
export { compare, type ComparedRun } from "./lib/compare.ts";
export type * from "./lib/comparison.ts";
export type * from "./lib/diagnosis.ts";
export { examine, type ExamineOptions } from "./lib/examine.ts";
export type {
  Axis,
  History,
  Note,
  NoteKind,
  RunContext,
  Series,
  Source,
  Split,
} from "./lib/history.ts";
export {
  type InMemoryOptions,
  toHistories,
  toHistory,
} from "./lib/in_memory.ts";
export type { Locale } from "./lib/messages/mod.ts";
export { LogError, type LogErrorCode } from "./lib/readers/mod.ts";
export { read, type ReadOptions } from "./lib/reading.ts";
export {
  type FitCallbacks,
  follow,
  type Follower,
  type FollowOptions,
  type LiveOptions,
  monitor,
  type Recorder,
  type RecorderOptions,
  StoppedError,
} from "./widgets/monitor.ts";
export type { Plot } from "./widgets/cell.ts";
export {
  diagnose,
  type DiagnoseOptions,
  display,
  readLog,
  type Shown,
} from "./widgets/notebook.ts";
export type { MimeBundle } from "./widgets/page/bundle.ts";
export type { ShownChart } from "./widgets/pictures.ts";

if (import.meta.main) {
  const { run } = await import("./lib/cli/mod.ts");
  await run();
}
