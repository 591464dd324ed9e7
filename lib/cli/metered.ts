import type { World } from "./world.ts";

/** How much of a file was read. */
export interface Reading {
  readonly path: string;
  readonly read: number;
  readonly size: number;
}

/** The same world, whose files tell after every piece how much of them was read. */
export function metered(
  world: World,
  tell: (reading: Reading) => Promise<void>,
): World {
  const open: World["open"] = async (path) => {
    const file = await world.open(path);
    const { size } = file;
    if (size === undefined) return file;
    return {
      ...file,
      async *chunks() {
        let read = 0;
        for await (const piece of file.chunks()) {
          yield piece;
          read += piece.length;
          await tell({ path, read, size });
        }
      },
    };
  };
  return Object.create(world, { open: { value: open } });
}
