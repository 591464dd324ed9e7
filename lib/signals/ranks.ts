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

/** Places within each block alone, counted from the block's middle: what blocks differ in is gone. */
export function ranksWithin(
  values: readonly number[],
  blocks: readonly number[],
): number[] {
  const places = values.map(() => 0);
  for (const members of membersOf(blocks)) {
    const middle = (members.length + 1) / 2;
    ranks(members.map((i) => values[i]!))
      .forEach((place, k) => places[members[k]!] = place - middle);
  }
  return places;
}

/** The indexes of each block. */
export function membersOf(blocks: readonly number[]): number[][] {
  const members: number[][] = [];
  blocks.forEach((block, i) => (members[block] ??= []).push(i));
  return members;
}
