/**
 * What labelled runs say of the causes' weights: `weights.ts RUNS LABELS CAUSES`, runs one a line, their
 * labels, and the file that says which causes answer which injected fault. For each weight it prints how
 * often it spoke, and the correction that the runs ask for, shrunk to 0 where they are few; and how often
 * the first cause is right with the weights as they are and with corrections fitted to the other half of
 * the runs, halved by the data set and seed they come from.
 *
 * @module
 */
import { type Cause, causes, type Finding } from "../../lib/causes/mod.ts";
import type { Check, Diagnosis } from "../../lib/diagnosis.ts";
import { examine } from "../../lib/examine.ts";
import { parseRun } from "../../lib/readers/mod.ts";
import type { RuleId } from "../../lib/rules/mod.ts";
import { Run } from "../../lib/run.ts";
import { type Candidate, type Corrections, fit, hits } from "./fit.ts";

/** A finding with an injected fault behind it. */
interface Labelled {
  readonly group: string;
  readonly candidates: readonly Candidate[];
}

/** The finding that heads the report, or the first with causes. */
function heading({ verdict, checks }: Diagnosis): Check | undefined {
  const blamed = checks.filter(({ causes = [] }) => causes.length > 0);
  return blamed.find(({ rule }) => rule === verdict.headline) ?? blamed[0];
}

function candidatesOf(
  run: Run,
  finding: Finding,
  due: readonly string[],
): Candidate[] {
  return (causes as readonly Cause[]).flatMap((cause) => {
    const prior = cause.explains[finding.rule];
    if (prior === undefined) return [];
    const terms = new Map([[`${cause.id} · ${finding.rule}`, prior]]);
    for (const { id, weight } of cause.weigh(run, finding)) {
      const name = `${cause.id} ${weight < 0 ? "−" : "+"} ${id}`;
      terms.set(name, (terms.get(name) ?? 0) + weight);
    }
    return [{ due: due.includes(cause.id), terms }];
  });
}

function labelled(line: string, label: string, due: Due): Labelled[] {
  const { origin, expect } = JSON.parse(label);
  const ids = due[expect.injected];
  if (!ids || !expect.fires?.length) return [];
  const { history } = parseRun(line);
  const diagnosis = examine(history);
  const check = heading(diagnosis);
  if (!check) return [];
  const fired = diagnosis.checks.filter(({ outcome }) => outcome === "fires");
  const candidates = candidatesOf(new Run(history), {
    rule: check.rule as RuleId,
    evidence: check.evidence ?? {},
    others: new Map(fired.map((c) => [c.rule, c.evidence ?? {}])),
  }, ids);
  return [{ group: String(origin).replace(/-\d+$/, ""), candidates }];
}

type Due = Readonly<Record<string, readonly string[]>>;

function right(runs: readonly Labelled[], corrections: Corrections): number {
  return runs.filter(({ candidates }) => hits(candidates, corrections)).length;
}

const lines = (path: string) => Deno.readTextFileSync(path).trim().split("\n");

if (import.meta.main) {
  const [runsPath = "", labelsPath = "", causesPath = ""] = Deno.args;
  const due: Due = JSON.parse(Deno.readTextFileSync(causesPath));
  const labels = lines(labelsPath);
  const runs = lines(runsPath)
    .flatMap((line, i) => labelled(line, labels[i]!, due));
  const groups = [...new Set(runs.map(({ group }) => group))].sort();
  const halves = [0, 1].map((half) =>
    runs.filter(({ group }) => groups.indexOf(group) % 2 === half)
  );
  const fits = halves.map((half) =>
    fit(half.map(({ candidates }) => candidates))
  );
  const crossed = right(halves[0]!, fits[1]!) + right(halves[1]!, fits[0]!);
  const all = fit(runs.map(({ candidates }) => candidates));
  console.log(
    `${runs.length} findings; first cause right: ${
      right(runs, new Map())
    } as they are, ${crossed} fitted to the other half, ${
      right(runs, all)
    } fitted to all`,
  );
  for (const [name, by] of [...all].sort(([, a], [, b]) => b - a)) {
    const spoke = runs.filter(({ candidates }) =>
      candidates.some(({ terms }) => terms.has(name))
    );
    if (Math.abs(by) >= 0.15) {
      console.log(
        `${by.toFixed(2).padStart(6)} ${
          String(spoke.length).padStart(4)
        }  ${name}`,
      );
    }
  }
}
