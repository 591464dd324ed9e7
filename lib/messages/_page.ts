/** Labels of a report. */
export interface PageTexts {
  /** Of the language itself, for `<html lang>`. */
  readonly language: string;
  readonly report: string;
  readonly curves: string;
  readonly meaning: string;
  readonly causes: string;
  readonly whatToDo: string;
  readonly toBeSure: string;
  readonly unless: string;
  readonly also: string;
  readonly worthKnowing: string;
  readonly readingNotes: string;
  readonly notLookedAt: string;
  readonly couldNotRead: string;
  readonly settings: string;
  /** `44 more in the JSON form`. */
  moreSettings(count: number): string;
  /** Said where nothing is known beside the curves. */
  readonly noSettings: string;
  /** How the command and a notebook are told settings; for a terminal. */
  readonly howToSet: string;
  readonly nothing: string;
  /** Heads a report that comes to no verdict. */
  readonly noVerdict: string;
  /** Some rules only were asked, and all of them are quiet. */
  readonly askedIsFine: string;
  /** Why the loss of an adversary or an agent gives none, and what to watch instead. */
  readonly movingTarget: string;
  readonly unnamed: string;
  readonly somethingElse: string;
  /** `sure: 97%`. */
  sure(percent: string): string;
  /** `Looked at and fine: 21 rules`. */
  fine(count: number): string;
  /** `13 rules`. */
  rules(count: number): string;
  /** `Could not look`. */
  readonly couldNotLook: string;
  /** `To log next time`. */
  readonly toLog: string;
  /** `Cannot tell`. */
  readonly cannotTell: string;
  readonly crashed: string;
  /** A name or heading and what follows it. */
  labelled(label: string, text: string): string;
  /** `Bad labels (46%)`. */
  remark(text: string, remark: string): string;
  /** Names in a row. */
  names(names: readonly string[]): string;
  /** Longer items in a row. */
  items(items: readonly string[]): string;
  /** Parts of one remark. */
  clauses(clauses: readonly string[]): string;
  /** Ends a phrase as a sentence. */
  sentence(phrase: string): string;
  /** `lowest 1.25 at epoch 101`. */
  lowest(value: string, at: string): string;
  highest(value: string, at: string): string;
  /** `since then +83%`. */
  sinceThen(change: string): string;
  readonly bestAtEnd: string;
  readonly constant: string;
  /** `3 of 40 values are NaN or infinite`. */
  nonFinite(count: number, of: number): string;
  /** `3,000,000 of 12,000,000 points kept`. */
  keptOf(kept: string, of: string): string;
  readonly noValue: string;
  /** `9 more of this kind.` */
  moreNotes(count: number): string;
  /** `14 more series`. */
  moreSeries(count: number): string;
  runs(count: number): string;
  /** Headings of the page about one rule. */
  readonly explain: {
    readonly sources: string;
    readonly thresholds: string;
    readonly needs: string;
    readonly rows: string;
    readonly causes: string;
    readonly severity: string;
    /** `warning, or note`: what a finding mostly is, and what it may be. */
    orElse(severities: readonly string[]): string;
    readonly status: Readonly<Record<"trial" | "stable", string>>;
    readonly notLearning: string;
    readonly notLearningIntro: string;
    readonly sanity: string;
  };
}
