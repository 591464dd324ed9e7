import type { History, Series } from "../../lib/history.ts";

/** What a framework's own reader finds in a log. */
export interface Expectation {
  readonly runs: readonly ExpectedRun[];
}

interface ExpectedRun {
  /** Settings that must be known, under canonical names. */
  readonly context: Readonly<Record<string, unknown>>;
  /** All series, in any order. */
  readonly series: readonly ExpectedSeries[];
  /** Names of what may be a series or not: times, axes, closing summaries. */
  readonly also: readonly string[];
}

interface ExpectedSeries {
  readonly name: string;
  readonly split: Series["split"];
  readonly quantity: string;
  readonly axis: Series["axis"];
  /** NaN and infinity as texts. */
  readonly steps: readonly (number | string)[];
  readonly values: readonly (number | string)[];
}

/** In what the runs that were read differ from those expected: one line for each thing. */
export function differences(
  { runs }: Expectation,
  read: readonly History[],
): string[] {
  const left = new Set(read);
  const found = runs.flatMap((run, i) => {
    const [nearest, lines] = [...left]
      .map((one) => [one, fromRun(run, one)] as const)
      .reduce<readonly [History?, string[]?]>(
        (a, b) => a[1] && a[1].length <= b[1].length ? a : b,
        [],
      );
    if (nearest === undefined || lines === undefined) {
      return [`run ${i + 1} is missing`];
    }
    left.delete(nearest);
    return lines.map((line) => `run ${i + 1}: ${line}`);
  });
  return [...found, ...[...left].map(({ name }) => `there is no run ${name}`)];
}

function fromRun(expected: ExpectedRun, { series, context }: History) {
  const settings = Object.entries(expected.context)
    .filter(([key, value]) => text(context[key]) !== text(value))
    .map(([key, value]) =>
      `${key} is ${text(context[key])}, not ${text(value)}`
    );
  const missing = expected.series.flatMap((one) => {
    const same = series.filter(({ name }) => name === one.name);
    return same.length === 1
      ? fromSeries(one, same[0]!)
      : [`${same.length} series ${one.name}`];
  });
  const names = expected.series.map(({ name }) => name).concat(expected.also);
  const strays = series.filter(({ name }) => !names.includes(name))
    .map(({ name }) => `there is no series ${name}`);
  return [...settings, ...missing, ...strays];
}

function fromSeries(expected: ExpectedSeries, found: Series): string[] {
  const parts = ["split", "quantity", "axis", "steps", "values"] as const;
  return parts.filter((part) => text(found[part]) !== text(expected[part]))
    .map((part) =>
      `${expected.name}: ${part} ${text(found[part])}, not ${
        text(expected[part])
      }`
    );
}

/** A value as the expectations write it. */
function text(value: unknown): string {
  return value instanceof Float64Array
    ? [...value].map(text).join()
    : Array.isArray(value)
    ? value.map(text).join()
    : Object.is(value, -0)
    ? "-0"
    : String(value);
}
