import type { Container } from "./_container.ts";
import { inflate } from "./_inflate.ts";
import { unpacked } from "./_unpacked.ts";

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
      unpacked(path, budget, () => inflate(file.chunks, "zstd")),
    ]);
  },
};
