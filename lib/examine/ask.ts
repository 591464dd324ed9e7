import type { Check, Evidence } from "../diagnosis.ts";
import type { Found, Metric, Rule, RuleId, Threshold } from "../rules/mod.ts";
import type { Run } from "../run.ts";
import type { Curve } from "../signals/curve.ts";

/** One rule on one run. A rule that throws spoils its own line, never the report. */
export function ask(rule: Rule, run: Run, found: Map<RuleId, Found>): Check {
  const about = { rule: rule.id, severity: rule.severity };
  const curves: Record<string, Curve> = {};
  const compares = COMPARED.every((metric) =>
    Object.values(rule.needs).includes(metric)
  );
  for (const [name, metric] of Object.entries(rule.needs)) {
    const curve = compares ? curveOf(run, metric) : wholeOf(run, metric);
    if (!curve && isLogged(run, metric)) {
      return { ...about, outcome: "unsure", because: "unlikely-values" };
    }
    if (!curve) return { ...about, outcome: "absent", because: metric };
    curves[name] = curve;
  }
  if (rule.fixedGoal && run.goalMoves) {
    return { ...about, outcome: "unsure", because: "moving-target" };
  }
  if (compares && run.unlike) {
    return { ...about, outcome: "unsure", because: "whole-and-parts" };
  }
  try {
    const answer = rule.detect(curves, limitsOf(rule), { run, found });
    if (answer.kind !== "unsure" && hasNaN(answer)) {
      return { ...about, outcome: "unsure", because: "no-scale" };
    }
    if (answer.kind === "unsure") {
      return { ...about, outcome: "unsure", because: answer.because };
    }
    if (answer.kind === "quiet") {
      return {
        ...about,
        outcome: "quiet",
        evidence: bounded(answer.evidence),
      };
    }
    const { confidence, severity = rule.severity } = answer;
    const evidence = bounded(answer.evidence);
    found.set(rule.id as RuleId, { severity, confidence, evidence });
    return {
      ...about,
      outcome: "fires",
      severity,
      confidence,
      evidence,
      marks: answer.marks ?? [],
    };
  } catch (error) {
    return { ...about, outcome: "crashed", because: String(error) };
  }
}

/** Ratios of absurd numbers end here: JSON has no Infinity. */
const LARGEST = 1e300;

function bounded(evidence: Evidence): Evidence {
  const all: Record<string, Evidence[string]> = {};
  for (const [key, value] of Object.entries(evidence)) {
    all[key] = typeof value === "number"
      // JSON has no −0 either.
      ? Math.max(-LARGEST, Math.min(LARGEST, value)) + 0
      : value;
  }
  return all;
}

/** Numbers so large or small that arithmetic gave up on them prove nothing. */
function hasNaN(
  { evidence, confidence = 0 }: { evidence: Evidence; confidence?: number },
): boolean {
  return Number.isNaN(confidence) || Object.values(evidence).some(Number.isNaN);
}

const limitsByRule = new WeakMap<Rule, Record<string, number>>();

function limitsOf(rule: Rule): Record<string, number> {
  let limits = limitsByRule.get(rule);
  if (!limits) {
    const values = Object.entries<Threshold>(rule.thresholds);
    limits = Object.fromEntries(values.map(([name, [value]]) => [name, value]));
    limitsByRule.set(rule, limits);
  }
  return limits;
}

/** A rule that needs both sets one beside the other. */
const COMPARED: readonly Metric[] = ["train.loss", "heldout.loss"];

/** What a rule that compares nothing looks at: the whole, where it is logged. */
function wholeOf(run: Run, metric: Metric): Curve | undefined {
  const { goal, train, heldOut } = run;
  switch (metric) {
    case "train.loss":
      return run.find(goal, "train") ?? train;
    case "heldout.loss":
      return run.find(goal, "validation") ?? run.find(goal, "test");
    case "any.loss":
      return wholeOf(run, "train.loss") ?? heldOut ?? run.losses[0];
    default:
      return curveOf(run, metric);
  }
}

/** Whether the log has an accuracy that `Run` does not take for one. */
function isLogged(run: Run, metric: Metric): boolean {
  const splits = metric === "heldout.accuracy"
    ? ["validation", "test"] as const
    : metric === "train.accuracy"
    ? ["train"] as const
    : [];
  return splits.some((split) => run.find("accuracy", split) !== undefined);
}

function curveOf(run: Run, metric: Metric): Curve | undefined {
  switch (metric) {
    case "train.loss":
      return run.train;
    case "heldout.loss":
      return run.heldOut;
    case "train.accuracy":
      return run.trainAccuracy;
    case "heldout.accuracy":
      return run.heldOutAccuracy;
    case "any.loss":
      return run.train ?? run.heldOut ?? run.losses[0];
    case "any.accuracy":
      return run.trainAccuracy ?? run.heldOutAccuracy ?? run.any("accuracy");
    case "any.series":
      return run.curves[0];
    case "learning-rate":
      return run.any("learning_rate");
    case "gradient-norm":
      return run.any("grad_norm");
  }
}
