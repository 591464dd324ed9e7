import type { History } from "../history.ts";
import { LogError } from "../readers/mod.ts";
import { logsIn, readLog } from "../reading.ts";
import { isNoLog } from "../reading/no_log.ts";
import { Together } from "../records/together.ts";
import { withUnread } from "../reading/unread.ts";
import { list, open, stat } from "./disk.ts";
import { inputsOf } from "./inputs.ts";
import type { Disk } from "./world.ts";

/**
 * The runs in a file, or in all logs of a folder; the first tells what could not be read beside them.
 *
 * @throws {LogError} When there is none.
 * @throws {Deno.errors.NotFound} When nothing is there; other errors of the system as they come.
 */
export async function readPath(
  path: string,
  disk: Disk = { list, open, stat },
): Promise<History[]> {
  const found = new Together();
  const failed: Failed[] = [];
  for await (const input of inputsOf([path], disk)) {
    if (input.kind === "files") {
      for (const log of logsIn(input.files, input.beside)) {
        try {
          found.add(await readLog(log));
        } catch (error) {
          const isNone = input.searched !== undefined &&
            isNoLog(error, log.path);
          failed.push({ path: log.path, error, isNone });
        }
      }
    } else {
      const error = input.kind === "missing" ? input.error : undefined;
      const where = input.kind === "missing" ? input.path : path;
      failed.push({
        path: where,
        error: error ?? notFound(where),
        isNone: false,
      });
    }
  }
  const lost = failed.filter(({ isNone }) => !isNone);
  const { runs } = found;
  if (runs.length > 0) return withUnread(runs, lost.map(({ path }) => path));
  const [first] = [...lost, ...failed];
  throw first?.error ?? new LogError("empty", path);
}

/** What could not be read, and why; what is no log need not be told. */
interface Failed {
  readonly path: string;
  readonly error: unknown;
  readonly isNone: boolean;
}

function notFound(path: string): Error {
  return new Deno.errors.NotFound(
    `Cannot read ${JSON.stringify(path)}: found no such file or folder`,
  );
}
