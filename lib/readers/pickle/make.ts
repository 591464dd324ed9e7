import { type Dtype, dtypeOf, numbersIn } from "../numpy/dtype.ts";
import { Global, isThing, type Thing } from "./value.ts";

/** Says that so much was copied; throws where that is more than a history needs. */
export type Spend = (amount: number) => void;

/** A call of a pickle: done for the few names that hold numbers, and else kept as a thing. */
export function make(callee: unknown, given: unknown, spend: Spend): unknown {
  const args = Array.isArray(given) ? given : [];
  spend(args.length + sizeOf(args[0]) + sizeOf(args[1]));
  const name = callee instanceof Global ? callee.name : "unknown";
  const short = name.slice(name.lastIndexOf(".") + 1);
  if (/^(?:collections\.|builtins\.|__builtin__\.)/.test(name)) {
    if (MAPS.has(short)) return mapOf(args);
    if (LISTS.has(short)) return Array.isArray(args[0]) ? [...args[0]] : [];
    if (short === "float" || short === "int") return Number(args[0]);
  }
  if (name === "_codecs.encode") return bytesOf(args[0]);
  if (/^numpy\b/.test(name)) {
    if (short === "scalar") return numberOf(args[0], args[1]);
    if (short === "_frombuffer") {
      const [content, dtype, shape, order] = args;
      const rows = rowsOf(content, dtype, shape, order === "F");
      return rows === undefined
        ? arrayOf(content, dtype, shape)
        : { name, args: [], rows } satisfies Thing;
    }
  }
  return { name, args } satisfies Thing;
}

const MAPS = new Set(["OrderedDict", "defaultdict", "dict"]);
const LISTS = new Set(["list", "tuple", "deque", "set", "frozenset"]);

/** What a pickle fills an object with: an array with its numbers, a thing with its state. */
export function fill(object: unknown, state: unknown, spend: Spend): unknown {
  if (!isThing(object)) return object;
  if (object.name.endsWith("._reconstruct") && Array.isArray(state)) {
    // Version, shape, type, order, and the bytes; a list where it holds objects.
    const [, shape, dtype, byColumn, content] = state;
    spend(sizeOf(content));
    object.state = Array.isArray(content)
      ? content
      : arrayOf(content, dtype, shape);
    const rows = rowsOf(content, dtype, shape, byColumn === true);
    if (rows !== undefined) object.rows = rows;
    return object;
  }
  object.state = state;
  return object;
}

/** The numbers of an array of one dimension, or of none; `undefined` for all others. */
export function valuesOf(value: unknown): unknown {
  return isThing(value) && value.name.endsWith("._reconstruct")
    ? value.state
    : value;
}

function mapOf([first, second]: readonly unknown[]): Map<unknown, unknown> {
  const entries = first instanceof Map || Array.isArray(first) ? first : second;
  if (entries instanceof Map) return new Map(entries);
  return new Map(
    (Array.isArray(entries) ? entries : []).filter(Array.isArray)
      .map(([key, value]) => [key, value]),
  );
}

function arrayOf(
  content: unknown,
  dtype: unknown,
  shape: unknown,
): Float64Array | undefined {
  const type = typeIn(dtype);
  const sizes = Array.isArray(shape) ? shape.map(Number) : [];
  if (type === undefined || sizes.length > 1) return undefined;
  return numbersIn(bytesOf(content), type, { count: sizes[0] ?? 1 });
}

/** How to get the rows of an array of two dimensions, if it is one of numbers. */
function rowsOf(
  content: unknown,
  dtype: unknown,
  shape: unknown,
  byColumn: boolean,
): (() => Float64Array[]) | undefined {
  const type = typeIn(dtype);
  if (type === undefined || !Array.isArray(shape) || shape.length !== 2) {
    return undefined;
  }
  const bytes = bytesOf(content);
  const count = Number(shape[1]);
  const rows = Math.min(Number(shape[0]), bytes.length / type.size);
  const [row, cell] = byColumn ? [1, rows] : [count, 1];
  return () =>
    Array.from({ length: rows }, (_, i) =>
      numbersIn(bytes, type, {
        count,
        from: i * row * type.size,
        stride: cell * type.size,
      }));
}

function numberOf(dtype: unknown, content: unknown): number | undefined {
  const type = typeIn(dtype);
  return type && numbersIn(bytesOf(content), type, { count: 1 })[0];
}

/** A type is made by name, `f8`, and then filled with its order: `<` or `>`. */
function typeIn(value: unknown): Dtype | undefined {
  if (!isThing(value) || !value.name.endsWith(".dtype")) return undefined;
  const order = Array.isArray(value.state) ? value.state[1] : "<";
  const name = String(value.args[0]).replace(/^[<>|=]/, "");
  return dtypeOf(`${order === ">" ? ">" : "<"}${name}`);
}

/** Bytes, which older protocols write as text, a letter a byte. */
function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (typeof value !== "string") return new Uint8Array();
  const bytes = new Uint8Array(value.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = value.charCodeAt(i);
  return bytes;
}

function sizeOf(value: unknown): number {
  if (value instanceof Map) return value.size;
  return typeof value === "string" || Array.isArray(value) ||
      value instanceof Uint8Array
    ? value.length
    : 0;
}
