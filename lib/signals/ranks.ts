/** The place of each value in their order, from 1; equal values share the mean of their places. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const places = values.map(() => 0);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]!] === values[order[from]!]) {
      to++;
    }
    for (let i = from; i < to; i++) places[order[i]!] = (from + to + 1) / 2;
  }
  return places;
}
