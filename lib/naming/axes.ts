import { takeSplit } from "./splits.ts";
import { words } from "./words.ts";

/** What an axis column counts, and how good a guide it is: the lowest rank wins. */
export interface AxisName {
  /** `time` is wall time. */
  readonly kind: "epoch" | "step" | "time";
  /** 0 is the surest. */
  readonly rank: number;
}

/** From this rank on a step column serves only a log that has no epochs. */
export const WEAK = 100;

const EPOCHS = [
  "epoch",
  "epochs",
  "epoch num",
  "epoch number",
  "epoch idx",
  "epoch index",
  "current epoch",
  "cur epoch",
  "epoca",
  "epocas",
  "epoque",
  "epoche",
  "эпоха",
  "epoch no",
  "epoch id",
  "n epoch",
  "ep",
  "epoch count",
];

const STEPS = [
  "global step",
  "global steps",
  "globalstep",
  "step",
  "steps",
  "current step",
  "current steps",
  "trainer global step",
  "step num",
  "step count",
  "steps count",
  "time total timesteps",
  "total timesteps",
  "time iterations",
  "iteration",
  "iterations",
  "iter",
  "iters",
  "it",
  "n iter",
  "num iter",
  "iter num",
  "iteration num",
  "total iters",
  "acc iter",
  "acc iters",
  "accumulated iter",
  "num updates",
  "update",
  "updates",
  "n updates",
  "nupdates",
  "optimizer step",
  "batch",
  "batches",
  "batch idx",
  "batch num",
  "minibatch",
  "minibatches",
  "round num",
  "num round",
  "server round",
  "fl round",
  "global round",
  "comm round",
  "communication round",
  "boosting round",
];

const WEAK_STEPS = [
  "timesteps",
  "num timesteps",
  "time steps",
  "env steps",
  "num env steps",
  "environment steps",
  "rollout",
  "rollouts",
  "env step",
  "total env interacts",
  "total env steps",
  "total steps",
  "frame",
  "frames",
  "progress kimg",
  "kimg",
  "progress tick",
  "tick",
  "tokens",
  "samples",
  "num samples",
  "episode",
  "episodes",
  "episodio",
  "round",
  "rounds",
  "generation",
  "generations",
  "game",
  "games",
  "num games",
  "tokens seen",
  "num tokens",
  "n tokens",
  "total tokens",
  "samples seen",
  "examples seen",
  "number of trees",
];

const TIMES = [
  "wall time",
  "walltime",
  "timestamp",
  "time",
  "elapsed time",
  "time elapsed",
  "time time elapsed",
  "elapsed",
  "relative time",
  "runtime",
  "datetime",
  "date",
  "time s",
  "time sec",
  "time seconds",
  "elapsed s",
  "elapsed sec",
  "elapsed seconds",
  "elapsed time s",
  "time elapsed s",
  "wall",
  "wall clock",
  "wall clock time",
  "wall time s",
  "walltime s",
  "wall seconds",
  "seconds",
  "ts",
  "time stamp",
  "date time",
  "created at",
];

const AXES = new Map<string, AxisName>([
  ...EPOCHS.map((name, rank) => [name, { kind: "epoch", rank }] as const),
  ...STEPS.map((name, rank) => [name, { kind: "step", rank }] as const),
  ...WEAK_STEPS.map((name, i) =>
    [name, { kind: "step", rank: WEAK + i }] as const
  ),
  ...TIMES.map((name, rank) => [name, { kind: "time", rank }] as const),
]);

const LAST_STEP: AxisName = { kind: "step", rank: WEAK - 1 };

/** What a column counts if its name is that of an axis: `epoch`, `global_step`, `轮次`, `time`. */
export function axisOf(name: string): AxisName | null {
  const all = words(name);
  // `train/epoch` is an axis; `train_time` is how long training took.
  const [split, rest] = takeSplit(all);
  // W&B counts its own calls; what a program counts beside that says more.
  const told = rest.filter((word, i) => word !== rest[i - 1]).join(" ");
  const axis = name === "_step" ? LAST_STEP : AXES.get(told);
  return axis === undefined || (axis.kind === "time" && split !== null)
    ? null
    : axis;
}

/** Whether a column counts steps or epochs, by its name: a clock says when, not where in the run. */
export function countsSteps(name: string): boolean {
  const axis = axisOf(name);
  return axis !== null && axis.kind !== "time";
}
