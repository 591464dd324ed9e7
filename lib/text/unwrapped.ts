// A number as PyTorch, NumPy and Flux print what holds it.
const WRAPPED =
  /\b(?:tensor|array|param|(?:np\.)?float(?:16|32|64))\(\[?\s*([-+]?(?:\d[\d.]*(?:e[-+]?\d+)?|nan|inf))\s*\]?(?:,[^()]{0,80}(?:\([^()]{0,40}\)[^()]{0,40})?)?\)/gi;

// Julia's `@show accuracy(m, x, 0:9)`
const SHOWN =
  /^(\s*[\p{L}_]\w{0,40})\([^()=]{1,80}\)\s=\s(?=[-+]?(?:[.\d]|nan|inf))/iu;

/** A line with the numbers themselves: `tensor(0.5, device='cuda:0')` is 0.5. */
export function unwrapped(line: string): string {
  return line.includes("(")
    ? line.replace(WRAPPED, "$1").replace(SHOWN, "$1 = ")
    : line;
}
