import type { ReasonId } from "../../../lib/causes/mod.ts";

/** The clues of one cause, in the order of its file. */
export interface Clues {
  readonly for: readonly ReasonId[];
  readonly against: readonly ReasonId[];
}

/** What `rateReasons(run, sign)` may answer. */
const OF_RATE: Readonly<Record<string, Clues>> = {
  "1": { for: ["high-learning-rate"], against: ["usual-learning-rate"] },
  "-1": { for: ["low-learning-rate"], against: ["usual-learning-rate"] },
};

/**
 * The clues that the file of a cause weighs: each reason it names stands before its weight, and a
 * weight that begins with a minus speaks against the cause.
 */
export function cluesIn(source: string, known: ReadonlySet<string>): Clues {
  const clues = { for: new Set<ReasonId>(), against: new Set<ReasonId>() };
  const add = (id: string, sign: string | undefined) => {
    if (!known.has(id)) return;
    clues[sign === "-" ? "against" : "for"].add(id as ReasonId);
  };
  for (const [, sign] of source.matchAll(/rateReasons\(\s*run,\s*(-?1)/g)) {
    const { for: by, against } = OF_RATE[sign!]!;
    by.forEach((id) => add(id, "+"));
    against.forEach((id) => add(id, "-"));
  }
  for (const [, id, sign] of source.matchAll(/"([a-z-]+)",\s*(-?)/g)) {
    add(id!, sign);
  }
  return { for: [...clues.for], against: [...clues.against] };
}
