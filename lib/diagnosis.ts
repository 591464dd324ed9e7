/**
 * The result: plain JSON, ids and numbers, no words. Renderers add the words of one language.
 *
 * @module
 */
import type { Comparison } from "./comparison.ts";

/** Name and version of this tool, as every result carries them. */
export const TOOL = { name: "lossoscope", version: "0.1.0" } as const;

/** Version of the result's shape. Adding a field keeps it; removing or renaming one raises it. */
export const SCHEMA_VERSION = 1;

/** What a rule answers. `absent`: the log lacks what it needs. `crashed`: a bug of ours. */
export type Outcome = "fires" | "quiet" | "unsure" | "absent" | "crashed";

/** How bad a finding is. A note is information, no alarm. */
export type Severity = "note" | "warning" | "error";

/** Evidence: what was measured. Finite numbers, words from closed lists, names of series. */
export type Evidence = Readonly<
  Record<string, number | string | boolean | null>
>;

/** Something to draw on the curve it concerns. */
export interface Mark {
  /** What the phrase beside it says; the words are in the messages. */
  readonly says: MarkKind;
  /** Name of the series it lies on; without it the mark concerns the whole plot. */
  readonly series?: string;
  /** Where it is, or begins, on that series' axis. */
  readonly from: number;
  /** Where it ends; a mark without is a point or a vertical line. */
  readonly to?: number;
  /** The value there, for a point. */
  readonly value?: number;
  /** What a setting was until then, for a change of it. */
  readonly before?: number;
  /** What it is from there on. */
  readonly after?: number;
}

/** Every kind of mark. */
export type MarkKind =
  | "lowest" // best point of the curve
  | "turning-point" // with `to`: the interval in which it lies
  | "rising" // band
  | "flat" // band
  | "falling" // band
  | "oscillating" // band
  | "spike" // point
  | "non-finite" // first value that is no number
  | "learning-rate-change" // vertical line
  | "resumed" // vertical line
  | "diverges"; // vertical line

/** Why something happened, ranked among the causes of one finding. */
export interface RankedCause {
  /** Id of the cause. */
  readonly id: string;
  /** Share of the belief, 0 … 1; with the others at most 1, the rest is "something else". */
  readonly weight: number;
  /** Ids of the reasons that moved it, strongest first. */
  readonly because: readonly string[];
  /** Numbers and names that the reasons speak of. */
  readonly facts: Evidence;
}

/** Something to do. `parameter`, `from` and `to` are there where the context allows them. */
export interface Remedy {
  /** Id of the remedy. */
  readonly id: string;
  /** The setting to change: `learning_rate`. */
  readonly parameter?: string;
  /** Its value in this run. */
  readonly from?: number;
  /** What to try. */
  readonly to?: number;
  /** The step it speaks of. */
  readonly step?: number;
}

/** What one rule had to say, whatever it was. */
export interface Check {
  /** Id of the rule. */
  readonly rule: string;
  /** Its answer. */
  readonly outcome: Outcome;
  /** How bad it is, or would be. */
  readonly severity: Severity;
  /** How sure, 0 … 1, when it fires. */
  readonly confidence?: number;
  /** What was measured, when it fires or is quiet. */
  readonly evidence?: Evidence;
  /** Why there is no answer: a doubt, what is missing, or the error; a finding that no cause could be asked about has it too. */
  readonly because?: string;
  /** What to draw, when it fires. */
  readonly marks?: readonly Mark[];
  /** Likeliest first, when it fires. */
  readonly causes?: readonly RankedCause[];
  /** What to do, first things first, when it fires. */
  readonly remedies?: readonly Remedy[];
}

/** One series in short. */
export interface SeriesSummary {
  /** As the log calls it. */
  readonly name: string;
  /** `train`, `validation`, `test` or `null`. */
  readonly split: string | null;
  /** `loss`, `accuracy` … */
  readonly quantity: string;
  /** Part of a sum, or variant. */
  readonly component: string | null;
  /** `epoch`, `step` or `index`. */
  readonly axis: string;
  /** How many values were recorded, non-finite included. */
  readonly points: number;
  /** How many of them are kept, where that is not all. */
  readonly kept?: number;
  /** How many of those that are kept are NaN or infinite. */
  readonly nonFinite: number;
  /** First finite value; `null` when there is none. */
  readonly first: number | null;
  /** Last finite value. */
  readonly last: number | null;
  /** Best finite value and where; `null` where no direction is better or nothing is finite. */
  readonly best: { readonly step: number; readonly value: number } | null;
}

/** The answer in one word. */
export interface Verdict {
  /** `unknown`: the log does not say enough. */
  readonly health: "healthy" | "watch" | "sick" | "unknown";
  /** Id of the rule that heads the report; `null` when there is nothing to say. */
  readonly headline: string | null;
}

/** Everything found in one run. */
export interface Diagnosis {
  /** Name of the run. */
  readonly run: string;
  /** Where it came from; notes as in History. */
  readonly source: {
    readonly path: string | null;
    readonly reader: string | null;
    readonly notes: readonly {
      readonly kind: string;
      readonly at?: number;
      readonly count?: number;
      readonly what?: string;
    }[];
  };
  /** What was recorded. */
  readonly series: readonly SeriesSummary[];
  /** What is known beside the curves. */
  readonly context: Readonly<Record<string, unknown>>;
  /** The answer in one word. */
  readonly verdict: Verdict;
  /** Every rule that was asked, those that fire first, the gravest first. */
  readonly checks: readonly Check[];
}

/** An input that could not be read. */
export interface ReadFailure {
  /** Path as given. */
  readonly path: string;
  /** What kind of failure. */
  readonly code: string;
  /** What was found, in the language of the report. */
  readonly message: string;
  /** Line, counted from 1, where known. */
  readonly line?: number;
}

/** The document that `--format json` prints. */
export interface Report {
  /** Version of this shape. */
  readonly version: typeof SCHEMA_VERSION;
  /** This tool. */
  readonly tool: { readonly name: string; readonly version: string };
  /** One diagnosis a run, in input order. */
  readonly runs: readonly Diagnosis[];
  /** What could not be read. */
  readonly errors: readonly ReadFailure[];
  /** The runs side by side, where that was asked for. */
  readonly comparison?: Comparison;
}
