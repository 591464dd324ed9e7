import type { History, RunContext, Series } from "../../lib/history.ts";
import { resolve } from "../../lib/naming.ts";
import { curve } from "./curve.ts";

/** A run drawn in curve notation: each column a curve, by the name a log would give it. */
export interface Drawn {
  /** `loss`, `val_loss`, `accuracy`, `lr`, `grad_norm` … */
  readonly [column: string]: string | RunContext | undefined;
  /** What is known beside the curves. */
  readonly context?: RunContext;
}

/** What to do with the steps and values of a drawing. */
export interface Redrawn {
  /** Every loss times this. */
  readonly scale?: number;
  /** Step i becomes `stride` · i + `from`. */
  readonly stride?: number;
  readonly from?: number;
}

/** The history of a drawn run. */
export function draw(
  { context = {}, ...columns }: Drawn,
  { scale = 1, stride = 1, from = 0 }: Redrawn = {},
): History {
  const series = Object.entries(columns).map(([name, notation]): Series => {
    const about = resolve(name);
    const times = about.quantity === "loss" ? scale : 1;
    const values = curve(String(notation)).map((v) => v * times);
    return {
      name,
      ...about,
      split: about.split ??
        (["loss", "accuracy"].includes(about.quantity) ? "train" : null),
      axis: "epoch",
      steps: values.map((_, i) => stride * i + from),
      values,
    };
  });
  return {
    name: "drawn",
    series,
    context,
    source: { path: null, reader: null, notes: [] },
  };
}
