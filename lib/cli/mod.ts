/**
 * The command: connects `main` with the process it runs in.
 *
 * @module
 */
import { list, open, stat } from "./disk.ts";
import { main } from "./main.ts";
import { OutputError } from "./output_error.ts";
import type { Output, World } from "./world.ts";

type Stream = typeof Deno.stdout | typeof Deno.stderr;

/**
 * Runs the command with the arguments, files and streams of this process.
 *
 * @param args What stands after the command's name.
 * @returns When all is written; the exit code is set then.
 */
export async function run(args: readonly string[] = Deno.args): Promise<void> {
  try {
    Deno.exitCode = await main(args, here());
  } catch (error) {
    if (error instanceof Deno.errors.BrokenPipe) return;
    // Where standard error is full, too, nothing can be said.
    if (!(error instanceof OutputError)) throw error;
    Deno.exitCode = 2;
  }
}

function here(): World {
  return {
    stdin: () => Deno.stdin.readable,
    out: output(Deno.stdout),
    err: output(Deno.stderr),
    noColor: Deno.noColor,
    get columns() {
      const watched = Deno.stdout.isTerminal() || Deno.stderr.isTerminal();
      // A terminal without a size says 0.
      return watched && Deno.consoleSize().columns || 80;
    },
    get rows() {
      return Deno.stdout.isTerminal() && Deno.consoleSize().rows || 24;
    },
    now: () => performance.now(),
    pause: pauses(),
    stat,
    list,
    open,
    read: (path) => Deno.readFile(path),
    write: (path, text, how) => Deno.writeTextFile(path, text, how),
  };
}

/** Pauses that Ctrl-C ends; until the first one it ends the command, as it does everywhere. */
function pauses(): World["pause"] {
  let ended: Promise<false> | undefined;
  return async (ms) => {
    ended ??= new Promise((end) =>
      Deno.addSignalListener("SIGINT", () => end(false))
    );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const passed = new Promise<true>((done) =>
      timer = setTimeout(() => done(true), ms)
    );
    const goesOn = await Promise.race([passed, ended]);
    clearTimeout(timer);
    return goesOn;
  };
}

function output(stream: Stream): Output {
  const encoder = new TextEncoder();
  return {
    get isTerminal() {
      return stream.isTerminal();
    },
    async write(text) {
      let bytes = encoder.encode(text);
      try {
        while (bytes.length > 0) {
          bytes = bytes.subarray(await stream.write(bytes));
        }
      } catch (error) {
        // The reader of a pipe has seen enough, as `head` does.
        if (error instanceof Deno.errors.BrokenPipe) throw error;
        throw new OutputError("-", error);
      }
    },
  };
}

if (import.meta.main) await run();
