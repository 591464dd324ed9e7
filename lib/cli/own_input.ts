import type { Options } from "./options.ts";
import { OutputError } from "./output_error.ts";
import type { Disk, World } from "./world.ts";

/**
 * Lets no report take the place of a file that was read, whatever path leads to it.
 *
 * @throws {OutputError} When it would.
 */
export async function spareInputs(
  { output }: Options,
  paths: Iterable<string>,
  disk: Disk,
): Promise<void> {
  const id = output === undefined ? undefined : await idOf(output, disk);
  if (output === undefined || id === undefined) return;
  for (const path of new Set(paths)) {
    if (await idOf(path, disk) === id) {
      throw new OutputError(output, "own-input");
    }
  }
}

/**
 * The same world, whose standard input ends in an error where it begins as the output does: nobody may
 * ask which file it is, and a report on itself would have no end.
 */
export function sparingInput({ output }: Options, world: World): World {
  if (output === undefined) return world;
  async function* checked(): AsyncGenerator<Uint8Array> {
    let first = true;
    for await (const piece of world.stdin()) {
      if (first && await begins(output!, piece, world)) {
        throw new OutputError(output!, "own-input");
      }
      first = false;
      yield piece;
    }
  }
  const stdin = () => ReadableStream.from(checked());
  return Object.create(world, { stdin: { value: stdin } });
}

async function begins(
  path: string,
  piece: Uint8Array,
  disk: Disk,
): Promise<boolean> {
  if (await idOf(path, disk) === undefined) return false;
  try {
    const head = await (await disk.open(path)).slice(0, piece.length);
    return head.length === piece.length && head.every((b, i) => b === piece[i]);
  } catch {
    return false;
  }
}

async function idOf(path: string, disk: Disk): Promise<string | undefined> {
  try {
    return (await disk.stat(path))?.id;
  } catch {
    return undefined;
  }
}
