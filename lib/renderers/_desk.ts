import type { Texts } from "../messages/mod.ts";
import { wrap } from "./_columns.ts";
import type { Ink } from "./_ink.ts";

/** What every part of a report in a terminal is written with. */
export interface Desk {
  readonly texts: Texts;
  readonly ink: Ink;
  readonly width: number;
}

/** Wrapped text whose later lines are set in. */
export function hanging(text: string, width: number, by: number): string[] {
  const [first = "", ...rest] = wrap(text, width - by);
  return [first, ...rest.map((line) => " ".repeat(by) + line)];
}
