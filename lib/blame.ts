import type { RankedCause, Remedy } from "./diagnosis.ts";
import type { Run } from "./run.ts";
import {
  type Cause,
  causes,
  type Finding,
  measurements,
  type Reason,
} from "./causes/mod.ts";

/** A cause that holds less of the belief than this is not worth a line; more is asked where nothing speaks for it. */
const WORTH_NAMING = 0.005;
const WORTH_NAMING_BARE = 0.03;
/** The source asks for all fourteen causes of this one, as a check list. */
const CHECK_LIST = "accuracy-stuck";
/** A cause is treated where it is at least this likely beside the likeliest; else its remedies are padding. */
const WORTH_TREATING = 0.1;
/** Below this share the first cause is no answer, and what would tell it comes before what would treat it. */
const TOLD = 0.3;
/** Remedies that undo each other. */
const OPPOSITE: Readonly<Record<string, string>> = {
  "lower-learning-rate": "raise-learning-rate",
  "raise-learning-rate": "lower-learning-rate",
  "add-regularization": "relax-regularization",
  "relax-regularization": "add-regularization",
  "lower-capacity": "raise-capacity",
  "raise-capacity": "lower-capacity",
};
/** More causes than this are a list nobody reads. */
const MOST = 20;

/**
 * Ranks the causes of a finding. Each cause's log-odds are its prior for this rule plus its reasons;
 * shares follow from the softmax over all causes and "something else", which stands at log-odds 0.
 */
export function blame(
  run: Run,
  finding: Finding,
): { causes: RankedCause[]; remedies: Remedy[] } {
  const weighed = (causes as readonly Cause[]).flatMap((cause) => {
    const prior = cause.explains[finding.rule];
    if (prior === undefined) return [];
    const reasons = cause.weigh(run, finding).filter(isMeasured);
    const logOdds = reasons.reduce((sum, { weight }) => sum + weight, prior);
    return [{ cause, reasons, odds: Math.exp(logOdds) }];
  });
  const total = weighed.reduce((sum, { odds }) => sum + odds, 1);
  const ranked = weighed
    .sort((a, b) => b.odds - a.odds)
    .filter(({ odds, reasons }) =>
      odds / total >=
        (finding.rule === CHECK_LIST || speaks(reasons)
          ? WORTH_NAMING
          : WORTH_NAMING_BARE)
    )
    .slice(0, MOST);
  const remedies = distinct([
    ...(ranked[0]?.odds ?? 0) < TOLD * total
      ? measurements(run, finding.rule)
      : [],
    ...ranked.filter(({ odds }) => odds >= WORTH_TREATING * ranked[0]!.odds)
      .flatMap(({ cause }) => cause.remedies(run, finding)),
  ]).sort((a, b) => urgency(a) - urgency(b));
  const advised = new Set(remedies.map(({ id }) => id));
  // What would be treated by undoing the advice, and nothing in the run speaks for it.
  const contradicts = ({ cause, reasons }: (typeof ranked)[number]) => {
    const [first] = cause.remedies(run, finding);
    return !speaks(reasons) && advised.has(OPPOSITE[first?.id ?? ""] ?? "");
  };
  return {
    causes: ranked.filter((one) => !contradicts(one))
      .map(({ cause, reasons, odds }) => ({
        id: cause.id,
        weight: Math.round(odds / total * 1000) / 1000,
        because: speaking(reasons).map(({ id }) => id),
        facts: Object.assign({}, ...reasons.map(({ facts }) => facts)),
      })),
    remedies,
  };
}

/** A reason whose numbers overflowed, or were never there, speaks neither for nor against. */
function isMeasured({ facts }: Reason): boolean {
  return Object.values(facts).every((fact) =>
    typeof fact !== "number" || Number.isFinite(fact)
  );
}

function speaks(reasons: readonly Reason[]): boolean {
  return reasons.some(({ weight }) => weight > 0);
}

/** Reasons that speak for the cause, the strongest first; those against it have lowered its share. */
function speaking(reasons: readonly Reason[]): Reason[] {
  return reasons.filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
}

/** One remedy of a kind, and none that undoes another: the one named first, for the likeliest cause. */
function distinct(remedies: readonly Remedy[]): Remedy[] {
  const seen = new Map<string, Remedy>();
  const taken = new Set<string>();
  for (const remedy of remedies) {
    if (taken.has(OPPOSITE[remedy.id] ?? "")) continue;
    taken.add(remedy.id);
    const key = `${remedy.id} ${remedy.parameter ?? ""}`;
    if (!seen.has(key)) seen.set(key, remedy);
  }
  return [...seen.values()];
}

/** What saves something of this run comes before what makes the next one better. */
function urgency({ id }: Remedy): number {
  return id === "early-stopping" || id === "resume-earlier-checkpoint" ? 0 : 1;
}
