import { strictEqual } from "node:assert/strict";
import { maskedCrc32c } from "../../../lib/readers/tensorboard/crc32c.ts";

/** RFC 3720, B.4. */
const VECTORS: readonly (readonly [Uint8Array, number])[] = [
  [new Uint8Array(32), 0x8a9136aa],
  [new Uint8Array(32).fill(255), 0x62a8ab43],
  [Uint8Array.from({ length: 32 }, (_, i) => i), 0x46dd794e],
  [Uint8Array.from({ length: 32 }, (_, i) => 31 - i), 0x113fdb5c],
  [new TextEncoder().encode("123456789"), 0xe3069283],
];

for (const [bytes, crc] of VECTORS) {
  Deno.test(`the checksum of ${bytes.slice(0, 3)}… is ${crc.toString(16)}`, () => {
    const turned = (crc >>> 15 | crc << 17) >>> 0;
    strictEqual(
      maskedCrc32c(bytes, 0, bytes.length),
      (turned + 0xa282ead8) % 2 ** 32,
    );
  });
}

Deno.test("the checksum of a part is that of the part alone", () => {
  const all = Uint8Array.from({ length: 40 }, (_, i) => i * 7);
  strictEqual(
    maskedCrc32c(all, 3, 30),
    maskedCrc32c(all.slice(3, 30), 0, 27),
  );
});
