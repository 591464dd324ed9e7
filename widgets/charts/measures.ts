import type { Series } from "../../lib/history.ts";
import { apart } from "./_apart.ts";
import type { ChartMaker } from "./_chart.ts";
import { compose } from "./_compose.ts";

/** What other pictures show. */
const SHOWN = new Set(["loss", "accuracy", "learning_rate", "grad_norm"]);

/** More pictures than this nobody looks through. */
const MOST = 4;

/**
 * How did everything else get on of which it is known whether small or large is good: F1, mAP, perplexity, reward?
 * One picture a quantity. Where nothing else is logged, whatever there is.
 */
export const measures: ChartMaker = (history, diagnosis, words, columns) => {
  const others = history.series.filter(({ quantity }) => !SHOWN.has(quantity));
  const alone = others.length === history.series.length;
  const judged = others.filter(({ better }) => better !== null);
  const groups = Map.groupBy(
    judged.length || !alone ? judged : others,
    ({ quantity }) => quantity,
  );
  return [...groups].slice(0, MOST).flatMap(([quantity, series], i) =>
    compose(series.slice(0, MOST_LINES), diagnosis, words, {
      id: `measure-${i + 1}`,
      title: words.quantity(quantity),
      columns,
      logFrom: 1000,
      main: alone && i === 0,
      tone: apart(series),
      remarks: remarksOn(series, groups.size - MOST, i),
    }) ?? []
  );

  function remarksOn(
    { length }: readonly Series[],
    more: number,
    place: number,
  ): string[] {
    return [
      ...length > MOST_LINES ? [words.moreLines(length - MOST_LINES)] : [],
      ...more > 0 && place === MOST - 1 ? [words.moreMeasures(more)] : [],
    ];
  }
};

/** More lines of one quantity than this cannot be told apart. */
const MOST_LINES = 12;
