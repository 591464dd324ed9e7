/** Marks that only say how a text looks: emphasis, code, formulas, tags. */
const MARKS = /\*+|`+|\$+|~~|(?<!\w)__|__(?!\w)|<[^<>]*>/g;

/** What a cell of a table says, without its marks. */
export function unmarked(cell: string): string {
  return cell
    .replace(/!?\[([^\]]*)\]\([^()]*\)/g, "$1")
    .replace(/\\([^\s\p{L}\d])/gu, "$1")
    .replace(MARKS, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("\u2212", "-")
    .trim();
}

const NUMBER =
  /^(?:[~≈]\s*)?([-+]?(?:\d[\d,.]*|\.\d+)(?:e[-+]?\d+)?)(k\b|m\b)?(\s*%)?(.*)$/is;

/** A number without what people write around it for each other: `~0.5`, `**0.9** ✓`, `0.9 (best)`, `23.1 dB`, `10k`. */
export function plainNumber(cell: string): string {
  const text = unmarked(cell);
  const [, number, times, percent = "", rest = ""] = NUMBER.exec(text) ?? [];
  if (number === undefined || !isRemark(rest)) return text;
  const factor = times === undefined
    ? 1
    : times.toLowerCase() === "k"
    ? 1e3
    : 1e6;
  return factor === 1
    ? number + percent.trim()
    : String(Number(number.replaceAll(",", "")) * factor);
}

/** Units that values are told in; minutes would be taken for seconds. */
const UNIT = /^(?:s|secs?|seconds?|x|dB|it\/s|秒)(?![\p{L}\d])/iu;

/** Whether what follows a number is no more of it: in `1/10`, `12:33`, `3 - 2` or `5 EUR` it says something else. */
function isRemark(rest: string): boolean {
  const text = rest.trim();
  return text === "" || /^(?:[([]|±|\+\/-)/.test(text) ||
    (!/\d/.test(text) && (/^[^\p{L}./:,;-]/u.test(text) || UNIT.test(text)));
}
