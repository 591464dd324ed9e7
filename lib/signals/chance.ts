import { membersOf } from "./ranks.ts";

/** Up to so many values every order is tried: 7! = 5040. */
const FEW = 7;

/** Beyond, so many: a share of 5 % is then known to half a per cent. */
const SHUFFLES = 2000;

// Rounding must not make an order less extreme than itself.
const EQUAL = 1e-9;

/**
 * How often chance alone would be as extreme: the share of all orders of the values in which `statistic` is at
 * least as large as it is now (permutation test, Fisher 1935). Long lists are shuffled, the same way every time.
 *
 * @param blocks Values change places within their block only.
 */
export function chance(
  values: readonly number[],
  statistic: (values: readonly number[]) => number,
  blocks: readonly number[] = values.map(() => 0),
): number {
  const least = statistic(values) - EQUAL;
  const members = membersOf(blocks);
  let [extreme, count] = [0, 0];
  const orders = values.length <= FEW && members.length === 1
    ? permutations([...values])
    : shuffles([...values], members);
  for (const order of orders) {
    count++;
    if (statistic(order) >= least) extreme++;
  }
  return extreme / count;
}

/** Every order, by Heap's algorithm (1963). */
function* permutations(
  values: number[],
  n = values.length,
): Generator<number[]> {
  if (n <= 1) return yield values;
  for (let i = 0; i < n; i++) {
    yield* permutations(values, n - 1);
    if (i < n - 1) swap(values, n % 2 === 0 ? i : 0, n - 1);
  }
}

/** The values as they are, then other orders (Fisher & Yates, drawn by Park & Miller 1988). */
function* shuffles(
  values: number[],
  blocks: readonly (readonly number[])[],
): Generator<number[]> {
  yield values;
  let state = 20260101;
  const below = (n: number) => (state = state * 48271 % 2147483647) % n;
  for (let k = 1; k < SHUFFLES; k++) {
    for (const block of blocks) {
      for (let i = block.length - 1; i > 0; i--) {
        swap(values, block[i]!, block[below(i + 1)]!);
      }
    }
    yield values;
  }
}

function swap(values: number[], i: number, j: number): void {
  [values[i], values[j]] = [values[j]!, values[i]!];
}
