import type { Evidence } from "../diagnosis.ts";

/** What each reason speaks of: the numbers and names its sentence needs. */
export interface ReasonFacts {
  readonly "high-learning-rate": {
    readonly learning_rate: number;
    readonly optimizer: string;
  };
  readonly "low-learning-rate": {
    readonly learning_rate: number;
    readonly optimizer: string;
  };
  readonly "usual-learning-rate": {
    readonly learning_rate: number;
    readonly optimizer: string;
  };
  readonly "falls-straight": { readonly share: number };
  readonly "batch-of-few": { readonly batch_size: number };
  readonly "batch-is-large": {
    readonly batch_size: number;
    readonly train_size: number;
  };
  readonly "few-updates": { readonly updates: number };
  readonly "noise-of-steps": { readonly size: number };
  readonly "small-train-set": { readonly train_size: number };
  readonly "large-train-set": { readonly train_size: number };
  readonly "more-parameters-than-examples": {
    readonly n_parameters: number;
    readonly train_size: number;
  };
  readonly "fewer-parameters-than-examples": {
    readonly n_parameters: number;
    readonly train_size: number;
  };
  readonly "few-parameters": { readonly n_parameters: number };
  readonly "nothing-regularizes": Record<never, never>;
  readonly "something-regularizes": Record<never, never>;
  readonly "strong-dropout": { readonly dropout: number };
  readonly "strong-weight-decay": { readonly weight_decay: number };
  readonly "dropout-in-training": { readonly dropout: number };
  readonly "augmentation-in-training": Record<never, never>;
  readonly "label-smoothing-in-training": { readonly label_smoothing: number };
  readonly "no-known-regularization": Record<never, never>;
  readonly "shift-removes-gap": { readonly removedByShift: number };
  readonly "shift-leaves-gap": { readonly removedByShift: number };
  readonly "gap-from-start": { readonly gapEarly: number };
  readonly "train-metric-is-running-mean": Record<never, never>;
  readonly "train-metric-is-measured-after": Record<never, never>;
  readonly "inputs-not-normalized": Record<never, never>;
  readonly "inputs-normalized": Record<never, never>;
  readonly "input-scale": { readonly input_std: number };
  readonly "first-loss-far-above-chance": {
    readonly first: number;
    readonly chance: number;
  };
  readonly "first-loss-at-chance": {
    readonly first: number;
    readonly chance: number;
  };
  readonly "stays-at-chance": {
    readonly last: number;
    readonly chance: number;
  };
  readonly "heldout-exactly-flat": { readonly series: string };
  readonly "recurrent-model": { readonly model: string };
  readonly "no-gradient-clipping": Record<never, never>;
  readonly "gradient-clipping": { readonly grad_clip: number };
  readonly "breaks-suddenly": { readonly step: number };
  /** `growth` is 0 where it has no measure: the gradient norm overflowed. */
  readonly "grows-before": { readonly growth: number; readonly points: number };
  readonly "recurs": { readonly step: number };
  readonly "breaks-at-start": { readonly step: number };
  readonly "output-and-loss-disagree": {
    readonly output_activation: string;
    readonly loss_function: string;
  };
  readonly "custom-loss": { readonly loss_function: string };
  readonly "deep-model": { readonly hidden_layers: number };
  readonly "saturating-activation": { readonly activation: string };
  readonly "relu-activation": { readonly activation: string };
  readonly "gradient-vanishes": { readonly ratio: number };
  readonly "gradient-is-tiny": { readonly norm: number };
  readonly "gradient-is-large": { readonly ratio: number };
  readonly "dead-units": { readonly dead_fraction: number };
  readonly "batch-norm-in-model": { readonly batch_size: number };
  readonly "weight-averaging": { readonly ema_decay: number };
  readonly "heldout-at-chance": {
    readonly accuracy: number;
    readonly chance: number | null;
  };
  readonly "train-nearly-perfect": { readonly trainAccuracy: number };
  readonly "heldout-better-than-train": {
    readonly accuracy: number;
    readonly trainAccuracy: number;
  };
  readonly "gap-since-first-point": { readonly step: number };
  readonly "rises-from-start": Record<never, never>;
  readonly "rises-late": { readonly step: number };
  readonly "single-jump": { readonly step: number; readonly times: number };
  readonly "several-jumps": { readonly count: number };
  readonly "component-breaks-first": { readonly broken: string };
  readonly "component-dominates": { readonly component: string };
  readonly "swings-regularly": { readonly period: number };
  readonly "alternates": Record<never, never>;
  readonly "training-swings-too": { readonly swing: number };
  readonly "training-is-calm": { readonly size: number };
  readonly "memorised-slowly": { readonly share: number };
  readonly "one-answer-only": { readonly accuracy: number };
  readonly "small-validation-set": { readonly val_size: number };
  readonly "falls-at-end": { readonly share: number };
  readonly "rate-raised": Record<never, never>;
  readonly "identical-curves": {
    readonly series: string;
    readonly other: string;
  };
  readonly "constant-curve": { readonly series: string };
  readonly "zero-beside-nan": { readonly series: string };
  readonly "no-momentum": { readonly optimizer: string };
  readonly "turned-after-rate-drop": {
    readonly step: number;
    readonly from: number;
    readonly to: number;
  };
  readonly "best-left-behind": { readonly wastedSteps: number };
  readonly "solved-at-once": { readonly step: number };
  readonly "nothing-fits": Record<never, never>;
  readonly "settles-at-once": Record<never, never>;
  readonly "no-lower-bound": { readonly last: number };
  readonly "heldout-above-chance": {
    readonly accuracy: number;
    readonly chance: number | null;
  };
  readonly "learnt-something": Record<never, never>;
  readonly "many-parameters": { readonly n_parameters: number };
  readonly "shallow-model": { readonly hidden_layers: number };
  readonly "gradient-arrives": { readonly ratio: number };
  readonly "wanders-to-chance": Record<never, never>;
  readonly "output-and-loss-agree": { readonly output_activation: string };
  readonly "loss-for-another-task": { readonly loss_function: string };
  readonly "loss-is-negative": Record<never, never>;
  readonly "library-loss": { readonly loss_function: string };
  readonly "not-recurrent": { readonly model: string };
  readonly "several-terms": { readonly count: number };
  readonly "one-term-only": Record<never, never>;
  readonly "plain-optimizer": { readonly optimizer: string };
  readonly "momentum-is-there": { readonly optimizer: string };
  readonly "heldout-moves": { readonly series: string };
  readonly "batches-differ": { readonly size: number };
  readonly "batches-agree": { readonly size: number };
  readonly "jumps-together": Record<never, never>;
  readonly "train-leaves-chance-alone": Record<never, never>;
  readonly "large-validation-set": { readonly val_size: number };
  readonly "no-batch-norm": Record<never, never>;
  readonly "resumed-there": Record<never, never>;
  readonly "gradient-is-usual-at-first": Record<never, never>;
  readonly "heldout-accuracy-improves": { readonly accuracy: number };
  readonly "enough-examples": { readonly train_size: number };
  readonly "measured-alike": Record<never, never>;
  readonly "train-worse-than-guess": {
    readonly accuracy: number;
    readonly chance: number;
  };
  readonly "decay-times-rate": {
    readonly weight_decay: number;
    readonly learning_rate: number;
  };
  readonly "no-gap-in-spite-of-room": {
    readonly n_parameters: number;
    readonly train_size: number;
  };
  readonly "both-stand-still": Record<never, never>;
  readonly "first-loss-exactly-chance": {
    readonly first: number;
    readonly chance: number;
  };
  readonly "recovers-at-once": { readonly times: number };
  readonly "ends-above-guess": {
    readonly last: number;
    readonly chance: number;
  };
  readonly "surer-than-noise": Record<never, never>;
  readonly "learnt-slowly": { readonly early: number };
  readonly "learnt-fast": { readonly early: number };
  readonly "still-falls": Record<never, never>;
  readonly "first-gradient-is-large": { readonly norm: number };
  readonly "first-gradient-is-usual": { readonly norm: number };
  readonly "had-learnt": Record<never, never>;
  readonly "few-parameters-for-examples": {
    readonly n_parameters: number;
    readonly train_size: number;
  };
  readonly "climbs-in-bounded-steps": { readonly optimizer: string };
  readonly "loss-is-large": {
    readonly first: number;
    readonly optimizer: string;
  };
  readonly "jump-before": { readonly step: number; readonly times: number };
  readonly "train-lags-behind": {
    readonly accuracy: number;
    readonly trainAccuracy: number;
  };
}

/** The id of any reason. */
export type ReasonId = keyof ReasonFacts;

/** What moved a cause, and by how much. */
export interface Reason<Id extends ReasonId = ReasonId> {
  /** Id; the sentence is in the messages. */
  readonly id: Id;
  /** Added to the cause's log-odds; negative speaks against it. */
  readonly weight: number;
  /** Numbers and names that the sentence speaks of; merged into the cause's `facts`. */
  readonly facts: Evidence;
}

/** A reason where it holds, nothing where it does not: `...when(small, "batch-of-few", 1, {…})`. */
export function when<Id extends ReasonId>(
  holds: boolean | undefined,
  id: Id,
  weight: number,
  facts: ReasonFacts[Id],
): readonly Reason[] {
  return holds ? [{ id, weight, facts: facts as Evidence }] : [];
}
