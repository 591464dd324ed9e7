import type { Expression } from "./_expression.ts";
import { withSettings } from "../context/sound.ts";
import { unknownIn } from "../context/unknown.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { examine } from "../examine.ts";
import type { History, RunContext } from "../history.ts";

/** What the user asked of every run alike. */
export interface Request {
  /** Only series whose name matches. */
  readonly select?: Expression;
  /** Only these rules. */
  readonly rules?: readonly string[];
  /** What the log does not say; wins over what it says. */
  readonly context: RunContext;
}

/** None of a run's series is called what the user asked for. */
export class NothingSelected extends RangeError {
  override readonly name = "NothingSelected";

  /** @param names What they are called. */
  constructor(message: string, readonly names: readonly string[]) {
    super(message);
  }
}

/**
 * The run as the user wants it looked at.
 *
 * @throws {NothingSelected} When no series is left.
 */
export function narrowed(
  history: History,
  { select, context }: Request,
): History {
  const series = select
    ? history.series.filter(({ name }) => select.test(name))
    : history.series;
  if (select && series.length === 0) {
    throw new NothingSelected(
      `Cannot select series in ${JSON.stringify(history.name)}: ` +
        `found none that matches ${select.source}`,
      history.series.map(({ name }) => name),
    );
  }
  const { source } = history;
  const notes = [...source.notes, ...unknownIn(context)];
  return withSettings(
    { ...history, series, source: { ...source, notes } },
    history.context,
    context,
  );
}

/** Asks the rules about a run that is already narrowed. */
export function diagnose(history: History, { rules }: Request): Diagnosis {
  return examine(history, rules ? { rules } : {});
}
