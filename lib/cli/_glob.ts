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

const PARTS = /\*\*\/|\*\*|\*|\?|\[[^\]]+\]|\{[^}]+\}|[^*?[{]+|./g;

/** The paths that a glob means: `*`, `**`, `?`, `[a-c]`, `{csv,json}`. */
export function globToRegExp(glob: string): RegExp {
  const source = glob.replaceAll("\\", "/").replace(PARTS, (part) => {
    if (part === "**/") return "(?:[^/]+/)*";
    if (part === "**") return ".*";
    if (part === "*") return "[^/]*";
    if (part === "?") return "[^/]";
    if (/^\[.+\]$/.test(part)) {
      return part.replace(/^\[!/, "[^").replaceAll("\\", "");
    }
    if (/^\{.+\}$/.test(part)) {
      const words = part.slice(1, -1).split(",").map(RegExp.escape);
      return `(?:${words.join("|")})`;
    }
    return RegExp.escape(part);
  });
  return new RegExp(`^(?:\\./)?${source}$`);
}
