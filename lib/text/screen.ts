/** No line of a log is longer; what is, is no record. */
const LONGEST = 16_384;

/** ESC [ … letter, and ESC ] … BEL: colours, cursor moves, titles. */
const ESCAPES = new RegExp(
  String
    .raw`\x1b(?:\[[0-9;?]*[A-Za-z]|\][^\x07\x1b]{0,200}(?:\x07|\x1b\\)|[()][A-B0-2])`,
  "g",
);

/** A line without colours and moves of the cursor: the `2K` that clears a line is no number. */
export function uncoloured(line: string): string {
  return line.includes("\x1b") ? line.replace(ESCAPES, "") : line;
}

/**
 * What one line of a file showed on a screen, one state after the other: backspaces go back to draw a
 * progress bar anew.
 */
export function statesOf(line: string): readonly string[] {
  const plain = uncoloured(
    /#0(?:15|33)|\\\|/.test(line) ? unescaped(line) : line,
  );
  // A table's lines; half a bar of tqdm's has other signs beside them.
  const text = /^\s*[│┃║]/.test(plain) ? plain.replace(/[│┃║]/g, "|") : plain;
  if (!text.includes("\b")) return text.length > LONGEST ? [] : [text];
  return text.split(/[\b]+/).filter(({ length }) => length <= LONGEST);
}

// What keeps logs writes control characters as octals, Markdown bars as `\\|`.
function unescaped(line: string): string {
  return line.replaceAll("#015", "\b").replaceAll("#033[", "\x1b[")
    .replaceAll("\\|", "|");
}
