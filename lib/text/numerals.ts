import { uncoloured } from "./screen.ts";

/** Reads as a time, and so has no value. */
export const NO_VALUE = "0:00";

// What may be written otherwise than scanners read it; a clock's `04:05,678` is not.
const ODD =
  /\d(?<!:\d\d)(?:,\d|_\d{3}|[kKMG](?!\w)|\s?[*×·x]\s?10\^|x[\da-fA-F])/;

const GROUPED = /(?<![\w.])\d{1,3}(?:_\d{3})+(?=\.?\d*(?!\w))/g;
const POWER = /(\d)\s?[*×·x]\s?10\^\(?([-+]?\d+)\)?/gi;
const SCALED =
  /([\p{L}_]\w{0,60})?([\s:=("'|]{0,20})(?<![\w.,]|\w-)(\d+(?:\.\d+)?)([kKMG])(?!\w)/gu;
const HEX = /([\p{L}_]\w{0,60})?(['"]?\s{0,20}[:=]?\s{0,20})\b0x[\da-f]+\b/giu;
const COMMA =
  /(?:([\p{L}_][\w./-]{0,60})(['"]?\s{0,20}[:=：]\s{0,20}|\s{1,20}\(?)|(^|[\s|(]))([-+]?)(?<![\d.:])(\d+(?:,\d+)+)((?:\.\d+)?(?:e[-+]?\d+)?)(?![\w,:]|\.\d)/giu;
const POINT = /[:=\s][-+]?\d+\.\d+(?![\w.:])/;

const SCALES: Record<string, number> = { k: 3, K: 3, M: 6, G: 9 };
const MEMORY = /mem|ram$|size|disk/i;
// What is listed or counted has no decimals.
const WHOLE =
  /^(?:epochs?|steps?|iter\w*|batch\w*|rounds?|at)$|gpu|device|rank|size|shape|dim|betas|kernel|layer|seed/i;

type Comma = "decimal" | "thousands" | "unsure";

/** Writes numbers as a scanner reads them; what commas mean is learnt from the whole text. */
export class Numerals {
  readonly #decimal = new Set<string>();
  readonly #thousands = new Set<string>();
  readonly #given = new Map<string, Comma>();
  #points = false;
  #bad = new Map<string, { at: number; count: number }>();
  #line = 0;

  /** Numbers that could not be told, by name. */
  get bad(): ReadonlyMap<string, { at: number; count: number }> {
    return this.#bad;
  }

  /** Whether all that was said of commas still holds at the end of the text. */
  get isSettled(): boolean {
    return [...this.#given].every(([name, said]) => this.#means(name) === said);
  }

  /** Begins the text anew, with what was learnt. */
  rewind(): void {
    this.#line = 0;
    this.#bad = new Map();
    this.#given.clear();
  }

  /** The next line with plain numbers, without colours. */
  plain(written: string): string {
    const line = uncoloured(written);
    this.#line++;
    this.#points ||= POINT.test(line);
    if (!ODD.test(line)) return line;
    const text = line
      .replace(GROUPED, (digits) => digits.replaceAll("_", ""))
      .replace(POWER, "$1e$2")
      .replace(HEX, (_, name = "", tie) => {
        if (!/^(?:at)?$/i.test(name)) this.#skip(name);
        return name + tie + NO_VALUE;
      })
      .replace(SCALED, scaled);
    return text.includes(",") ? this.#withPoints(text) : text;
  }

  #withPoints(line: string): string {
    for (const [, name = "", , , , digits, rest] of line.matchAll(COMMA)) {
      this.#learn(name, digits!, rest!);
    }
    return line.replace(
      COMMA,
      (whole, name = "", tie = "", before = "", sign, digits, rest) => {
        if (WHOLE.test(name) || rest.startsWith(".") || isList(digits)) {
          return whole;
        }
        const head = name + tie + before + sign;
        const means = this.#meansOf(name, digits);
        if (means === "decimal") return head + digits.replace(",", ".") + rest;
        if (means === "thousands") return whole;
        if (name === "") return whole;
        this.#skip(name);
        return head + NO_VALUE;
      },
    );
  }

  // `0,5` and `2,31` can only be decimals, `1,234,567` and `1,234.5` only thousands.
  #learn(name: string, digits: string, rest: string): void {
    if (WHOLE.test(name) || isList(digits)) return;
    if (/,.*,/.test(digits) || rest.startsWith(".")) this.#thousands.add(name);
    else if (isDecimal(digits) && !/,\d$/.test(digits)) this.#decimal.add(name);
  }

  #meansOf(name: string, digits: string): Comma {
    if (/,.*,/.test(digits)) return "thousands";
    if (isDecimal(digits) && !/,\d$/.test(digits)) return "decimal";
    const means = this.#means(name);
    this.#given.set(name, means);
    return isDecimal(digits) && means === "thousands" ? "unsure" : means;
  }

  #means(name: string): Comma {
    const decimal = this.#decimal.has(name);
    const thousands = this.#thousands.has(name);
    if (decimal !== thousands) return decimal ? "decimal" : "thousands";
    const commas = this.#decimal.size > 0;
    if (decimal || commas === this.#points) return "unsure";
    return commas ? "decimal" : "thousands";
  }

  #skip(name: string): void {
    const before = this.#bad.get(name);
    this.#bad.set(name, {
      at: before?.at ?? this.#line,
      count: (before?.count ?? 0) + 1,
    });
  }
}

function scaled(
  whole: string,
  name: string | undefined,
  tie: string,
  digits: string,
  unit: string,
): string {
  if (MEMORY.test(name ?? "") || (unit === "G" && name === undefined)) {
    return whole;
  }
  return `${name ?? ""}${tie}${Number(`${digits}e${SCALES[unit]}`)}`;
}

function isDecimal(digits: string): boolean {
  return /^0+,/.test(digits) || !/^\d{1,3},\d{3}$/.test(digits);
}

// `1,2,3`
function isList(digits: string): boolean {
  return /,.*,/.test(digits) && !/^[1-9]\d{0,2}(?:,\d{3})+$/.test(digits);
}
