import type { Options } from "./options.ts";
import { OutputError } from "./output_error.ts";
import type { World } from "./world.ts";

/** Takes the next piece of a report to where it belongs. */
export type Deliver = (text: string) => Promise<void>;

/** The way to standard output, or to the file that `-o` names. */
export function deliverTo(
  { output }: Options,
  world: World,
): Deliver {
  if (output === undefined || output === "-") {
    return (text) => world.out.write(text);
  }
  let append = false;
  return async (text) => {
    try {
      await world.write(output, text, { append });
    } catch (error) {
      throw new OutputError(output, error);
    }
    append = true;
  };
}
