import type { Diagnosis, ReadFailure } from "../diagnosis.ts";
import type { History } from "../history.ts";
import { LogError, type LogErrorCode, read, readers } from "../readers/mod.ts";
import { diagnose, narrowed, type Request } from "./examiner.ts";
import { failure, failureOf } from "./failure.ts";
import { type Input, inputsOf } from "./inputs.ts";
import { joined } from "./lines.ts";
import type { Options } from "./options.ts";
import type { World } from "./world.ts";

/** A run and what was found in it, or an input that could not be read. */
export type Gathered =
  | { readonly history: History; readonly diagnosis: Diagnosis }
  | { readonly failure: ReadFailure };

// What a folder of runs holds besides logs: settings, notes, tables of results.
const NO_LOGS: ReadonlySet<LogErrorCode> = new Set([
  "empty",
  "binary",
  "not-a-log",
  "no-records",
  "no-numbers",
  "no-curve",
  "table-of-runs",
]);

/** Reads and examines what the paths name, one input after the other. */
export async function* gather(
  options: Options,
  request: Request,
  world: World,
): AsyncGenerator<Gathered> {
  let found = 0;
  for await (const input of inputsOf(options.paths, isLogName, world)) {
    if (input.kind === "missing") {
      yield { failure: failure(input.code, input, options.locale) };
    } else if (input.kind === "end-of-folder") {
      if (found === 0) {
        yield { failure: failure("no-logs", input, options.locale) };
      }
      found = 0;
    } else {
      for (const one of await examined(input, options, request, world)) {
        if (input.kind === "file" && input.searched) found++;
        yield one;
      }
    }
  }
}

async function examined(
  input: Input & { kind: "file" | "stdin" },
  options: Options,
  request: Request,
  world: World,
): Promise<Gathered[]> {
  const path = input.kind === "file" ? input.path : "-";
  const { reader, locale } = options;
  try {
    const bytes = input.kind === "file"
      ? await world.read(path)
      : joined(await Array.fromAsync(world.stdin()));
    const histories = read(bytes, path, reader === undefined ? {} : { reader });
    const broken = histories.flatMap((history) =>
      lostRuns(history, path).map((error) => ({
        failure: failureOf(error, path, locale),
      }))
    );
    return [
      ...histories
        .map((history) => {
          const run = narrowed(
            input.kind === "file" && input.searched
              ? placed(history, path)
              : history,
            request,
          );
          return { history: run, diagnosis: diagnose(run, request) };
        }),
      ...broken,
    ];
  } catch (error) {
    const searched = input.kind === "file" && input.searched;
    return searched && isNoLog(error, path)
      ? []
      : [{ failure: failureOf(error, path, locale) }];
  }
}

function isNoLog(error: unknown, path: string): boolean {
  if (!(error instanceof LogError)) return false;
  // A line of prose looks like a header, but hardly in a file called a table.
  if (error.code === "header-only") return !/\.[ct]sv$/i.test(path);
  return NO_LOGS.has(error.code);
}

const ENDS = [...new Set(readers.flatMap(({ extensions }) => extensions))];

function isLogName(path: string): boolean {
  const name = path.toLowerCase();
  return ENDS.some((end) => name.endsWith(end));
}

/** In a folder many files have one name: there a run is called by its path. */
function placed(history: History, path: string): History {
  const file = path.slice(path.lastIndexOf("/") + 1);
  return history.name.startsWith(file)
    ? { ...history, name: path + history.name.slice(file.length) }
    : history;
}

/** Lines of a file of runs that were no run: the others are reported, and these are not passed over. */
function lostRuns({ source }: History, path: string): LogError[] {
  if (source.reader !== "run-ndjson") return [];
  return source.notes.filter(({ kind }) => kind === "bad-line")
    .map(({ at = 1, what = "" }) =>
      new LogError("syntax", path, { line: at, found: what })
    );
}
