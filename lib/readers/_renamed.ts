import type { History } from "../history.ts";
import { nameOf } from "../log_file.ts";

/** A history that its builder called as the file, under the name that its program gave the run. */
export function renamed(
  history: History,
  path: string,
  name: string,
): History {
  return { ...history, name: name + history.name.slice(nameOf(path).length) };
}
