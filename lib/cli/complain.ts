import type { World } from "./world.ts";

// Control characters and marks of direction: names of files may hold them.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Says on standard error what went wrong, one sentence a line; nothing in it can steer a terminal. */
export async function complain(
  sentences: readonly string[],
  world: World,
): Promise<void> {
  const lines = sentences.map((sentence) =>
    `${sentence.replace(UNPRINTABLE, "\uFFFD")}\n`
  );
  if (lines.length > 0) await world.err.write(lines.join(""));
}
