import type { Log } from "../readers/mod.ts";
import { logsIn, readLog } from "../reading.ts";
import { failure, failureOf } from "./failure.ts";
import { harmless } from "./harmless.ts";
import { inputsOf } from "./inputs.ts";
import type { Options } from "./options.ts";
import { table } from "./page.ts";
import type { CliTexts } from "./texts/mod.ts";
import type { World } from "./world.ts";

/** Stands where a reader would, beside what is no log. */
const NOBODY = "-";

/**
 * What `--list-readers PATH…` prints: a line for each log with who reads it and how many runs it
 * holds, and one for each other file with what it is instead.
 */
export async function listing(
  options: Options,
  texts: CliTexts,
  world: World,
): Promise<string> {
  const { locale } = options;
  const rows: (readonly [string, string])[] = [];
  for await (const input of inputsOf(options.paths, world)) {
    if (input.kind === "files") {
      for (const log of logsIn(input.files, input.beside)) {
        rows.push(await rowOf(log, options, texts));
      }
      // What was named beside a log is searched for settings, and was not asked about.
      if (input.searched === undefined) continue;
      const { beside, others = [] } = input;
      rows.push(
        ...beside.map(({ path }) => texts.beside(path)).concat(
          others.map(texts.noLog),
        ).map((text) => [NOBODY, harmless(text)] as const),
      );
    } else if (input.kind === "missing") {
      const { path, error } = input;
      const { message } = error === undefined
        ? failure("not-found", { path }, locale)
        : failureOf(error, path, locale);
      rows.push([NOBODY, harmless(message)]);
    }
  }
  return rows.length === 0 ? "" : table(rows);
}

async function rowOf(
  log: Log,
  { reader, locale }: Options,
  texts: CliTexts,
): Promise<readonly [string, string]> {
  const { path } = log;
  try {
    const histories = await readLog(
      log,
      reader === undefined ? {} : { reader },
    );
    const by = histories[0]?.source.reader ?? NOBODY;
    return [by, harmless(`${path}  ${texts.runs(histories.length)}`)];
  } catch (error) {
    return [NOBODY, harmless(failureOf(error, path, locale).message)];
  }
}
