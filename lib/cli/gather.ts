import type { Diagnosis, ReadFailure } from "../diagnosis.ts";
import type { History } from "../history.ts";
import { type Log, LogError } from "../readers/mod.ts";
import { logsIn, readLog } from "../reading.ts";
import { isNoLog } from "../reading/no_log.ts";
import { Told } from "../reading/told.ts";
import { diagnose, narrowed, type Request } from "./examiner.ts";
import { failure, failureOf, missing } from "./failure.ts";
import { held } from "./held.ts";
import { inputsOf } from "./inputs.ts";
import type { Options } from "./options.ts";
import { OutputError } from "./output_error.ts";
import type { World } from "./world.ts";

/** A run and what was found in it, an input that could not be read, or how many files held no run of their own. */
export type Gathered =
  | {
    readonly history: History;
    readonly diagnosis: Diagnosis;
    /** The files it was read from. */
    readonly files: readonly string[];
  }
  | { readonly failure: ReadFailure }
  | { readonly passedOver: number };

/** Reads and examines what the paths name, one log after the other. */
export async function* gather(
  options: Options,
  request: Request,
  world: World,
): AsyncGenerator<Gathered> {
  for await (const input of inputsOf(options.paths, world)) {
    if (input.kind === "missing") {
      const { path, error } = input;
      yield {
        failure: error === undefined
          ? failure(missing(path), input, options.locale)
          : failureOf(error, path, options.locale),
      };
    } else if (input.kind === "stdin") {
      yield* await fromInput(options, request, world);
    } else {
      let found = 0;
      // An earlier report among its logs is our own.
      const others = input.others?.filter((path) => path !== options.output);
      let passedOver = others?.length ?? 0;
      const told = new Told();
      for (const log of logsIn(input.files, input.beside)) {
        const searched = input.searched !== undefined;
        const runs = await examined(log, searched, options, request);
        const histories = runs.flatMap((one) =>
          "history" in one ? [one.history] : []
        );
        const again = searched && histories.length === runs.length &&
          told.isAgain(histories, log.path);
        found += runs.length;
        if (runs.length === 0 || again) passedOver += log.files.length;
        else yield* runs;
      }
      if (passedOver > 0) yield { passedOver };
      if (input.searched !== undefined && found === 0) {
        const path = input.searched;
        yield { failure: failure("no-logs", { path }, options.locale) };
      }
    }
  }
}

async function fromInput(
  options: Options,
  request: Request,
  world: World,
): Promise<Gathered[]> {
  try {
    const file = await held(world.stdin(), "-");
    return await examined(
      { path: "-", files: [file] },
      false,
      options,
      request,
    );
  } catch (error) {
    if (error instanceof OutputError) throw error;
    return [{ failure: failureOf(error, "-", options.locale) }];
  }
}

async function examined(
  log: Log,
  searched: boolean,
  options: Options,
  request: Request,
): Promise<Gathered[]> {
  const { path, printed = [], near = [] } = log;
  const { reader, locale } = options;
  const files = [...log.files, ...printed, ...near].map(({ path }) => path);
  try {
    const histories = await readLog(
      log,
      reader === undefined ? {} : { reader },
    );
    const broken = histories.flatMap((history) =>
      lostRuns(history, path).map((error) => ({
        failure: failureOf(error, path, locale),
      }))
    );
    return [
      ...histories.map((history) => {
        const run = narrowed(
          searched ? placed(history, path) : history,
          request,
        );
        return { history: run, diagnosis: diagnose(run, request), files };
      }),
      ...broken,
    ];
  } catch (error) {
    return searched && isNoLog(error, path)
      ? []
      : [{ failure: failureOf(error, path, locale) }];
  }
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
