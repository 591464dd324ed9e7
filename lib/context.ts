/**
 * What is known about a run beside its curves, under one name for each setting.
 *
 * @module
 */
import type { RunContext } from "./history.ts";

// Canonical key, then what else it is called. Only whole names: `lr_max` is no learning rate.
const ALIASES: readonly (readonly [string, readonly string[]])[] = [
  ["learning_rate", [
    "lr",
    "lr0",
    "base_lr",
    "initial_lr",
    "init_lr",

    "学习率",
  ]],
  ["lr_schedule", [
    "lr_scheduler",
    "lr_scheduler_type",
    "scheduler",
    "schedule",
  ]],
  ["warmup_steps", ["num_warmup_steps", "warmup_iters", "warmup"]],
  ["batch_size", [
    "bs",
    "bsize",
    "batch",
    "batchsize",
    "train_batch_size",
    "per_device_train_batch_size",
    "batch_size_train",
    "批大小",
    "批量大小",
  ]],
  ["optimizer", ["optim", "opt", "optimiser", "solver", "优化器"]],
  ["momentum", ["mom"]],
  ["weight_decay", ["wd", "weightdecay", "l2_reg", "权重衰减"]],
  ["dropout", ["dropout_rate", "dropout_p", "drop_rate", "p_dropout"]],
  ["label_smoothing", ["label_smoothing_factor", "smoothing"]],
  ["augmentation", ["augment", "aug", "data_augmentation"]],
  ["epochs", [
    "num_epochs",
    "n_epochs",
    "max_epochs",
    "num_train_epochs",
    "total_epochs",
    "nb_epoch",
    "轮数",
  ]],
  ["max_steps", ["num_steps", "total_steps", "max_iters"]],
  ["steps_per_epoch", ["batches_per_epoch", "num_batches"]],
  ["train_size", [
    "n_train",
    "num_train",
    "train_samples",
    "num_train_samples",
    "train_examples",
    "num_examples",
    "trainset_size",
    "训练集大小",
  ]],
  ["val_size", [
    "n_val",
    "num_val",
    "val_samples",
    "validation_size",
    "valid_size",
    "num_val_samples",
    "验证集大小",
  ]],
  ["test_size", ["n_test", "num_test", "test_samples"]],
  ["n_classes", [
    "num_classes",
    "classes",
    "nclasses",
    "num_labels",
    "n_labels",
    "类别数",
  ]],
  ["loss_function", ["loss", "criterion", "loss_fn", "objective", "损失函数"]],
  ["output_activation", ["final_activation", "last_activation"]],
  ["model", ["arch", "architecture", "network", "net", "model_name", "模型"]],
  ["n_parameters", [
    "num_parameters",
    "n_params",
    "num_params",
    "params",
    "parameters",
    "param_count",
    "参数量",
  ]],
  ["grad_clip", [
    "clip",
    "grad_clip_norm",
    "max_grad_norm",
    "clip_grad",
    "clip_grad_norm",
    "gradient_clip_val",
    "gradient_clipping",
    "clipnorm",
  ]],
  ["hidden_layers", ["n_layers", "num_layers", "layers", "depth"]],
  ["hidden_size", ["hidden_dim", "hidden", "hidden_units", "d_model", "width"]],
  ["batch_norm", ["batchnorm", "batch_normalization", "bn"]],
  ["normalized_inputs", [
    "normalised_inputs",
    "input_normalization",
    "normalize",
  ]],
  ["dataset", ["dataset_name"]],
  ["seed", ["random_seed", "manual_seed"]],
  ["task", []],
  ["train_metrics", []],
  ["ema_decay", ["ema"]],
  ["patience", ["early_stopping_patience"]],
];

const CANONICAL = new Map(
  ALIASES.flatMap(([key, aliases]) =>
    [key, ...aliases].map((name) => [name, key] as const)
  ),
);

/** The canonical key of a setting: `lr` is `learning_rate`; `undefined` for one that is not known. */
export function settingOf(key: string): string | undefined {
  return CANONICAL.get(key.trim().toLowerCase().replaceAll(/[\s-]+/g, "_"));
}

/** The same settings under their canonical keys; what is not known stays as it came. */
export function toContext(
  settings: Readonly<Record<string, unknown>>,
): RunContext {
  const entries = Object.entries(settings);
  const context = new Map<string, unknown>(entries);
  for (const [key, value] of entries) {
    const canonical = settingOf(key);
    // A canonical key that is there itself is surer than one of its other names.
    if (
      canonical === undefined || canonical === key || context.has(canonical)
    ) continue;
    context.delete(key);
    context.set(canonical, value);
  }
  return Object.fromEntries(
    [...context].filter(([, value]) => isFlat(value, DEEPEST)),
  );
}

/** Settings nested deeper than this are none, and no form of the report could hold them. */
const DEEPEST = 20;

function isFlat(value: unknown, left: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return left > 0 &&
    Object.values(value).every((inner) => isFlat(inner, left - 1));
}

/**
 * Settings as a user writes them: `lr=0.1,bs=64`, one `key=value` a line, or a JSON object.
 *
 * @throws {SyntaxError} When the text is none of these.
 */
export function parseContext(text: string): RunContext {
  const trimmed = text.trim();
  if (trimmed.startsWith("{")) return toContext(parseObject(trimmed));
  // A comma ends a setting only where another begins, so that a value may hold one.
  const parts = trimmed.split(/[\n;]|,(?=\s*[^\s=,]+\s*=)/).filter((part) =>
    part.trim() !== ""
  );
  return toContext(Object.fromEntries(parts.map(parsePair)));
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxError(
      `Cannot parse context ${quote(text)}: found broken JSON`,
    );
  }
}

function parsePair(part: string): [string, unknown] {
  const at = part.indexOf("=");
  const key = part.slice(0, at).trim();
  if (at < 0 || key === "") {
    throw new SyntaxError(
      `Cannot parse context ${quote(part.trim())}: found no key=value`,
    );
  }
  return [key, parseValue(part.slice(at + 1).trim())];
}

const WORDS = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["none", null],
  ["null", null],
]);

function parseValue(text: string): unknown {
  const word = text.toLowerCase();
  if (WORDS.has(word)) return WORDS.get(word);
  const [, digits, unit] =
    /^([-+]?(?:\d[\d_]*)?\.?\d+(?:e[-+]?\d+)?)([km]?)$/.exec(word) ?? [];
  if (digits === undefined) return text.replace(/^(["'])(.*)\1$/, "$2");
  const scale = unit === "k" ? 1e3 : unit === "m" ? 1e6 : 1;
  return Number(digits.replaceAll("_", "")) * scale;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
