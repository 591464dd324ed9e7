import type { Container } from "./_container.ts";
import type { LogFile } from "../log_file.ts";
import { inflate } from "./_inflate.ts";
import { unpacked } from "./_unpacked.ts";
import { ZstdFrames } from "./_zstd_frames.ts";

const MARK = [0x28, 0xb5, 0x2f, 0xfd];

/** `run.csv.zst`: one file, packed. */
export const zstd: Container = {
  id: "zstd",

  sniff(head) {
    return MARK.every((byte, i) => head[i] === byte);
  },

  open(file, budget) {
    const path = file.path.replace(/\.(?:zst|zstd)$/i, "")
      .replace(/\.tzst$/i, ".tar");
    return Promise.resolve([
      unpacked(path, budget, () => unpack(file)),
    ]);
  },
};

/** Unpacks a file; what unpacks it does not say whether its end is missing. */
async function* unpack(file: LogFile): AsyncGenerator<Uint8Array, boolean> {
  let frames = new ZstdFrames();
  async function* followed(): AsyncGenerator<Uint8Array> {
    frames = new ZstdFrames();
    for await (const bytes of file.chunks()) {
      frames.take(bytes);
      yield bytes;
    }
  }
  return (yield* inflate(followed, "zstd")) && frames.isWhole;
}
