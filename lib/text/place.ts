import { axisOf, WEAK, words } from "../naming.ts";

/** A number that says where a record stands. */
export interface PlaceName {
  readonly kind: "epoch" | "step";
  /** 0 is the surest. */
  readonly rank: number;
}

// What programs print that no table calls a column.
const SHORT: Readonly<Record<string, PlaceName["kind"]>> = {
  "ep": "epoch",
  "epoc": "epoch",
  "up": "step",
  "upd": "step",
  "batch count": "step",
  "batch id": "step",
  "batch idx": "step",
  "batch index": "step",
};

/** The rank of a step that only the word after it makes one. */
const BEHIND = 40;

/** Ranks of numbers that only their brackets make a place. */
export const IN_BRACKETS = 60;

/** The rank of what counts steps, and may as well be how many there were. */
export const AMOUNTS = 2 * WEAK;

/** Whether a label is that of a place: `Epoch`, `Score at iteration`, `global_step`; plurals are settings. */
export function placeOf(label: string, tied: boolean): PlaceName | null {
  if (label.length > 90) return null;
  const all = words(label);
  if (!tied && /^(?:samples|tokens|num samples)$/.test(all.join(" "))) {
    return null;
  }
  const whole = named(all.join(" ")) ?? exact(label);
  if (whole) return whole;
  if (tied && GOING.test(label)) return named(all.at(-1)!);
  // `Starting epoch 3`, but not `Steps per epoch: 3`, `sec/kimg 3` or `100 samples, 3`.
  const parts = label.split(/\s+/);
  if (tied || parts.length > 9) return null;
  return named(words(parts.slice(-2).join(" ")).join(" ")) ??
    named(words(parts.at(-1) ?? "").join(" "));
}

// `Running iteration: 3`
const GOING =
  /\b(?:running|starting|beginning|processing|current|finished|completed|entering) (?:epoch|iteration|step|batch)$/i;

/** What counts in tables of trainings, and in the texts of games. */
const GAMES = /^(?:rounds?|games?|generations?|rollouts?)$/i;

/** Whether a label ends in a word that counts rounds, of a training or of a game: `Federated round`. */
export function isRound(label: string): boolean {
  return /(?:^|[\s_])round$/i.test(label);
}

function named(name: string): PlaceName | null {
  if (name === "epochs" || name === "time" || GAMES.test(name)) return null;
  const short = Object.hasOwn(SHORT, name) ? SHORT[name] : undefined;
  if (short) return { kind: short, rank: 5 };
  const axis = axisOf(name);
  return axis === null || axis.kind === "time"
    ? null
    : { kind: axis.kind, rank: axis.rank };
}

function exact(label: string): PlaceName | null {
  const axis = axisOf(label);
  return axis === null || axis.kind === "time" || /epochs$/i.test(label) ||
      GAMES.test(label)
    ? null
    : { kind: axis.kind, rank: axis.rank };
}

/** A text after a number without the word that says what the number counts. */
export function afterPlace(gap: string): string {
  return gap.replace(AFTER, "");
}

const AFTER =
  /^[\s-]?(epoch|iter|iters|iteration|iterations|batch|batches|step|steps|updates|rounds?)\b(?!\/)|^\s?([轮步次])/i;

/** What a number counts by the word after it: `3-epoch`, `200/ 2983 batches`. */
export function placeAfter(gap: string): PlaceName | null {
  const [, word, sign] = AFTER.exec(gap) ?? [];
  if (word === undefined && sign === undefined) return null;
  return sign === "轮" || word?.toLowerCase() === "epoch"
    ? { kind: "epoch", rank: 1 }
    : { kind: "step", rank: BEHIND };
}
