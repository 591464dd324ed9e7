import { TOOL } from "../diagnosis.ts";
import { complain } from "./complain.ts";
import type { ExitCode } from "./exit_code.ts";
import { localeIn, type Options, parseOptions, UsageError } from "./options.ts";
import { OutputError } from "./output_error.ts";
import { type CliTexts, textsFor } from "./texts/mod.ts";
import type { World } from "./world.ts";

/** Runs the command. Knows no process: all it needs is in `world`. */
export async function main(
  args: readonly string[],
  world: World,
): Promise<ExitCode> {
  const texts = textsFor(localeIn(args));
  try {
    return await perform(parseOptions(args, texts), texts, world);
  } catch (error) {
    if (error instanceof OutputError) {
      await complain([texts.cannotWrite(error)], world);
      return 2;
    }
    if (!(error instanceof UsageError)) throw error;
    await complain([error.message, texts.seeHelp], world);
    return 2;
  }
}

async function perform(
  options: Options,
  texts: CliTexts,
  world: World,
): Promise<ExitCode> {
  if (options.help) {
    await world.out.write(texts.help);
    return 0;
  }
  if (options.version) {
    await world.out.write(`${TOOL.name} ${TOOL.version}\n`);
    return 0;
  }
  if (options.listReaders && options.paths.length > 0) {
    const { listing } = await import("./listing.ts");
    await world.out.write(await listing(options, texts, world));
    return 0;
  }
  const asksForPage = options.listRules || options.listReaders ||
    options.explain !== undefined;
  if (asksForPage) {
    const { page } = await import("./page.ts");
    await world.out.write(page(options, texts));
    return 0;
  }
  if (options.paths.length === 0) throw new UsageError(texts.noPath);
  const { report } = await import("./report.ts");
  return await report(options, texts, world);
}
