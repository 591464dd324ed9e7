/** Too few to know their noise, but each value since the best, two at least, is above the one before. */
export function climbs(since: Float64Array): boolean {
  return since.length > 2 &&
    since.subarray(1).every((v, i) => v > since[i]!);
}
