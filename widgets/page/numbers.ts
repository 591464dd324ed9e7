/**
 * Numbers as they travel in a page: evenly spaced ones by a rule, whole ones by their differences, others
 * as the bytes of 32-bit floats where a picture cannot tell, else of 64-bit ones.
 */
export type Packed =
  | { readonly from: number; readonly by: number; readonly count: number }
  | { readonly from: number; readonly deltas: string }
  | { readonly base: number; readonly f32: string }
  | { readonly f64: string };

/** A picture is less than ten thousand pixels high. */
const INVISIBLE = 1e-5;

/** Packs numbers; NaN and infinities stay what they are. */
export function pack(values: Float64Array): Packed {
  const from = values[0] ?? 0;
  const by = (values[1] ?? from + 1) - from;
  if (Number.isFinite(by) && values.every((v, i) => v === from + i * by)) {
    return { from, by, count: values.length };
  }
  if (isRising(values)) return { from, deltas: base64(differences(values)) };
  const base = baseOf(values);
  return base === undefined
    ? { f64: base64(new Uint8Array(values.slice().buffer)) }
    : {
      base,
      f32: base64(
        new Uint8Array(new Float32Array(values.map((v) => v - base)).buffer),
      ),
    };
}

/** The numbers that were packed. */
export function unpack(packed: Packed): Float64Array {
  if ("count" in packed) {
    const { from, by, count } = packed;
    return Float64Array.from({ length: count }, (_, i) => from + i * by);
  }
  if ("deltas" in packed) return summed(packed.from, bytesOf(packed.deltas));
  if ("f64" in packed) return new Float64Array(bytesOf(packed.f64).buffer);
  const floats = new Float32Array(bytesOf(packed.f32).buffer);
  return Float64Array.from(floats, (v) => v + packed.base);
}

/** What to take away before 32 bits are enough; `undefined` where they never are. */
function baseOf(values: Float64Array): number | undefined {
  const finite = values.filter(Number.isFinite);
  const low = finite.reduce((a, b) => Math.min(a, b), Infinity);
  const high = finite.reduce((a, b) => Math.max(a, b), -Infinity);
  const allowed = (high - low) * INVISIBLE;
  const fits = (base: number) =>
    finite.every((v) => {
      const back = Math.fround(v - base) + base;
      return Math.abs(back - v) <= Math.min(allowed, Math.abs(v) * INVISIBLE);
    });
  return finite.length === 0 ? 0 : [0, low].find(fits);
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
