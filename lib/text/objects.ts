import { axisOf, resolve } from "../naming.ts";
import { isSplit } from "./label.ts";

/** A line and its number in the file. */
export type Numbered = readonly [line: string, at: number];

/** No object of results has more lines. */
const MOST = 300;

// `INFO: metrics: {`, and `"train": {` within.
const OPENS = /^(.{0,160}?)\{\s*$/;
const WITHIN = /^\s*(?:"([^"]{1,80})"|'([^']{1,80})')\s*:\s*\{\s*$/;
const CLOSES = /^\s*\}[\s,;\])]*$/;
// `"loss": 0.5,`
const ENTRY =
  /^\s*(?:"([^"]{1,80})"|'([^']{1,80})')\s*:\s*(?:([-+]?(?:[\d.]+(?:e[-+]?\d+)?|nan|inf(?:inity)?))|"[^"]*"|'[^']*'|null|None|true|false|\[[^[\]{}]{0,400}\])\s*,?\s*$/i;
// `{'loss': 0.5,` and `'acc': 0.7}`, as pprint lays them out.
const FIRST = /^(.{0,160}?)\{(?=\s*["'][^{}]*,\s*$)/;
const LAST = /^([^{}]*)\}[\s,;\])]*$/;

/** Puts results that were printed as an object, an entry a line, on one line again. */
export class Objects {
  #held: Numbered[] = [];
  /** The keys of the objects within, down to the one that is open. */
  #keys: string[] = [];
  #names: string[] = [];
  #said: string[] = [];

  /** Takes the next line; gives those that are to be read now. */
  take(line: string, at: number): readonly Numbered[] {
    if (this.#held.length === 0) {
      return this.#begins(line, at) ? [] : [[line, at]];
    }
    if (this.#held.length < MOST && this.#goesOn(line)) {
      this.#held.push([line, at]);
      return [];
    }
    const last = LAST.exec(line)?.[1];
    if (
      last !== undefined && this.#keys.length === 0 &&
      (last.trim() === "" || this.#says(last))
    ) return this.#close(line, at);
    const held = this.end();
    return this.#begins(line, at) ? held : [...held, [line, at]];
  }

  /** What is held at the end of the text. */
  end(): readonly Numbered[] {
    const held = this.#held;
    this.#held = [];
    this.#keys = [];
    this.#names = [];
    this.#said = [];
    return held;
  }

  #begins(line: string, at: number): boolean {
    if (!line.includes("{")) return false;
    const first = FIRST.exec(line);
    const opening = first ? first[1] : OPENS.exec(line)?.[1];
    if (
      opening === undefined ||
      (first && !this.#says(line.slice(first[0].length)))
    ) return false;
    this.#said.unshift(`${opening}{`);
    this.#held.push([line, at]);
    return true;
  }

  // An entry, or an object within.
  #goesOn(line: string): boolean {
    const within = WITHIN.exec(line);
    if (within) return this.#keys.push((within[1] ?? within[2])!) > 0;
    if (this.#keys.length > 0 && CLOSES.test(line)) {
      return this.#keys.pop() !== undefined;
    }
    return this.#says(line);
  }

  #says(line: string): boolean {
    const entry = ENTRY.exec(line);
    if (entry === null) return false;
    const [, one, other, number] = entry;
    const name = [...this.#keys, (one ?? other)!].join("/");
    if (number !== undefined) {
      if (this.#keys.every(tells)) this.#names.push(name);
      this.#said.push(`"${name}": ${number},`);
    } else if (this.#keys.length === 0) {
      this.#said.push(`${line.trim().replace(/,$/, "")},`);
    }
    return true;
  }

  #close(line: string, at: number): readonly Numbered[] {
    const said = `${this.#said.join(" ").replace(/,$/, "")} }`;
    const names = this.#names;
    const held = this.end();
    return areResults(names) ? [[said, at]] : [...held, [line, at]];
  }
}

// Whether an object within is about a part of the data or a measure: classes and times have names of their own.
function tells(key: string): boolean {
  return isSplit(key) || resolve(key).better !== null;
}

// Of settings, few are called as results are.
function areResults(names: readonly string[]): boolean {
  const measures = names.filter((name) => resolve(name).better !== null);
  const places = names.filter((name) => axisOf(name) !== null);
  // `{"accuracy": 12.5, "speed": 1.5}` is no result.
  return measures.length > 0 &&
    measures.length + places.length > Math.min(1, names.length - 1) &&
    (measures.length + places.length) * 2 >= names.length;
}
