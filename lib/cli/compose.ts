import type { ReadFailure } from "../diagnosis.ts";
import type { Examined, RenderOptions } from "../renderers/mod.ts";
import type { Options } from "./options.ts";
import { renderOf } from "./render.ts";
import type { Survey } from "./survey.ts";
import type { World } from "./world.ts";

/** Longer lines are hard to read. */
const WIDEST = 120;
/** Where nobody says how long a line may be. */
const USUAL = 100;

/**
 * The report in the form that was asked for.
 *
 * @param told Failures to name in it.
 */
export async function compose(
  { runs }: Survey,
  told: readonly ReadFailure[],
  options: Options,
  world: World,
): Promise<string> {
  const render = await renderOf(options.format);
  const look = {
    ...lookOf(options, world),
    ...await sideBySide(runs, options),
  };
  return render(runs, told, look);
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
    width: watched ? Math.min(world.columns, WIDEST) : USUAL,
  };
}
