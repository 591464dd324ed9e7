/**
 * The one value every other module reads: what a training run recorded.
 *
 * @module
 */

/** Which part of the data a series was measured on. `null`: the log does not say. */
export type Split = "train" | "validation" | "test" | null;

/** What a series was logged against. `index`: the log has no axis, so points are counted from 0. */
export type Axis = "epoch" | "step" | "index";

/** One recorded quantity: `values[i]` was measured at `steps[i]`. */
export interface Series {
  /** As the log calls it: `val_loss`, `Loss/validation`. */
  readonly name: string;
  /** The data it was measured on. */
  readonly split: Split;
  /** `loss`, `accuracy`, `learning_rate`, `grad_norm`, or a name of the field such as `perplexity`. */
  readonly quantity: string;
  /** The part of a sum, or the variant, that it is: `box` in `train/box_loss`; `null` for the whole. */
  readonly component: string | null;
  /** Whether small or large is good; `null` where neither is (a learning rate). */
  readonly better: "lower" | "higher" | null;
  /** What `steps` count. */
  readonly axis: Axis;
  /** Strictly increasing and finite. */
  readonly steps: Float64Array;
  /** As recorded: `NaN` and ±Infinity are values; what was not recorded has no entry. */
  readonly values: Float64Array;
  /** The epoch of each point (may be fractional), where the log has both axes and `axis` is `step`. */
  readonly epochs?: Float64Array;
  /** Seconds of wall time of each point, where the log has it. */
  readonly wallSeconds?: Float64Array;
  /** How many points were recorded, where not all of them are kept. */
  readonly recorded?: number;
}

/** Something a reader skipped, repaired or concluded instead of failing. */
export interface Note {
  /** What happened. */
  readonly kind: NoteKind;
  /** Line or record where it happened first, counted from 1. */
  readonly at?: number;
  /** How often it happened, where more than once. */
  readonly count?: number;
  /** The name or text concerned, as found in the log: hostile until escaped. */
  readonly what?: string;
  /** The known name that it may have meant. */
  readonly near?: string;
}

/** Every kind of note. */
export type NoteKind =
  | "truncated-tail" // the last record is cut: all before it was read
  | "zero-block" // zeros where a crash cut a write: what stood there is lost, the rest was read
  | "blank-start" // zeros, many blank lines or comments before the text were skipped: lines are counted behind them
  | "bad-line" // a line that is no record was skipped
  | "bad-record" // a record of bytes that is not what its checksum says was skipped
  | "ragged-row" // a row with more or fewer cells than the header
  | "text-column" // a column of text, no series
  | "bad-number" // a cell that is no number in a numeric column, skipped
  | "empty-column" // a column without a value
  | "renamed-column" // two columns of one name: the later one was renamed
  | "left-out" // what else a file holds is no curve: `what` names the first of it, where it has a name
  | "repeated-object" // a group in memory holds itself, or stands in two places: it was read once
  | "repeated-name" // an object has a name twice: the later value counts
  | "repeated-header" // the header stands again in the middle of the file
  | "resumed" // steps go back and go on from there: later values win
  | "given-up" // values from before a resume, further on than the resumed run came: left out
  | "restarted" // steps begin again: another run in the same file
  | "newest-first" // steps only fall: the log was read from its end
  | "unordered" // steps rise and fall, and none comes twice: records were put in their order
  | "repeated-step" // the same step twice: the later value wins
  | "unplaced" // a record without the step that others have: nothing says where it stands, left out
  | "thinned" // more points than are kept: one of every so many stays, with the outermost between
  | "damaged-file" // what it is packed in is cut or damaged: what could be unpacked was read
  | "own-count" // a curve that counts its own points was brought to the steps of the others
  | "short-axis" // a step or epoch column is shorter than others: the points of these are counted
  | "no-axis" // no epoch or step column: points are counted
  | "no-names" // the columns have no names: nothing says what they measure
  | "no-loss" // nothing in the log is called a loss
  | "one-record" // a single record: no curve yet
  | "restored-nan" // all losses are empty up to the end, while the records go on: NaN, which pandas and JSON write so
  | "summary-record" // the closing summary of a run, no point of a curve, was left out
  | "understood" // how many lines of a printed text were understood, and which share that is
  | "ends-in-error" // a printed text ends in an error: the program broke off
  | "odd-encoding" // text that is not UTF-8 was decoded as good as possible
  | "unknown-context" // a context key that is not known, kept
  | "impossible-setting" // a setting has a value that it cannot have: left out
  | "unread-run" // one of several runs in memory could not be read: the others were
  | "unread-file"; // files beside it, in a folder or an archive, could not be read: the others were

/**
 * What is known about a run beside its curves. Keys are canonical (`learning_rate`, never `lr`);
 * unknown ones are kept as they came.
 */
export interface RunContext {
  /** One setting. */
  readonly [key: string]: unknown;
}

/** A whole run. */
export interface History {
  /** Name of the run, for titles: hostile text until escaped. */
  readonly name: string;
  /** Every recorded series, in the log's order. */
  readonly series: readonly Series[];
  /** What is known beside the curves. */
  readonly context: RunContext;
  /** Where it was read from. */
  readonly source: Source;
}

/** Where a history came from, and what happened on the way. */
export interface Source {
  /** Path as given; `null` for data in memory. */
  readonly path: string | null;
  /** Id of the reader; `null` for data in memory. */
  readonly reader: string | null;
  /** What was skipped, repaired or concluded, in reading order. */
  readonly notes: readonly Note[];
}
