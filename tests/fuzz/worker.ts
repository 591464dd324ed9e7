/**
 * Reads damaged logs and says before each which it is, and after it what was wrong:
 * `worker.ts SEED FROM TO`. Another program watches, as this one may hang or run out of memory.
 *
 * @module
 */
import { Cases } from "./case.ts";
import { problemWith } from "./problem.ts";

/** A case that takes longer hangs; the second look tells whether only the machine was busy. */
const LONGEST_MS = 2000;

const [seed = 0, from = 0, to = 0] = Deno.args.map(Number);
const cases = new Cases(seed);
const encoder = new TextEncoder();

for (let index = from; index < to; index++) {
  say({ index });
  const { files, piece } = cases.at(index);
  const start = performance.now();
  const problem = await problemWith(files, piece);
  const took = performance.now() - start;
  if (problem !== undefined) say({ index, problem });
  else if (took > LONGEST_MS && await isSlow(index)) {
    say({ index, problem: `took ${took.toFixed(0)} ms` });
  }
}

async function isSlow(index: number): Promise<boolean> {
  const { files, piece } = cases.at(index);
  const start = performance.now();
  await problemWith(files, piece);
  return performance.now() - start > LONGEST_MS;
}

function say(what: unknown): void {
  Deno.stdout.writeSync(encoder.encode(`${JSON.stringify(what)}\n`));
}
