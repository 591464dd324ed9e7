import { blame } from "./blame.ts";
import type {
  Check,
  Diagnosis,
  Evidence,
  Severity,
  Verdict,
} from "./diagnosis.ts";
import type { History } from "./history.ts";
import {
  type Found,
  type Metric,
  type Rule,
  type RuleId,
  rules,
  type Threshold,
} from "./rules/mod.ts";
import { Run } from "./run.ts";
import type { Curve } from "./signals/curve.ts";
import { summary } from "./summary.ts";

/** What to ask. */
export interface ExamineOptions {
  /** Ids of the only rules to ask; without it all stable ones. */
  readonly rules?: readonly string[];
}

/**
 * Asks every rule about a run: the pure engine behind the command and the notebook.
 *
 * @example Usage
 * ```ts
 * import { examine, toHistory } from "@lossoscope/lossoscope";
 * import { strictEqual } from "node:assert";
 *
 * const history = toHistory({ loss: [0.9, 0.7, NaN], val_loss: [1, 0.8, NaN] });
 * const { verdict } = examine(history);
 *
 * strictEqual(verdict.headline, "non-finite-loss");
 * ```
 *
 * @param history What the run recorded.
 * @param options Which rules to ask.
 * @returns What each rule found, the gravest first: ids and numbers, no words.
 */
export function examine(
  history: History,
  options: ExamineOptions = {},
): Diagnosis {
  const run = new Run(history);
  const found = new Map<RuleId, Found>();
  const answers = rules
    .filter((rule) =>
      options.rules?.includes(rule.id) ??
        (rule as Rule).status === "stable"
    )
    .map((rule) => ask(rule, run, found));
  const checks = answers
    .map((check) => explain(check, run, found))
    .sort(byGravity);
  return {
    run: history.name,
    source: history.source,
    series: run.curves.map(summary),
    context: history.context,
    verdict: verdictOf(checks),
    checks,
  };
}

/** One rule on one run. A rule that throws spoils its own line, never the report. */
function ask(rule: Rule, run: Run, found: Map<RuleId, Found>): Check {
  const about = { rule: rule.id, severity: rule.severity };
  const curves: Record<string, Curve> = {};
  for (const [name, metric] of Object.entries(rule.needs)) {
    const curve = curveOf(run, metric);
    if (!curve) return { ...about, outcome: "absent", because: metric };
    curves[name] = curve;
  }
  if (rule.fixedGoal && run.goalMoves) {
    return { ...about, outcome: "unsure", because: "moving-target" };
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
  const entries = Object.entries(evidence).map(([key, value]) => [
    key,
    typeof value === "number"
      // JSON has no −0 either.
      ? Math.max(-LARGEST, Math.min(LARGEST, value)) + 0
      : value,
  ]);
  return Object.fromEntries(entries);
}

/** Numbers so large or small that arithmetic gave up on them prove nothing. */
function hasNaN(
  { evidence, confidence = 0 }: { evidence: Evidence; confidence?: number },
): boolean {
  return Number.isNaN(confidence) || Object.values(evidence).some(Number.isNaN);
}

/** A finding with its causes and remedies. */
function explain(
  check: Check,
  run: Run,
  found: ReadonlyMap<RuleId, Found>,
): Check {
  if (check.outcome !== "fires") return check;
  const others = new Map(
    [...found].map(([id, { evidence }]) => [id, evidence]),
  );
  const finding = {
    rule: check.rule as RuleId,
    evidence: check.evidence ?? {},
    others,
  };
  try {
    return { ...check, ...blame(run, finding) };
  } catch (error) {
    // What was found stands, even where its explanation fails.
    return { ...check, because: String(error), causes: [], remedies: [] };
  }
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

const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, note: 2 };
/** Confidence in tenths: within one the catalogue's order, gravest cause first, decides. */
function tenths({ confidence = 0 }: Check): number {
  return Math.floor(10 * confidence);
}

const OUTCOMES = ["fires", "unsure", "crashed", "absent", "quiet"];

/** Findings first, the gravest and surest first; ties stay in the catalogue's order. */
function byGravity(a: Check, b: Check): number {
  return OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) ||
    (a.outcome === "fires"
      ? GRAVITY[a.severity] - GRAVITY[b.severity] ||
        tenths(b) - tenths(a)
      : 0);
}

/** Below this confidence an alarm asks for a look, and does not call the run sick. */
const SURE = 0.6;

function verdictOf(checks: readonly Check[]): Verdict {
  const fired = checks.filter((check) => check.outcome === "fires");
  const alarm = fired.find(({ severity }) => severity !== "note");
  if (alarm) {
    const sick = alarm.severity === "error" || (alarm.confidence ?? 0) >= SURE;
    return { health: sick ? "sick" : "watch", headline: alarm.rule };
  }
  const healthy = fired.find(({ rule }) => rule === "healthy");
  if (healthy) return { health: "healthy", headline: "healthy" };
  return { health: "unknown", headline: fired[0]?.rule ?? null };
}
