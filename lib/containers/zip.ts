import { refuseBurst } from "./_budget.ts";
import { type Container, LockedError } from "./_container.ts";
import { inflate, type Packing } from "./_inflate.ts";
import { partOf, seekable, within } from "./_seekable.ts";
import { unpacked } from "./_unpacked.ts";
import { entriesOf } from "./zip/directory.ts";
import { type Entry, placeOf } from "./zip/entry.ts";
import { entriesByHeader } from "./zip/headers.ts";

/** How the files of an archive are packed, by its numbers; 0 is not at all. */
const PACKINGS: ReadonlyMap<number, Packing | null> = new Map([
  [0, null],
  [8, "deflate" as const],
  [93, "zstd" as const],
]);

/** `run.zip`: a folder, packed. Only files that are asked for are unpacked, of a cut one those before the cut. */
export const zip: Container = {
  id: "zip",

  sniff(head) {
    return head[0] === 0x50 && head[1] === 0x4b &&
      ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));
  },

  async open(file, budget) {
    const archive = await seekable(file);
    const listed = await entriesOf(archive);
    const entries = listed ?? await entriesByHeader(archive);
    if (!listed && entries.length === 0) throw cut(file.path);
    const readable = entries.filter(({ name, method }) =>
      !/[\\/]$/.test(name) && PACKINGS.has(method)
    );
    if (readable.length > 0 && readable.every(({ locked }) => locked)) {
      throw new LockedError(file.path);
    }
    refuseOverlaps(readable, file.path);
    refuseBurst(
      archive.size,
      readable.reduce((sum, { unpacked }) => sum + unpacked, 0),
    );
    return readable.filter(({ locked }) => !locked).map((entry) => {
      const packing = PACKINGS.get(entry.method);
      return unpacked(
        within(file.path, entry.name),
        budget,
        async function* () {
          const from = await placeOf(entry, archive);
          if (from === undefined) return false;
          const to = Math.min(from + entry.packed, archive.size);
          const { chunks } = partOf(archive, "", from, to);
          const { crc32 } = await import("node:zlib");
          let sum = 0;
          for await (
            const piece of packing ? inflate(chunks, packing) : chunks()
          ) {
            sum = crc32(piece, sum);
            yield piece;
          }
          return sum === entry.sum;
        },
        listed === undefined,
      );
    });
  },
};

/** Files that share their bytes are made to burst. */
function refuseOverlaps(entries: readonly Entry[], path: string): void {
  const ordered = entries.toSorted((a, b) => a.offset - b.offset);
  const overlap = ordered.some(({ offset, packed }, i) =>
    offset + packed > (ordered[i + 1]?.offset ?? Infinity)
  );
  if (!overlap) return;
  throw new RangeError(
    `Cannot unpack ${JSON.stringify(path)}: found files that overlap`,
  );
}

function cut(path: string): SyntaxError {
  return new SyntaxError(
    `Cannot open ${JSON.stringify(path)}: found no whole header of a file`,
  );
}
