/**
 * How fast large logs are read, beside the programs that people read them with: a million scalars of
 * TensorBoard, and a table of a million rows; and how much memory still larger ones take. Sets up a Python
 * environment of its own first, and says so.
 *
 * @module
 */
import { ok } from "node:assert/strict";

/** How often each is measured; the quickest counts, since other work only ever slows one down. */
const ROUNDS = 3;
const MILLION = 1_000_000;
/** How large a log is of which it is measured how much memory it takes. */
const MEGABYTES = 1000;

const root = new URL("../../", import.meta.url).pathname;
const here = `${root}tests/bench/`;
const home = `${root}.cache/bench/`;
const python = `${home}venv/bin/python`;

/** What one reader did to one log. */
interface Measure {
  /** Seconds of the reading alone, and from the start of the program to its end. */
  readonly seconds: number;
  readonly wall: number;
  /** Peak memory of the program in megabytes. */
  readonly peak: number;
  /** How many values were read, and what they sum up to. */
  readonly points: number;
  readonly total: number;
}

await setUp();
await compare("a million scalars of TensorBoard", {
  lossoscope: ours(`${home}events`),
  EventAccumulator: peer("read_events.py", "EventAccumulator", `${home}events`),
  tbparse: peer("read_events.py", "tbparse", `${home}events`),
});
await compare("a table of a million rows and five columns", {
  lossoscope: ours(`${home}table.csv`),
  "pandas.read_csv": peer("read_csv.py", `${home}table.csv`),
});
await weigh(MEGABYTES, ["csv", "jsonl", "log"]);

function ours(path: string): string[] {
  return [Deno.execPath(), "run", "-R", `${here}read.ts`, path];
}

function peer(script: string, ...args: string[]): string[] {
  return [python, `${here}peers/${script}`, ...args];
}

/** Prints how long each took, the others as multiples of the first. */
async function compare(
  what: string,
  commands: Readonly<Record<string, string[]>>,
): Promise<void> {
  console.log(`\n${what}\n`);
  let first: Measure | undefined;
  for (const [name, command] of Object.entries(commands)) {
    const one = await best(command);
    first ??= one;
    ok(one.points === first.points, `${name} read ${one.points} points`);
    ok(Math.abs(one.total / first.total - 1) < 1e-9, `${name}: ${one.total}`);
    const [read, whole] = [one.seconds / first.seconds, one.wall / first.wall];
    console.log(
      [
        name.padEnd(18),
        `read ${one.seconds.toFixed(2)} s`.padEnd(14),
        `${read.toFixed(2)} ×`.padStart(9),
        `   whole ${one.wall.toFixed(2)} s`.padEnd(20),
        `${whole.toFixed(2)} ×`.padStart(9),
        `${one.peak.toFixed(0)} MB`.padStart(9),
      ].join(""),
    );
  }
}

/** Prints how much memory logs of so many megabytes take at most, each written, read and removed. */
async function weigh(
  megabytes: number,
  forms: readonly string[],
): Promise<void> {
  console.log(`\nlogs of ${megabytes} MB\n`);
  for (const form of forms) {
    const path = `${home}large.${form}`;
    const write = ["run", "-W", `${here}write_log.ts`, `${megabytes}`, path];
    await run(Deno.execPath(), ...write);
    const { seconds, peak } = await best(ours(path));
    await Deno.remove(path);
    console.log(
      [
        form.padEnd(18),
        `read ${seconds.toFixed(2)} s`.padEnd(14),
        `${peak.toFixed(0)} MB`.padStart(9),
        `${(peak / megabytes).toFixed(2)} of its size`.padStart(20),
      ].join(""),
    );
  }
}

async function best(command: readonly string[]): Promise<Measure> {
  const all: Measure[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { wall, peak, said } = JSON.parse(
      await run(python, `${here}peers/measure.py`, ...command),
    );
    all.push({ wall, peak, ...JSON.parse(said) });
    // One round tells enough of what takes minutes.
    if (wall > 20) break;
  }
  return all.reduce((a, b) => a.seconds <= b.seconds ? a : b);
}

/** Makes the environment and the logs, unless they are there. */
async function setUp(): Promise<void> {
  await Deno.mkdir(home, { recursive: true });
  const requirements = `${here}peers/requirements.txt`;
  if (!exists(python)) {
    console.log("Installing the peers, this takes a minute …");
    await run("python3", "-m", "venv", `${home}venv`);
    await run(python, "-m", "pip", "install", "-q", "-r", requirements);
  }
  if (!exists(`${home}events`)) {
    console.log("Writing the events by TensorBoard's writer, this takes two …");
    const count = [10, MILLION / 10].map(String);
    await run(...peer("write_events.py", `${home}writing`, ...count));
    await Deno.rename(`${home}writing`, `${home}events`);
  }
  if (!exists(`${home}table.csv`)) {
    await run(...peer("write_csv.py", `${home}table.csv`, String(MILLION)));
  }
}

function exists(path: string): boolean {
  try {
    return Deno.statSync(path) !== null;
  } catch {
    return false;
  }
}

async function run(...[program, ...args]: string[]): Promise<string> {
  const { success, stdout } = await new Deno.Command(program!, {
    args,
    stderr: "inherit",
  }).output();
  ok(success, `${program} ${args.join(" ")} failed`);
  return new TextDecoder().decode(stdout);
}
