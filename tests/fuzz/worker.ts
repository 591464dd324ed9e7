/**
 * Reads damaged logs and says before each which it is, and after it what was wrong:
 * `worker.ts SEED FROM TO`. Another program watches, as this one may hang or run out of memory.
 *
 * @module
 */
import { cpuUsage } from "node:process";
import { Cases } from "./case.ts";
import { problemWith } from "./problem.ts";

/** A case that works longer hangs, however busy the machine is with other things. */
const LONGEST_MS = 2000;

const [seed = 0, from = 0, to = 0] = Deno.args.map(Number);
const cases = new Cases(seed);
const encoder = new TextEncoder();

for (let index = from; index < to; index++) {
  say({ index });
  const { files, piece } = cases.at(index);
  const before = cpuUsage();
  const problem = await problemWith(files, piece);
  const { user, system } = cpuUsage(before);
  const worked = (user + system) / 1000;
  if (problem !== undefined) say({ index, problem });
  else if (worked > LONGEST_MS) say({ index, problem: `worked ${worked} ms` });
}

function say(what: unknown): void {
  Deno.stdout.writeSync(encoder.encode(`${JSON.stringify(what)}\n`));
}
