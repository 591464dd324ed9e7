/** Longest word beside a line's end, in characters. */
const MAX_NAME = 26;

/** A long name without its middle: the ends of names tell them apart. */
export function shorten(name: string, length: number = MAX_NAME): string {
  const letters = [...name];
  if (letters.length <= length) return name;
  const half = Math.floor((length - 1) / 2);
  return letters.slice(0, half).join("") + "…" + letters.slice(-half).join("");
}

/** Names short enough to stand beside lines: long ones lose the words that all of them begin with, or end with. */
export function shortNames(
  names: readonly string[],
  length: number = MAX_NAME,
): string[] {
  const short = (all: readonly string[]) =>
    all.map((name) => shorten(name, length));
  if (names.length < 2 || names.every((n) => [...n].length <= length)) {
    return short(names);
  }
  const tails = withoutCommonStart(names.map(wordsOf));
  const named = short(tails.map((words) => words.join("")));
  if (new Set(named).size === new Set(names).size) return named;
  const middles = withoutCommonStart(tails.map((words) => words.toReversed()));
  return short(middles.map((words) => words.toReversed().join("")));
}

/** A name in words, each with what parts it from the next. */
const wordsOf = (name: string) => name.split(/(?<=[/._\- ])/);

/** What all begin with is one "…"; at least the last word of each is kept. */
function withoutCommonStart(names: readonly string[][]): string[][] {
  const [first = []] = names;
  const shortest = Math.min(...names.map(({ length }) => length)) - 1;
  const differs = first.findIndex((word, i) =>
    names.some((words) => words[i] !== word)
  );
  const common = differs < 0 ? shortest : Math.min(differs, shortest);
  return common > 0
    ? names.map((words) => ["…", ...words.slice(common)])
    : [...names];
}
