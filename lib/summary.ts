import type { Curve } from "./signals/curve.ts";
import type { SeriesSummary } from "./diagnosis.ts";

/** One series in short, for the result. */
export function summary(curve: Curve): SeriesSummary {
  const { series, n } = curve;
  const directed = series.better !== null && n > 0;
  return {
    name: series.name,
    split: series.split,
    quantity: series.quantity,
    component: series.component,
    axis: series.axis,
    points: series.recorded ?? series.values.length,
    ...(series.recorded ? { kept: series.values.length } : {}),
    nonFinite: series.values.length - n,
    first: n ? curve.first : null,
    last: n ? curve.last : null,
    best: directed
      ? { step: curve.x[curve.best]!, value: curve.y[curve.best]! }
      : null,
  };
}
