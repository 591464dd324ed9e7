import { settingOf } from "../context.ts";
import { NUMERIC } from "../context/aliases.ts";
import { resolve } from "../naming.ts";
import type { Where } from "./records.ts";
import type { Sheet } from "./sheet.ts";

/** A record that may be a setting. */
export interface Held {
  readonly sheet: Sheet;
  readonly where: Where;
  readonly values: readonly number[];
}

/** A record beside the name that its own line gives it. */
interface Kept {
  readonly record: Held;
  readonly name: string;
}

/** A name and the text of its value. */
export type Setting = readonly [name: string, value: unknown];

const PAIR =
  /^[\s*|>#-]*["']?([\p{L}_][\w\s.()?/-]{0,60})["']?\s*[:=]\s*(\S.{0,200})/u;

/** The name and the value that a line begins with, parted by a sign. */
export function pairIn(line: string): Setting | undefined {
  const [, name, value] = PAIR.exec(line) ?? [];
  return name === undefined ? undefined : [name.trim(), value!.trim()];
}

const ARGUMENT =
  /([A-Za-z_]\w{0,60})=('[^']{0,100}'|"[^"]{0,100}"|[^\s,()[\]{}]{1,100})/g;

/** The settings that a call lists: `Namespace(lr=0.1, optimizer='adam')`. */
export function argumentsIn(line: string): Setting[] {
  const all = [...line.slice(0, 8_000).matchAll(ARGUMENT)];
  // A layer has arguments, too, but few.
  if (all.length < 4) return [];
  return all
    .map(([, name, value]): Setting => [name!, valueOf(value!)])
    .filter(([name, value]) =>
      settingOf(name) !== undefined && value !== undefined
    );
}

function valueOf(text: string): unknown {
  const number = Number(text);
  if (!Number.isNaN(number)) return number;
  const plain = text.replace(/^["']|["']$/g, "");
  if (/^(?:None|null|nan|)$/i.test(plain)) return undefined;
  return /^(?:true|false)$/i.test(plain) ? /^true$/i.test(plain) : plain;
}

/**
 * Tells a list of settings from records: lines of one name and one value each, one after the other,
 * some of them no numbers.
 */
export class Settings {
  /** All that lists said, the first of a name. */
  readonly found = new Map<string, unknown>();
  #held: Kept[] = [];
  #texts: Setting[] = [];

  /** Keeps back the record of a line that holds nothing else, until it is clear what it belongs to. */
  hold(record: Held, line: string): boolean {
    const pair = pairIn(line);
    if (pair === undefined) return false;
    const last = this.#held.at(-1)?.record;
    if (
      last && record.where.at > last.where.at + 1 + this.#texts.length
    ) return false;
    this.#held.push({ record, name: pair[0] });
    return true;
  }

  /** Takes note of a line without a number: a name and a text, or neither. */
  sees(pair: Setting | undefined): void {
    if (pair) this.#texts.push(pair);
    else if (this.#held.length === 0) this.#texts.length = 0;
  }

  /** Takes note of settings. */
  add(settings: readonly Setting[]): void {
    for (const [name, value] of settings) {
      const setting = settingOf(name);
      if (
        setting !== undefined && !this.found.has(name) && canBe(setting, value)
      ) this.found.set(name, value);
    }
  }

  /** The records that were kept back, if they are no settings. */
  flush(): readonly Held[] {
    if (this.#held.length === 0) return NONE;
    const held = this.#held;
    const texts = this.#texts;
    this.#held = [];
    this.#texts = [];
    // Who speaks, before a colon, is named in each line.
    const names = new Set(texts.map(([name]) => name));
    if (
      names.size < 2 || texts.length * 5 < held.length || comesAgain(held)
    ) return held.map(({ record }) => record);
    this.add(
      held.map(({ record: { sheet, values } }) => [sheet.names[0]!, values[0]]),
    );
    this.add(texts.map(([name, value]) => [name, valueOf(String(value))]));
    return NONE;
  }
}

const NONE: readonly Held[] = [];

// A call with variables: `loss = model(x, y)` is a line of a program.
const CODE = /\w\(\s*[a-z_]\w*\s*[,)]/;

/** Whether a value can be that of a setting: neither code, nor a number that has overflown, nor a text for a number. */
function canBe(setting: string, value: unknown): boolean {
  if (typeof value === "number") {
    return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  }
  return typeof value !== "string" ||
    (!NUMERIC.has(setting) && !CODE.test(value));
}

// `Validation loss` twice is no setting.
function comesAgain(held: readonly Kept[]): boolean {
  const names = held.map(({ name }) => name).filter((name) => {
    const { split, better } = resolve(name);
    return split !== null && better !== null;
  });
  return new Set(names).size < names.length;
}
