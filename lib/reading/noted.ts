import type { History, Note } from "../history.ts";

/** The same runs, with one more note. */
export function noted(runs: readonly History[], note: Note): History[] {
  return runs.map((run) => ({
    ...run,
    source: { ...run.source, notes: [...run.source.notes, note] },
  }));
}
