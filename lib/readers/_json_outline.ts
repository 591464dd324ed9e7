/** What a text of JSON holds besides its value. */
export interface Outline {
  /** The names that an object has more than once: only what stands there last is in the value. */
  readonly repeated: readonly string[];
  /** Where its first list or object ends. */
  readonly end?: number;
  /** Where the text ends before what it has begun does: all that is whole, and closed. */
  readonly whole?: string;
}

/** Goes through a text of JSON once, whatever is wrong with it. */
export function outlineOf(text: string): Outline {
  const open: { closing: string; names?: Set<string> }[] = [];
  const repeated = new Set<string>();
  // All before it is whole, in so many lists and objects.
  const whole = { at: 0, depth: 0 };
  // The last string: a name, where a colon follows.
  let [from, to] = [0, -1];
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 34: { // "
        const end = endOfString(text, at);
        [from, to] = [at + 1, end];
        at = end < 0 ? text.length : end;
        break;
      }
      case 44: // ,
        whole.at = at;
        whole.depth = open.length;
        break;
      case 58: { // :
        const names = open.at(-1)?.names;
        if (names === undefined || to < from) break;
        const name = text.slice(from, to);
        if (names.has(name)) repeated.add(name);
        names.add(name);
        to = -1;
        break;
      }
      case 91: // [
        open.push({ closing: "]" });
        break;
      case 123: // {
        open.push({ closing: "}", names: new Set() });
        break;
      case 93: // ]
      case 125: // }
        open.pop();
        whole.at = at + 1;
        whole.depth = open.length;
        if (open.length === 0) return { repeated: [...repeated], end: at + 1 };
    }
  }
  const closing = open.slice(0, whole.depth).reverse()
    .map(({ closing }) => closing);
  return {
    repeated: [...repeated],
    ...(whole.depth > 0
      ? { whole: text.slice(0, whole.at) + closing.join("") }
      : {}),
  };
}

/** Where the string that begins at a quotation mark ends; -1: nowhere. */
function endOfString(text: string, from: number): number {
  for (let end = from;;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return -1;
    let escapes = end;
    while (text.charCodeAt(escapes - 1) === 92) escapes--;
    if ((end - escapes) % 2 === 0) return end;
  }
}
