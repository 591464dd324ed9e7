import type { Pair } from "./pair.ts";

const LINE = /^\s*\|\s*([^|]*[^|\s])\s*\|\s*[^|\s]+\s*\|\s*$/;

// rllab's and rlpyt's `-----  -----`, and between two of them `loss  0.5`.
const RULER = /(?:^|\s)-{5,}\s+-{5,}\s*$/;
const RULED = /^\s*(\p{L}[^|=:]{0,80}[^|=:\s])\s+[-+]?[\w.+-]+\s*$/u;

/** Collects `| loss | 0.5 |`, a name and a number a line: the place of a box may stand below its numbers. */
export class Box {
  /** How many lines were taken. */
  lines = 0;
  #pairs: Pair[] = [];
  #group = "";
  #ruled = false;

  /** Takes a line without letters and numbers. */
  rule(line: string): void {
    this.#ruled = !this.#ruled && RULER.test(line);
  }

  /** Takes a line with one number, if it is one of a box. */
  take(line: string, value: number): boolean {
    if (!this.#ruled && !line.includes("|")) return false;
    const name = (this.#ruled ? RULED : LINE).exec(line)?.[1];
    if (name === undefined) return false;
    this.#pairs.push([this.#group + name, value]);
    this.lines++;
    return true;
  }

  /** Takes the name of a group of lines. */
  begin(group: string): void {
    this.#group = group;
    this.lines++;
  }

  /** All that the box held, if there is one; another may begin. */
  close(): readonly Pair[] {
    if (this.#pairs.length === 0 && this.#group === "") return NONE;
    const pairs = this.#pairs;
    this.#pairs = [];
    this.#group = "";
    return pairs;
  }
}

const NONE: readonly Pair[] = [];
