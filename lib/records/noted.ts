import type { History, Note } from "../history.ts";

/** The same run, with more notes behind its own. */
export function noted(run: History, ...notes: readonly Note[]): History {
  const { source } = run;
  return { ...run, source: { ...source, notes: [...source.notes, ...notes] } };
}
