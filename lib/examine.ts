import { blame } from "./blame.ts";
import { steadySettings } from "./context/steady.ts";
import type { Check, Diagnosis } from "./diagnosis.ts";
import { ask } from "./examine/ask.ts";
import { byGravity, verdictOf } from "./examine/verdict.ts";
import type { History } from "./history.ts";
import { kindOf } from "./kind_of.ts";
import { nearest } from "./nearest.ts";
import { type Found, type Rule, type RuleId, rules } from "./rules/mod.ts";
import { Run } from "./run.ts";
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
 * @throws {TypeError} When it is no history.
 * @throws {RangeError} When a rule is asked for that there is not.
 */
export function examine(
  history: History,
  options: ExamineOptions = {},
): Diagnosis {
  checkHistory(history);
  checkRules(options.rules ?? []);
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
    context: { ...steadySettings(history), ...history.context },
    verdict: verdictOf(checks),
    checks,
  };
}

/** Whoever has something else makes a history of it first. */
function checkHistory(history: unknown): void {
  const { series, source } = (history ?? {}) as Partial<History>;
  if (Array.isArray(series) && source) return;
  throw new TypeError(
    `Cannot examine a history: found ${
      kindOf(history)
    } that is none; toHistory(data) makes one`,
  );
}

function checkRules(asked: readonly string[]): void {
  const known = rules.map(({ id }) => id as string);
  const stray = asked.find((id) => !known.includes(id));
  if (stray === undefined) return;
  const near = nearest(stray, known);
  throw new RangeError(
    `Cannot ask rule ${JSON.stringify(stray)}: found no such rule${
      near ? `, did you mean ${near}?` : ""
    }`,
  );
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
