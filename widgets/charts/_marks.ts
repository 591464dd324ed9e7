import type { Diagnosis, Mark } from "../../lib/diagnosis.ts";
import type { Axis, Series } from "../../lib/history.ts";
import type { ChartWords } from "../_words.ts";
import type { ChartBand, ChartDot } from "../chart.ts";
import { placeOn } from "./_common_axis.ts";

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
  for (const mark of distinct(diagnosis)) {
    const on = series.find(({ name }) => name === mark.series);
    if (!on && !(main && isMoment(mark))) continue;
    const place = (step: number) => on ? placeOn(on, axis, step) : step;
    const count = said.get(mark.says) ?? 0;
    said.set(mark.says, count + 1);
    const from = place(mark.from);
    const to = mark.to === undefined ? from : place(mark.to);
    const there = { ...mark, from, ...(mark.to === undefined ? {} : { to }) };
    const phrase = count < MAX_PHRASES ? words.mark(there, axis) : "";
    if (mark.to === undefined && mark.value !== undefined) {
      dots.push({ x: from, y: mark.value, phrase });
    } else bands.push({ from, to, phrase });
  }
  return { dots, bands };
}

const isMoment = (mark: Mark) =>
  mark.to === undefined && mark.value === undefined;

/** Marks of all findings; what two findings both point at is drawn once. */
function distinct({ checks }: Diagnosis): Mark[] {
  const marks = checks.flatMap((check) =>
    check.outcome === "fires" ? check.marks ?? [] : []
  );
  const key = ({ says, series, from, to }: Mark) =>
    JSON.stringify([says, series, from, to]);
  return [...new Map(marks.map((mark) => [key(mark), mark])).values()];
}
