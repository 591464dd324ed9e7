import { settingOf } from "../context.ts";
import type { Note } from "../history.ts";
import { nearest } from "../nearest.ts";
import { CANONICAL } from "./aliases.ts";

/** Says of every setting that is not known so, and which one may be meant. */
export function unknownIn(context: Readonly<Record<string, unknown>>): Note[] {
  return Object.keys(context).filter((key) => settingOf(key) === undefined)
    .map((what) => {
      const near = CANONICAL.get(nearest(what, [...CANONICAL.keys()]) ?? "");
      return {
        kind: "unknown-context",
        what: what.slice(0, 120),
        ...(near ? { near } : {}),
      };
    });
}
