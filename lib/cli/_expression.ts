import {
  choice,
  letter,
  type Pass,
  place,
  type Places,
  repeated,
  sequence,
} from "./_passes.ts";

/** A regular expression whose time is bounded, whatever it is and whatever it is asked about. */
export interface Expression {
  /** As the user wrote it. */
  readonly source: string;
  /** Whether it is found anywhere in a text. */
  test(text: string): boolean;
}

const PARTS =
  /\\(?:[pPu]\{[^}]*\}|u[dD][89abAB]..\\u[dD][c-fC-F]..|u[\dA-Fa-f]{4}|x..|c.|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<[^>]*>|[^)]*:)|[*+?]\??|\{\d+(?:,\d*)?\}\??|./gsu;

/**
 * Reads a regular expression, with all that JavaScript writes but references back to what was found before.
 *
 * @throws {SyntaxError} When it is none, or has such references.
 */
export function expressionOf(source: string): Expression {
  // What is none is told by who knows best.
  new RegExp(source, "u");
  const pass = new Parser(source.match(PARTS) ?? []).alternatives();
  return {
    source,
    test(text) {
      const letters = [...text];
      return pass(everywhere(letters), letters).size > 0;
    },
  };
}

/** Reads the parts one after the other. */
class Parser {
  #at = 0;
  /** The modifiers that hold here: `(?i:`. */
  #within: readonly string[] = [];

  constructor(readonly parts: readonly string[]) {}

  alternatives(): Pass {
    const found = [this.#sequence()];
    while (this.parts[this.#at] === "|") {
      this.#at++;
      found.push(this.#sequence());
    }
    return found.length === 1 ? found[0]! : choice(found);
  }

  #sequence(): Pass {
    const found: Pass[] = [];
    for (;;) {
      const part = this.parts[this.#at];
      if (part === undefined || part === "|" || part === ")") break;
      this.#at++;
      found.push(this.#counted(this.#one(part)));
    }
    return sequence(found);
  }

  #counted(pass: Pass): Pass {
    const [least, most] = timesOf(this.parts[this.#at] ?? "") ?? [];
    if (least === undefined || most === undefined) return pass;
    this.#at++;
    return repeated(pass, least, most);
  }

  #one(part: string): Pass {
    if (!part.startsWith("(")) return single(part, this.#within);
    const outside = this.#within;
    if (/^\(\?[a-z-]+:$/.test(part)) this.#within = [...outside, part];
    const inner = this.alternatives();
    this.#within = outside;
    this.#at++;
    return group(part, inner);
  }
}

function timesOf(part: string): [least: number, most: number] | undefined {
  const count = part.length > 1 ? part.replace(/\?$/, "") : part;
  if (count === "*") return [0, Infinity];
  if (count === "+") return [1, Infinity];
  if (count === "?") return [0, 1];
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}$/.exec(count) ?? [];
  if (least === undefined) return undefined;
  return [+least, most ? +most : comma ? Infinity : +least];
}

function group(opening: string, inner: Pass): Pass {
  const ahead = (at: number, text: readonly string[]) =>
    inner(new Set([at]), text).size > 0;
  const behind = (at: number, text: readonly string[]) =>
    inner(everywhere(text.slice(0, at)), text).has(at);
  if (opening === "(?=") return place(ahead);
  if (opening === "(?!") return place((at, text) => !ahead(at, text));
  if (opening === "(?<=") return place(behind);
  if (opening === "(?<!") return place((at, text) => !behind(at, text));
  return inner;
}

function single(part: string, within: readonly string[]): Pass {
  if (/^\\[1-9k]/.test(part)) {
    throw new SyntaxError(`Cannot read an expression: found ${part}`);
  }
  if (part === "^") return place((at) => at === 0);
  if (part === "$") return place((at, text) => at === text.length);
  if (part === "\\b") return place(bordersWord);
  if (part === "\\B") return place((at, text) => !bordersWord(at, text));
  const one = within.join("") + part + ")".repeat(within.length);
  const is = new RegExp(`^${one}$`, "u");
  return letter((found) => is.test(found));
}

function bordersWord(at: number, text: readonly string[]): boolean {
  return /^\w/.test(text[at - 1] ?? "") !== /^\w/.test(text[at] ?? "");
}

/** Each place of a text, its end too. */
function everywhere(text: readonly string[]): Places {
  return new Set(Array.from({ length: text.length + 1 }, (_, at) => at));
}
