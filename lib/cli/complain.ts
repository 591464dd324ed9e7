import { harmless } from "./harmless.ts";
import type { World } from "./world.ts";

/** Says on standard error what went wrong, one sentence a line; nothing in it can steer a terminal. */
export async function complain(
  sentences: readonly string[],
  world: World,
): Promise<void> {
  const lines = sentences.map((sentence) => `${harmless(sentence)}\n`);
  if (lines.length > 0) await world.err.write(lines.join(""));
}
