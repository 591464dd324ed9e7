const MINUS = "−";

/** A number for people: three significant digits, whole numbers up to a million in full. */
export function number(x: number): string {
  // A diagnosis stored by another version may lack a number.
  if (typeof x !== "number") return "?";
  if (Number.isNaN(x)) return "NaN";
  if (!Number.isFinite(x)) return x > 0 ? "∞" : `${MINUS}∞`;
  if (x < 0) return MINUS + number(-x);
  if (Number.isInteger(x) && x < 1e7) return grouped(x);
  if (x >= 1e6 || (x < 1e-4 && x > 0)) return short(x.toExponential(2));
  const digits = x.toPrecision(3);
  return digits.includes("e") || Number(digits) >= 1e4
    ? grouped(Math.round(x))
    : short(digits);
}

/** `0.052` → `5.2%`. */
export function percent(ratio: number): string {
  const parts = Math.abs(ratio) * 100;
  // Which way hardly anything goes is noise.
  if (parts > 0 && parts < 0.1) return "<0.1%";
  // What is nearly all gone is not all gone: `−>99.9%` would say so, and nobody could read it.
  if (ratio < 0 && parts >= 99.9 && parts < 100) return `${MINUS}99.9%`;
  return (ratio < 0 ? MINUS : "") + digitsOf(parts) + "%";
}

/** Two digits, more where a share is nearly the whole. */
function digitsOf(parts: number): string {
  if (parts < 9.95) return short(parts.toPrecision(2));
  if (parts > 99 && parts < 100) {
    return parts >= 99.9 ? ">99.9" : short(parts.toFixed(1));
  }
  return number(Math.round(parts));
}

/** Digits until which two numbers may look alike; what differs further on is the same to people. */
const LOOKED_AT = 5;
/** Of shares, a tenth of a per cent. */
const LOOKED_AT_IN_SHARES = 3;

/**
 * Two numbers side by side, with as many digits as tell them apart: `0.741, 0.743` → `74.1%, 74.3%`,
 * where each alone is `74%`. The same text twice says that they are the same.
 */
export function pairOf(
  a: number,
  b: number,
  form: typeof number | typeof percent = number,
): readonly [string, string] {
  const usual = [form(a), form(b)] as const;
  if (usual[0] !== usual[1]) return usual;
  const [unit, sign, most] = form === percent
    ? [100, "%", LOOKED_AT_IN_SHARES]
    : [1, "", LOOKED_AT];
  for (let digits = 3; digits <= most; digits++) {
    const [x, y] = [a, b].map((v) => exact(unit * v, digits) + sign);
    if (x !== y) return [x!, y!];
  }
  return usual;
}

/** So many significant digits, all of them: `74.0` beside `74.3`. */
function exact(x: number, digits: number): string {
  const size = Math.abs(x);
  const text = size >= 1e-4 && size < 1e6
    ? String(size.toPrecision(digits))
    : short(size.toExponential(digits - 1));
  return x < 0 ? MINUS + text : text;
}

/** `0.83` → `+83%`; from tenfold on as a multiple: `×12`. */
export function change(ratio: number): string {
  if (ratio >= 9) return `×${number(Number((1 + ratio).toPrecision(3)))}`;
  return `${ratio >= 0.001 ? "+" : ""}${percent(ratio)}`;
}

/** Thousands apart from 10,000 on. */
function grouped(x: number): string {
  const digits = String(x);
  return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Without zeros that say nothing: `1.50` → `1.5`, `1.00e+7` → `1e7`. */
function short(digits: string): string {
  const [mantissa = "", exponent] = digits.split("e");
  const bare = mantissa.includes(".")
    ? mantissa.replace(/\.?0+$/, "")
    : mantissa;
  return exponent === undefined ? bare : `${bare}e${Number(exponent)}`;
}
