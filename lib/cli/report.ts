import { readers } from "../readers/mod.ts";
import { rules } from "../rules/mod.ts";
import type { Form } from "./_choices.ts";
import { complain } from "./complain.ts";
import { compose } from "./compose.ts";
import { contextOf } from "./context.ts";
import { deliverTo } from "./deliver.ts";
import type { Request } from "./examiner.ts";
import type { ExitCode } from "./exit_code.ts";
import { strayIn } from "./ids.ts";
import { type Options, UsageError } from "./options.ts";
import { stream } from "./stream.ts";
import { spareInputs, sparingInput } from "./own_input.ts";
import { exitCode, survey } from "./survey.ts";
import type { CliTexts } from "./texts/mod.ts";
import type { World } from "./world.ts";

/** Reads what the paths name, and writes what was found in the form that was asked for. */
export async function report(
  options: Options,
  texts: CliTexts,
  world: World,
): Promise<ExitCode> {
  check(options, texts);
  const request = await requestOf(options, texts, world);
  if (options.watch) {
    const { watch } = await import("./watch.ts");
    return await watch(options, request, texts, world);
  }
  await spareInputs(options, [...options.paths, ...options.context], world);
  const inside = sparingInput(options, world);
  const deliver = deliverTo(options, world);
  if (options.format === "ndjson" && options.paths.includes("-")) {
    return await stream(options, request, inside.stdin(), deliver);
  }
  const found = await survey(options, request, texts, inside);
  const { runs, failures, files } = found;
  // Standard error says it: a text beside it need not say it again.
  const told = options.format === "text" && options.output === undefined
    ? []
    : failures;
  await spareInputs(options, files, world);
  await deliver(await compose(found, told, options, world));
  const lone = options.compare && runs.length < 2;
  await complain([
    ...failures.map(({ message }) => message),
    ...found.passedOver > 0
      ? [texts.passedOver(found.passedOver, options.paths)]
      : [],
    ...lone ? [texts.tooFewToCompare(runs.length)] : [],
  ], world);
  return exitCode(found, options);
}

/** Forms with a place for several runs side by side. */
const COMPARING: readonly Form[] = ["text", "markdown", "html", "json"];

function check(options: Options, texts: CliTexts): void {
  checkIds(options, texts);
  if (options.compare && !COMPARING.includes(options.format)) {
    throw new UsageError(texts.cannotCompareIn(options.format));
  }
  const fromInput = options.paths.includes("-");
  if (options.watch && fromInput) {
    throw new UsageError(texts.cannotWatchInput);
  }
  if (options.format === "ndjson" && fromInput && options.paths.length > 1) {
    throw new UsageError(texts.onlyOneStandardInput);
  }
}

function checkIds({ rules: asked, reader }: Options, texts: CliTexts): void {
  const ids = asked ?? [];
  // An unset variable must not switch every check off.
  if (asked && ids.length === 0) {
    throw new UsageError(texts.unknownRule("", undefined));
  }
  const rule = strayIn(ids, rules);
  if (rule) throw new UsageError(texts.unknownRule(...rule));
  const format = strayIn(reader === undefined ? [] : [reader], readers);
  if (format) throw new UsageError(texts.unknownReader(...format));
}

async function requestOf(
  { select, rules, context }: Options,
  texts: CliTexts,
  world: World,
): Promise<Request> {
  return {
    ...(select ? { select } : {}),
    ...(rules ? { rules } : {}),
    context: await contextOf(context, texts, world),
  };
}
