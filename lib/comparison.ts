/**
 * Several runs side by side: plain JSON, ids and numbers, no words. A run is named by its place in the list.
 *
 * @module
 */

/** By what runs are measured: each by the best value that its curve reached. */
export interface Measure {
  /** `loss`, `accuracy` … */
  readonly quantity: string;
  /** The data it was measured on. */
  readonly split: string | null;
  /** Whether small or large is good. */
  readonly better: "lower" | "higher";
}

/** Where one run stands. */
export interface Ranked {
  /** Place in the list of runs. */
  readonly run: number;
  /** What tells it from the others: its name without what all names share. Hostile text until escaped. */
  readonly name: string;
  /** Name of the series that was measured; `null` where the run has none. */
  readonly series: string | null;
  /** The best value and where; `null` where nothing is finite. */
  readonly best: { readonly step: number; readonly value: number } | null;
  /** The last finite value. */
  readonly last: number | null;
}

/**
 * Whether a setting goes with the result. `too-few`: in so few runs even a perfect order could be chance.
 * `unclear`: chance would do as well too often. `no-cause`: a seed, which is chance itself, or a name.
 */
export type Link = "goes-with" | "unclear" | "too-few" | "no-cause";

/** A setting that is not the same in every run. */
export interface Difference {
  /** Its canonical name. */
  readonly setting: string;
  /** Its value in each run; `null` where it is not known. */
  readonly values: readonly unknown[];
  /** Whether it goes with the result. */
  readonly link: Link;
  /** How many runs have both the setting and the measure. */
  readonly runs: number;
  /** Which runs were compared with each other: those that agree in all else, or all. */
  readonly within: "alike" | "alike-but-seed" | "all";
  /** How many groups that makes. */
  readonly groups: number;
  /** How often chance alone would order the runs as well, 0 … 1, all differing settings considered. */
  readonly chance: number;
  /** What goes with the better result: larger or smaller numbers, those near a peak, or one value; `null` where nothing does. */
  readonly favours: "larger" | "smaller" | "peak" | "value" | null;
  /** The value that goes with the better result, where one value or those near it do; else `null`. */
  readonly favoured: unknown;
  /** The value of the best run; `null` where it is not known. */
  readonly best: unknown;
  /** Where the best run's number lies among those that were tried, from three on. */
  readonly place: "smallest" | "inside" | "largest" | null;
  /** Other settings that change whenever this one does: their effects cannot be told apart. */
  readonly together: readonly string[];
}

/** Several runs side by side. */
export interface Comparison {
  /** `null`: no quantity is in two of the runs. */
  readonly measure: Measure | null;
  /** Place of the best run; `null` where fewer than two can be measured. */
  readonly best: number | null;
  /** Every run, the best first, those without the measure last. */
  readonly ranking: readonly Ranked[];
  /** Settings that differ; those that go with the result first. */
  readonly differences: readonly Difference[];
  /** Settings that are known in every run and the same. */
  readonly shared: Readonly<Record<string, unknown>>;
  /** Settings that differ and change what the measure means. */
  readonly doubts: readonly string[];
}
