import type { History } from "../history.ts";
import { LogError } from "../readers/mod.ts";
import { logsIn, readLog } from "../reading.ts";
import { list, open, stat } from "./disk.ts";
import { inputsOf } from "./inputs.ts";
import type { Disk } from "./world.ts";

/**
 * The runs in a file, or in all logs of a folder.
 *
 * @throws {LogError} When there is none.
 * @throws {Deno.errors.NotFound} When nothing is there; other errors of the system as they come.
 */
export async function readPath(
  path: string,
  disk: Disk = { list, open, stat },
): Promise<History[]> {
  const found: History[] = [];
  let failure: LogError | undefined;
  for await (const input of inputsOf([path], disk)) {
    if (input.kind !== "files") {
      if (input.kind === "missing" && input.error) throw input.error;
      throw new Deno.errors.NotFound(
        `Cannot read ${JSON.stringify(path)}: found no such file or folder`,
      );
    }
    for (const log of logsIn(input.files, input.beside)) {
      try {
        found.push(...await readLog(log));
      } catch (error) {
        if (!(error instanceof LogError)) throw error;
        failure ??= error;
      }
    }
  }
  if (found.length > 0) return found;
  throw failure ?? new LogError("empty", path);
}
