import type { TextRecord } from "./records.ts";

const PAIR = /^[\s*|>#-]*["']?[\p{L}_][\w\s.()?/-]{0,60}["']?\s*[:=]\s*\S/u;

/**
 * Tells a list of settings from records: lines of one name and one value each, one after the other,
 * some of them no numbers.
 */
export class Settings {
  #held: TextRecord[] = [];
  #texts = 0;
  #before = 0;

  /** Keeps back the record of a line that holds nothing else, until it is clear what it belongs to. */
  hold(record: TextRecord, line: string): boolean {
    if (!PAIR.test(line)) return false;
    if (
      this.#held.length > 0 &&
      record.at > this.#held.at(-1)!.at + 1 + this.#texts
    ) return false;
    this.#held.push(record);
    return true;
  }

  /** Takes note of a line without a number. */
  sees(line: string): void {
    if (PAIR.test(line)) this.#texts++;
    else if (this.#held.length === 0) this.#before = this.#texts = 0;
  }

  /** The records that were kept back, if they are no settings. */
  flush(): readonly TextRecord[] {
    const held = this.#held;
    const texts = this.#texts + this.#before;
    this.#held = [];
    this.#texts = this.#before = 0;
    return texts >= 2 && texts * 5 >= held.length ? [] : held;
  }
}
