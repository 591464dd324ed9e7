/**
 * Values written as promtool writes a series, in pieces that follow each other:
 * `1-0.1x9` starts at 1 and goes down by 0.1 nine times, `0.1x5` starts at 0.1 and stays for five
 * more points, `1*0.9x9` shrinks to nine tenths nine times, `nan` and `inf` stand for themselves,
 * and `~0.02` at the end of all adds noise of that standard deviation. Another `seed` draws other
 * noise; the same one always the same.
 */
export function curve(notation: string, seed = 1): Float64Array {
  const [drawn = "", spread = "0", ...more] = notation.trim().split("~");
  const sigma = Number(spread);
  if (Number.isNaN(sigma) || more.length > 0) {
    throw new SyntaxError(
      `Cannot read the noise "${[spread, ...more]}": it ends the curve, once`,
    );
  }
  const values = drawn.trim().split(/\s+/).flatMap(piece);
  const noise = normal(seed);
  return Float64Array.from(
    values,
    (v) => sigma === 0 ? v : v + sigma * noise(),
  );
}

const NUMBER = String.raw`\d*\.?\d+(?:e[+-]?\d+)?`;
const PIECE = new RegExp(
  `^(?<start>-?${NUMBER}|nan|-?inf)(?:(?<sign>[+*-])(?<by>${NUMBER}))?(?:x(?<times>\\d+))?$`,
  "i",
);

function piece(text: string): number[] {
  const groups = PIECE.exec(text)?.groups;
  if (!groups) {
    throw new SyntaxError(
      `Cannot read the curve "${text}": write start±stepxcount`,
    );
  }
  const start = Number(
    groups.start!.toLowerCase().replace("nan", "NaN")
      .replace("inf", "Infinity"),
  );
  const by = Number(groups.by ?? 0);
  return Array.from({ length: Number(groups.times ?? 0) + 1 }, (_, i) => {
    if (groups.sign === "*") return start * by ** i;
    return groups.sign === "-" ? start - by * i : start + by * i;
  });
}

/** Standard normal numbers (Park & Miller 1988 and Box & Muller 1958). */
function normal(seed: number): () => number {
  let state = 20260101 * seed % 2147483647;
  const uniform = () => (state = state * 48271 % 2147483647) / 2147483647;
  return () =>
    Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
