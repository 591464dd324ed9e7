import { splitOf } from "../naming.ts";
import { splitIn } from "./colour.ts";
import type { Pair } from "./pair.ts";
import { type Head, headOfTwo } from "./printed_table.ts";
import { rowUnder } from "./row.ts";

/** How many tables a log alternates between at most. */
const MOST = 4;

/** Remembers what heads the tables of a text, and reads their rows. */
export class Heads {
  /** How many rows were read. */
  rows = 0;
  /** The newest first. */
  #heads: readonly Head[] = [];
  #before = "";

  /** Takes a line without numbers, and the head that it is by itself; whether it is one. */
  take(line: string, alone: Head | undefined): boolean {
    const plain = headOfTwo(this.#before, line) ?? alone;
    const head = plain && under(this.#before, plain);
    this.#before = line;
    if (head === undefined) return false;
    const others = this.#heads.filter(({ names }) =>
      names.length !== head.names.length
    );
    this.#heads = [head, ...others].slice(0, MOST);
    return true;
  }

  /** Names and numbers of a line, if it is a row of a table. */
  rowOf(skeleton: string, line: string): readonly Pair[] | undefined {
    this.#before = "";
    for (const head of this.#heads) {
      const row = rowUnder(head, skeleton, line);
      if (row === undefined) continue;
      this.rows++;
      return row;
    }
    return undefined;
  }
}

// `validation` above a table: what its columns do not say of themselves. Trainers print validation losses under `Training`.
function under(above: string, head: Head): Head {
  const split = splitIn(above);
  return split === undefined || splitOf(split) === "train"
    ? head
    : { ...head, split };
}
