import {
  choice,
  letter,
  literally,
  type Pass,
  place,
  repeated,
  sequence,
} from "./_passes.ts";

const MAGIC = /[*?{[]/;

/** Whether a path has wildcards in it. */
export function isGlob(path: string): boolean {
  return MAGIC.test(path);
}

/** The folder below which everything that a glob can match must lie. */
export function rootOf(glob: string): string {
  const fixed = glob.slice(0, glob.search(MAGIC));
  const end = fixed.lastIndexOf("/");
  return end < 0 ? "." : end === 0 ? "/" : fixed.slice(0, end);
}

const PARTS = /\*\*\/|\*\*|\*|\?|\[[^\]]+\]|\{[^}]+\}|[^*?[{]+|./gsu;

/**
 * Tells the paths that a glob means: `*`, `**`, `?`, `[a-c]`, `{csv,json}`.
 *
 * @throws {SyntaxError} When it means nothing: `[z-a]`.
 */
export function globMatcher(glob: string): (path: string) => boolean {
  const parts = fromHere(glob.replaceAll("\\", "/")).match(PARTS) ?? [];
  const pass = sequence(parts.map(passOf));
  return (path) => {
    const text = [...fromHere(path)];
    return pass(new Set([0]), text).has(text.length);
  };
}

const fromHere = (path: string): string => path.replace(/^\.\//, "");

const anything = letter(() => true);
const inFolder = letter((found) => found !== "/");
const beginsName = place((at, text) => at === 0 || text[at - 1] === "/");

function passOf(part: string): Pass {
  if (part === "**/") {
    const folders = sequence([repeated(anything, 1, Infinity), beginsName]);
    return repeated(folders, 0, 1);
  }
  if (part === "**") return repeated(anything, 0, Infinity);
  if (part === "*") return repeated(inFolder, 0, Infinity);
  if (part === "?") return inFolder;
  if (/^\[.+\]$/s.test(part)) {
    const set = new RegExp(part.replace(/^\[!/, "[^"), "u");
    return letter((found) => found !== "/" && set.test(found));
  }
  if (/^\{.+\}$/s.test(part)) {
    return choice(part.slice(1, -1).split(",").map(literally));
  }
  return literally(part);
}
