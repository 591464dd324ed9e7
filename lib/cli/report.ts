import type { ReadFailure } from "../diagnosis.ts";
import { readers } from "../readers/mod.ts";
import { rules } from "../rules/mod.ts";
import type { Examined, RenderOptions } from "../renderers/mod.ts";
import type { Form } from "./_choices.ts";
import { complain } from "./complain.ts";
import { contextOf } from "./context.ts";
import { deliverTo } from "./deliver.ts";
import type { Request } from "./examiner.ts";
import type { ExitCode } from "./exit_code.ts";
import { gather } from "./gather.ts";
import { strayIn } from "./ids.ts";
import { type Options, UsageError } from "./options.ts";
import { Progress } from "./progress.ts";
import { renderOf } from "./render.ts";
import { reaches } from "./severity.ts";
import { stream } from "./stream.ts";
import type { CliTexts } from "./texts/mod.ts";
import type { World } from "./world.ts";

/** Longer lines are hard to read. */
const WIDEST = 100;

/** Reads what the paths name, and writes what was found in the form that was asked for. */
export async function report(
  options: Options,
  texts: CliTexts,
  world: World,
): Promise<ExitCode> {
  check(options, texts);
  const request = await requestOf(options, texts, world);
  const deliver = deliverTo(options, texts, world);
  if (options.format === "ndjson" && options.paths.includes("-")) {
    if (options.paths.length > 1) {
      throw new UsageError(texts.onlyOneStandardInput);
    }
    return await stream(options, request, world.stdin(), deliver);
  }
  const render = await renderOf(options.format);
  const { runs, failures } = await collect(options, request, texts, world);
  // Standard error says it: a text beside it need not say it again.
  const told = options.format === "text" && options.output === undefined
    ? []
    : failures;
  const look = {
    ...lookOf(options, world),
    ...await sideBySide(runs, options),
  };
  await deliver(render(runs, told, look));
  const lone = options.compare && runs.length < 2;
  await complain([
    ...failures.map(({ message }) => message),
    ...lone ? [texts.tooFewToCompare(runs.length)] : [],
  ], world);
  return exitCode(runs, failures, options);
}

/** The comparison that was asked for. A terminal shows it alone: reports would push it out of sight. */
async function sideBySide(
  runs: readonly Examined[],
  { compare: asked, format }: Options,
): Promise<Partial<RenderOptions>> {
  if (!asked || runs.length < 2) return {};
  const { compare } = await import("../compare.ts");
  return { comparison: compare(runs), alone: format === "text" };
}

/** What the terminal can show and the user wants. */
function lookOf(
  { color, locale, output }: Options,
  world: World,
): RenderOptions {
  const watched = world.out.isTerminal && output === undefined;
  const colour = color === "auto"
    ? watched && !world.noColor
    : color === "always";
  return {
    locale,
    colour,
    width: watched ? Math.min(world.columns, WIDEST) : WIDEST,
  };
}

/** Forms with a place for several runs side by side. */
const COMPARING: readonly Form[] = ["text", "markdown", "html", "json"];

function check(options: Options, texts: CliTexts): void {
  checkIds(options, texts);
  if (options.compare && !COMPARING.includes(options.format)) {
    throw new UsageError(texts.cannotCompareIn(options.format));
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

async function collect(
  options: Options,
  request: Request,
  texts: CliTexts,
  world: World,
): Promise<{ runs: Examined[]; failures: ReadFailure[] }> {
  const runs: Examined[] = [];
  const failures: ReadFailure[] = [];
  const progress = new Progress(world);
  for await (const one of gather(options, request, world)) {
    if ("failure" in one) failures.push(one.failure);
    else runs.push(one);
    const done = runs.length + failures.length;
    await progress.say(() => texts.progress(done));
  }
  await progress.clear();
  return { runs, failures };
}

function exitCode(
  runs: readonly Examined[],
  failures: readonly ReadFailure[],
  { failOn }: Options,
): ExitCode {
  if (failures.length > 0) return 3;
  const alarmed = failOn !== undefined &&
    runs.some(({ diagnosis }) => reaches(diagnosis.checks, failOn));
  return alarmed ? 1 : 0;
}
