import { Message } from "./message.ts";

/** A number in the bytes of a tensor. */
type Get = (view: DataView, at: number) => number;

/** How many bytes an element of each type has, and how it is read, by TensorFlow's number of the type. */
const TYPES: ReadonlyMap<number, readonly [number, Get]> = new Map([
  [1, [4, (view, at) => view.getFloat32(at, true)]],
  [2, [8, (view, at) => view.getFloat64(at, true)]],
  [3, [4, (view, at) => view.getInt32(at, true)]],
  [4, [1, (view, at) => view.getUint8(at)]],
  [5, [2, (view, at) => view.getInt16(at, true)]],
  [6, [1, (view, at) => view.getInt8(at)]],
  [9, [8, (view, at) => Number(view.getBigInt64(at, true))]],
  [10, [1, (view, at) => view.getUint8(at)]],
  [14, [2, (view, at) => fromBfloat16(view.getUint16(at, true))]],
  [17, [2, (view, at) => view.getUint16(at, true)]],
  [19, [2, (view, at) => fromHalf(view.getUint16(at, true))]],
  [22, [4, (view, at) => view.getUint32(at, true)]],
  [23, [8, (view, at) => Number(view.getBigUint64(at, true))]],
]);

const BFLOAT16 = 14;
const HALF = 19;

/** Fields of a `TensorProto`. */
const DTYPE = 1;
const SHAPE = 2;
const CONTENT = 4;
const HALF_VALUES = 13;

/** Fields whose elements are written one by one, and the bytes of each where they are of one width. */
const VALUES: ReadonlyMap<number, readonly [number, Get] | null> = new Map([
  [HALF_VALUES, null],
  [5, TYPES.get(1)!],
  [6, TYPES.get(2)!],
  [7, null],
  [10, null],
  [11, null],
  [16, null],
  [17, null],
]);

/** The only element of a tensor; `undefined` where it has none, several, or text. */
export function scalarOf(
  tensor: Message,
  from: number,
  to: number,
): number | undefined {
  const { view } = tensor;
  let type = 0;
  let shape: [number, number] | undefined;
  let content: [number, number] | undefined;
  let value: number | undefined;
  let bits = false;
  tensor.over(from, to);
  while (tensor.next()) {
    const { field, start, stop } = tensor;
    if (field === DTYPE && !tensor.isBytes) type = tensor.number();
    else if (field === SHAPE) shape = [start, stop];
    else if (field === CONTENT) content = [start, stop];
    else if (VALUES.has(field) && !tensor.isBytes) value = tensor.number();
    else if (VALUES.has(field)) {
      const [width, get] = VALUES.get(field) ?? [0, undefined];
      if (get === undefined) value = firstVarint(tensor, start, stop);
      else if (stop - start === width) value = get(view, start);
    } else tensor.skip();
    bits ||= field === HALF_VALUES;
  }
  if (shape && elementsOf(tensor, ...shape) !== 1) return undefined;
  const [width, get] = TYPES.get(type) ?? [];
  if (get === undefined) return undefined;
  if (content && content[1] - content[0] === width) {
    return get(view, content[0]);
  }
  if (value === undefined || !bits) return value;
  return type === HALF
    ? fromHalf(value)
    : type === BFLOAT16
    ? fromBfloat16(value)
    : undefined;
}

function firstVarint({ bytes, view }: Message, from: number, to: number) {
  return from < to
    ? new Message(bytes, view).over(from, to).varint()
    : undefined;
}

/** How many elements a shape has: one where it has no dimension. */
function elementsOf(tensor: Message, from: number, to: number): number {
  if (from === to) return 1;
  const inner = new Message(tensor.bytes, tensor.view);
  let elements = 1;
  tensor.over(from, to);
  while (tensor.next()) {
    if (tensor.field !== 2 || !tensor.isBytes) {
      tensor.skip();
      continue;
    }
    inner.over(tensor.start, tensor.stop);
    let size = 0;
    while (inner.next()) {
      if (inner.field === 1) size = inner.number();
      else inner.skip();
    }
    elements *= size;
  }
  return elements;
}

const FLOAT = new DataView(new ArrayBuffer(4));

function fromBfloat16(bits: number): number {
  FLOAT.setUint32(0, bits * 2 ** 16);
  return FLOAT.getFloat32(0);
}

function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = bits >>> 10 & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign *
    (exponent === 0
      ? fraction * 2 ** -24
      : (1024 + fraction) * 2 ** (exponent - 25));
}
