import { axisOf, resolve, splitOf, words } from "../naming.ts";
import { type Label, splitWord } from "./label.ts";

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

// `Train steps: 1875`, before what was measured in them.
const COUNT = /\b(?:steps|batches|iterations)$/i;

const CLASSES = /\b(?:class(?:es)?|categor(?:y|ies)|organs?)(?![a-z])/i;

const GROUP = /([A-Za-z][\w@./ -]{0,40})["']?\s*[:=]\s*$/;

// `g_loss 0.5 d_loss 0.4 total: 0.9`
const SUM = /^(?:total|sum|overall|all)$/i;

const PAIR = /(?:^|[\W_])([A-Za-z]{2,12})\s?\/\s?([A-Za-z]{2,12})\b/;

/** The numbers with names of a line, from the left. */
export class Fields {
  readonly all: Field[] = [];
  /** The data that the part of the line is about in which the next name stands. */
  split: string | undefined;
  /** Which of several things the names that follow are about: `class: car, AP: 0.5`. */
  whose: string | undefined;
  /** Whether they are means over the last few. */
  last = false;
  #group: string | undefined;
  #list: { name: string; length: number } | undefined;

  /** Adds a number; `gap` is the text before it. */
  add(
    slot: number,
    name: string,
    tied: boolean,
    gap: string,
    group?: string,
  ): void {
    const distinct = this.#distinct(this.#under(name, gap, group), gap);
    const own = this.whose === undefined
      ? distinct
      : `${this.whose}/${distinct}`;
    const full = this.#coloured(this.last ? `last ${own}` : own);
    this.all.push({
      slot,
      name: full,
      tied,
      ...(full === name ? {} : { called: name }),
    });
    this.#list = /\[\s*$/.test(gap) ? { name, length: 1 } : undefined;
  }

  /** Adds a number as it is. */
  addPlain(slot: number, name: string, called = name): void {
    this.all.push({
      slot,
      name,
      tied: true,
      ...(called === name ? {} : { called }),
    });
  }

  /** The name of the measure before on other data: after `loss train 0.3`, a `val` is its loss there. */
  alsoOn(slot: number, split: string): string | undefined {
    const before = this.all.at(-1);
    if (before?.slot !== slot - 1) return undefined;
    const { better, split: its } = resolve(before.name);
    const { split: other } = resolve(split);
    if (better === null || its === null || its === other) return undefined;
    const rest = words(before.name).filter((word) => splitOf(word) === null);
    return [split, ...rest].join(" ");
  }

  /** Adds the next number of a list, `[0.3, 0.1]`, if one was begun. */
  addToList(slot: number): boolean {
    if (this.#list === undefined) return false;
    const { name, length } = this.#list;
    // The first of a list may be the mean, or the loss of all; of classes it is one of them.
    const which = CLASSES.test(name) ? "class_" : "";
    const first = this.all.at(-1);
    if (which !== "" && length === 1 && first?.slot === slot - 1) {
      this.all.pop();
      this.addPlain(first.slot, `${first.name}/${which}0`);
    }
    this.addPlain(slot, `${name}/${which}${this.#list.length++}`);
    return true;
  }

  /** Ends a list. */
  endList(): void {
    this.#list = undefined;
  }

  /** `Train error last 800 batches: 0.51` is one name with a number in it. */
  joined(slot: number, gap: string, { name, tied }: Label): string {
    const lead = this.all.at(-1);
    if (
      !tied || lead?.slot !== slot - 1 || lead.tied ||
      /[,;|()[\]\t]|\s[-–]\s|\s{2}/.test(gap) || SUM.test(name) ||
      resolve(name).better !== null
    ) return name;
    this.all.pop();
    return `${lead.name} ${name}`;
  }

  /** `AP .5: 0.3`: the last number was a part of the name of this one. */
  takeName(slot: number): boolean {
    const lead = this.all.at(-1);
    if (lead?.slot !== slot - 1 || lead.tied) return false;
    const { name } = this.all.pop()!;
    const alike = this.all.filter((field) =>
      field.name === name || field.name.startsWith(`${name} (`)
    );
    this.addPlain(
      slot,
      alike.length === 0 ? name : `${name} (${alike.length + 1})`,
    );
    return true;
  }

  /** Takes the last number as a share of another: `2988/10042`. */
  share(slot: number): void {
    const { called: _, ...field } = this.all.pop()!;
    // `evaluating: 10/1256` is no result.
    if (!/^\p{L}+ing\b/u.test(field.name)) {
      this.all.push({ ...field, of: slot });
    }
  }

  /** Takes the last number and this one as a measure on two parts of the data: `loss (train/val): 0.5/0.4`. */
  pair(slot: number, gap: string): boolean {
    const [, first, second] = PAIR.exec(gap) ?? [];
    const [one, two] = [splitWord(first ?? ""), splitWord(second ?? "")];
    if (one === undefined || two === undefined) return false;
    const { name, slot: before } = this.all.pop()!;
    const rest = words(name).filter((word) => splitOf(word) === null).join(" ");
    this.addPlain(before, `${one} ${rest}`);
    this.addPlain(slot, `${two} ${rest}`);
    return true;
  }

  /** Takes a number in place of the share that says the same: `= 0.2975`. */
  replaceShare(slot: number): boolean {
    const field = this.all.at(-1);
    if (field?.of !== slot - 1) return false;
    this.all.pop();
    this.addPlain(slot, field.name);
    return true;
  }

  // `loss: {'a': 0.5, 'b': 0.4}`, `IoU: car: 0.5, road: 0.4`: what is listed under a measure are its parts.
  #under(name: string, gap: string, listed: string | undefined): string {
    if (resolve(name).better !== null || axisOf(name) !== null) {
      this.#group = undefined;
      return name;
    }
    this.#group = listed ?? this.#group;
    const brace = gap.lastIndexOf("{");
    if (brace > gap.lastIndexOf("}")) {
      const group = GROUP.exec(gap.slice(0, brace))?.[1] ?? "";
      this.#group = resolve(group).better === null ? undefined : group;
    } else if (gap.includes("}")) this.#group = undefined;
    return this.#group === undefined ? name : `${this.#group}/${name}`;
  }

  // `loss[loss=0.5], tot_loss[loss=0.6]`: the second of one name is called after its group.
  #distinct(name: string, gap: string): string {
    if (
      name.length < 2 ||
      !this.all.some((field) => (field.called ?? field.name) === name)
    ) return name;
    const group = /([A-Za-z]\w{0,40})\s*[[({]\s*[^[({]*$/.exec(gap)?.[1] ??
      /\[([A-Za-z][\w-]{0,30})\]\s+[\w ]+[:=]?\s*$/.exec(gap)?.[1];
    return group === undefined ? name : `${group}/${name}`;
  }

  // A name that says no split of its own takes that of the part of the line it stands in.
  #coloured(name: string): string {
    const { split, better } = resolve(name);
    if (split !== null && /\s|^\w+-/.test(name) && !COUNT.test(name)) {
      this.split = split;
    }
    return split === null && better !== null && this.split !== undefined
      ? `${this.split}/${name}`
      : name;
  }
}
