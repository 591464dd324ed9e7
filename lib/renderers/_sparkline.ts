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

/** A curve as a row of blocks, by the means of equal stretches; one with a value that is not finite shows it. */
export function sparkline(values: Float64Array, width = 24): string {
  const bins = Math.min(width, values.length);
  const means = Array.from({ length: bins }, (_, i) => {
    const from = Math.floor(i * values.length / bins);
    const to = Math.floor((i + 1) * values.length / bins);
    let mean = 0;
    for (let k = from; k < to; k++) mean += values[k]! / (to - from);
    return mean;
  });
  const finite = means.filter(Number.isFinite);
  const low = Math.min(...finite);
  const high = Math.max(...finite);
  const span = isNarrow(low, high) ? 0 : high - low;
  return means.map((mean) => {
    if (!Number.isFinite(mean)) return BROKEN;
    const level = span > 0 ? (mean - low) / span : 0;
    return BLOCKS[Math.min(7, Math.floor(level * 8))];
  }).join("");
}
