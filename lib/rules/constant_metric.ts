import type { Run } from "../run.ts";
import type { Curve } from "../signals/curve.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Losses that measure in the units of an entropy. */
const ENTROPIES = /cross.?entropy|\bb?ce\b|bce_|nll|log.?loss/;

/** Quantities that a run may hold still on purpose. */
const FREE = /learning_rate|epoch|step|momentum|time|weight|beta|scale|size/;

/** A series never changes, or two splits are copies of each other. */
export const constantMetric = defineRule({
  id: "constant-metric",
  rows: ["X9"],
  category: "logging",
  severity: "warning",
  also: ["note"],
  status: "stable",
  needs: { any: "any.loss" },
  thresholds: { minPoints: [5, "four equal values may be chance"] },
  sources: ["row X9 of the knowledge table"],

  detect(_, { minPoints }, { run }) {
    const measured = run.curves.filter(({ series, n }) =>
      n >= minPoints && n === series.values.length &&
      !FREE.test(series.quantity) &&
      (series.quantity === run.goal || series.quantity === "accuracy")
    );
    if (measured.length === 0) {
      const long = run.losses.some(({ n }) => n >= minPoints);
      return unsure(long ? "not-finite" : "too-few-points");
    }
    const still = measured.find((curve) => isStill(curve)) ??
      measured.find((curve) => contradicts(curve, run));
    const twin = twins(measured);
    const evidence = {
      form: still
        ? "constant" as const
        : twin
        ? "copies" as const
        : "none" as "constant" | "copies" | "none",
      series: still?.name ?? twin?.[0].name ?? "",
      other: twin?.[1].name ?? null,
      value: still?.first ?? null,
      points: still?.n ?? twin?.[0].n ?? 0,
      quantity: still?.series.quantity ?? twin?.[0].series.quantity ?? "",
    };
    if (evidence.form === "none") return quiet(evidence);
    // Beside one that moves, it is a column that nobody fills.
    const spare = measured.some((curve) =>
      curve.name !== evidence.series && evidence.form === "constant" &&
      curve.series.quantity === evidence.quantity &&
      curve.series.split === still?.series.split &&
      curve.y.some((v) => v !== curve.first)
    );
    return fires(evidence, {
      confidence: 0.95,
      ...(spare ? { severity: "note" as const } : {}),
    });
  },
});

/** The first curve with a copy on another split: one quantity, and the same values, which change. */
function twins(curves: readonly Curve[]): [Curve, Curve] | undefined {
  const moving = curves.filter(({ series, y }) =>
    series.split !== null && !y.every((v) => v === y[0])
  );
  const alike = Map.groupBy(
    moving,
    ({ series, n, y }) => `${series.quantity} ${n} ${digest(y)}`,
  );
  for (const [a, ...others] of alike.values()) {
    const b = others.find(({ series, y }) =>
      series.split !== a!.series.split && y.every((v, k) => v === a!.y[k])
    );
    if (b) return [a!, b];
  }
}

/** A number that equal values share, and hardly any others, so that not every curve is laid beside every other: FNV-1a. */
function digest({ buffer, byteOffset, length }: Float64Array): number {
  let hash = 0x811c9dc5;
  for (const word of new Uint32Array(buffer, byteOffset, 2 * length)) {
    hash = Math.imul(hash ^ word, 0x01000193);
  }
  return hash;
}

/**
 * An accuracy that stands still on the majority's share a, while the loss falls below what answering
 * by shares alone would lose, the entropy −a ln a − (1−a) ln(1−a): the model tells examples apart.
 */
function contradicts(curve: Curve, run: Run): boolean {
  const { series, y } = curve;
  if (series.quantity !== "accuracy" || !y.every((v) => v === y[0])) {
    return false;
  }
  const share = curve.shares.first;
  const loss = series.split === "train" ? run.train : run.heldOut;
  const entropy = -share * Math.log(share) -
    (1 - share) * Math.log(1 - share);
  return loss !== undefined && loss.n === y.length &&
    ENTROPIES.test(run.word("loss_function")) && loss.end < 0.8 * entropy;
}

/** An accuracy between 0 and 1 stands still where one class is all the answer: no logging bug. */
function isStill({ y, series }: Curve): boolean {
  // A term that is 0 throughout is switched off, such as the class loss of a one-class detector.
  if (series.component !== null && y[0] === 0) return false;
  // It may be right throughout, too: the best five of few classes hold every answer.
  const answersOneClass = series.quantity === "accuracy" && y[0]! > 0;
  return !answersOneClass && y.every((v) => v === y[0]);
}
