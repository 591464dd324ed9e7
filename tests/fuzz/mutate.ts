import { joined } from "../../lib/log_file.ts";
import type { Dice } from "./dice.ts";

type Bytes = Uint8Array<ArrayBuffer>;
type Mutation = (bytes: Bytes, dice: Dice) => Bytes;

/** Whole numbers that sizes and counts are wrong with. */
const ODD_NUMBERS = [
  0n,
  1n,
  0x7fn,
  0x80n,
  0xffn,
  0x7fffn,
  0xffffn,
  0x7fffffffn,
  0xffffffffn,
  0x100000000n,
  0x7fffffffffffffffn,
  0xffffffffffffffffn,
];

/** Pieces of text that parsers are wrong with. */
const ODD_TEXTS = [
  "nan",
  "-inf",
  "1e999",
  "9".repeat(400),
  "0x10",
  "\0",
  "\r",
  "\n\n",
  '"',
  "\\u0000",
  "\ufeff",
  "\u202e",
  "\u2028",
  "{",
  "]",
  "[".repeat(2000),
  "__proto__",
  "loss",
  "epoch",
  ",",
  "\t",
  "=",
  ": ",
  "%",
  "</script>",
].map((text) => new Uint8Array(new TextEncoder().encode(text)));

const MUTATIONS: readonly Mutation[] = [
  function cut(bytes, dice) {
    return bytes.slice(0, dice.below(bytes.length + 1));
  },
  function changeBytes(bytes, dice) {
    const changed = bytes.slice();
    const at = dice.below(bytes.length);
    for (let i = 0; i < 1 + dice.below(4); i++) {
      changed[at + i] = dice.below(256);
    }
    return changed;
  },
  function changeBit(bytes, dice) {
    const changed = bytes.slice();
    changed[dice.below(bytes.length)]! ^= 1 << dice.below(8);
    return changed;
  },
  function writeNumber(bytes, dice) {
    const size = dice.oneOf([1, 2, 4, 8] as const);
    const number = new DataView(new ArrayBuffer(8));
    const value = dice.oneOf(ODD_NUMBERS);
    const little = dice.below(2) === 0;
    number.setBigUint64(
      0,
      value << (little ? 0n : BigInt(64 - size * 8)),
      little,
    );
    const changed = bytes.slice();
    const at = dice.below(Math.max(1, bytes.length - size));
    changed.set(
      new Uint8Array(number.buffer).subarray(
        0,
        Math.min(size, bytes.length - at),
      ),
      at,
    );
    return changed;
  },
  function writeDigits(bytes, dice) {
    const [from, to] = part(bytes, dice, 12);
    const digits = Array.from(
      { length: 1 + dice.below(12) },
      () => dice.below(10),
    );
    return put(bytes, from, to, new TextEncoder().encode(digits.join("")));
  },
  function insertText(bytes, dice) {
    const at = dice.below(bytes.length + 1);
    return put(bytes, at, at, dice.oneOf(ODD_TEXTS));
  },
  function remove(bytes, dice) {
    const [from, to] = part(bytes, dice, bytes.length);
    return put(bytes, from, to);
  },
  function repeat(bytes, dice) {
    const [from, to] = part(bytes, dice, 200);
    const times = 1 + dice.below(dice.oneOf([2, 20, 300]));
    const piece = bytes.slice(from, to);
    return put(bytes, to, to, ...Array.from({ length: times }, () => piece));
  },
  function move(bytes, dice) {
    const [from, to] = part(bytes, dice, 500);
    const at = dice.below(bytes.length + 1);
    return put(bytes, at, at, bytes.slice(from, to));
  },
  function blank(bytes, dice) {
    const [from, to] = part(bytes, dice, 100);
    return bytes.slice().fill(dice.oneOf([0, 10, 32, 255]), from, to);
  },
  function widen(bytes) {
    // UTF-16 as Windows writes it.
    const wide = new Uint8Array(bytes.length * 2 + 2);
    wide.set([0xff, 0xfe]);
    bytes.forEach((byte, i) => wide[2 + 2 * i] = byte);
    return wide;
  },
];

/** The same bytes, damaged in one to four ways. */
export function mutate(bytes: Bytes, dice: Dice): Bytes {
  let changed = bytes;
  for (let i = 1 + dice.below(4); i > 0 && changed.length > 0; i--) {
    changed = dice.oneOf(MUTATIONS)(changed, dice);
  }
  return changed;
}

function part(bytes: Bytes, dice: Dice, longest: number): [number, number] {
  const from = dice.below(bytes.length);
  const length = 1 + dice.below(Math.min(longest, bytes.length - from));
  return [from, from + length];
}

function put(
  bytes: Bytes,
  from: number,
  to: number,
  ...pieces: Uint8Array[]
): Bytes {
  return joined([bytes.slice(0, from), ...pieces, bytes.slice(to)]) as Bytes;
}
