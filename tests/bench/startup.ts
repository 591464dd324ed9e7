/**
 * How long the command takes beside an empty program, and how many runs it answers in a second.
 *
 * @module
 */
const ROUNDS = 21;
const RUNS = 2_000;

const root = new URL("../../mod.ts", import.meta.url).pathname;
const folder = Deno.makeTempDirSync();
const empty = `${folder}/empty.ts`;
const log = `${folder}/small.csv`;
Deno.writeTextFileSync(empty, "");
const rows = Array.from(
  { length: 30 },
  (_, epoch) => `${epoch},${2 / (epoch + 2)},${2.2 / (epoch + 2)}`,
);
Deno.writeTextFileSync(log, ["epoch,loss,val_loss", ...rows].join("\n"));

/** Milliseconds from start to end of one `deno run`. */
function time(
  args: string[],
  input?: Uint8Array<ArrayBuffer>,
): Promise<number> {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", ...args],
    stdin: input ? "piped" : "null",
    stdout: "null",
    stderr: "null",
  });
  const start = performance.now();
  const child = command.spawn();
  const fed = input ? new Blob([input]).stream().pipeTo(child.stdin) : null;
  return Promise.all([child.status, fed])
    .then(() => performance.now() - start);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

// Both in one loop, so that a busy moment of the machine slows both.
const times: Record<"empty" | "csv", number[]> = { empty: [], csv: [] };
for (let round = 0; round < ROUNDS; round++) {
  times.empty.push(await time([empty]));
  times.csv.push(await time(["-R", root, log]));
}
const base = median(times.empty);
const small = median(times.csv);

const run = JSON.stringify({
  id: 1,
  history: {
    loss: rows.map((row) => Number(row.split(",")[1])),
    val_loss: rows.map((row) => Number(row.split(",")[2])),
  },
});
const lines = new TextEncoder().encode(`${run}\n`.repeat(RUNS));
const stream = await time([root, "--format", "ndjson", "-"], lines);
Deno.removeSync(folder, { recursive: true });

console.log(`empty program   ${base.toFixed(0)} ms`);
console.log(
  `small.csv       ${small.toFixed(0)} ms   ${(small / base).toFixed(1)} ×`,
);
console.log(
  `ndjson          ${
    (RUNS / (stream - base) * 1000).toFixed(0)
  } runs a second (30 epochs each)`,
);
