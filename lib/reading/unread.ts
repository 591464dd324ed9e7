import type { History, Note } from "../history.ts";
import { noted } from "../records/noted.ts";

/** The same runs, of which the first tells what could not be read beside them. */
export function withUnread(
  runs: readonly History[],
  paths: readonly string[],
): History[] {
  const [first, ...others] = runs;
  const [path] = paths;
  if (first === undefined || path === undefined) return [...runs];
  const note: Note = {
    kind: "unread-file",
    what: path.slice(0, 120),
    ...(paths.length > 1 ? { count: paths.length } : {}),
  };
  return [noted(first, note), ...others];
}
