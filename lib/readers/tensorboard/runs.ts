import type { Curve } from "./curve.ts";
import type { Session } from "./events.ts";

/** The curves of one run by tag, each with increasing steps. */
export type Run = Map<string, Curve>;

/** The runs in what a program wrote into one folder, one start after the other. */
export interface Runs {
  readonly runs: readonly Run[];
  /** How often a run went on from a checkpoint, and how often another one began. */
  readonly resumed: number;
  readonly restarted: number;
  /** How many points another one for the same step replaced. */
  readonly repeated: number;
  /** How many points from before lie further on than a run came that went on. */
  readonly givenUp: number;
}

/**
 * Puts sessions together: one that begins where those before it began is another run; one that
 * begins further on continues the run, and what it writes again counts.
 */
export function runsOf(sessions: readonly Session[]): Runs {
  const runs: Run[] = [];
  const found = { resumed: 0, restarted: 0, repeated: 0, givenUp: 0 };
  for (const session of sessions) {
    for (const part of passesOf(session)) {
      const run = runs.at(-1);
      if (run === undefined) {
        runs.push(part.run);
      } else if (beginsAgain(run, part)) {
        runs.push(part.run);
        found.restarted++;
      } else if (goesOn(run, part.run, part.voidsFrom)) found.resumed++;
      found.repeated += part.repeated;
      found.resumed += part.resumed;
    }
  }
  const curves = runs.flatMap((run) => [...run.values()]);
  found.givenUp = curves.reduce((n, { givenUp }) => Math.max(n, givenUp), 0);
  return { runs, ...found };
}

/** A writer that begins again more often does not count its steps over the run. */
const MOST_RUNS = 1000;

interface Pass {
  readonly run: Run;
  readonly voidsFrom: number | undefined;
  readonly resumed: number;
  readonly repeated: number;
}

/** What stands in one session, in order: once, or once for each time that most of its curves begin again. */
function passesOf({ curves, voidsFrom }: Session): Pass[] {
  for (const curve of curves.values()) curve.countIfStill();
  const starts = new Map(
    [...curves.values()].map((curve) => [curve.tag, startsOf(curve)] as const),
  );
  const again = [...starts.values()].filter(({ length }) => length > 1);
  const times = again.reduce((most, { length }) => Math.max(most, length), 1);
  const several = again.length * 2 > starts.size && times <= MOST_RUNS;
  const most = several ? times : 1;
  return Array.from({ length: most }, (_, pass) => {
    const run: Run = new Map();
    let repeated = 0;
    let back = false;
    for (const curve of curves.values()) {
      const bounds = several ? starts.get(curve.tag)! : [0];
      const from = bounds[pass];
      if (from === undefined) continue;
      const to = bounds[pass + 1] ?? curve.length;
      const part = bounds.length > 1 ? curve.slice(from, to) : curve;
      const order = putInOrder(part);
      repeated += order.repeated;
      back ||= order.back;
      run.set(curve.tag, part);
    }
    return {
      run,
      voidsFrom: pass === 0 ? voidsFrom : undefined,
      resumed: back ? 1 : 0,
      repeated,
    };
  });
}

/** Where a curve begins, and where it begins again: at its first step or before it, after others. */
function startsOf({ steps, length, first }: Curve): number[] {
  const starts = [0];
  for (let i = 1; i < length; i++) {
    if (steps[i]! < steps[i - 1]! && steps[i]! <= first) starts.push(i);
  }
  return starts;
}

/** Lets later points void those that stand at the same step or further on. */
function putInOrder(curve: Curve): { repeated: number; back: boolean } {
  const { steps, values, wallSeconds, length } = curve;
  let repeated = 0;
  let back = false;
  curve.length = 0;
  for (let i = 0; i < length; i++) {
    const step = steps[i]!;
    if (curve.last >= step) {
      if (curve.last === step) repeated++;
      else back = true;
      curve.cutAt(step);
    }
    curve.push(step, values[i]!, wallSeconds[i]!);
  }
  return { repeated, back };
}

/** Whether most of the curves that both have stand at their beginning again, or nothing would be left. */
function beginsAgain(run: Run, { run: next, voidsFrom }: Pass): boolean {
  const both = [...next.values()].filter(({ tag }) => run.has(tag));
  const again = both.filter(({ tag, first }) => first <= run.get(tag)!.first);
  return again.length * 2 > both.length ||
    [...run.values()].every(({ first }) => first >= (voidsFrom ?? Infinity));
}

/** Lets a run go on; whether it had to go back for that. */
function goesOn(
  run: Run,
  next: Run,
  voidsFrom: number | undefined,
): boolean {
  let back = false;
  if (voidsFrom !== undefined) {
    for (const curve of run.values()) {
      back ||= curve.last >= voidsFrom;
      curve.cutAt(voidsFrom);
      if (curve.length === 0) run.delete(curve.tag);
    }
  }
  for (const [tag, later] of next) {
    const before = run.get(tag);
    if (before === undefined) {
      run.set(tag, later);
      continue;
    }
    back ||= before.last >= later.first;
    before.cutAt(later.first);
    for (let i = 0; i < later.length; i++) {
      before.push(later.steps[i]!, later.values[i]!, later.wallSeconds[i]!);
    }
  }
  return back;
}
