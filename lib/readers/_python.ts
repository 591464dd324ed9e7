/**
 * Parses a literal as Python prints it: `{'loss': [0.9, nan], 'lr': (0.1,), 'best': None}`. Of a call only what
 * it holds counts: `array([1, 2])`, `np.float64(0.5)`, `defaultdict(<class 'list'>, {…})`.
 *
 * @throws {SyntaxError} When it is none.
 */
export function parsePython(text: string): unknown {
  const literal = new Literal(text);
  const value = literal.value(0);
  literal.end();
  return value;
}

/** Lists in lists deeper than this are none that a training keeps. */
const DEEPEST = 100;

const CONSTANTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["None", null],
  ["True", true],
  ["False", false],
  ["nan", NaN],
  ["inf", Infinity],
  ["NaN", NaN],
  ["Infinity", Infinity],
  ["null", null],
  ["true", true],
  ["false", false],
]);

const NUMBER = /[-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
const WORD = /[A-Za-z_][\w.]*/y;
const STRING = /[rRuUbB]{0,2}(?:'((?:[^'\\]|\\[^])*)'|"((?:[^"\\]|\\[^])*)")/y;
const NAMED = /\w+\s*=\s*(?:[\w.]+|'[^']*'|<[^<>]*>)(?=\s*[,)])/y;
const BLANKS = /\s*/y;
const CLASS = /<[^<>]{1,200}>/y;

class Literal {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The value that begins here. */
  value(depth: number): unknown {
    if (depth > DEEPEST) throw this.#unexpected();
    if (this.#skip("{")) return this.#braces(depth);
    if (this.#skip("[")) return this.#items("]", depth);
    if (this.#skip("(")) return this.#items(")", depth);
    const string = this.#match(STRING);
    if (string) return unescaped(string[1] ?? string[2] ?? "");
    const number = this.#match(NUMBER);
    if (number) return Number(number[0].replaceAll("_", ""));
    if (this.#match(CLASS)) return null;
    const negative = this.#skip("-");
    const word = this.#match(WORD)?.[0];
    if (word === undefined) throw this.#unexpected();
    if (this.#skip("(")) return held(this.#items(")", depth));
    if (!CONSTANTS.has(word)) throw this.#unexpected();
    const constant = CONSTANTS.get(word);
    return negative ? -(constant as number) : constant;
  }

  /** Nothing more may follow. */
  end(): void {
    this.#match(BLANKS);
    if (this.#at < this.#text.length) throw this.#unexpected();
  }

  /** What stands up to a closing bracket, without `dtype=float32` and its like. */
  #items(close: string, depth: number): unknown[] {
    const items: unknown[] = [];
    while (!this.#skip(close)) {
      if (!this.#match(NAMED)) items.push(this.value(depth + 1));
      if (!this.#skip(",") && !this.#skip(close, false)) {
        throw this.#unexpected();
      }
    }
    return items;
  }

  /** A dictionary, or a set as a list. */
  #braces(depth: number): unknown {
    const entries: [string, unknown][] = [];
    while (!this.#skip("}")) {
      const key = this.value(depth + 1);
      const value = this.#skip(":") ? this.value(depth + 1) : key;
      entries.push([String(key), value]);
      if (!this.#skip(",") && !this.#skip("}", false)) throw this.#unexpected();
    }
    return Object.fromEntries(entries);
  }

  #skip(sign: string, take = true): boolean {
    this.#match(BLANKS);
    if (this.#text[this.#at] !== sign) return false;
    if (take) this.#at++;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    if (pattern !== BLANKS) this.#match(BLANKS);
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #unexpected(): SyntaxError {
    const found = this.#text.slice(this.#at, this.#at + 20);
    return new SyntaxError(
      `Cannot parse a literal of Python: found ${JSON.stringify(found)}`,
    );
  }
}

/** What a call holds: its dictionary or list, pairs of an `OrderedDict` as a dictionary, or its number. */
function held(items: readonly unknown[]): unknown {
  const group = items.findLast((item) =>
    typeof item === "object" && item !== null
  );
  const value = group ?? items[0] ?? [];
  const pairs = Array.isArray(value) && value.length > 0 &&
    value.every((pair) =>
      Array.isArray(pair) && pair.length === 2 && typeof pair[0] === "string"
    );
  return pairs ? Object.fromEntries(value as [string, unknown][]) : value;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
};

function unescaped(text: string): string {
  return text.replace(/\\([^])/g, (_, sign) => ESCAPES[sign] ?? sign);
}
