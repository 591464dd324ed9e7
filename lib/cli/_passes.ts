/**
 * What a pattern is made of. Each part says which places of a text can be reached from which, all at once, so
 * that no pattern works longer than text and pattern are long together: nothing is tried twice.
 *
 * @module
 */

/** Places in a text, counted in letters. */
export type Places = ReadonlySet<number>;

/** Where a part of a pattern can end that begins at one of these places. */
export type Pass = (from: Places, text: readonly string[]) => Places;

/** One letter. */
export function letter(is: (letter: string) => boolean): Pass {
  return (from, text) => {
    const ends = new Set<number>();
    for (const at of from) {
      if (at < text.length && is(text[at]!)) ends.add(at + 1);
    }
    return ends;
  };
}

/** No letter: a place between two. */
export function place(
  is: (at: number, text: readonly string[]) => boolean,
): Pass {
  return (from, text) => new Set([...from].filter((at) => is(at, text)));
}

/** One part after the other. */
export function sequence(parts: readonly Pass[]): Pass {
  return (from, text) => {
    let places = from;
    for (const part of parts) {
      if (places.size === 0) return places;
      places = part(places, text);
    }
    return places;
  };
}

/** One of several parts. */
export function choice(parts: readonly Pass[]): Pass {
  return (from, text) =>
    new Set(parts.flatMap((part) => [...part(from, text)]));
}

/** A part so many times. */
export function repeated(part: Pass, least: number, most: number): Pass {
  return (from, text) => {
    let places = from;
    // What has passed the whole text, or stands still, passes no further.
    for (let i = 0; i < least && places.size > 0; i++) {
      const next = part(places, text);
      if (next.size === places.size && next.isSubsetOf(places)) break;
      places = next;
    }
    const ends = new Set(places);
    for (let i = least; i < most && places.size > 0; i++) {
      places = part(places, text).difference(ends);
      for (const at of places) ends.add(at);
    }
    return ends;
  };
}

/** These letters. */
export function literally(letters: string): Pass {
  return sequence([...letters].map((one) => letter((found) => found === one)));
}
