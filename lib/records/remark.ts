import type { Note, NoteKind } from "../history.ts";
import type { Meaning } from "../naming.ts";
import type { Points } from "./points.ts";
import type { LaidOut, Track } from "./table.ts";

/** What takes notes: the history sink. */
export interface NoteSink {
  note(kind: NoteKind, about?: Omit<Note, "kind">): void;
}

/** Notes what was found out while a log was laid out in time. */
export function remark(
  sink: NoteSink,
  tables: readonly LaidOut[],
  tracks: readonly Track[],
  meanings: readonly Meaning[],
): void {
  for (const record of tables.flatMap(({ resumed }) => resumed)) {
    sink.note("resumed", { at: record + 1 });
  }
  for (const record of tables.flatMap(({ restarted }) => restarted)) {
    sink.note("restarted", { at: record + 1 });
  }
  if (tables.some(({ reversed }) => reversed)) sink.note("newest-first");
  if (tables.some(({ unordered }) => unordered)) sink.note("unordered");
  for (const { shortAxis } of tables) {
    if (shortAxis !== undefined) sink.note("short-axis", { what: shortAxis });
  }
  const givenUp = mostOf(tracks, (points) => points.givenUp);
  if (givenUp > 0) sink.note("given-up", { count: givenUp });
  const unplaced = largest(tables.map(({ unplaced = 0 }) => unplaced));
  if (unplaced > 0) sink.note("unplaced", { count: unplaced });
  const repeated = mostOf(tracks, (points) => points.replaced);
  if (repeated > 0) sink.note("repeated-step", { count: repeated });
  if (tracks.every(({ name }) => NUMBERED.test(name))) sink.note("no-names");
  else if (!meanings.some(({ quantity }) => quantity === "loss")) {
    sink.note("no-loss");
  }
  const longest = largest(
    tracks.flatMap(({ points }) => points.map((p) => p.steps.length)),
  );
  if (longest === 1) sink.note("one-record");
}

/** What readers call a column that has no name. */
const NUMBERED = /^column \d+$/;

/** How many there are in the track that has most. */
function mostOf(
  tracks: readonly Track[],
  count: (points: Points) => number,
): number {
  return largest(
    tracks.map(({ points }) => points.reduce((n, one) => n + count(one), 0)),
  );
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
