/**
 * Numbers as they travel in a page: evenly spaced ones by a rule, whole ones by their differences, others
 * as the bytes of 24-bit or 32-bit floats where a picture cannot tell, else of 64-bit ones.
 */
export type Packed =
  | { readonly from: number; readonly by: number; readonly count: number }
  | { readonly from: number; readonly deltas: string }
  | { readonly base: number; readonly f24: string }
  | { readonly base: number; readonly f32: string }
  | { readonly f64: string };

/** A picture is less than ten thousand pixels high; this is what 24 bits can tell apart. */
const INVISIBLE = 2 ** -16;

/** What adding steps of a tenth up leaves of them. */
const ROUNDING = 1e-9;

/** Packs numbers; NaN and infinities stay what they are. */
export function pack(values: Float64Array): Packed {
  const even = evenly(values);
  if (even) return even;
  if (isRising(values)) {
    return { from: values[0]!, deltas: base64(differences(values)) };
  }
  const low = values.reduce((a, b) => b < a ? b : a, Infinity);
  for (const base of [0, low].filter(Number.isFinite)) {
    for (const short of [floats24(values, base), floats32(values, base)]) {
      if (isLike(unpack(short), values)) return short;
    }
  }
  return { f64: base64(new Uint8Array(values.slice().buffer)) };
}

/** The numbers that were packed. */
export function unpack(packed: Packed): Float64Array {
  if ("count" in packed) {
    const { from, by, count } = packed;
    return Float64Array.from({ length: count }, (_, i) => from + i * by);
  }
  if ("deltas" in packed) return summed(packed.from, bytesOf(packed.deltas));
  if ("f64" in packed) return new Float64Array(bytesOf(packed.f64).buffer);
  const { buffer } = "f24" in packed
    ? widened(bytesOf(packed.f24))
    : bytesOf(packed.f32);
  return Float64Array.from(new Float32Array(buffer), (v) => v + packed.base);
}

function evenly(values: Float64Array): Packed | undefined {
  const count = values.length;
  const from = values[0] ?? 0;
  const mean = count < 2 ? 1 : (values[count - 1]! - from) / (count - 1);
  // A tenth is a tenth, however many were added up.
  const by = Number(mean.toPrecision(14));
  const isEven = values.every((v, i) =>
    Math.abs(v - (from + i * by)) <=
      ROUNDING * Math.min(Math.abs(by), Math.abs(v))
  );
  return Number.isFinite(by) && isEven ? { from, by, count } : undefined;
}

function floats32(values: Float64Array, base: number): Packed {
  const floats = new Float32Array(values.map((v) => v - base));
  return { base, f32: base64(new Uint8Array(floats.buffer)) };
}

/** The upper three bytes of each float, rounded: five digits. */
function floats24(values: Float64Array, base: number): Packed {
  const floats = new Float32Array(values.map((v) => v - base));
  const bytes = new Uint8Array(3 * values.length);
  new Uint32Array(floats.buffer).forEach((bits, i) => {
    const upper = (bits + 0x80) >>> 8;
    bytes.set([upper & 255, upper >> 8 & 255, upper >> 16], 3 * i);
  });
  return { base, f24: base64(bytes) };
}

function widened(bytes: Uint8Array): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(
    { length: bytes.length / 3 },
    (_, i) =>
      bytes[3 * i]! << 8 | bytes[3 * i + 1]! << 16 | bytes[3 * i + 2]! << 24,
  );
}

/** Whether a picture of the one is a picture of the other. */
function isLike(back: Float64Array, values: Float64Array): boolean {
  const finite = values.filter(Number.isFinite);
  const low = finite.reduce((a, b) => Math.min(a, b), Infinity);
  const high = finite.reduce((a, b) => Math.max(a, b), -Infinity);
  const allowed = (high - low) * INVISIBLE;
  return values.every((v, i) =>
    Number.isFinite(v)
      ? Math.abs(back[i]! - v) <= Math.min(allowed, Math.abs(v) * INVISIBLE)
      : Object.is(back[i], v)
  );
}

const isRising = (values: Float64Array) =>
  values.every((v, i) =>
    Number.isSafeInteger(v) && (i === 0 || v > values[i - 1]!) &&
    v - values[Math.max(0, i - 1)]! < 2 ** 31
  );

/** Differences, seven bits a byte, the lowest first; the eighth says that more follow. */
function differences(values: Float64Array): Uint8Array {
  const bytes: number[] = [];
  for (let i = 1; i < values.length; i++) {
    let rest = values[i]! - values[i - 1]!;
    for (; rest > 127; rest >>>= 7) bytes.push(rest & 127 | 128);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

function summed(from: number, bytes: Uint8Array): Float64Array {
  const values = [from];
  let [sum, delta, shift] = [from, 0, 0];
  for (const byte of bytes) {
    delta += (byte & 127) * 2 ** shift;
    shift += 7;
    if (byte > 127) continue;
    values.push(sum += delta);
    [delta, shift] = [0, 0];
  }
  return Float64Array.from(values);
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
}
