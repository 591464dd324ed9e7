import type { History, Note, Series } from "../history.ts";
import { halvings, markKept, MOST_NUMBERS, mostPoints } from "../thinning.ts";

/** What comes until it is looked again whether it is too much, as a share of what is held. */
const ROOM = 1 / 8;

/** Runs that are held at once: where they hold more numbers than are kept, all are thinned alike, and say so. */
export class Together {
  #runs: History[] = [];
  #numbers = 0;
  #room: number;

  constructor(readonly limit: number = MOST_NUMBERS) {
    this.#room = limit;
  }

  /** All of them, in the order in which they came. */
  get runs(): readonly History[] {
    return this.#runs;
  }

  /** Holds more of them. */
  add(runs: readonly History[]): void {
    for (const run of runs) this.#runs.push(run);
    this.#numbers += numbersIn(runs);
    if (this.#numbers <= this.#room) return;
    const most = mostPoints(tablesIn(this.#runs), this.limit);
    this.#runs = this.#runs.map((run) => thinned(run, most));
    this.#numbers = numbersIn(this.#runs);
    // What lies outermost stays beside what may be kept.
    this.#room = Math.max(this.limit, this.#numbers * (1 + ROOM));
  }
}

/** Series at the same steps, which are thinned as one. */
interface Table {
  readonly series: readonly Series[];
  /** How many points it had, and has. */
  readonly points: number;
  readonly kept: number;
  /** How many numbers each point has. */
  readonly width: number;
}

function tablesIn(runs: readonly History[]): Table[] {
  return runs.flatMap(({ series }) =>
    [...Map.groupBy(series, ({ steps }) => steps)].map(([steps, series]) => ({
      series,
      points: Math.max(...series.map(recordedOf)),
      kept: steps.length,
      width: new Set(series.flatMap(arraysOf)).size,
    }))
  );
}

function recordedOf({ recorded, steps }: Series): number {
  return recorded ?? steps.length;
}

function numbersIn(runs: readonly History[]): number {
  return tablesIn(runs)
    .reduce((sum, { kept, width }) => sum + kept * width, 0);
}

function arraysOf(series: Series): Float64Array[] {
  const { steps, values, epochs, wallSeconds } = series;
  return [steps, values, epochs, wallSeconds].filter((one) =>
    one !== undefined
  );
}

/** A run of which no curve has many more points than that. */
function thinned(run: History, most: number): History {
  const thin = new Map(
    tablesIn([run]).flatMap((table) => thinnedTable(table, most)),
  );
  if (thin.size === 0) return run;
  const series = run.series.map((one) => thin.get(one) ?? one);
  const count = Math.max(...series.map(recordedOf));
  const note: Note = {
    kind: "thinned",
    count,
    what: String(2 ** halvings(count, most)),
  };
  const notes = run.source.notes.filter(({ kind }) => kind !== "thinned");
  return { ...run, series, source: { ...run.source, notes: [...notes, note] } };
}

function thinnedTable(
  { series, points, kept: held }: Table,
  most: number,
): (readonly [Series, Series])[] {
  // It was halved so often that it lost so much: what lies outermost stayed beside that.
  const before = Math.ceil(Math.log2(points / held));
  const again = halvings(points, most) - before;
  if (!(again > 0)) return [];
  const kept = new Uint8Array(held);
  const share = { from: 0, to: held, every: 2 ** again, curves: series.length };
  for (const { values } of series) markKept({ values }, share, kept);
  const left = new Map(
    series.flatMap(arraysOf).map((all) => [all, staying(all, kept)]),
  );
  return series.map((one) => [one, {
    ...one,
    steps: left.get(one.steps)!,
    values: left.get(one.values)!,
    ...(one.epochs ? { epochs: left.get(one.epochs)! } : {}),
    ...(one.wallSeconds ? { wallSeconds: left.get(one.wallSeconds)! } : {}),
    recorded: recordedOf(one),
  }]);
}

function staying(all: Float64Array, kept: Uint8Array): Float64Array {
  const left = new Float64Array(kept.reduce((sum, one) => sum + one, 0));
  let to = 0;
  for (let i = 0; i < all.length; i++) {
    if (kept[i] === 1) left[to++] = all[i]!;
  }
  return left;
}
