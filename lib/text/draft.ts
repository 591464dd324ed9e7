import { splitOf, WEAK } from "../naming.ts";
import { Fields } from "./fields.ts";
import { isSplit, type Label, labelOf, splitName, splitWord } from "./label.ts";
import {
  afterPlace,
  AMOUNTS,
  IN_BRACKETS,
  placeAfter,
  type PlaceName,
  placeOf,
} from "./place.ts";
import { Places } from "./places.ts";

// `3/10`, `3 of max_iter: 10`
const TOTAL = /^\s*(?:\/|(?:out )?of(?:\s(?:max|total)\w*\s*[:=]?)?)\s*$/;
const OPENS = /(?:^|[\s\]}):,])[[({]\s*$/;
const LIST = /^\s*,?\s*$/;
// `loss 0.52 (0.57)`: the mean so far, or how unusual it is.
const BRACKET = /^\s*%?\s*\(\s*(?:avg:?|mean:?)?\s*$/;
// `14m 08s`, `1 day, 2:03:04`
const DURATION = /^\s?(?:d|days?|h|hrs?|m|mins?)(?:[\s,]|$)/;
const AMOUNT =
  /^\s+(?:classes|epochs|steps|iters|iterations|batches|updates|samples|images|examples|files|episodes|games)\b/i;
// `Epoch:1 step:100`
const NAMES_NEXT = /^\s+(?:step|iter|iteration|batch|epoch)\s*[:=]/i;
const SECONDS = /^ ?(?:ms|s|secs?|seconds|min|mins|minutes)(?![\w/=:])/;
const SHORT_EPOCH: PlaceName = { kind: "epoch", rank: 5 };
// `1 tree, 14 leaves`: the word says what the number before it counts.
const COUNTED = /^\s\p{L}+,\s*$/u;
const LED_BY = /^(?:第|at|in|for|done|trained|(?:.*\s)?after)$/i;

const COUNT = /^(?:steps|iters|iterations|batches)$/i;

// `class: car, AP: 0.5`
const WHOSE =
  /(?:^|[\s([,|])(?:class|category|label)(?:[ _]?name)?\s*[:=]\s*['"]?([A-Za-z][\w-]{0,40})['"]?[\s,;|)\]]/i;

const BATCHES = /^\s*(?:\/\s*#\s*(?:\(\s*#\s*%\s*\))?)?\s*\]?\s*\[/;

// `30/42 of epoch 3`
const OF_EPOCH = /^\s*(?:of|in)\s+epoch\b/i;
const BATCH: PlaceName = { kind: "step", rank: IN_BRACKETS };

const NAMELESS: Label = { name: "", tied: false };

/** Works through the numbers of a line from the left: which are places, which have names. */
export class Draft {
  readonly fields = new Fields();
  readonly places = new Places();
  /** How many numbers nothing is known of. */
  strays = 0;
  /** What stands before the first name, and a colon. */
  lead: string | undefined;
  /** Whether the step counts batches of an evaluation. */
  counted = false;
  #last: "place" | "field" | "total" | "stray" | "ignored" = "ignored";
  #lead: Label | undefined;

  constructor(
    /** What stands around the numbers: one more than there are. */
    readonly gaps: readonly string[],
    /** Which numbers are times. */
    readonly times: readonly boolean[],
  ) {}

  /** Takes the next number. */
  take(slot: number): void {
    const whole = this.gaps[slot]!;
    const after = this.#last === "place";
    const gap = after && !NAMES_NEXT.test(whole) ? afterPlace(whole) : whole;
    const next = this.gaps[slot + 1]!;
    // `minibatches 40-49`
    if (after && gap === "-") return;
    if (slot > 0 && TOTAL.test(gap)) return this.#total(slot);
    const label = labelOf(gap, slot === 0);
    this.fields.whose = WHOSE.exec(gap)?.[1] ?? this.fields.whose;
    if (label.split !== undefined) this.fields.split = splitName(label.split);
    if (
      this.times[slot] ||
      (DURATION.test(next) && slot + 2 < this.gaps.length)
    ) {
      this.#last = "ignored";
    } else if (slot > 0 && this.#last === "field" && BRACKET.test(gap)) {
      this.#last = "field";
    } else if (label.name === "") this.#unnamed(slot, gap, next, label);
    else this.#named(slot, gap, next, label);
  }

  #named(slot: number, gap: string, next: string, label: Label): void {
    this.fields.endList();
    // `Last 100 episodes 90 average score: 3` is the mean of as many.
    if (/^last$/i.test(label.name) && AMOUNT.test(next)) {
      this.fields.last = true;
      this.#last = "ignored";
      return;
    }
    // `59.4% mIoU (12 classes)`
    if (/[([]\s*$/.test(gap) && AMOUNT.test(next)) {
      this.#last = "ignored";
      return;
    }
    // `E 1/400`
    const place = /^e$/i.test(label.name) && TOTAL.test(next)
      ? SHORT_EPOCH
      : placeOf(label.name, label.tied);
    // `epoch: 61.6s` is how long it took.
    if (place && SECONDS.test(next)) {
      this.#last = "ignored";
      return;
    }
    if (place) return this.#place(slot, place, label);
    const behind = !label.tied && LED_BY.test(label.name)
      ? placeAfter(next)
      : null;
    if (behind) return this.#place(slot, behind, label);
    if (isSplit(label.name)) {
      if (this.#also(slot, label)) return;
      if (this.#ofSplit(slot, gap, next, label)) return;
    }
    if (this.fields.all.length === 0) this.lead = label.lead;
    const name = this.fields.joined(slot, gap, label);
    this.fields.add(slot, name, label.tied, this.gaps[slot]!, label.group);
    this.#last = "field";
  }

  // `Train acc 0.7, val 0.6`: the second is the same on other data.
  #also(slot: number, { name }: Label): boolean {
    const full = this.fields.alsoOn(slot, name);
    if (full === undefined) return false;
    this.fields.addPlain(slot, full, name);
    this.#last = "field";
    return true;
  }

  // A word for a part of the data before a number says of what the number is.
  #ofSplit(slot: number, gap: string, next: string, label: Label): boolean {
    // `train:1-100batch`; `[CV 1/3]` is a fold
    if (
      /^-$/.test(next) ||
      (/^cv$/i.test(label.name) && /^\s*\[/.test(gap) && TOTAL.test(next))
    ) this.#last = "ignored";
    // `Train 100 epochs`; `Epoch 3/10 | Train 0.5 | Val 0.6`
    else if (
      AMOUNT.test(next) || (!label.tied && this.#isCounted(gap, next))
    ) return false;
    // `Train 3, loss: 0.5`, `Train: 3 [20/400]`
    else if (!label.tied || this.#opensBatches(slot)) {
      this.#place(slot, { kind: "epoch", rank: WEAK_EPOCH }, label);
    } // `Test: [20/400]`
    else if (/[[(]\s*$/.test(gap)) {
      this.#place(slot, { kind: "step", rank: IN_BRACKETS }, label);
    } else return false;
    this.fields.split = splitWord(label.name);
    return true;
  }

  // Whether the epoch is known, and what comes now stands apart from it.
  #isCounted(gap: string, next: string): boolean {
    const { epoch } = this.places;
    return epoch !== undefined && epoch.rank < WEAK_EPOCH &&
      /[|,;]|\s{2}/.test(gap) && !/^\s*[[(/]/.test(next);
  }

  // `3 [20/400`, `3/10 (30%) [20/400`
  #opensBatches(slot: number): boolean {
    return BATCHES.test(this.gaps.slice(slot + 1, slot + 5).join("#"));
  }

  #place(slot: number, { kind, rank: given }: PlaceName, label: Label): void {
    // How many steps an episode took says less than which one it was.
    const rank = label.tied && COUNT.test(label.name) ? AMOUNTS + given : given;
    if (!this.places.add({ kind, rank, slot, name: label.name })) {
      // What else a line counts, as tokens or frames, is a series where it has a step.
      if (given >= WEAK && label.name !== "") {
        this.fields.addPlain(slot, label.name);
      }
    } else if (this.fields.split !== undefined && COUNT.test(label.name)) {
      // `Epoch 3 | Validation | Steps: 91`
      this.counted = splitOf(this.fields.split.split("_")[0]!) !== "train";
    }
    this.#last = "place";
    this.#lead = label;
  }

  #total(slot: number): void {
    const behind = placeAfter(this.gaps[slot + 1]!);
    const before = this.#last;
    this.#last = "ignored";
    if (before === "place") {
      if (!this.places.counts(slot - 1, slot) && behind) {
        this.#place(slot - 1, behind, NAMELESS);
      }
      this.#last = "place";
    } else if (
      before === "field" && this.fields.all.at(-1)?.slot === slot - 1
    ) {
      if (!this.fields.pair(slot, this.gaps[slot - 1]!)) {
        this.fields.share(slot);
      }
      this.#last = "total";
    } else if (before === "stray") {
      this.strays--;
      const step = OF_EPOCH.test(this.gaps[slot + 1]!) ? BATCH : null;
      if (behind ?? step) {
        this.#place(slot - 1, (behind ?? step)!, NAMELESS);
        this.places.counts(slot - 1, slot);
      }
    }
  }

  #unnamed(slot: number, gap: string, next: string, label: Label): void {
    // `2988/10042 = 0.2975`, `98/100 (98%)`
    if (/^\s*[=(]\s*$/.test(gap) && this.fields.replaceShare(slot)) return;
    if (LIST.test(gap) && this.fields.addToList(slot)) return;
    if (/^\s*[:=]\s*$/.test(gap) && this.fields.takeName(slot)) return;
    const after = slot === 0 || !AMOUNT.test(next) ? placeAfter(next) : null;
    const behind = after ?? this.#bracketed(slot, gap, next);
    if (behind) return this.#place(slot, behind, label);
    const name = label.tied && this.#last === "place" ? this.#leading() : "";
    if (name !== "") {
      this.fields.add(slot, name, true, gap);
      this.#last = "field";
    } else if (/^\s*[([]\s*$/.test(gap) && /^\s*%?\s*[)\]]/.test(next)) {
      this.#last = "ignored";
    } else {
      this.strays++;
      this.#last = "stray";
    }
  }

  // `Score at iteration 100 is 1.39`
  #leading(): string {
    const { name = "" } = this.#lead ?? {};
    const rest = name.replace(/\s+(?:at|for|in|after)?\s*\S+$/, "");
    return rest === name ? "" : rest;
  }

  // `[3/10]`, `[3, 2000]`, `Epoch 3 [20/400]`, `[12]` at the beginning of a line, `12:`
  #bracketed(slot: number, gap: string, next: string): PlaceName | null {
    const second = this.#last === "place" && this.places.epoch &&
      !this.places.step &&
      (/^(?:[\s-]*epoch)?\s*[\])]?\s*[[(,]?\s*$/i.test(gap) ||
        (/^:\s+$/.test(gap) && TOTAL.test(next))) &&
      !/^\s*%/.test(next) && !COUNTED.test(next);
    const first = slot === 0 && OPENS.test(gap) && /^\s*[\])/,]/.test(next);
    const alone = slot === 0 && gap.trim() === "" && /^:\s/.test(next);
    if (!second && !first && !alone) return null;
    const epoch = !second && first && !/^\s*[\])]/.test(next);
    return { kind: epoch ? "epoch" : "step", rank: IN_BRACKETS };
  }
}

/** The rank of an epoch that only follows a word for a part of the data. */
export const WEAK_EPOCH = 20;
