import type { Cells } from "./cells.ts";

/** What the records of a sheet have in common. */
export interface Kind {
  /** The names, in the order of the line. */
  names: readonly string[];
  /** What its lines begin with, before a colon. */
  readonly lead?: string | undefined;
  /** Whether its lines say themselves at which step they stand, at which epoch, or neither. */
  own: "step" | "epoch" | "nothing";
  /** Whether its lines stand within an epoch, though they count the steps of all. */
  readonly inner: boolean;
  /** Whether only trainings stand where its lines do. */
  readonly trains: boolean;
  /** For each name, whether a sign ties it to its numbers. */
  readonly tied: readonly boolean[];
  /** Whether nothing on its lines is left over. */
  readonly whole: boolean;
  /** Whether progress bars showed them. */
  readonly bar: boolean;
  /** Whether they are batches of an evaluation: the last of an epoch has seen all. */
  readonly counted: boolean;
}

/** Records that hold the same names, in the order of their lines. */
export interface Sheet extends Kind {
  /** Which one it is. */
  readonly id: number;
  /** For each record its places, as `PLACE` has them, and then its numbers. */
  readonly cells: Float64Array<ArrayBuffer>;
  /** Takes more of them. */
  readonly more: Cells;
  /** How many records. */
  length: number;
  /** How many more there were before it was thinned, and how often it was halved. */
  dropped: number;
  halvings: number;
  /** How many records were thinned already. */
  settled: number;
  /** How many kinds of lines said them: a program prints one kind again and again, a person never. */
  kinds: number;
}

/** Where the places of a record lie among its cells, and how many there are. */
export const PLACE = {
  at: 0,
  seen: 1,
  epoch: 2,
  step: 3,
  length: 4,
  part: 5,
  all: 6,
} as const;

/** How many cells a record of a sheet has. */
export function widthOf({ names }: Sheet): number {
  return PLACE.all + names.length;
}
