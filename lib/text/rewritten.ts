import {
  halved,
  ofClasses,
  paired,
  plainly,
  spelled,
  stepNamed,
  uncounted,
  unslashed,
} from "./lists.ts";
import { unwrapped } from "./unwrapped.ts";

/** What is done to a line, in this order: each makes a form that people use out of one that fewer do. */
const REWRITES = [
  plainly,
  uncounted,
  unwrapped,
  paired,
  unslashed,
  halved,
  stepNamed,
  spelled,
  ofClasses,
] as const;

/** A line whose names and numbers stand as in most logs. */
export function rewritten(line: string): string {
  let text = line;
  for (const rewrite of REWRITES) text = rewrite(text);
  return text;
}
