import { Bytes } from "./bytes.ts";
import { fill, make } from "./make.ts";
import { Global } from "./value.ts";

const MARK = Symbol("mark");
const NO_VALUE = Symbol("no value");

/** A program of more steps holds no history. */
const MOST_STEPS = 20_000_000;
const MOST_COPIED = 2 ** 28;

/**
 * Reads a pickle, protocols 0 to 5, and executes nothing of it: what it would call stays a name with
 * arguments, but for the few that make dictionaries, numbers and arrays.
 *
 * @throws {RangeError} Where it is broken or cut.
 */
export function unpickle(bytes: Uint8Array, from = 0): unknown {
  const machine = new Machine(new Bytes(bytes, from));
  for (let step = 0; step < MOST_STEPS; step++) {
    if (machine.step()) return machine.result();
  }
  throw new RangeError("Cannot read a pickle: found no end of it");
}

class Machine {
  readonly #bytes: Bytes;
  readonly #stack: unknown[] = [];
  readonly #memo = new Map<number, unknown>();
  #spent = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  // A value that is named again and again must not be copied again and again.
  readonly #spend = (amount: number): void => {
    this.#spent += amount;
    if (this.#spent > MOST_COPIED) throw broken();
  };

  result(): unknown {
    return this.#pop();
  }

  /** Does one step; `true` at the end. */
  step(): boolean {
    const code = this.#bytes.byte();
    const value = this.#literal(code);
    if (value !== NO_VALUE) this.#stack.push(value);
    else if (code === 0x2e) return true;
    else this.#change(String.fromCharCode(code), code);
    return false;
  }

  /** Steps that put a value on the stack. */
  #literal(code: number): unknown {
    const bytes = this.#bytes;
    switch (code) {
      case 0x28: // (
        return MARK;
      case 0x4e: // N
        return null;
      case 0x88:
        return true;
      case 0x89:
        return false;
      case 0x46: // F
        return numberIn(bytes.line());
      case 0x49: // I
      case 0x4c: // L
        return intIn(bytes.line());
      case 0x4a: // J
        return bytes.int32();
      case 0x4b: // K
        return bytes.byte();
      case 0x4d: // M
        return bytes.uint(2);
      case 0x47: // G
        return bytes.float64();
      case 0x8a:
        return longIn(bytes.take(bytes.byte()));
      case 0x8b:
        return longIn(bytes.take(bytes.uint(4)));
      case 0x53: // S
        return unquoted(bytes.line());
      case 0x56: // V
        return bytes.line().replace(
          /\\u([0-9a-f]{4})/gi,
          (_, hex) => String.fromCharCode(parseInt(hex, 16)),
        );
      case 0x58: // X
        return bytes.text(bytes.uint(4));
      case 0x8c:
        return bytes.text(bytes.byte());
      case 0x8d:
        return bytes.text(bytes.uint(8));
      // Python 2 has no bytes: its strings are either.
      case 0x54: // T
        return latin(bytes.take(bytes.uint(4)));
      case 0x55: // U
        return latin(bytes.take(bytes.byte()));
      case 0x42: // B
        return bytes.take(bytes.uint(4));
      case 0x43: // C
        return bytes.take(bytes.byte());
      case 0x8e:
      case 0x96:
        return bytes.take(bytes.uint(8));
      case 0x5d: // ]
      case 0x29: // )
        return [];
      case 0x7d: // }
        return new Map();
      case 0x8f:
        return [];
      case 0x63: // c
        return new Global(`${bytes.line()}.${bytes.line()}`);
      case 0x50: // P
        return new Global(`persistent ${bytes.line()}`);
      case 0x67: // g
        return this.#memo.get(Number(bytes.line()));
      case 0x68: // h
        return this.#memo.get(bytes.byte());
      case 0x6a: // j
        return this.#memo.get(bytes.uint(4));
      case 0x82:
        return new Global(`extension ${bytes.byte()}`);
      case 0x83:
        return new Global(`extension ${bytes.uint(2)}`);
      case 0x84:
        return new Global(`extension ${bytes.uint(4)}`);
      case 0x97:
        return null;
      default:
        return NO_VALUE;
    }
  }

  /** Steps that change what is on the stack. */
  #change(letter: string, code: number): void {
    const stack = this.#stack;
    const bytes = this.#bytes;
    switch (letter) {
      case "0":
        this.#pop();
        return;
      case "1":
        this.#toMark();
        return;
      case "2":
        stack.push(stack.at(-1));
        return;
      case "p":
        this.#memo.set(Number(bytes.line()), stack.at(-1));
        return;
      case "q":
        this.#memo.set(bytes.byte(), stack.at(-1));
        return;
      case "r":
        this.#memo.set(bytes.uint(4), stack.at(-1));
        return;
      case "a":
        this.#append([this.#pop()]);
        return;
      case "e":
        this.#append(this.#toMark());
        return;
      case "s": {
        const value = this.#pop();
        this.#setItems([this.#pop(), value]);
        return;
      }
      case "u":
        this.#setItems(this.#toMark());
        return;
      case "t":
      case "l":
        stack.push(this.#toMark());
        return;
      case "d":
        stack.push(new Map());
        return;
      case "b": {
        const state = this.#pop();
        stack.push(fill(this.#pop(), state, this.#spend));
        return;
      }
      case "R": {
        const args = this.#pop();
        stack.push(make(this.#pop(), args, this.#spend));
        return;
      }
      case "i": {
        const name = `${bytes.line()}.${bytes.line()}`;
        stack.push(make(new Global(name), this.#toMark(), this.#spend));
        return;
      }
      case "o": {
        const [global, ...args] = this.#toMark();
        stack.push(make(global, args, this.#spend));
        return;
      }
      case "Q":
        stack.push(make(new Global("persistent"), [this.#pop()], this.#spend));
        return;
    }
    this.#changeNew(code);
  }

  /** Steps of protocols from 2 on. */
  #changeNew(code: number): void {
    const stack = this.#stack;
    switch (code) {
      case 0x80:
        this.#bytes.byte();
        return;
      case 0x95:
        this.#bytes.take(8);
        return;
      case 0x85:
      case 0x86:
      case 0x87: {
        const count = code - 0x84;
        if (stack.length < count) throw broken();
        stack.push(stack.splice(stack.length - count));
        return;
      }
      case 0x81: {
        const args = this.#pop();
        stack.push(make(this.#pop(), args, this.#spend));
        return;
      }
      case 0x92: {
        this.#pop();
        const args = this.#pop();
        stack.push(make(this.#pop(), args, this.#spend));
        return;
      }
      case 0x90:
        this.#append(this.#toMark());
        return;
      case 0x91:
        stack.push(this.#toMark());
        return;
      case 0x93: {
        const name = this.#pop();
        const module = this.#pop();
        if (typeof name !== "string" || typeof module !== "string") {
          throw broken();
        }
        stack.push(new Global(`${module}.${name}`));
        return;
      }
      case 0x94:
        this.#memo.set(this.#memo.size, stack.at(-1));
        return;
      case 0x98:
        return;
    }
    throw broken();
  }

  #pop(): unknown {
    if (this.#stack.length === 0) throw broken();
    return this.#stack.pop();
  }

  #toMark(): unknown[] {
    const at = this.#stack.lastIndexOf(MARK);
    if (at < 0) throw broken();
    const [, ...values] = this.#stack.splice(at);
    return values;
  }

  #append(values: readonly unknown[]): void {
    const list = this.#stack.at(-1);
    if (Array.isArray(list)) { for (const value of values) list.push(value); }
  }

  #setItems(pairs: readonly unknown[]): void {
    const map = this.#stack.at(-1);
    if (!(map instanceof Map)) return;
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      map.set(pairs[i], pairs[i + 1]);
    }
  }
}

function broken(): RangeError {
  return new RangeError("Cannot read a pickle: found a broken step");
}

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
  // No step and no setting is longer; a float holds no more.
  if (bytes.length > 128) return NaN;
  const negative = (bytes.at(-1) ?? 0) >= 128;
  return bytes.reduceRight(
    (sum, byte) => sum * 256 + byte,
    0,
  ) - (negative ? 256 ** bytes.length : 0);
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
