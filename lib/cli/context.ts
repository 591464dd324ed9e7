import { NUMERIC } from "../context/aliases.ts";
import { isPossible } from "../context/possible.ts";
import { parseContext } from "./parse_context.ts";
import type { RunContext } from "../history.ts";
import { UsageError } from "./options.ts";
import type { CliTexts } from "./texts/mod.ts";
import type { World } from "./world.ts";

/** A file of settings ends before; a device may have no end. */
const LARGEST = 2 ** 20;

/**
 * What `--context` says: pairs, or the file that holds them; later ones win.
 *
 * @throws {UsageError} When it is neither.
 */
export async function contextOf(
  sources: readonly string[],
  texts: CliTexts,
  world: World,
): Promise<RunContext> {
  const contexts = await Promise.all(sources.map(async (source) => {
    try {
      if (/^\s*\{|=/.test(source)) {
        return checked(parseContext(source), texts);
      }
      const file = await world.open(source);
      const bytes = await file.slice(0, LARGEST);
      return parseContext(new TextDecoder().decode(bytes));
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new UsageError(texts.badContext(source));
    }
  }));
  return Object.assign({}, ...contexts);
}

function checked(context: RunContext, texts: CliTexts): RunContext {
  for (const [key, value] of Object.entries(context)) {
    if (NUMERIC.has(key) && typeof value === "string") {
      throw new UsageError(texts.noNumber(key, value));
    }
    if (!isPossible(key, value)) {
      throw new UsageError(texts.impossible(key, String(value)));
    }
  }
  return context;
}
