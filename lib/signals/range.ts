/** The least and the greatest of some values; infinite the other way round for none. */
export function range(values: Float64Array): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  // Rules look at all points, and this is many times quicker than callbacks.
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
