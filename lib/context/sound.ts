import type { History, Note, RunContext } from "../history.ts";
import { NUMERIC } from "./aliases.ts";
import { isPossible } from "./possible.ts";

/** A setting, by its canonical key, and what it is said to be. */
export type Setting = readonly [setting: string, value: unknown];

/** The settings that a run can have, numbers as numbers, and the others. Of what several say the last counts that can be. */
export function soundIn(
  ...contexts: readonly RunContext[]
): { settings: RunContext; impossible: readonly Setting[] } {
  const all = contexts.flatMap((context) => Object.entries(context))
    .map(([key, value]): Setting => [key, numberOf(key, value)]);
  return {
    settings: Object.fromEntries(all.filter((one) => isPossible(...one))),
    impossible: all.filter((one) => !isPossible(...one)),
  };
}

/** Says of a setting of a log that it cannot be. */
export function impossibleNote([setting, value]: Setting): Note {
  return {
    kind: "impossible-setting",
    what: `${setting} = ${value}`.slice(0, 120),
  };
}

/** A history with settings, later ones before earlier, but for those that no run can have, which are noted. */
export function withSettings(
  history: History,
  ...contexts: readonly RunContext[]
): History {
  const { settings, impossible } = soundIn(...contexts);
  const notes = [...history.source.notes, ...impossible.map(impossibleNote)];
  return {
    ...history,
    context: settings,
    source: { ...history.source, notes },
  };
}

function numberOf(setting: string, value: unknown): unknown {
  const isText = typeof value === "string" && NUMERIC.has(setting) &&
    /\d/.test(value);
  const number = isText ? Number(value) : NaN;
  return Number.isNaN(number) ? value : number;
}
