import { resolve, splitOf, WEAK } from "../naming.ts";
import { isSplit, type Label, labelOf, splitName, splitWord } from "./label.ts";
import {
  afterPlace,
  IN_BRACKETS,
  placeAfter,
  type PlaceName,
  placeOf,
} from "./place.ts";
import { NUMBER, TIME } from "./scan.ts";

/** What the lines of one skeleton mean: worked out once, used for each of them. */
export interface Template {
  /** Which number is the epoch, and which the step. */
  readonly epoch?: Place;
  readonly step?: Place;
  /** Numbers with names. */
  readonly fields: readonly Field[];
  /** A word that says on which data the whole line was measured. */
  readonly split?: string;
  /** Whether the line is about the run, not of it: `Saved best model at epoch 6`. */
  readonly aside: boolean;
  /** Whether nothing but brackets makes it a place: `(0): GELU()`. */
  readonly loose: boolean;
  /** Whether it says both where it stands and how good that is. */
  readonly strong: boolean;
  /** Whether it holds a loss or a metric. */
  readonly metric: boolean;
  /** How many numbers nothing is known of. */
  readonly strays: number;
}

/** A number that says where a record stands. */
export interface Place extends PlaceName {
  readonly slot: number;
  /** The number it counts up to. */
  readonly total?: number;
}

/** A number with a name. */
export interface Field {
  readonly slot: number;
  readonly name: string;
  /** The number it is a share of, as in `98/100 (98 %)`. */
  readonly of?: number;
  /** Whether a sign ties it to its name. */
  readonly tied: boolean;
  /** What the line calls it, where the name says more. */
  readonly called?: string;
}

const SLOTS = new RegExp(`[${NUMBER}${TIME}]`);
const ASIDE =
  /\b(?:sav(?:ed|ing)|improv(?:ed|ing|ement)|not improve|patience|early.?stop\w*|checkpoints?|load(?:ed|ing)|resum(?:ed|ing)|restor(?:ed|ing)|writ(?:ing|ten)|wrote|reducing|decreasing|download\w*|skipping|start(?:ed|ing)?\s+(?:training|from)|allocat\w*|warn(?:ing)?s?|deprecat\w*)\b/i;
// A call, or a list of settings over several lines: `Conv2d(3, 64`, `'lr': 0.1,`, `{'a': {'b': 1,`.
const CODE =
  /^\s*["'][\w ./-]+["']\s*:|[A-Za-z_]\w*\([^()]*(?:[A-Za-z_]\w*=|\uE000,)|=\s*[A-Za-z_][\w.]*\(|^\s*(?:for|if|while|def|return|import|from|class)\b.*[:(]\s*$/;
const BEST = /\b(?:best|lowest|highest|so far best)\b/i;
const TOTAL = /^\s*(?:\/|of|out of)\s*$/;
const OPENS = /(?:^|[\s\]}):,])[[({]\s*$/;
const LIST = /^\s*,?\s*$/;

/** Works out what a skeleton means. */
export function templateOf(skeleton: string): Template {
  const gaps = skeleton.split(SLOTS);
  const after = gaps.length > 1 ? gaps.slice(0, -1).join(NUMBER) : skeleton;
  const said = after.replace(/\([^()]*(?:\)|$)/g, " ");
  const times = [...skeleton].filter((c) => c === NUMBER || c === TIME)
    .map((c) => c === TIME);
  const draft = new Draft(gaps, times);
  for (let slot = 0; slot < gaps.length - 1; slot++) draft.take(slot);
  const head = gaps[0]!;
  const { split } = leading(head);
  const places = draft.places();
  const { epoch } = places;
  // `Epoch(val) [3][6/6]`: batches of an evaluation are no steps.
  const counted = places.step?.total !== undefined &&
    (epoch !== undefined || places.step.rank >= IN_BRACKETS) &&
    split !== undefined && splitOf(split.split("_")[0]!) !== "train";
  const step = counted ? undefined : places.step;
  const fields = draft.fields.filter(({ name }) => isName(name));
  const metric = fields.some(({ name }) => resolve(name).better !== null);
  return {
    ...(epoch ? { epoch } : {}),
    ...(step ? { step } : {}),
    fields,
    ...(split === undefined ? {} : { split }),
    aside: gaps.length < 2 || ASIDE.test(said) || BEST.test(head) ||
      CODE.test(skeleton.slice(0, 400)) || opens(skeleton),
    loose: fields.length === 0 && !!(epoch || step) &&
      [epoch, step].every((place) => !place || isLoose(place)),
    strong: !!(epoch || step) && metric,
    metric,
    strays: draft.strays,
  };
}

function isLoose({ rank, total }: Place): boolean {
  return rank >= IN_BRACKETS && total === undefined;
}

/** What a row of cells under these names means. */
export function templateOfNames(names: readonly string[]): Template {
  const places: { epoch?: Place; step?: Place } = {};
  const fields: Field[] = [];
  names.forEach((name, slot) => {
    const place = placeOf(name, true);
    if (place === null) fields.push({ slot, name, tied: true });
    else if (place.rank < (places[place.kind]?.rank ?? Infinity)) {
      places[place.kind] = { ...place, slot };
    }
  });
  return {
    ...places,
    fields,
    aside: false,
    loose: false,
    strong: true,
    metric: true,
    strays: 0,
  };
}

/** The numbers of a line that have names, in the order of its fields. */
export function valuesOf(
  { fields }: Template,
  values: readonly number[],
): number[] {
  const numbers = new Array<number>(fields.length);
  for (let i = 0; i < fields.length; i++) {
    const { slot, of } = fields[i]!;
    numbers[i] = of === undefined ? values[slot]! : values[slot]! / values[of]!;
  }
  return numbers;
}

// Works through the numbers of a line from the left.
class Draft {
  readonly fields: Field[] = [];
  strays = 0;
  #epoch: Place | undefined;
  #step: Place | undefined;
  #last: "place" | "field" | "total" | "stray" | "ignored" = "ignored";
  #lead: Label | undefined;
  #split: string | undefined;
  #list: { name: string; length: number } | undefined;

  constructor(
    readonly gaps: readonly string[],
    readonly times: readonly boolean[],
  ) {}

  places(): Pick<Template, "epoch" | "step"> {
    return {
      ...(this.#epoch ? { epoch: this.#epoch } : {}),
      ...(this.#step ? { step: this.#step } : {}),
    };
  }

  take(slot: number): void {
    const gap = this.#last === "place"
      ? afterPlace(this.gaps[slot]!)
      : this.gaps[slot]!;
    const next = this.gaps[slot + 1]!;
    if (slot > 0 && TOTAL.test(gap)) return this.#total(slot);
    if (this.times[slot]) {
      this.#last = "ignored";
      return;
    }
    // `loss 0.52 (0.57)`: the mean so far, or how unusual it is.
    if (
      slot > 0 && this.#last === "field" &&
      /^\s*%?\s*\(\s*(?:avg:?|mean:?)?\s*$/.test(gap)
    ) {
      return this.#bracket();
    }
    // `14m 08s`, `1 day, 2:03:04`
    if (
      /^\s?(?:d|days?|h|hrs?|m|mins?)(?:[\s,]|$)/.test(next) &&
      slot + 2 < this.gaps.length
    ) {
      this.#last = "ignored";
      return;
    }
    const label = labelOf(gap, slot === 0);
    if (label.split !== undefined) this.#split = splitName(label.split);
    if (label.name === "") return this.#unnamed(slot, gap, next, label);
    this.#list = undefined;
    const place = placeOf(label.name, label.tied);
    if (place) return this.#place(slot, place, label);
    if (
      !label.tied && /^(?:第|after|at|in|for|done|trained)$/i.test(label.name)
    ) {
      const behind = placeAfter(next);
      if (behind) return this.#place(slot, behind, label);
    }
    if (isSplit(label.name)) {
      // `train:1-100batch`
      if (/^-$/.test(next)) {
        this.#split = splitWord(label.name);
        this.#last = "ignored";
        return;
      }
      // `Train 3, loss: 0.5`, `Train: 3 [20/400]`
      if (!label.tied || /^\s*\[/.test(next)) {
        this.#split = splitWord(label.name);
        return this.#place(slot, { kind: "epoch", rank: 20 }, label);
      }
      // `Test: [20/400]`
      if (/[[(]\s*$/.test(gap)) {
        this.#split = splitWord(label.name);
        return this.#place(
          slot,
          { kind: "step", rank: IN_BRACKETS },
          label,
        );
      }
    }
    this.#field(slot, this.#joined(slot, gap, label), label.tied);
  }

  // `Train error last 800 batches: 0.51` is one name with a number in it.
  #joined(slot: number, gap: string, label: Label): string {
    const lead = this.fields.at(-1);
    if (
      !label.tied || lead?.slot !== slot - 1 || lead.tied ||
      /[,;|()[\]\t]|\s[-–]\s|\s{2}/.test(gap)
    ) return label.name;
    this.fields.pop();
    return `${lead.name} ${label.name}`;
  }

  #field(slot: number, name: string, tied: boolean): void {
    const full = this.#coloured(name);
    this.fields.push({
      slot,
      name: full,
      tied,
      ...(full === name ? {} : { called: name }),
    });
    this.#last = "field";
    if (/\[\s*$/.test(this.gaps[slot]!)) this.#list = { name, length: 1 };
  }

  // A name that says no split of its own takes that of the part of the line it stands in.
  #coloured(name: string): string {
    const { split, better } = resolve(name);
    if (split !== null && /\s/.test(name)) this.#split = split;
    return split === null && better !== null && this.#split !== undefined
      ? `${this.#split}/${name}`
      : name;
  }

  #place(slot: number, { kind, rank }: PlaceName, label: Label): void {
    const place = { kind, rank, slot };
    const other = kind === "epoch" ? this.#epoch : this.#step;
    if (other && other.rank <= rank) this.#counted(slot, rank, label.name);
    else if (kind === "epoch") this.#epoch = place;
    else this.#step = place;
    this.#last = "place";
    this.#lead = label;
  }

  // What else a line counts, as tokens or frames, is a series where it has a step.
  #counted(slot: number, rank: number, name: string): void {
    if (rank >= WEAK && name !== "") {
      this.fields.push({ slot, name, tied: true });
    }
  }

  #total(slot: number): void {
    if (this.#last === "place") {
      const place = [this.#epoch, this.#step].find((one) =>
        one?.slot === slot - 1
      );
      if (place && place === this.#epoch) {
        this.#epoch = { ...place, total: slot };
      } else if (place) this.#step = { ...place, total: slot };
      const behind = placeAfter(this.gaps[slot + 1]!);
      if (place === undefined && behind) {
        this.#place(slot - 1, behind, { name: "", tied: false });
      }
      this.#last = "place";
      return;
    }
    const field = this.fields.at(-1);
    if (this.#last === "field" && field?.slot === slot - 1) {
      // `evaluating: 10/1256` is no result.
      if (/^\p{L}+ing\b/u.test(field.name)) this.fields.pop();
      else this.fields[this.fields.length - 1] = { ...field, of: slot };
      this.#last = "total";
    } else if (this.#last === "stray") {
      this.strays--;
      const behind = placeAfter(this.gaps[slot + 1]!);
      if (behind) this.#place(slot - 1, behind, { name: "", tied: false });
      else this.#last = "ignored";
    } else this.#last = "ignored";
  }

  #bracket(): void {
    this.#last = "field";
  }

  #unnamed(slot: number, gap: string, next: string, label: Label): void {
    const field = this.fields.at(-1);
    if (field?.of === slot - 1 && /^\s*[=(]\s*$/.test(gap)) {
      // `2988/10042 = 0.2975`, `98/100 (98%)`
      this.fields[this.fields.length - 1] = {
        slot,
        name: field.name,
        tied: true,
      };
      return;
    }
    if (this.#list && LIST.test(gap)) {
      this.fields.push({
        slot,
        name: `${this.#list.name}/${this.#list.length++}`,
        tied: true,
      });
      return;
    }
    const behind = placeAfter(next);
    if (behind) return this.#place(slot, behind, label);
    if (this.#isBracketed(slot, gap, next)) return;
    if (label.tied && this.#last === "place" && this.#lead) {
      // `Score at iteration 100 is 1.39`
      const name = this.#lead.name.replace(
        /\s+(?:at|for|in|after)?\s*\S+$/,
        "",
      );
      if (name !== "" && name !== this.#lead.name) {
        return this.#field(slot, name, true);
      }
    }
    if (/^\s*(?:\(|\[)\s*$/.test(gap) && /^\s*%?\s*[)\]]/.test(next)) {
      this.#last = "ignored";
      return;
    }
    this.strays++;
    this.#last = "stray";
  }

  // `[3/10]`, `[3, 2000]`, `Epoch 3 [20/400]`, `[12]` at the beginning of a line, `12:`
  #isBracketed(slot: number, gap: string, next: string): boolean {
    const second = this.#last === "place" && this.#epoch !== undefined &&
      this.#step === undefined;
    if (
      second && /^(?:[\s-]*epoch)?\s*[\])]?\s*[[(,]?\s*$/i.test(gap) &&
      !/^\s*%/.test(next)
    ) {
      this.#place(slot, { kind: "step", rank: IN_BRACKETS }, {
        name: "",
        tied: false,
      });
      return true;
    }
    if (slot === 0 && OPENS.test(gap) && /^\s*(?:\]|\)|\/|,)/.test(next)) {
      const kind = /^\s*[\])]/.test(next) ? "step" : "epoch";
      this.#place(slot, { kind, rank: IN_BRACKETS }, { name: "", tied: false });
      return true;
    }
    if (slot === 0 && gap.trim() === "" && /^:\s/.test(next)) {
      this.#place(slot, { kind: "step", rank: IN_BRACKETS }, {
        name: "",
        tied: false,
      });
      return true;
    }
    return false;
  }
}

function opens(text: string): boolean {
  return text.includes("{") && text.split("{").length > text.split("}").length;
}

// A word for a part of the data that begins the line, or stands in brackets before its first number.
function leading(head: string): Pick<Template, "split"> {
  const first = /^[\W_]*([A-Za-z]+)(?:\s+set|\s+epoch)?(?=[\s:,|\]>-]|$)/i.exec(
    head.slice(0, 80),
  )?.[1];
  const tag = [...head.slice(0, 200).matchAll(/[[(<](\w{2,20})[\])>]/g)].map((
    m,
  ) => m[1]!).findLast(isSplit);
  const split = tag ??
    (first !== undefined && isSplit(first) ? first : undefined);
  if (split === undefined) return {};
  return { split: splitName(split)! };
}

const NO_NAME =
  /https?:|^eta$|\beta\b|(?:^|[\W_])best(?:$|[\W_])|improve|patience|^v_num$|^and$|[\\]|^.?$/i;

function isName(name: string): boolean {
  return name.length <= 64 && /\p{L}/u.test(name) && !NO_NAME.test(name) &&
    name.split(/\s+/).length <= 9;
}
