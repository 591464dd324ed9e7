/** One cause that a finding could have, and the terms its log-odds are the sum of. */
export interface Candidate {
  /** Whether it is the one that was put in. */
  readonly due: boolean;
  /** The weights as they stand, by name. */
  readonly terms: ReadonlyMap<string, number>;
}

/** Corrections to weights, by name; 0 where there is none. */
export type Corrections = ReadonlyMap<string, number>;

/** How far from its weight a correction strays before it must be paid for, in log-odds. */
const SPREAD = 0.7;
const STEPS = 400;
const RATE = 0.15;

/** Share of the belief that each candidate has, beside "something else" at log-odds 0. */
export function shares(
  candidates: readonly Candidate[],
  corrections: Corrections,
): number[] {
  const odds = candidates.map(({ terms }) => {
    let sum = 0;
    for (const [name, weight] of terms) {
      sum += weight + (corrections.get(name) ?? 0);
    }
    return Math.exp(sum);
  });
  const total = odds.reduce((a, b) => a + b, 1);
  return odds.map((v) => v / total);
}

/** Whether the likeliest candidate is the one that was put in. */
export function hits(
  candidates: readonly Candidate[],
  corrections: Corrections,
): boolean {
  const belief = shares(candidates, corrections);
  return candidates[belief.indexOf(Math.max(...belief))]?.due ?? false;
}

/**
 * The corrections that make what was put in likeliest, each drawn towards 0 by a normal prior: the
 * posterior mode of a conditional logit (McFadden 1974), by gradient ascent.
 */
export function fit(findings: readonly (readonly Candidate[])[]): Corrections {
  const corrections = new Map<string, number>();
  for (let step = 0; step < STEPS; step++) {
    const slope = new Map<string, number>();
    for (const candidates of findings) addSlope(candidates, corrections, slope);
    for (const [name, up] of slope) {
      const now = corrections.get(name) ?? 0;
      const pull = up - now / SPREAD ** 2;
      corrections.set(name, now + RATE * pull / (1 + Math.abs(pull)));
    }
  }
  return corrections;
}

/** Adds the gradient of log Σ p over those due. */
function addSlope(
  candidates: readonly Candidate[],
  corrections: Corrections,
  slope: Map<string, number>,
): void {
  const belief = shares(candidates, corrections);
  const due = candidates.reduce(
    (sum, { due }, i) => due ? sum + belief[i]! : sum,
    0,
  );
  if (due === 0) return;
  candidates.forEach(({ due: isDue, terms }, i) => {
    const pull = belief[i]! * ((isDue ? 1 / due : 0) - 1);
    for (const name of terms.keys()) {
      slope.set(name, (slope.get(name) ?? 0) + pull);
    }
  });
}
