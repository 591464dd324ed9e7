import type { History, Note, RunContext, Series } from "../../lib/history.ts";
import { resolve } from "../../lib/naming.ts";
import { curve } from "./curve.ts";

/** A run drawn in curve notation: each column a curve, by the name a log would give it. */
export interface Drawn {
  /** `loss`, `val_loss`, `accuracy`, `lr`, `grad_norm` … */
  readonly [column: string]: string | RunContext | readonly Note[] | undefined;
  /** What is known beside the curves. */
  readonly context?: RunContext;
  /** What a reader found on the way. */
  readonly notes?: readonly Note[];
}

/** What to do with the steps and values of a drawing. */
export interface Redrawn {
  /** Every loss times this. */
  readonly scale?: number;
  /** Step i becomes `stride` · i + `from`. */
  readonly stride?: number;
  readonly from?: number;
  /** The columns in the opposite order. */
  readonly reversed?: boolean;
}

/** The history of a drawn run. A column's noise is its own: two columns of one notation differ. */
export function draw(
  { context = {}, notes = [], ...columns }: Drawn,
  { scale = 1, stride = 1, from = 0, reversed = false }: Redrawn = {},
): History {
  const series = Object.entries(columns).map(([name, notation]): Series => {
    const about = resolve(name);
    const times = about.quantity === "loss" ? scale : 1;
    const values = curve(String(notation), seedOf(name)).map((v) => v * times);
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
    series: reversed ? series.toReversed() : series,
    context,
    source: { path: null, reader: null, notes },
  };
}

/** A small number for a name. */
function seedOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 1);
}
