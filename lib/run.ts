import type { History, RunContext, Split } from "./history.ts";
import { align, type Aligned } from "./signals/align.ts";
import { Curve } from "./signals/curve.ts";
import { isAccuracy } from "./signals/is_accuracy.ts";
import { guessedLoss } from "./signals/guessed_loss.ts";
import { layerRatio } from "./signals/layer_ratio.ts";

/** Parts of a loss that adversaries and agents have. */
const MOVING_PARTS: ReadonlySet<string> = new Set([
  ..."gen generator dis disc discriminator critic gan adv adversarial".split(
    " ",
  ),
  ..."actor policy pi q value vf surrogate td".split(" "),
]);

/** Preference tuning calls the margins of a fixed data set rewards. */
const FIXED_REWARDS = /chosen|rejected|margin|accurac/;

/** What stands for the loss in a log that has none, the most like a loss first. */
const STAND_INS: readonly string[] = [
  ..."perplexity bits msle mse rmse mae error".split(" "),
];

/** A history as rules and causes look at it: its main curves by what they are. */
export class Run {
  /** All curves, in the log's order. */
  readonly curves: readonly Curve[];
  /** The quantity that training lowers: `loss`, or what stands for it in a log of errors alone. */
  readonly goal: string;
  /**
   * Main loss curves; `heldOut` is validation, or test where that is the only held-out split. Like is
   * beside like: the wholes, or the same part of both where one of them is not logged as a whole.
   */
  readonly train: Curve | undefined;
  readonly validation: Curve | undefined;
  readonly test: Curve | undefined;
  readonly heldOut: Curve | undefined;
  /** Main accuracy curves, where their values can be accuracies. */
  readonly trainAccuracy: Curve | undefined;
  readonly heldOutAccuracy: Curve | undefined;
  /** Whether one of training and held-out loss is a whole and the other nothing but parts of its own. */
  readonly unlike: boolean;

  // `null`: asked for, and there is none.
  #pair?: Aligned | null;
  #accuracyPair?: Aligned | null;
  #guessedLoss?: number | null;

  constructor(readonly history: History) {
    this.curves = history.series.map((series) => new Curve(series));
    this.goal = this.#goalOf();
    const shared = this.#shared();
    this.unlike = shared === undefined;
    this.train = this.find(this.goal, "train", shared) ??
      this.find("loss", null);
    this.validation = this.find(this.goal, "validation", shared);
    this.test = this.find(this.goal, "test", shared);
    this.heldOut = this.validation ?? this.test;
    const accuracies = (["train", "validation", "test"] as const)
      .map((split) => this.find("accuracy", split));
    // Who adds one of them up wrongly, beyond 100 %, adds up the others in the same code.
    const [train, validation, test] =
      accuracies.every((curve) => !curve || isAccuracy(curve))
        ? accuracies
        : [];
    this.trainAccuracy = train;
    this.heldOutAccuracy = validation ?? test;
  }

  /** A stand-in must say on what data it was measured: an `error` of nothing may be any number. */
  #goalOf(): string {
    const has = (name: string) =>
      this.curves.some(({ series: { quantity, split } }) =>
        quantity === name && (name === "loss" || split !== null)
      );
    return ["loss", ...STAND_INS].find(has) ?? "loss";
  }

  /** The part of the loss by which training and held-out data are compared; `undefined`: by none. */
  #shared(): string | null | undefined {
    const [train, validation, test] = (["train", "validation", "test"] as const)
      .map((split) => this.#all(this.goal, split).map(partOf));
    const heldOut = validation!.length > 0 ? validation! : test!;
    const there = new Set(heldOut);
    const shared = [...train!.includes(null) ? [null] : [], ...train!]
      .find((part) => there.has(part));
    // A lone part beside a whole is the whole under a name of its own.
    const inParts = [train!, heldOut].some((parts) =>
      parts.length > 1 && !parts.includes(null)
    );
    const both = train!.length > 0 && heldOut.length > 0;
    return shared ??
      (shared === undefined && both && inParts ? undefined : null);
  }

  /** What is known beside the curves. */
  get context(): RunContext {
    return this.history.context;
  }

  /** The main curve of a quantity on a split: this part, the whole before its parts, then the log's order. */
  find(
    quantity: string,
    split: Split,
    part: string | null = null,
  ): Curve | undefined {
    const all = this.#all(quantity, split);
    return all.find((curve) => partOf(curve) === part) ??
      all.find((curve) => partOf(curve) === null) ?? all[0];
  }

  #all(quantity: string, split: Split): readonly Curve[] {
    return this.curves.filter(({ series }) =>
      series.quantity === quantity && series.split === split &&
      series.values.length > 0
    );
  }

  /** The first curve of a quantity, on whatever split. */
  any(quantity: string): Curve | undefined {
    const all = this.curves.filter(({ series }) =>
      series.quantity === quantity
    );
    return all.find(({ series }) => series.component === null) ?? all[0];
  }

  /** Every loss curve, parts included. */
  get losses(): readonly Curve[] {
    return this.curves.filter(({ series }) => series.quantity === this.goal);
  }

  /** Training and held-out loss at the same steps. */
  get pair(): Aligned | undefined {
    if (this.#pair === undefined) {
      this.#pair = this.unlike ? null : both(this.train, this.heldOut);
    }
    return this.#pair ?? undefined;
  }

  /** Training and held-out accuracy at the same steps, as shares of 1. */
  get accuracyPair(): Aligned | undefined {
    if (this.#accuracyPair === undefined) {
      const { trainAccuracy, heldOutAccuracy } = this;
      this.#accuracyPair = both(trainAccuracy?.shares, heldOutAccuracy?.shares);
    }
    return this.#accuracyPair ?? undefined;
  }

  /** The same, or what the log itself gives away of it. */
  get guessedLoss(): number | undefined {
    if (this.#guessedLoss === undefined) {
      this.#guessedLoss = this.chanceLoss ??
        guessedLoss(this.train, this.trainAccuracy) ?? null;
    }
    return this.#guessedLoss ?? undefined;
  }

  /** Gradient norm of the first layer over that of the last, where it is known. */
  get layerRatio(): number | undefined {
    const part = (component: string) =>
      this.curves.find(({ series }) =>
        series.quantity === "grad_norm" && series.component === component
      );
    const atStart = this.context.step0_layer_grad_norms;
    return layerRatio(atStart, part("first"), part("last"));
  }

  /** Whether some loss is that of an adversary or an agent, whose goal moves while it learns. */
  get goalMoves(): boolean {
    const parts = this.curves.flatMap(({ series: { quantity, component } }) =>
      component !== null && ["loss", "error"].includes(quantity)
        ? component.toLowerCase().split(/[^a-z0-9]+/)
        : []
    );
    // A discriminator and its generator: `d_loss` beside `g_loss`.
    return ["d", "g"].every((side) => parts.includes(side)) ||
      parts.some((part) => MOVING_PARTS.has(part)) ||
      this.curves.some(({ series }) =>
        series.quantity === "reward" &&
        !FIXED_REWARDS.test(series.component ?? "")
      );
  }

  /** A number of the context; `undefined` when it is not there or no number. */
  number(key: string): number | undefined {
    const value = this.context[key];
    return typeof value === "number" && Number.isFinite(value)
      ? value
      : undefined;
  }

  /** A word of the context in lower case; `""` when it is not there. */
  word(key: string): string {
    const value = this.context[key];
    return typeof value === "string" ? value.toLowerCase() : "";
  }

  /** A yes or no of the context; `undefined` when it is not there. */
  flag(key: string): boolean | undefined {
    const value = this.context[key];
    if (typeof value === "boolean") return value;
    if (typeof value === "number") return value !== 0;
    return undefined;
  }

  /** Loss of a guess by class frequencies alone, where the number of classes is known: ln k. */
  get chanceLoss(): number | undefined {
    const classes = this.number("n_classes");
    return classes !== undefined && classes >= 2
      ? Math.log(classes)
      : undefined;
  }
}

function partOf({ series }: Curve): string | null {
  return series.component;
}

function both(a: Curve | undefined, b: Curve | undefined): Aligned | null {
  return a && b ? align(a, b) : null;
}
