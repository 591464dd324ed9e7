import { elsewhere, resolve, splitOf, WEAK } from "../naming.ts";
import { isAside } from "./aside.ts";
import { Draft, WEAK_EPOCH } from "./draft.ts";
import type { Field } from "./fields.ts";
import { isSplit, splitName } from "./label.ts";
import { IN_BRACKETS, isRound, placeOf } from "./place.ts";
import type { Place, Places } from "./places.ts";
import { isProse } from "./prose.ts";
import { NUMBER, TIME } from "./scan.ts";

/** What the lines of one skeleton mean: worked out once, used for each of them. */
export interface Template {
  /** Which number is the epoch, and which the step. */
  readonly epoch?: Place;
  readonly step?: Place;
  /** Numbers with names. */
  readonly fields: readonly Field[];
  /** Which number says whose the others are: `Class 3: IoU 0.5`. */
  readonly whose?: { readonly slot: number; readonly name: string };
  /** What stands before the first name, and a colon: `cat: AP 0.5`. */
  readonly lead?: string;
  /** A word that says on which data the whole line was measured. */
  readonly split?: string;
  /** Whether the line is about the run, not of it: `Saved best model at epoch 6`. */
  readonly aside: boolean;
  /** Whether its places are none: `(0): GELU()`, `Train 050 6.9`. */
  readonly loose: boolean;
  /** Whether it says both where it stands and how good that is. */
  readonly strong: boolean;
  /** Whether it stands within an epoch, not at its end, though it counts the steps of all. */
  readonly inner: boolean;
  /** Whether nothing but a training says so where it stands: `Epoch 3/10`. */
  readonly trains: boolean;
  /** Whether it holds a loss or a metric. */
  readonly metric: boolean;
  /** Whether it holds one, and a person says so. */
  readonly prose: boolean;
  /** How many numbers nothing is known of. */
  readonly strays: number;
  /** Whether it begins with a number that may be that of a step: `40 | loss 0.5`. */
  readonly led?: boolean;
}

const SLOTS = new RegExp(`[${NUMBER}${TIME}]`);

/** Works out what a skeleton means. */
export function templateOf(skeleton: string): Template {
  const gaps = skeleton.split(SLOTS);
  const times = [...skeleton].filter((c) => c === NUMBER || c === TIME)
    .map((c) => c === TIME);
  const draft = new Draft(gaps, times);
  for (let slot = 0; slot < gaps.length - 1; slot++) draft.take(slot);
  const { places } = draft;
  const all = draft.fields.all.filter(({ name }) => isName(name));
  const round = roundOf(all, places);
  if (round) places.step = round;
  const { epoch } = places;
  const split = leading(gaps[0]!);
  // `Epoch(val) [3][6/6]`: batches of an evaluation are no steps.
  const counted = (draft.counted && epoch !== undefined) ||
    (places.step?.total !== undefined &&
      (epoch !== undefined || places.step.rank >= IN_BRACKETS) &&
      split !== undefined && splitOf(split.split("_")[0]!) !== "train");
  const named = all.filter(({ slot }) => slot !== round?.slot);
  const whose = whoseOf(named, gaps);
  const fields = (whose ? named.slice(1) : named).map((field) =>
    ofEpisodes(field, draft.places)
  );
  const metric = fields.some(({ name }) => resolve(name).better !== null);
  // `Start evaluating (total_iters: 200)` says how many there will be.
  const step = counted || (!metric && /^total/i.test(places.step?.name ?? ""))
    ? undefined
    : places.step;
  const placed = epoch !== undefined || step !== undefined;
  return {
    ...(epoch ? { epoch } : {}),
    ...(step ? { step } : {}),
    fields,
    ...(whose ? { whose } : {}),
    ...(draft.lead === undefined ? {} : { lead: draft.lead }),
    ...(split === undefined ? {} : { split }),
    aside: isAside(
      skeleton,
      gaps,
      fields.some(({ name, tied }) => tied && isOfData(name)),
    ),
    loose: fields.length === 0 && placed &&
      (places.loose || (epoch?.rank === WEAK_EPOCH && draft.strays > 0)),
    strong: placed && metric,
    inner: places.inner,
    trains: epoch?.total !== undefined && epoch.rank < WEAK_EPOCH,
    metric,
    prose: metric && isProse(skeleton),
    strays: draft.strays,
    ...(!placed && draft.strays > 0 && LED.test(skeleton) &&
        areOfTraining(fields)
      ? { led: true }
      : {}),
  };
}

const LED = new RegExp(
  `^\\s*[[#(]?${NUMBER}[\\])]?\\s*(?:[|:]|\\]\\s)\\s*\\p{L}`,
  "u",
);

const counted = new WeakMap<Template, Template>();

/** What a line means whose first number is that of a step. */
export function ledBy(template: Template): Template {
  let found = counted.get(template);
  if (found === undefined) {
    const step: Place = { kind: "step", rank: WEAK, slot: 0, name: "step" };
    found = { ...template, step, strong: true, strays: template.strays - 1 };
    counted.set(template, found);
  }
  return found;
}

// What games are good at as well.
const PLAYED: ReadonlySet<string> = new Set([
  "score",
  "reward",
  "win_rate",
  "elo",
  "fitness",
]);

// `Round 3/10, global loss: 0.5`: what counts rounds of a game, too, is a place beside a measure that only trainings have.
function roundOf(
  fields: readonly Field[],
  { epoch, step }: Places,
): Place | undefined {
  const round = fields.find(({ name }) => isRound(name));
  if (!round || epoch || step) return undefined;
  return areOfTraining(fields)
    ? {
      kind: "step",
      rank: WEAK,
      slot: round.slot,
      name: round.name,
      ...(round.of === undefined ? {} : { total: round.of }),
    }
    : undefined;
}

// Whether a measure is among them that only trainings have: no score of a game, no loss of a trade.
function areOfTraining(fields: readonly Field[]): boolean {
  const names = fields.map(({ name }) => name);
  return elsewhere(names) === null &&
    !names.some((name) =>
      /\b(?:profit|win|gain|balance|price)s?\b/i.test(name)
    ) &&
    names.some((name) => {
      const { quantity, better } = resolve(name);
      return better !== null && !PLAYED.has(quantity);
    });
}

// `Episode 100  Avg: 19.5`: what an episode has an average of is its reward.
function ofEpisodes(field: Field, { step }: Places): Field {
  return /^ep(?:isodes?)?$/i.test(step?.name ?? "") &&
      /^(?:avg|average|mean)$/i.test(field.name)
    ? { ...field, name: `${field.name} reward`, called: field.name }
    : field;
}

const WHOSE =
  /^(?:class|category|label|cls|client|agent|expert|head|task|domain|speaker|image|img|picture|scene|video|case|patient|subject|utterance|sentence)$/i;

// `Class 3: IoU 0.5, acc 0.7`: which of several things the line is about.
function whoseOf(
  [first, second]: readonly Field[],
  gaps: readonly string[],
): Template["whose"] {
  if (!first || !second || !WHOSE.test(first.name)) return undefined;
  return first.slot === 0 || /[:|,\])-]/.test(gaps[first.slot + 1]!)
    ? { slot: first.slot, name: first.name }
    : undefined;
}

/** What a row of cells under these names means. */
export function templateOfNames(names: readonly string[]): Template {
  const places: { epoch?: Place; step?: Place } = {};
  const fields: Field[] = [];
  names.forEach((name, slot) => {
    // rlpyt's `Diagnostics/Iteration`
    const place = placeOf(name, true) ??
      placeOf(name.slice(name.lastIndexOf("/") + 1), true);
    if (place === null) fields.push({ slot, name, tied: true });
    else if (place.rank < (places[place.kind]?.rank ?? Infinity)) {
      places[place.kind] = { ...place, slot, name };
    }
  });
  return {
    ...places,
    fields,
    aside: false,
    loose: false,
    strong: true,
    inner: false,
    trains: false,
    metric: true,
    prose: false,
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
    numbers[i] = of === undefined
      ? values[slot]!
      : shareOf(values[slot]!, values[of]!);
  }
  return numbers;
}

// `98/100` is a share, `0.51/0.40` two values.
function shareOf(part: number, whole: number): number {
  return Number.isInteger(part) && Number.isInteger(whole)
    ? part / whole
    : part;
}

// A word for a part of the data that begins the line, or stands in brackets before its first number.
function leading(head: string): string | undefined {
  const first =
    /^[\W_]*([A-Za-z]+(?:_[A-Za-z]+)?)(?:\s+set|\s+epoch)?(?=[\s:,|\]>-]|$)/i
      .exec(
        head.slice(0, 80),
      )?.[1];
  const tag = [...head.slice(0, 200).matchAll(/[[(<](\w{2,20})[\])>]/g)].map((
    m,
  ) => m[1]!).findLast(isSplit);
  const split = tag ??
    (first !== undefined && isSplit(first) ? first : undefined);
  return split === undefined ? undefined : splitName(split);
}

function isOfData(name: string): boolean {
  const { split, better } = resolve(name);
  return split !== null && better !== null;
}

// Pieces of a path and of a version among them: `pub/modulefiles/cuda/`, `4.30-cuda`.
const NO_NAME =
  /\/.*\/$|^\d+\.\d+-|https?:|^eta$|\beta\b|(?:^|[\W_])best(?:$|[\W_])|improve|patience|^v_num$|^at (?:epoch|step|iter\w*)$|^and$|(?:^|\s)in$|[\\]|^[^ck]?$/i;

function isName(name: string): boolean {
  return name.length <= 64 && /\p{L}/u.test(name) && !NO_NAME.test(name) &&
    name.split(/\s+/).length <= 9;
}
