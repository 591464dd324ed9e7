/**
 * Values written as promtool writes a series, in pieces that follow each other:
 * `1-0.1x9` starts at 1 and goes down by 0.1 nine times, `0.1x5` starts at 0.1 and stays for five
 * more points, `1*0.9x9` shrinks to nine tenths nine times, `nan` and `inf` stand for themselves,
 * and `~0.02` at the end of all adds noise of that standard deviation, the same at every call.
 */
export function curve(notation: string): Float64Array {
  const [drawn = "", spread] = notation.trim().split("~");
  const values = drawn.trim().split(/\s+/).flatMap(piece);
  const noise = normal();
  const sigma = Number(spread ?? 0);
  if (Number.isNaN(sigma)) {
    throw new SyntaxError(
      `Cannot read the noise "${spread}": it ends the curve`,
    );
  }
  return Float64Array.from(
    values,
    (v) => sigma === 0 ? v : v + sigma * noise(),
  );
}

const PIECE =
  /^(?<start>-?[\d.e-]+?|nan|-?inf)(?:(?<sign>[+*-])(?<by>[\d.e-]+?))?(?:x(?<times>\d+))?$/i;

function piece(text: string): number[] {
  const groups = PIECE.exec(text)?.groups;
  if (!groups) {
    throw new SyntaxError(
      `Cannot read the curve "${text}": write start±stepxcount`,
    );
  }
  const word = groups.start!.toLowerCase();
  const start = word === "nan"
    ? NaN
    : word.endsWith("inf")
    ? Number(word.replace("inf", "Infinity"))
    : Number(word);
  const by = Number(groups.by ?? 0);
  return Array.from({ length: Number(groups.times ?? 0) + 1 }, (_, i) => {
    if (groups.sign === "*") return start * by ** i;
    return groups.sign === "-" ? start - by * i : start + by * i;
  });
}

/** Standard normal numbers, always the same ones (Park & Miller 1988 and Box & Muller 1958). */
function normal(): () => number {
  let seed = 20260101;
  const uniform = () => (seed = seed * 48271 % 2147483647) / 2147483647;
  return () =>
    Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
