/** How numbers are written: NumPy's letter for the kind, bytes of each, and their order. */
export interface Dtype {
  readonly kind: string;
  readonly size: number;
  readonly little: boolean;
}

/** What NumPy's name of a type says: `<f8`, `f4`, `>i2`, `|b1`; `undefined` for what is no number. */
export function dtypeOf(name: string): Dtype | undefined {
  const [, order = "", kind, digits] = /^([<>|=]?)([fiub])(\d+)$/.exec(name) ??
    [];
  const size = Number(digits);
  if (kind === undefined || !READS.has(`${kind}${size}`)) return undefined;
  return { kind, size, little: order !== ">" };
}

type Read = (view: DataView, at: number, little: boolean) => number;

const READS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["f2", (view, at, little) => view.getFloat16(at, little)],
  ["f4", (view, at, little) => view.getFloat32(at, little)],
  ["f8", (view, at, little) => view.getFloat64(at, little)],
  ["i1", (view, at) => view.getInt8(at)],
  ["i2", (view, at, little) => view.getInt16(at, little)],
  ["i4", (view, at, little) => view.getInt32(at, little)],
  ["i8", (view, at, little) => Number(view.getBigInt64(at, little))],
  ["u1", (view, at) => view.getUint8(at)],
  ["u2", (view, at, little) => view.getUint16(at, little)],
  ["u4", (view, at, little) => view.getUint32(at, little)],
  ["u8", (view, at, little) => Number(view.getBigUint64(at, little))],
  ["b1", (view, at) => view.getUint8(at)],
]);

/** Numbers out of bytes: as many as are there, each so many bytes after the one before. */
export function numbersIn(
  bytes: Uint8Array,
  { kind, size, little }: Dtype,
  { count, stride = size, from = 0 }: {
    readonly count: number;
    readonly stride?: number;
    readonly from?: number;
  },
): Float64Array {
  const read = READS.get(`${kind}${size}`)!;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const there = Math.floor((bytes.length - from - size) / stride) + 1;
  const values = new Float64Array(Math.max(0, Math.min(count, there)));
  for (let i = 0; i < values.length; i++) {
    values[i] = read(view, from + i * stride, little);
  }
  return values;
}
