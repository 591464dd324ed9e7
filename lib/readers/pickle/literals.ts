import type { Bytes } from "./bytes.ts";
import { Global } from "./value.ts";

/** Steps of a pickle that put a value on the stack, by their codes. */
export const literals: ReadonlyMap<number, (bytes: Bytes) => unknown> = new Map<
  number,
  (bytes: Bytes) => unknown
>([
  [0x4e, () => null], // N
  [0x88, () => true],
  [0x89, () => false],
  [0x97, () => null],
  [0x46, (bytes) => numberIn(bytes.line())], // F
  [0x49, (bytes) => intIn(bytes.line())], // I
  [0x4c, (bytes) => intIn(bytes.line())], // L
  [0x4a, (bytes) => bytes.int32()], // J
  [0x4b, (bytes) => bytes.byte()], // K
  [0x4d, (bytes) => bytes.uint(2)], // M
  [0x47, (bytes) => bytes.float64()], // G
  [0x8a, (bytes) => longIn(bytes.take(bytes.byte()))],
  [0x8b, (bytes) => longIn(bytes.take(bytes.uint(4)))],
  [0x53, (bytes) => unquoted(bytes.line())], // S
  [0x56, (bytes) => unescaped(latin(bytes.lineBytes()))], // V
  [0x58, (bytes) => bytes.text(bytes.uint(4))], // X
  [0x8c, (bytes) => bytes.text(bytes.byte())],
  [0x8d, (bytes) => bytes.text(bytes.uint(8))],
  // Python 2 has no bytes: its strings are either.
  [0x54, (bytes) => latin(bytes.take(bytes.uint(4)))], // T
  [0x55, (bytes) => latin(bytes.take(bytes.byte()))], // U
  [0x42, (bytes) => bytes.take(bytes.uint(4))], // B
  [0x43, (bytes) => bytes.take(bytes.byte())], // C
  [0x8e, (bytes) => bytes.take(bytes.uint(8))],
  [0x96, (bytes) => bytes.take(bytes.uint(8))],
  [0x5d, () => []], // ]
  [0x29, () => []], // )
  [0x7d, () => new Map()], // }
  [0x8f, () => []],
  [0x63, (bytes) => new Global(`${bytes.line()}.${bytes.line()}`)], // c
  [0x50, (bytes) => new Global(`persistent ${bytes.line()}`)], // P
  [0x82, (bytes) => new Global(`extension ${bytes.byte()}`)],
  [0x83, (bytes) => new Global(`extension ${bytes.uint(2)}`)],
  [0x84, (bytes) => new Global(`extension ${bytes.uint(4)}`)],
]);

function numberIn(line: string): number {
  const text = line.trim();
  if (/^-?inf$/.test(text)) return text[0] === "-" ? -Infinity : Infinity;
  return text === "" ? NaN : Number(text);
}

/** A whole number; `I00` and `I01` are how protocol 0 says no and yes. */
function intIn(line: string): number | boolean {
  if (line === "00" || line === "01") return line === "01";
  return numberIn(line.replace(/L$/, "").slice(0, 400));
}

/** Bytes of a whole number, the lowest first, the last with the sign. */
function longIn(bytes: Uint8Array): number {
  const negative = (bytes.at(-1) ?? 0) >= 128;
  // A float holds no more, as JSON's and BigInt's numbers show.
  if (bytes.length > 128) return negative ? -Infinity : Infinity;
  const size = bytes.reduceRight(
    (sum, byte) => sum * 256 + (negative ? 255 - byte : byte),
    0,
  );
  return negative ? -size - 1 : size;
}

function unescaped(line: string): string {
  return line.replace(
    /\\u([0-9a-f]{4})/gi,
    (_, hex) => String.fromCharCode(parseInt(hex, 16)),
  );
}

function unquoted(line: string): string {
  return line.trim().replace(/^(['"])(.*)\1$/s, "$2")
    .replace(
      /\\x([0-9a-f]{2})/gi,
      (_, hex) => String.fromCharCode(parseInt(hex, 16)),
    )
    .replace(/\\([\\'"])/g, "$1");
}

/** Bytes as text, a letter a byte. */
function latin(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}
