import type { Run } from "../run.ts";
import { median } from "./median.ts";

/**
 * Gradient norm of the first layer over that of the last, where the context or the log has both: a
 * list of norms by layer at step 0, or series `grad_norm_first` and `grad_norm_last`.
 */
export function layerRatio(run: Run): number | undefined {
  const layers = run.context.step0_layer_grad_norms;
  if (Array.isArray(layers) && layers.length >= 2) {
    const ratio = Number(layers[0]) / Number(layers.at(-1));
    return Number.isFinite(ratio) ? ratio : undefined;
  }
  const part = (component: string) =>
    run.curves.find(({ series }) =>
      series.quantity === "grad_norm" && series.component === component
    );
  const first = part("first");
  const last = part("last");
  if (first && last && first.n > 0 && last.n > 0) {
    const early = Math.max(1, Math.ceil(first.n / 10));
    return median(first.y.subarray(0, early)) /
      (median(last.y.subarray(0, early)) || Number.MIN_VALUE);
  }
  return undefined;
}
