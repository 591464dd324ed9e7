// Blocks whose characters take two columns: Hangul, CJK, kana, full-width forms, emoji.
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const NONE = /\p{Mn}/u;
// Western letters, below it, take one column each.
const FIRST_OTHER = "\u0300";

/** How many columns a text takes on a terminal; East Asian characters take two. */
export function columns(text: string): number {
  let width = 0;
  for (const char of text) {
    if (char < FIRST_OTHER) width++;
    else width += NONE.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  }
  return width;
}

/** The text with spaces to fill so many columns; of a longer one the middle is left out: names differ at their ends. */
export function pad(text: string, width: number): string {
  if (columns(text) <= width) return text + " ".repeat(width - columns(text));
  const chars = [...text];
  const head = fitting(chars, Math.ceil((width - 1) / 2));
  const tail = fitting(chars.toReversed(), width - 1 - columns(head.join("")));
  return pad(`${head.join("")}…${tail.toReversed().join("")}`, width);
}

/** As many of the first characters as so many columns hold. */
function fitting(chars: readonly string[], width: number): string[] {
  let used = 0;
  const end = chars.findIndex((char) => (used += columns(char)) > width);
  return chars.slice(0, end < 0 ? chars.length : end);
}

// A wide character breaks a line anywhere, but closing marks stay with what they close.
const PIECES =
  /\s+|[（“《「]*[\u2E80-\u9FFF\uFF00-\uFF60][，。；：！？、）”》」…]*|[^\s\u2E80-\u9FFF\uFF00-\uFF60]+[，。；：！？、）”》」]*/gu;

/** Lines of at most so many columns; a word longer than that keeps its line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== "" && columns(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    if (line !== "" || piece.trim() !== "") line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}
