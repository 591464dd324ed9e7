/**
 * Reads logs that are damaged by chance and says what goes wrong: `fuzz.ts [CASES [SEED [FIRST]]]`.
 * The files of what goes wrong are kept under `.cache/fuzz`, to be read again by the command.
 *
 * @module
 */
import { Cases } from "./case.ts";

/** Silence of a worker that counts as a hang. */
const PATIENCE_MS = 30_000;
/** So many megabytes are enough for any damaged log of the corpus. */
const MEMORY = 1024;

const here = new URL("./", import.meta.url).pathname;
const kept = new URL("../../.cache/fuzz/", import.meta.url).pathname;
const [count = 100_000, seed = Date.now() % 1_000_000, first = 0] = Deno.args
  .map(Number);
const cases = new Cases(seed);
const end = first + count;
let failures = 0;

console.log(`${count} cases of seed ${seed}, from ${first}`);
for (let from = first; from < end;) from = await watch(from);
console.log(`${count} cases of seed ${seed}: ${failures} went wrong`);
if (failures > 0) Deno.exitCode = 1;

/** Lets a worker read until it ends or dies; gives the case after its last. */
async function watch(from: number): Promise<number> {
  const worker = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "-A",
      `--v8-flags=--max-old-space-size=${MEMORY}`,
      `${here}worker.ts`,
      ...[seed, from, end].map(String),
    ],
    stdout: "piped",
    stderr: "null",
  }).spawn();
  let hung = false;
  const stop = () => {
    hung = true;
    worker.kill("SIGKILL");
  };
  let timer = setTimeout(stop, PATIENCE_MS);
  let at = from;
  for await (const { index, problem } of said(worker.stdout)) {
    clearTimeout(timer);
    timer = setTimeout(stop, PATIENCE_MS);
    at = index;
    if (problem !== undefined) await keep(index, problem);
    else if (index % 1000 === 0) console.log(`${index} …`);
  }
  clearTimeout(timer);
  const { success } = await worker.status;
  if (success) return end;
  await keep(
    at,
    hung ? "hangs" : "kills its process, mostly for want of memory",
  );
  return at + 1;
}

async function* said(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<{ index: number; problem?: string }> {
  let rest = "";
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop()!;
    for (const line of lines) yield JSON.parse(line);
  }
}

/** Writes the files of a case where the command can read them again. */
async function keep(index: number, problem: string): Promise<void> {
  failures++;
  const folder = `${kept}${seed}-${index}`;
  const { files, piece } = cases.at(index);
  for (const [path, bytes] of Object.entries(files)) {
    const target = `${folder}/${path}`;
    await Deno.mkdir(target.slice(0, target.lastIndexOf("/")), {
      recursive: true,
    });
    await Deno.writeFile(target, bytes);
  }
  console.log(`case ${index}: ${problem}`);
  console.log(`  in pieces of ${piece}; deno run -R mod.ts ${folder}`);
  console.log(`  deno task fuzz 1 ${seed} ${index}`);
}
