const BLOCKS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
/** Where a value is NaN or infinite. */
const BROKEN = "×";

/** Share of a value that is but noise of its digits. */
const DIGITS = 1e-6;

function isNarrow(low: number, high: number): boolean {
  return high - low <= DIGITS * Math.max(Math.abs(low), Math.abs(high));
}

/** Whether a curve is constant, but for the noise of floating-point numbers. */
export function isStill(values: Float64Array): boolean {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) return false;
    if (value < low) low = value;
    if (value > high) high = value;
    if (!isNarrow(low, high)) return false;
  }
  return true;
}

/** Means that move over less than this share of what the curve itself does say nothing of it. */
const HIDDEN = 0.25;

/**
 * A curve as a row of blocks, by the means of equal stretches, or where these hide how it swings by the lowest and
 * the highest of each; a stretch with a value that is not finite shows it.
 */
export function sparkline(values: Float64Array, width = 24): string {
  const means = stretches(values, width).map(mean);
  const whole = spanOf(values.filter(Number.isFinite));
  const hidden = values.length > width &&
    spanOf(means.filter(Number.isFinite)).span < HIDDEN * whole.span;
  return blocks(hidden ? stretches(values, width / 2).flatMap(ends) : means);
}

/** A curve in so many parts that are equally long, or one a point. */
function stretches(values: Float64Array, count: number): Float64Array[] {
  const bins = Math.min(count, values.length);
  const at = (i: number) => Math.floor(i * values.length / bins);
  return Array.from(
    { length: bins },
    (_, i) => values.subarray(at(i), at(i + 1)),
  );
}

const mean = (values: Float64Array) =>
  values.reduce((sum, value) => sum + value / values.length, 0);

/** The lowest and the highest, the earlier first. */
function ends(values: Float64Array): [number, number] {
  if (!values.every(Number.isFinite)) return [NaN, NaN];
  const { low, high } = spanOf(values);
  return values.indexOf(low) < values.indexOf(high) ? [low, high] : [high, low];
}

function spanOf(values: Float64Array | readonly number[]) {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high, span: isNarrow(low, high) ? 0 : high - low };
}

function blocks(levels: readonly number[]): string {
  const { low, span } = spanOf(levels.filter(Number.isFinite));
  return levels.map((level) => {
    if (!Number.isFinite(level)) return BROKEN;
    const share = span > 0 ? (level - low) / span : 0;
    return BLOCKS[Math.min(7, Math.floor(share * 8))];
  }).join("");
}
