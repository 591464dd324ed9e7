import { unpickle } from "../pickle/machine.ts";
import { toPlain } from "../pickle/plain.ts";
import { type Dtype, dtypeOf, numbersIn } from "./dtype.ts";

const MARK = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];

/** More numbers in two dimensions are data. */
const MOST = 1_000_000;

/** Whether the first bytes are those of an array that NumPy saved. */
export function isArray(head: Uint8Array): boolean {
  return MARK.every((byte, i) => head[i] === byte);
}

/** What an array holds, and whether its end is missing. */
interface Held {
  readonly value: unknown;
  readonly isCut: boolean;
}

const NOTHING: Held = { value: undefined, isCut: false };

/**
 * What an array of NumPy holds: numbers where it has one dimension or none, its rows where it has
 * two, an object of columns where its type has fields, the object itself where it holds one; `undefined` for all others.
 *
 * @throws {RangeError} Where it is broken or cut.
 */
export function arrayIn(bytes: Uint8Array): Held {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const short = view.getUint8(6) === 1;
  const length = short ? view.getUint16(8, true) : view.getUint32(8, true);
  const from = (short ? 10 : 12) + length;
  const header = new TextDecoder("latin1").decode(
    bytes.subarray(short ? 10 : 12, from),
  );
  const shape = /'shape': *\(([\d, L]*)\)/.exec(header)?.[1]
    ?.split(",").filter((size) => /\d/.test(size)).map(parseFloat);
  if (shape === undefined || shape.length > 2) return NOTHING;
  const [count = 1, width] = shape;
  if (/'descr': *'\|?O/.test(header)) {
    if (width !== undefined) return NOTHING;
    const [value] = [toPlain(unpickle(bytes, from))].flat();
    return { value, isCut: false };
  }
  const name = /'descr': *'([^']*)'/.exec(header)?.[1];
  if (name !== undefined) {
    const type = dtypeOf(name);
    if (type === undefined) return NOTHING;
    if (width !== undefined) {
      const inOrder = /'fortran_order': *False/.test(header);
      return inOrder && count * width <= MOST
        ? rowsIn(numbersIn(bytes, type, { count: count * width, from }), {
          count,
          width,
        })
        : NOTHING;
    }
    const value = numbersIn(bytes, type, { count, from });
    return { value, isCut: value.length < count };
  }
  const fields = fieldsIn(header);
  if (fields === undefined || width !== undefined) return NOTHING;
  const { columns, size } = fields;
  const values = columns.map(({ type, at }) =>
    numbersIn(bytes, type, { count, from: from + at, stride: size })
  );
  return {
    value: Object.fromEntries(columns.map(({ name }, i) => [name, values[i]])),
    isCut: values.some(({ length }) => length < count),
  };
}

/** The whole rows among numbers: fewer than there should be where the end is missing. */
function rowsIn(
  numbers: Float64Array,
  { count, width }: { readonly count: number; readonly width: number },
): Held {
  const whole = width === 0 ? 0 : Math.floor(numbers.length / width);
  const value = Array.from(
    { length: whole },
    (_, i) => numbers.subarray(i * width, (i + 1) * width),
  );
  return { value, isCut: whole < count };
}

interface Field {
  readonly name: string;
  readonly type: Dtype;
  readonly at: number;
}

/** The fields of a type such as `[('loss', '<f4'), ('acc', '<f4')]`, where all are numbers. */
function fieldsIn(
  header: string,
): { columns: Field[]; size: number } | undefined {
  const list = /'descr': *\[(.*?)\]/.exec(header)?.[1] ?? "";
  const columns: Field[] = [];
  let size = 0;
  for (
    const [, name = "", type = ""] of list.matchAll(
      /\('([^']*)', *'([^']*)'\)/g,
    )
  ) {
    const dtype = dtypeOf(type);
    if (dtype === undefined) return undefined;
    columns.push({ name, type: dtype, at: size });
    size += dtype.size;
  }
  return size > 0 ? { columns, size } : undefined;
}
