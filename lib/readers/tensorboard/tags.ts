import type { Curve } from "./curve.ts";
import type { Store } from "./store.ts";

/** Tags whose bytes are alike by chance are few; a file that makes them so may have any number. */
const FEW = 8;

/** The tags of an event file, found by their bytes: a text need not be made of each to look it up. */
export class Tags {
  readonly #byHash = new Map<number, Tag[]>();
  readonly #byName = new Map<string, Tag>();
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The tag that stands from one place up to another. */
  at(bytes: Uint8Array, from: number, to: number): Tag {
    let hash = 0;
    for (let i = from; i < to; i++) hash = hash * 31 + bytes[i]! | 0;
    const same = this.#byHash.get(hash);
    const found = same?.find(({ name }) => equal(name, bytes, from, to));
    if (found) return found;
    const name = bytes.slice(from, to);
    const text = new TextDecoder().decode(name);
    const tag = this.#byName.get(text) ??
      new Tag(name, this.#store.begin(text));
    this.#byName.set(text, tag);
    if (!same) this.#byHash.set(hash, [tag]);
    else if (same.length < FEW) same.push(tag);
    return tag;
  }

  /** Lets all curves begin anew, and gives those that were read. */
  take(): Map<string, Curve> {
    const found = new Map<string, Curve>();
    for (const [name, tag] of this.#byName) {
      if (tag.curve.length === 0) continue;
      found.set(name, tag.curve);
      tag.curve = this.#store.begin(name);
    }
    return found;
  }
}

/** What is written under one name. */
export class Tag {
  /** Who shows it: `scalars`, `text`, `hparams`; empty where the file does not say. */
  plugin = "";
  /** Its points, if they are numbers. */
  curve: Curve;

  constructor(readonly name: Uint8Array, curve: Curve) {
    this.curve = curve;
  }
}

function equal(
  name: Uint8Array,
  bytes: Uint8Array,
  from: number,
  to: number,
): boolean {
  if (name.length !== to - from) return false;
  for (let i = 0; i < name.length; i++) {
    if (name[i] !== bytes[from + i]) return false;
  }
  return true;
}
