import { Bytes } from "./bytes.ts";
import { literals } from "./literals.ts";
import { fill, make } from "./make.ts";
import { Global } from "./value.ts";

const MARK = Symbol("mark");

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
  return new Machine(new Bytes(bytes, from)).run();
}

/** Reads pickles that were written into one file, up to where one is broken or cut. */
export function unpickleAll(
  bytes: Uint8Array,
): { values: unknown[]; isWhole: boolean } {
  const all = new Bytes(bytes, 0);
  const machine = new Machine(all);
  const values: unknown[] = [];
  try {
    do values.push(machine.run()); while (!all.isAtEnd);
    return { values, isWhole: true };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const rest = machine.rescued();
    if (rest !== undefined) values.push(rest);
    if (values.length === 0) throw error;
    return { values, isWhole: false };
  }
}

class Machine {
  readonly #bytes: Bytes;
  #stack: unknown[] = [];
  readonly #memo = new Map<number, unknown>();
  #spent = 0;
  #steps = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  // A value that is named again and again must not be copied again and again.
  readonly #spend = (amount: number): void => {
    this.#spent += amount;
    if (this.#spent > MOST_COPIED) throw broken();
  };

  /** What the next pickle holds. */
  run(): unknown {
    this.#stack = [];
    this.#memo.clear();
    while (this.#steps++ < MOST_STEPS) if (this.#step()) return this.#pop();
    throw new RangeError("Cannot read a pickle: found no end of it");
  }

  /** What a pickle that is cut has begun: its outermost dictionary or list, with all that was read. */
  rescued(): unknown {
    while (this.#stack.includes(MARK)) {
      const items = this.#toMark();
      if (this.#stack.at(-1) instanceof Map) this.#setItems(items);
      else this.#append(items);
    }
    const [whole, ...items] = this.#stack;
    if (whole instanceof Map) {
      this.#stack = [whole];
      this.#setItems(items);
    }
    return whole instanceof Map || Array.isArray(whole) ? whole : undefined;
  }

  /** Does one step; `true` at the end. */
  #step(): boolean {
    const code = this.#bytes.byte();
    const literal = literals.get(code);
    if (literal) this.#stack.push(literal(this.#bytes));
    else if (code === 0x2e) return true;
    else this.#change(String.fromCharCode(code), code);
    return false;
  }

  /** Steps that change what is on the stack. */
  #change(letter: string, code: number): void {
    const stack = this.#stack;
    const bytes = this.#bytes;
    switch (letter) {
      case "(":
        stack.push(MARK);
        return;
      case "g":
        stack.push(this.#memo.get(Number(bytes.line())));
        return;
      case "h":
        stack.push(this.#memo.get(bytes.byte()));
        return;
      case "j":
        stack.push(this.#memo.get(bytes.uint(4)));
        return;
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
      case "d": {
        const items = this.#toMark();
        stack.push(new Map());
        this.#setItems(items);
        return;
      }
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
