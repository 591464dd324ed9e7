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
const total = all.map((values) => values.reduce((a, b) => a + b, 0))
  .reduce((a, b) => a + b, 0);
console.log(
  JSON.stringify({ seconds, cpu: (user + system) / 1e6, points, total }),
);
