import type { Transform } from "node:stream";
import { refuseBurst } from "./_budget.ts";

/** Bytes given at a time. */
const CHUNK = 2 ** 18;

/** Packed bytes unpacked at a time. */
const PIECE = 2 ** 15;

/** How bytes can be packed. */
export type Packing = "gzip" | "deflate" | "zstd";

/** Where packed bytes come from; they can be asked for again. */
type Source = () => AsyncIterable<Uint8Array>;

/**
 * Unpacks bytes as they come. Where the end is missing or broken, what came before it is good.
 *
 * @returns Whether nothing was broken.
 * @throws {RangeError} When more comes out than comes out of any log.
 */
export async function* inflate(
  source: Source,
  packing: Packing,
): AsyncGenerator<Uint8Array, boolean> {
  let given = 0;
  const failure: Failure = {};
  for await (const piece of unpack(source(), packing, failure)) {
    given += piece.length;
    yield piece;
  }
  if (failure.isCut) return false;
  if (failure.at === undefined) return true;
  // What the failing piece still gave is lost with it: again, that piece byte by byte.
  for await (
    const piece of unpack(source(), packing, { byteByByte: failure.at })
  ) {
    const fresh = piece.subarray(Math.min(given, piece.length));
    given -= piece.length - fresh.length;
    if (fresh.length > 0) yield fresh;
  }
  return false;
}

interface Failure {
  /** Whether nothing failed but that the end is missing: then nothing more can be had. */
  isCut?: boolean;
  /** Which packed byte begins the piece that failed. */
  at?: number;
  /** From which packed byte on each is a piece. */
  readonly byteByByte?: number;
}

async function* unpack(
  chunks: AsyncIterable<Uint8Array>,
  packing: Packing,
  failure: Failure,
): AsyncGenerator<Uint8Array> {
  const transform = await transformOf(packing);
  const out: Uint8Array[] = [];
  const { byteByByte = Infinity } = failure;
  let begin = 0;
  let given = 0;
  transform.on("data", (piece: Uint8Array) => {
    out.push(piece);
    given += piece.length;
  });
  transform.on("error", () => failure.at = begin);
  const closed = new Promise((done) => transform.once("close", done));
  try {
    for await (const bytes of chunks) {
      for (let at = 0; at < bytes.length && failure.at === undefined;) {
        const piece = bytes.slice(at, at + (begin < byteByByte ? PIECE : 1));
        await Promise.race([closed, written(transform, piece)]);
        refuseBurst(begin + piece.length, given);
        yield* out.splice(0);
        if (failure.at === undefined) begin += piece.length;
        at += piece.length;
      }
      if (failure.at !== undefined) return;
    }
    transform.end();
    await closed;
    failure.isCut = failure.at !== undefined;
    yield* out.splice(0);
  } finally {
    transform.destroy();
  }
}

async function transformOf(packing: Packing): Promise<Transform> {
  const zlib = await import("node:zlib");
  const options = { chunkSize: CHUNK };
  if (packing === "zstd") return zlib.createZstdDecompress(options);
  return packing === "gzip"
    ? zlib.createGunzip(options)
    : zlib.createInflateRaw(options);
}

function written(transform: Transform, bytes: Uint8Array): Promise<unknown> {
  return new Promise((done) => transform.write(bytes, done));
}
