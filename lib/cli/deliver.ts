import { type Options, UsageError } from "./options.ts";
import type { CliTexts } from "./texts/mod.ts";
import type { World } from "./world.ts";

/** Takes the next piece of a report to where it belongs. */
export type Deliver = (text: string) => Promise<void>;

/** The way to standard output, or to the file that `-o` names. */
export function deliverTo(
  { output }: Options,
  texts: CliTexts,
  world: World,
): Deliver {
  if (output === undefined || output === "-") {
    return (text) => world.out.write(text);
  }
  let append = false;
  return async (text) => {
    try {
      await world.write(output, text, { append });
    } catch {
      throw new UsageError(texts.cannotWrite(output));
    }
    append = true;
  };
}
