/**
 * What the name of a series says: which data it was measured on, what it measures, which part of
 * it, and whether small or large is good. By rules about words, never by position.
 *
 * @module
 */
import type { Series, Split } from "./history.ts";
import { NOISE, quantities, type Quantity } from "./naming/quantities.ts";
import { takeSplit } from "./naming/splits.ts";
import { words } from "./naming/words.ts";

export { type AxisName, axisOf, countsSteps, WEAK } from "./naming/axes.ts";
export { elsewhere } from "./naming/elsewhere.ts";
export { splitOf } from "./naming/splits.ts";
export { words } from "./naming/words.ts";

/** What a name says. */
export type Meaning = Pick<
  Series,
  "split" | "quantity" | "component" | "better"
>;

/** What one name says by itself: `train/box_loss` is the box part of the training loss. */
export function resolve(name: string): Meaning {
  // The second column of one name; CatBoost calls those of several test sets so.
  const [, first, copy] = /^(.*\S) \((\d+)\)$/.exec(name) ?? [];
  if (first !== undefined) {
    const meaning = resolve(first);
    const part = meaning.component;
    return {
      ...meaning,
      component: part === null ? copy! : `${part}_${copy}`,
    };
  }
  // W&B exports put the name of the run before that of the metric: `run 7 - train/loss`.
  const metric = withoutSettings(name.slice(name.lastIndexOf(" - ") + 1));
  const meaning = read(words(metric));
  return !name.includes(" - ") || meaning.known
    ? bare(meaning)
    : bare(read(words(name)));
}

/** A folder may be called after the settings of its run: `lr0.1_bs32/loss` measures no rate. */
function withoutSettings(name: string): string {
  const end = name.lastIndexOf("/");
  return name.slice(0, Math.max(0, end)).replace(RATE, "") +
    name.slice(Math.max(0, end));
}

const RATE =
  /(?<![a-z])(?:lr|learning_?rate)[=_-]?(?:\d*\.\d+(?:e[-+]?\d+)?|\d+e[-+]?\d+)/gi;

/** Whether a name says what it measures: `val_loss` does, `weights` does not. */
export function isKnown(name: string): boolean {
  return read(words(name)).known;
}

type Part = Pick<Meaning, "quantity" | "component">;

/**
 * What the names of one log say together. A bare `accuracy` beside `val_accuracy` is the training
 * accuracy; a bare loss is the training loss unless another series says so of itself.
 */
export function resolveAll(names: readonly string[]): Meaning[] {
  const all = new Set(names);
  const alone = names.map((name) => metered(name, all) ?? resolve(name));
  const key = (split: Split, { quantity, component }: Part): string =>
    JSON.stringify([split, quantity, component]);
  const there = new Set(alone.map((meaning) => key(meaning.split, meaning)));
  const has = (split: Split, like: Part): boolean =>
    there.has(key(split, like));
  const explicit = alone.some(({ split }) => split !== null);
  const loss = { quantity: "loss", component: null } as const;
  // fastai measures every metric on the validation set and marks only its losses.
  const fastai = all.has("train_loss") && all.has("valid_loss");

  const splitOfBare = (meaning: Meaning): Split => {
    if (has("train", meaning)) return null;
    if (meaning.quantity === "loss") return "train";
    if (meaning.better === null || meaning.quantity === "reward") return null;
    if (has("validation", meaning) || has("test", meaning)) return "train";
    if (fastai) return "validation";
    const bareLoss = has(null, loss);
    return !explicit && bareLoss ? "train" : null;
  };
  return alone.map((meaning, i) => ({
    ...meaning,
    split: meaning.split ?? splitOfBare(meaning),
    component: meaning.component ?? stepwise(names[i] ?? "", all),
  }));
}

/** PyTorch's `AverageMeter` calls the last value `loss_val` and the mean so far `loss_avg`. */
function metered(
  name: string,
  names: ReadonlySet<string>,
): Meaning | undefined {
  const bare = /^(.+)[ _.]val$/.exec(name)?.[1];
  if (bare === undefined || !names.has(name.replace(/val$/, "avg"))) {
    return undefined;
  }
  const meaning = resolve(bare);
  const part = meaning.component;
  return { ...meaning, component: part === null ? "last" : `${part}_last` };
}

/** Lightning logs `train_loss` twice, of each step and of each epoch: the latter is the whole. */
function stepwise(name: string, names: ReadonlySet<string>): string | null {
  return name.endsWith("_step") &&
      names.has(name.replace(/_step$/, "_epoch"))
    ? "step"
    : null;
}

function bare({ split, quantity, component, better }: Meaning): Meaning {
  return { split, quantity, component, better };
}

function read(all: readonly string[]): Meaning & { known: boolean } {
  const [split, rest] = takeSplit(all);
  const text = rest.join(" ");
  const found = quantities.find(({ pattern }) => text.search(pattern) >= 0);
  if (!found?.name) {
    const quantity = rest.join("_") || all.join("_") || "value";
    return { split, quantity, component: null, better: null, known: !!found };
  }
  // Ultralytics measures what it files under `metrics/` on the validation set.
  const ultralytics = rest[0] === "metrics" &&
    (["map", "precision", "recall"].includes(found.name) ||
      rest[1] === "accuracy" && /^top\d$/.test(rest[2] ?? ""));
  return {
    split: split ?? (ultralytics ? "validation" : null),
    quantity: found.name,
    component: component(text, found),
    better: found.better,
    known: true,
  };
}

function component(
  text: string,
  { name, pattern, keep }: Quantity,
): string | null {
  const left = (keep ? text : text.replace(pattern, " "))
    .split(" ")
    .filter((word) => word !== "" && !NOISE.has(word))
    .join("_");
  if (left === "") return null;
  const top = /^(?:top|prec|rank)?_?(\d+)$/.exec(left)?.[1];
  return name === "accuracy" && top !== undefined ? `top${top}` : left;
}
