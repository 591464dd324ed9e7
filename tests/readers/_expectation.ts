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

/** What is absent is not compared: the log leaves it open. */
interface ExpectedSeries {
  readonly name: string;
  readonly split?: Series["split"];
  readonly quantity?: string;
  readonly axis?: Series["axis"];
  /** NaN and infinity as texts. */
  readonly steps?: readonly (number | string)[];
  readonly values: readonly (number | string)[];
}

/** In what the runs that were read differ from those expected: one line for each thing. */
export function differences(
  { runs }: Expectation,
  read: readonly History[],
): string[] {
  return compared(runs, read, {
    fits: () => true,
    between: fromRun,
    name: (run) => `run ${runs.indexOf(run) + 1}`,
    mayBe: () => false,
  });
}

function fromRun(expected: ExpectedRun, { series, context }: History) {
  const settings = Object.entries(expected.context)
    .filter(([key, value]) => text(context[key]) !== text(value))
    .map(([key, value]) =>
      `${key} is ${text(context[key])}, not ${text(value)}`
    );
  return [
    ...settings,
    ...compared(expected.series, series, {
      fits: isCalled,
      between: fromSeries,
      name: ({ name }) => name,
      mayBe: (one) => expected.also.some((name) => isCalled({ name }, one)),
    }),
  ];
}

interface Comparison<Expected, Found> {
  fits(expected: Expected, found: Found): boolean;
  between(expected: Expected, found: Found): string[];
  name(expected: Expected): string;
  /** Whether something may be there that nobody expects. */
  mayBe(found: Found): boolean;
}

/** Each expected thing beside what differs least from it, in any order; and what is left over. */
function compared<Expected, Found extends { readonly name: string }>(
  all: readonly Expected[],
  found: readonly Found[],
  { fits, between, name, mayBe }: Comparison<Expected, Found>,
): string[] {
  const left = new Set(found);
  const lines = all.flatMap((expected) => {
    const nearest = [...left].filter((one) => fits(expected, one))
      .map((one) => ({ one, lines: between(expected, one) }))
      .sort((a, b) => a.lines.length - b.lines.length)[0];
    if (!nearest) return [`${name(expected)} is missing`];
    left.delete(nearest.one);
    return nearest.lines.map((line) => `${name(expected)}: ${line}`);
  });
  const strays = [...left].filter((one) => !mayBe(one));
  return [...lines, ...strays.map(({ name }) => `${name} is not expected`)];
}

/** `train/loss`, `train-loss` and `loss` in a folder called train are one name. */
function isCalled(
  expected: Pick<Series, "name">,
  { name }: Pick<Series, "name">,
): boolean {
  const [a, b] = [plain(name), plain(expected.name)];
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
}

function plain(name: string): string {
  return name.toLowerCase().split(/[^\p{L}\p{N}]+/u).join(" ").trim();
}

function fromSeries(expected: ExpectedSeries, found: Series): string[] {
  return (["split", "quantity", "axis", "steps", "values"] as const)
    .filter((part) => expected[part] !== undefined)
    .filter((part) => text(found[part]) !== text(expected[part]))
    .map((part) => `${part} ${text(found[part])}, not ${text(expected[part])}`);
}

/** A value as the expectations write it. */
function text(value: unknown): string {
  return value instanceof Float64Array || Array.isArray(value)
    ? Array.from(value, text).join()
    : Object.is(value, -0)
    ? "-0"
    : String(value);
}
