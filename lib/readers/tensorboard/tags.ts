import { Curve } from "./curve.ts";

/** The tags of an event file, found by their bytes: a text need not be made of each to look it up. */
export class Tags {
  readonly #byHash = new Map<number, Tag[]>();

  /** The tag that stands from one place up to another. */
  at(bytes: Uint8Array, from: number, to: number): Tag {
    let hash = 0;
    for (let i = from; i < to; i++) hash = hash * 31 + bytes[i]! | 0;
    const same = this.#byHash.get(hash);
    const found = same?.find(({ name }) => equal(name, bytes, from, to));
    if (found) return found;
    const tag = new Tag(bytes.slice(from, to));
    if (same) same.push(tag);
    else this.#byHash.set(hash, [tag]);
    return tag;
  }

  /** Lets all curves begin anew, and gives those that were read. */
  take(): Map<string, Curve> {
    const all = [...this.#byHash.values()].flat()
      .map((tag) => tag.curve).filter((curve) => curve.length > 0);
    for (const tag of [...this.#byHash.values()].flat()) {
      tag.curve = new Curve(tag.curve.tag);
    }
    return new Map(all.map((curve) => [curve.tag, curve]));
  }
}

/** What is written under one name. */
export class Tag {
  /** Who shows it: `scalars`, `text`, `hparams`; empty where the file does not say. */
  plugin = "";
  /** Its points, if they are numbers. */
  curve: Curve;

  constructor(readonly name: Uint8Array) {
    this.curve = new Curve(new TextDecoder().decode(name));
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
