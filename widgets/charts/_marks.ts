import type { Diagnosis, Mark } from "../../lib/diagnosis.ts";
import type { Axis, Series } from "../../lib/history.ts";
import { shorten } from "../_labels.ts";
import { moved, stepsOn } from "../_places.ts";
import type { ChartWords } from "../_words.ts";
import type { ChartBand, ChartDot } from "../chart.ts";

/** How many marks of one kind get words; more would hide the curve. */
const MAX_PHRASES = 2;

/** What the findings point at. */
export interface Marks {
  readonly dots: readonly ChartDot[];
  readonly bands: readonly ChartBand[];
}

/**
 * The evidence that lies on these series.
 *
 * @param main Whether marks that concern the whole run belong here too.
 */
export function marksOn(
  series: readonly Series[],
  axis: Axis,
  diagnosis: Diagnosis,
  words: ChartWords,
  main: boolean,
): Marks {
  const dots: ChartDot[] = [];
  const bands: ChartBand[] = [];
  const said = new Map<string, number>();
  for (const { mark, line, rules } of here(series, axis, diagnosis, main)) {
    const { says, from, to, value } = mark;
    const count = said.get(says) ?? 0;
    said.set(says, count + 1);
    const phrase = count < MAX_PHRASES ? words.mark(mark, axis) : "";
    const about = { phrase, rules, ...(line === undefined ? {} : { line }) };
    if (to === undefined && value !== undefined) {
      dots.push({ x: from, y: value, ...about });
    } else {
      const said = withName(phrase, series, line);
      bands.push({ from, to: to ?? from, ...about, phrase: said });
    }
  }
  return { dots, bands };
}

/** What is said of a stretch, with the name of its curve where there are several. */
function withName(
  phrase: string,
  series: readonly Series[],
  line: number | undefined,
): string {
  return phrase && line !== undefined && series.length > 1
    ? `${phrase} (${shorten(series[line]!.name)})`
    : phrase;
}

/** A mark that belongs to a picture, on the line it lies on. */
interface Here extends Found {
  readonly line?: number;
}

/** The marks on these series; what is said of two of them at once is said of the whole picture. */
function here(
  series: readonly Series[],
  axis: Axis,
  diagnosis: Diagnosis,
  main: boolean,
): Here[] {
  const all = new Map<string, Here>();
  for (const { mark, rules } of distinct(diagnosis)) {
    const line = series.findIndex(({ name }) => name === mark.series);
    const on = series[line];
    const ofAll = mark.series === undefined && mark.value === undefined;
    if (!on && !(main && ofAll)) continue;
    const there = on ? placed(mark, on, axis) : mark;
    const { says, from, to, value } = there;
    const key = JSON.stringify([says, from, to, value]);
    const before = all.get(key);
    all.set(
      key,
      before
        ? { mark: there, rules: [...new Set([...before.rules, ...rules])] }
        : { mark: there, rules, ...(on ? { line } : {}) },
    );
  }
  return [...all.values()];
}

/** The mark on the axis on which its series is drawn. */
function placed(mark: Mark, series: Series, axis: Axis): Mark {
  const place = (at: number) =>
    moved(at, series.steps, stepsOn(series, axis) ?? series.steps);
  return {
    ...mark,
    from: place(mark.from),
    ...(mark.to === undefined ? {} : { to: place(mark.to) }),
  };
}

/** A mark, and every rule that points at it. */
interface Found {
  readonly mark: Mark;
  readonly rules: readonly string[];
}

/** Marks of all findings; what two findings both point at is drawn once. */
function distinct({ checks }: Diagnosis): Found[] {
  const found = new Map<string, Found>();
  for (const { rule, outcome, marks = [] } of checks) {
    if (outcome !== "fires") continue;
    for (const mark of marks) {
      const { says, series, from, to } = mark;
      const key = JSON.stringify([says, series, from, to]);
      const rules = new Set(found.get(key)?.rules).add(rule);
      found.set(key, { mark, rules: [...rules] });
    }
  }
  return [...found.values()];
}
