/** Bytes given at a time. */
const CHUNK = 2 ** 18;

/** How bytes can be packed. */
export type Packing = "gzip" | "deflate" | "zstd";

/**
 * Unpacks bytes as they come. Where the end is missing or broken, what came before it is good.
 */
export async function* inflate(
  pieces: AsyncIterable<Uint8Array>,
  packing: Packing,
): AsyncGenerator<Uint8Array> {
  const zlib = await import("node:zlib");
  const { pipeline } = await import("node:stream");
  const { Z_SYNC_FLUSH, ZSTD_e_flush } = zlib.constants;
  const transform = packing === "zstd"
    ? zlib.createZstdDecompress({ chunkSize: CHUNK, finishFlush: ZSTD_e_flush })
    : packing === "gzip"
    ? zlib.createGunzip({ chunkSize: CHUNK, finishFlush: Z_SYNC_FLUSH })
    : zlib.createInflateRaw({ chunkSize: CHUNK, finishFlush: Z_SYNC_FLUSH });
  let failure: unknown;
  async function* source(): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of pieces) yield piece.slice();
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  pipeline(source(), transform, () => {});
  try {
    for await (const piece of transform) yield piece;
  } catch {
    // Only what could not be read is an error: what could not be unpacked ends here.
    if (failure !== undefined) throw failure;
  }
}
