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

/** A part of a curve; its mean is not finite when a value in it is not. */
interface Stretch {
  readonly mean: number;
  /** Of its finite values. */
  readonly low: number;
  readonly high: number;
  /** Whether the lowest comes before the highest. */
  readonly rises: boolean;
}

/**
 * A curve as a row of blocks, by the means of equal stretches, or where these hide how it swings by the lowest and
 * the highest of every two; a stretch with a value that is not finite shows it.
 */
export function sparkline(values: Float64Array, width = 24): string {
  const parts = stretches(values, width);
  const means = parts.map(({ mean }) => mean);
  const whole = spanOf(parts.flatMap(({ low, high }) => [low, high]));
  const hidden = values.length > width &&
    spanOf(means).span < HIDDEN * whole.span;
  return blocks(hidden ? swings(parts) : means);
}

/** A curve in so many parts that are equally long, or one a point. */
function stretches(values: Float64Array, count: number): Stretch[] {
  const bins = Math.min(count, values.length);
  const at = (i: number) => Math.floor(i * values.length / bins);
  return Array.from(
    { length: bins },
    (_, i) => stretch(values, at(i), at(i + 1)),
  );
}

function stretch(values: Float64Array, from: number, to: number): Stretch {
  let [sum, low, high] = [0, Infinity, -Infinity];
  let [lowest, highest] = [from, from];
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    sum += value / (to - from);
    if (value < low && value > -Infinity) [low, lowest] = [value, i];
    if (value > high && value < Infinity) [high, highest] = [value, i];
  }
  return { mean: sum, low, high, rises: lowest < highest };
}

/** The lowest and the highest of every two stretches, the earlier first. */
function swings(parts: readonly Stretch[]): number[] {
  return parts.flatMap((a, i) => {
    const b = parts[i + 1];
    if (i % 2 > 0 || !b) return [];
    if (!Number.isFinite(a.mean + b.mean)) return [NaN, NaN];
    const ends = [Math.min(a.low, b.low), Math.max(a.high, b.high)];
    // Where both lie in one of the two, that one says which is the earlier.
    const [low, high] = [a.low <= b.low ? a : b, a.high >= b.high ? a : b];
    const rises = low === high ? low.rises : low === a;
    return rises ? ends : ends.toReversed();
  });
}

function spanOf(values: readonly number[]) {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high, span: isNarrow(low, high) ? 0 : high - low };
}

function blocks(levels: readonly number[]): string {
  const { low, span } = spanOf(levels);
  return levels.map((level) => {
    if (!Number.isFinite(level)) return BROKEN;
    const share = span > 0 ? (level - low) / span : 0;
    return BLOCKS[Math.min(7, Math.floor(share * 8))];
  }).join("");
}
