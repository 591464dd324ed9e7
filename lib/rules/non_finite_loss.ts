import type { Curve } from "../signals/curve.ts";
import { type Growth, growthBefore } from "../signals/growth.ts";
import { overflowBefore } from "../signals/overflow.ts";
import { recurrence } from "../signals/recurrence.ts";
import type { Run } from "../run.ts";
import { defineRule, fires, quiet } from "./_rule.ts";

/** A loss became NaN or infinite. */
export const nonFiniteLoss = defineRule({
  id: "non-finite-loss",
  rows: ["K13a", "K13b", "K13c", "K13d"],
  category: "numerics",
  severity: "error",
  also: ["warning", "note"],
  status: "stable",
  needs: { loss: "any.loss" },
  thresholds: {
    grown: [
      1.8,
      "dev sets: exploding runs about double, or more, before the end",
    ],
    rare: [
      0.01,
      "share of the points; so few among good ones are steps that mixed precision skips",
    ],
    perPoint: [0.1, "dev sets: log growth a point; a slow rise is none"],
  },
  sources: ["the mechanisms of the knowledge table, rows K13a–K13d"],

  detect(_, { grown, rare, perPoint }, { run }) {
    const broken = run.losses.filter((curve) =>
      curve.n < curve.series.values.length
    );
    const curve = firstToBreak(broken);
    if (!curve) return quiet({ ...NOTHING, mechanism: "none" });
    const { values, steps } = curve.series;
    const at = values.findIndex((v) => !Number.isFinite(v));
    const growth = widestGrowth(run, curve, steps[at]!);
    const norm = run.any("grad_norm");
    const overflow = norm ? overflowAt(norm, steps[at]!) : 0;
    const recurs = recurrence(values, run.number("steps_per_epoch"));
    const recovered = values.subarray(at).some(Number.isFinite);
    const mechanism = overflow > 0 || growth.ratio >= grown &&
        Math.log(growth.ratio) >= perPoint * growth.points
      ? "explosion" as const
      : recurs || at === 0
      ? "input" as const
      : "loss-function" as const;
    const evidence = {
      mechanism: mechanism as
        | "explosion"
        | "loss-function"
        | "input"
        | "none",
      series: curve.name,
      component: curve.series.component,
      step: steps[at]!,
      atStart: at === 0,
      nonFinite: values.length - curve.n,
      grew: overflow > 0 ? norm!.name : growth.series,
      // Without end where the gradient norm overflowed.
      growth: overflow > 0 ? null : growth.itself.ratio,
      growingSteps: overflow || growth.itself.points,
      recurs,
      recovered,
    };
    // After one step with NaN the weights are NaN: who goes on has not made it.
    const skipped = Number.isFinite(values.at(-1)!) &&
      evidence.nonFinite <= rare * values.length;
    return fires(evidence, {
      confidence: 0.99,
      ...(recovered && !recurs
        ? { severity: skipped ? "note" as const : "warning" as const }
        : {}),
      marks: [{ says: "non-finite", series: curve.name, from: steps[at]! }],
    });
  },
});

const NOTHING = {
  series: "",
  component: null as string | null,
  step: 0,
  atStart: false,
  nonFinite: 0,
  grew: "",
  growth: 0 as number | null,
  growingSteps: 0,
  recurs: false,
  recovered: false,
};

/** The curve that breaks first; a part before its sum where both break at one step. */
function firstToBreak(curves: readonly Curve[]): Curve | undefined {
  const breaksAt = ({ series }: Curve) =>
    series.steps[series.values.findIndex((v) => !Number.isFinite(v))]!;
  return curves.toSorted((a, b) =>
    breaksAt(a) - breaksAt(b) ||
    Number(a.series.component === null) - Number(b.series.component === null)
  )[0];
}

/** The growth before `step` of the loss that broke, of its fellows, or of the gradient norm. */
function widestGrowth(
  run: Run,
  broken: Curve,
  step: number,
): Growth & { readonly series: string } {
  const watched = [broken, run.train, run.any("grad_norm")]
    .filter((curve) => curve !== undefined);
  return watched.map((curve) => ({
    series: curve.name,
    ...growthBefore(curve, step),
  }))
    .toSorted((a, b) => b.ratio - a.ratio)[0]!;
}

/** At how many points just before `step` a curve is infinite. */
function overflowAt({ series: { steps, values } }: Curve, step: number) {
  const next = steps.findIndex((at) => at >= step);
  return overflowBefore(values, next < 0 ? values.length : next).length;
}
