import { LogError, parseRun } from "../readers/mod.ts";
import { failureRow, row } from "../renderers/ndjson.ts";
import type { Deliver } from "./deliver.ts";
import { diagnose, narrowed, type Request } from "./examiner.ts";
import type { ExitCode } from "./exit_code.ts";
import { failureOf } from "./failure.ts";
import { lines } from "./lines.ts";
import type { Options } from "./options.ts";
import { reaches } from "./severity.ts";

/**
 * Answers each line of the input that is not empty with one line: the diagnosis of its run, or why there is none.
 *
 * Stateless, in order, and never more in memory than the runs of one chunk.
 */
export async function stream(
  options: Options,
  request: Request,
  input: ReadableStream<Uint8Array>,
  deliver: Deliver,
): Promise<ExitCode> {
  let line = 0;
  let exit: ExitCode = 0;
  for await (const chunk of lines(input)) {
    let text = "";
    for (const run of chunk) {
      line++;
      if (run.trim() === "") continue;
      const answer = answerTo(run, line, options, request);
      text += `${answer.row}\n`;
      exit = worse(exit, answer.exit);
    }
    await deliver(text);
  }
  return exit;
}

function answerTo(
  text: string,
  line: number,
  { failOn, locale }: Options,
  request: Request,
): { row: string; exit: ExitCode } {
  try {
    const { id, history } = parseRun(text, { line });
    const diagnosis = diagnose(narrowed(history, request), request);
    const alarmed = failOn !== undefined && reaches(diagnosis.checks, failOn);
    return { row: row(id, diagnosis), exit: alarmed ? 1 : 0 };
  } catch (error) {
    const { code, message } = failureOf(error, "-", locale);
    const id = error instanceof LogError ? error.id ?? null : null;
    return { row: failureRow(id, { code, message, line }), exit: 3 };
  }
}

function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
