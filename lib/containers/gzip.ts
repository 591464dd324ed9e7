import type { Container } from "./_container.ts";
import { inflate } from "./_inflate.ts";
import { unpacked } from "./_unpacked.ts";

/** `run.csv.gz`: one file, packed. What a cut one still holds is read. */
export const gzip: Container = {
  id: "gzip",

  sniff(head) {
    return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
  },

  open(file, budget) {
    const path = file.path.replace(/\.(?:gz|gzip)$/i, "")
      .replace(/\.tgz$/i, ".tar");
    return Promise.resolve([
      unpacked(path, budget, () => inflate(file.chunks, "gzip")),
    ]);
  },
};
