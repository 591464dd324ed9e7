/**
 * Reads a log as the library does and prints, as JSON, the seconds it took and what was found:
 * `deno run -R tests/bench/read.ts PATH`.
 *
 * @module
 */
import { cpuUsage } from "node:process";
import { readLog } from "../../mod.ts";

const before = cpuUsage();
const start = performance.now();
const runs = await readLog(Deno.args[0]!);
const seconds = (performance.now() - start) / 1000;
const { user, system } = cpuUsage(before);
const all = runs.flatMap(({ series }) => series.map(({ values }) => values));
const points = all.reduce((sum, { length }) => sum + length, 0);
let total = 0;
for (const values of all) {
  // A loop, since a function for each of a million values takes longer than some peers read.
  for (let i = 0; i < values.length; i++) total += values[i]!;
}
console.log(
  JSON.stringify({ seconds, cpu: (user + system) / 1e6, points, total }),
);
