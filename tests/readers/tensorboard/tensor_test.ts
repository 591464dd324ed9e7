import { deepStrictEqual } from "node:assert/strict";
import { Message } from "../../../lib/readers/tensorboard/message.ts";
import { scalarOf } from "../../../lib/readers/tensorboard/tensor.ts";
import { concat, double, field, float, varint } from "../../kit/event_file.ts";

function read(type: number, ...fields: Uint8Array[]): number | undefined {
  const bytes = concat(field(1, 0, varint(type)), ...fields);
  return scalarOf(new Message(bytes), 0, bytes.length);
}

const content = (...bytes: number[]) => field(4, 2, Uint8Array.from(bytes));
const shape = (...sizes: number[]) =>
  field(
    2,
    2,
    concat(...sizes.map((size) => field(2, 2, field(1, 0, varint(size))))),
  );

/** What stands in a tensor's bytes, and in its list of values. */
const NUMBERS: Record<string, [number | undefined, number | undefined]> = {
  "a float": [1.5, read(1, field(4, 2, float(1.5)))],
  "a float in a list": [1.5, read(1, field(5, 2, float(1.5)))],
  "a float by itself": [1.5, read(1, field(5, 5, float(1.5)))],
  "a double": [0.1, read(2, field(4, 2, double(0.1)))],
  "a double in a list": [0.1, read(2, field(6, 2, double(0.1)))],
  "a whole number": [-2, read(3, content(254, 255, 255, 255))],
  "a whole number in a list": [-2, read(3, field(7, 2, varint(-2)))],
  "a long number": [2 ** 40, read(9, field(10, 2, varint(2 ** 40)))],
  "a half": [1.5, read(19, content(0, 0x3e))],
  "a half in a list": [1.5, read(19, field(13, 2, varint(0x3e00)))],
  "the smallest half": [2 ** -24, read(19, content(1, 0))],
  "an infinite half": [-Infinity, read(19, content(0, 0xfc))],
  "a half that is no number": [NaN, read(19, content(1, 0x7c))],
  "a bfloat16": [1.5, read(14, content(0xc0, 0x3f))],
  "a bfloat16 in a list": [1.5, read(14, field(13, 2, varint(0x3fc0)))],
  "a yes": [1, read(10, content(1))],
  "a list of one": [1.5, read(1, shape(1), field(4, 2, float(1.5)))],
  "a list of two": [undefined, read(1, shape(2), field(4, 2, double(1)))],
  "an empty list": [undefined, read(1, shape(0))],
  "a text": [undefined, read(7, field(8, 2, float(1)))],
  "bytes of the wrong number": [undefined, read(1, content(1, 2, 3))],
};

for (const [what, [expected, found]] of Object.entries(NUMBERS)) {
  Deno.test(`a tensor of ${what} gives ${expected}`, () => {
    deepStrictEqual(found, expected);
  });
}
