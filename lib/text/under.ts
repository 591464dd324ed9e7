import { axisOf, resolve, WEAK } from "../naming.ts";
import { isSplit } from "./label.ts";
import type { Template } from "./template.ts";

/** What a line takes over from the one that it is indented below. */
export interface Above {
  /** The name of a thing, such as a class. */
  readonly lead?: string;
  /** On which data that is held out it was measured. */
  readonly split?: string;
  /** The measure that its names are parts of: `Per-class IoU`, and then `cat: 0.5`. */
  readonly group?: string;
}

const NAME = /^[^\p{L}\d]{0,8}(\p{L}[\p{L}\d_ .()-]{0,30}?)\s*:\s*$/u;

/** No text has so many things with results of their own. */
const MOST = 200;

const NOTHING: Above = {};

const CLASSES =
  /\b(?:(?:per|each|by|every|for each)[- ])?(?:class(?:es)?|categor(?:y|ies)|labels?|organs?)(?:[- ]?wise)?\b/gi;

/** Finds out what lines say that others are indented below: `Cat:`, and then `IoU: 0.5`. */
export class Under {
  #above = NOTHING;
  #indent = Infinity;
  /** Whether what stands beside the heading belongs to it as well. */
  #flat = false;
  readonly #leads = new Set<string>();

  /** Takes a line without a number. */
  words(line: string, indent: number): void {
    const lead = NAME.exec(line)?.[1];
    if (lead === undefined) {
      if (indent <= this.#indent) this.#above = NOTHING;
      return;
    }
    const { split } = indent > this.#indent ? this.#above : NOTHING;
    const group = lead.replace(CLASSES, " ").trim();
    this.#indent = indent;
    this.#flat = group !== lead;
    this.#above = {
      ...(resolve(group).better !== null ? { group } : {}),
      ...(this.#isThing(lead) ? { lead } : {}),
      ...(split === undefined ? {} : { split }),
    };
  }

  /** What a line with numbers takes over. */
  of(template: Template, indent: number): Above {
    if (
      indent > this.#indent ||
      (this.#flat && this.#above.group !== undefined &&
        indent === this.#indent && isList(template))
    ) return this.#above;
    const split = heldOutIn(template);
    this.#above = split === undefined ? NOTHING : { split };
    this.#indent = indent;
    this.#flat = false;
    return NOTHING;
  }

  #isThing(name: string): boolean {
    if (
      isSplit(name) || axisOf(name) !== null || resolve(name).better !== null ||
      this.#leads.size >= MOST
    ) return false;
    this.#leads.add(name);
    return true;
  }
}

const known = new WeakMap<Template, Map<string, Template>>();

/** What a line means that is indented below another. */
export function below(
  template: Template,
  { lead, group }: Above,
): Template {
  if (lead === undefined && group === undefined) return template;
  let all = known.get(template);
  if (all === undefined) known.set(template, all = new Map());
  const key = `${lead !== undefined} ${group ?? ""}`;
  let found = all.get(key);
  if (found === undefined) {
    found = group === undefined ? template : parts(template, group);
    all.set(key, found = lead === undefined ? found : unplaced(found));
  }
  return found;
}

// Below the name of a thing, how many samples that has is no place.
function unplaced(template: Template): Template {
  const { step, epoch } = template;
  if (epoch || step === undefined || step.rank < WEAK) return template;
  const { step: _, ...rest } = template;
  return { ...rest, loose: false, strong: false };
}

// Below a measure, other names are parts of it.
function parts(template: Template, group: string): Template {
  if (!isList(template)) return template;
  const fields = template.fields.map((field) => ({
    ...field,
    name: `${group}/${field.name}`,
    called: field.name,
  }));
  return { ...template, fields, metric: true };
}

// Whether a line has nothing but names that are no measures.
function isList({ epoch, step, fields }: Template): boolean {
  return !epoch && !step && fields.length > 0 &&
    fields.every(({ name, tied }) =>
      tied && resolve(name).better === null && axisOf(name) === null
    );
}

/** Whether a line may take over on which data it was measured: it says neither that nor where it stands. */
export function isOpen({ epoch, step, split, fields }: Template): boolean {
  return !epoch && !step && split === undefined && fields.length > 0 &&
    fields.every(({ name }) => {
      const { better, split, quantity } = resolve(name);
      return better !== null && split === null && quantity !== "loss";
    });
}

const heldOut = new WeakMap<Template, { split: string | undefined }>();

// The data that is held out which all measures of a line are of.
function heldOutIn(template: Template): string | undefined {
  let found = heldOut.get(template);
  if (found === undefined) {
    heldOut.set(template, found = { split: heldOutOf(template) });
  }
  return found.split;
}

function heldOutOf({ fields }: Template): string | undefined {
  const splits = new Set(
    fields.map(({ name }) => resolve(name))
      .filter(({ better }) => better !== null).map(({ split }) => split),
  );
  const [split] = splits;
  return splits.size === 1 && split && split !== "train" ? split : undefined;
}
