import type { Container } from "./_container.ts";
import { unpacked } from "./_unpacked.ts";

/** `run.csv.gz`: one file, packed. What a cut one still holds is read. */
export const gzip: Container = {
  id: "gzip",

  sniff(head) {
    return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
  },

  open(file) {
    const path = file.path.replace(/\.(?:gz|gzip)$/i, "").replace(
      /\.tgz$/i,
      ".tar",
    );
    return Promise.resolve([
      unpacked(path, file.size, async function* () {
        const source = ReadableStream.from(copies(file.chunks()));
        try {
          yield* source.pipeThrough(new DecompressionStream("gzip"));
        } catch (error) {
          // The end is missing or broken: what came before it is good.
          if (!(error instanceof TypeError)) throw error;
        }
      }),
    ]);
  },
};

async function* copies(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const piece of pieces) yield piece.slice();
}
