import type { Diagnosis } from "../../../lib/diagnosis.ts";
import { examine } from "../../../lib/examine.ts";
import type { History } from "../../../lib/history.ts";
import { type RuleId, rules } from "../../../lib/rules/mod.ts";
import { draw, type Drawn } from "../history.ts";
import { snake } from "../scaffold.ts";
import type { Cases } from "../test_rule.ts";

/** Whether the rule fires on it. */
export type Kind = "fires" | "quiet";

/** A case of a rule's own test, and what the rule says of it. */
export interface DrawnCase {
  readonly id: RuleId;
  readonly kind: Kind;
  /** The sentence one would say of the picture. */
  readonly says: string;
  readonly history: History;
  /** The diagnosis with this rule's answer alone. */
  readonly diagnosis: Diagnosis;
}

/** The first case that fires and the first look-alike of every rule, from the rules' own tests. */
export async function drawnCases(): Promise<DrawnCase[]> {
  const found = await Promise.all(rules.map(async ({ id }) => {
    // Outside `deno test` the tests in it are not run.
    const { cases }: { cases: Cases } = await import(
      `../../rules/${snake(id)}_test.ts`
    );
    const [[fires, [firing]], [quiet, still]] = [
      Object.entries(cases.fires)[0]!,
      Object.entries(cases.quiet)[0]!,
    ];
    return [
      drawnCase(id, "fires", fires, firing),
      drawnCase(id, "quiet", quiet, still),
    ];
  }));
  return found.flat();
}

function drawnCase(
  id: RuleId,
  kind: Kind,
  says: string,
  drawn: Drawn,
): DrawnCase {
  const history = draw(drawn);
  const all = examine(history, { rules: rules.map(({ id }) => id) });
  const checks = all.checks.filter(({ rule }) => rule === id);
  return { id, kind, says, history, diagnosis: { ...all, checks } };
}
