/** A setting that goes with the result, ready to be said. */
export interface LinkFacts {
  readonly setting: string;
  /** What goes with the better result. */
  readonly favours: "larger" | "smaller" | "peak" | "value";
  /** The value, where one or those near it do. */
  readonly value: string;
  readonly runs: number;
  /** Which runs were compared with each other, and in how many groups. */
  readonly within: "alike" | "alike-but-seed" | "all";
  readonly groups: number;
  /** `1.7%`. */
  readonly chance: string;
}

/** The words of a comparison; names and values come ready to be shown. */
export interface ComparisonTexts {
  /** `5 runs side by side`. */
  title(runs: number): string;
  readonly columns: {
    readonly run: string;
    /** The best value of the measure: `best validation loss`. */
    best(measure: string): string;
    readonly atTheEnd: string;
    readonly verdict: string;
  };
  /** `Best: a.csv, with a validation loss of 0.31 at epoch 12.` */
  best(run: string, measure: string, value: string, at: string): string;
  /** Several runs reached the same best value. */
  level(runs: string, measure: string, value: string): string;
  /** Said where the best run is not well, with what its report says of it. */
  bestIsSick(run: string, verdict: string): string;
  readonly noMeasure: string;
  /** Said where nothing held out could be compared. */
  readonly notHeldOut: string;
  /** Beside a setting: how often chance alone would do as well. */
  byChance(chance: string): string;
  goesWith(facts: LinkFacts): string;
  /** Settings that may or may not matter. */
  unclear(settings: string): string;
  /** @param tried How many settings differ: each makes it easier to be fooled. */
  tooFew(settings: string, runs: number, tried: number): string;
  onlyDifference(setting: string): string;
  together(settings: string): string;
  /** The best value lies at the end of what was tried. */
  edge(setting: string, value: string, place: "smallest" | "largest"): string;
  doubt(settings: string, measure: string): string;
  readonly nothingDiffers: string;
  readonly sameInAll: string;
  moreSettings(count: number): string;
  moreRuns(count: number): string;
  /** Notes below the picture of several runs. */
  readonly dots: string;
  others(count: number): string;
  notDrawn(count: number): string;
  /** Heads the reports on single runs, where there are many. */
  reports(count: number): string;
  /** Said where the reports on single runs have no pictures. */
  readonly picturesAlone: string;
}
