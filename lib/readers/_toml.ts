import { isObject } from "../records/columns.ts";

type Group = Record<string, unknown>;

/**
 * Parses TOML: groups, lists of groups, lists, texts, numbers. Dates stay texts.
 *
 * @throws {SyntaxError} When it is none.
 */
export function parseToml(text: string): Group {
  const document = new Document(text);
  return document.parse();
}

/** Lists in lists deeper than this are none that a training keeps. */
const DEEPEST = 100;

const BETWEEN = /(?:\s|#[^\n]*)*/y;
const BLANKS = /[ \t]*/y;
const END = /[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y;
const KEY = /(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([\w-]+))[ \t]*/y;
const TEXT =
  /"""\n?([^]*?)"""|'''\n?([^]*?)'''|"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'/y;
const BARE = /[-+\w.:]+(?: \d\d:[\d:.Zz+-]+)?/y;

class Document {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): Group {
    const root: Group = Object.create(null);
    let group = root;
    for (;;) {
      this.#match(BETWEEN);
      if (this.#at === this.#text.length) return root;
      if (this.#skip("[")) {
        const many = this.#skip("[");
        group = this.#groupIn(root, this.#keys(), many);
        this.#demand("]");
        if (many) this.#demand("]");
      } else this.#entry(group, 0);
      if (!this.#match(END)) throw this.#unexpected();
    }
  }

  #entry(group: Group, depth: number): void {
    const keys = this.#keys();
    this.#demand("=");
    const inner = this.#groupIn(group, keys.slice(0, -1), false);
    inner[keys.at(-1)!] = this.#value(depth);
  }

  /** The group of a name; of a list of groups its last, or one more. */
  #groupIn(root: Group, keys: readonly string[], more: boolean): Group {
    let group = root;
    for (const [i, key] of keys.entries()) {
      let next = group[key];
      if (more && i === keys.length - 1) {
        const list = next ?? (group[key] = []);
        if (!Array.isArray(list)) throw this.#unexpected();
        list.push(next = Object.create(null));
      } else if (next === undefined) next = group[key] = Object.create(null);
      else if (Array.isArray(next)) next = next.at(-1);
      if (!isObject(next)) throw this.#unexpected();
      group = next;
    }
    return group;
  }

  #keys(): string[] {
    const keys: string[] = [];
    do {
      this.#match(BLANKS);
      const [found, basic, literal, bare] = this.#match(KEY) ?? [];
      if (found === undefined) throw this.#unexpected();
      keys.push(basic ?? literal ?? bare!);
    } while (this.#skip("."));
    return keys;
  }

  #value(depth: number): unknown {
    if (depth > DEEPEST) throw this.#unexpected();
    this.#match(BLANKS);
    if (this.#skip("[")) return this.#list(depth);
    if (this.#skip("{")) return this.#inline(depth);
    const text = this.#match(TEXT);
    if (text) return text.slice(1).find((part) => part !== undefined);
    const bare = this.#match(BARE)?.[0];
    if (bare === undefined) throw this.#unexpected();
    return bareValue(bare);
  }

  #list(depth: number): unknown[] {
    const list: unknown[] = [];
    for (;;) {
      this.#match(BETWEEN);
      if (this.#skip("]")) return list;
      list.push(this.#value(depth + 1));
      this.#match(BETWEEN);
      if (!this.#skip(",") && this.#text[this.#at] !== "]") {
        throw this.#unexpected();
      }
    }
  }

  #inline(depth: number): Group {
    const group: Group = Object.create(null);
    for (;;) {
      this.#match(BETWEEN);
      if (this.#skip("}")) return group;
      this.#entry(group, depth + 1);
      this.#match(BETWEEN);
      if (!this.#skip(",") && this.#text[this.#at] !== "}") {
        throw this.#unexpected();
      }
    }
  }

  #skip(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #demand(sign: string): void {
    this.#match(BLANKS);
    if (!this.#skip(sign)) throw this.#unexpected();
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #unexpected(): SyntaxError {
    const found = this.#text.slice(this.#at, this.#at + 20);
    return new SyntaxError(
      `Cannot parse TOML: found ${JSON.stringify(found)}`,
    );
  }
}

function bareValue(word: string): unknown {
  if (word === "true" || word === "false") return word === "true";
  const special = /^([-+]?)(nan|inf)$/.exec(word);
  if (special) {
    return special[2] === "nan"
      ? NaN
      : special[1] === "-"
      ? -Infinity
      : Infinity;
  }
  const number = Number(word.replaceAll("_", ""));
  return Number.isNaN(number) ? word : number;
}
