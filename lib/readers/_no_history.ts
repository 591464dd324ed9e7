import { isFixedSetting, SETTINGS } from "../context.ts";
import type { History, Series } from "../history.ts";
import { axisOf } from "../naming.ts";
import { labelKind } from "../records/labels.ts";
import { isElsewhere, isOfSamples } from "./_elsewhere.ts";
import { isNameless } from "./_header.ts";
import type { LogErrorCode } from "./_reader.ts";

/** A table of more columns than this that have no names is data. */
const MOST_NAMELESS = 8;

/**
 * What columns of numbers are instead of a history: data, where nothing in them is called a step or
 * a metric; a table of runs, where each row says what it is of; a summary. `undefined`: a history.
 */
export function otherThanHistory(
  histories: readonly History[],
  { hasAxis, rowsAreRuns }: {
    readonly hasAxis: boolean;
    readonly rowsAreRuns: boolean;
  },
): LogErrorCode | undefined {
  const series = histories.flatMap((history) => history.series);
  const texts = histories[0]!.source.notes.filter(({ kind, what = "" }) =>
    kind === "text-column" || (kind === "bad-number" && isThing(what))
  );
  const known = series.some(isMetric);
  const placed = series.some(isPlaced);
  const things = texts.some(({ what }) => isThing(what ?? ""));
  if (!(placed && known) && !things && isCalendar(series, texts)) {
    return "calendar";
  }
  if (isElsewhere(series, { placed, known })) return "no-metric";
  if (rowsAreRuns) return "table-of-runs";
  if (!known && isGrid(series)) return "no-metric";
  if (!placed && (isMatrix(series) || series.some(isThreshold))) {
    return "no-metric";
  }
  if (placed) {
    // Records of a simulation or of a shop have steps, too; a grid of settings has rates.
    return series.some(isMeasured) || texts.length === 0
      ? undefined
      : "no-metric";
  }
  if (!known) {
    // An axis that stands still is no place of a value, but tells what a table is.
    if (hasAxis && texts.length === 0) return undefined;
    const nameless = series.every(({ name }) => isNameless(name));
    if (!nameless || series.length > MOST_NAMELESS) return "no-metric";
    return series.every(({ values }) => values.length === 1)
      ? "no-curve"
      : undefined;
  }
  // Ray Tune says when each trial ended, too.
  if (things && series.some(isVariedSetting)) return "table-of-runs";
  if (isOfSamples(series, texts)) return "table-of-runs";
  if (series.some(({ wallSeconds }) => wallSeconds)) return undefined;
  const loss = series.some(({ quantity }) => quantity === "loss");
  const several = texts.length > 0 || histories.length > 1;
  // What is measured on both goes on in time, whatever else is said of it.
  const both = ["train", "validation"].every((split) =>
    series.some((one) => one.split === split)
  );
  if (haveSpreads(series) || series.some(isRateTest) || series.some(isRun)) {
    return "table-of-runs";
  }
  if (things || (several && !loss && !both) || series.some(isVariedSetting)) {
    return "table-of-runs";
  }
  const single = series.every(({ values }) => values.length === 1);
  return single && series.length > 1 ? "no-curve" : undefined;
}

/** Whether it is known what a series measures, or on which data. */
function isMeasured({ split, quantity, better }: Series): boolean {
  return split !== null || better !== null || quantity === "grad_norm";
}

function isMetric(series: Series): boolean {
  return isMeasured(series) || series.quantity === "learning_rate";
}

/** Whether a column of texts says what each row is of: a model, a class. */
function isThing(name: string): boolean {
  return labelKind(name) === "run" ||
    /^(?:row|name|model|method|algorithm|classifier|class|label|category|data ?set)s?\b/i
      .test(name);
}

/** Names of nothing but parts of a calendar: `month`, `ano_mes`, `Jahr`. */
const CALENDAR = new RegExp(
  `^(?:(?:${
    [
      "years?|quarters?|months?|weeks?|days?|dates?|hours?|weekdays?",
      "jahr|quartal|monat|woche|tag|datum|stunde",
      "année|annee|mois|semaine|jour|heure",
      "año|ano|mes|mês|semana|fecha|dia|día|trimestre|anno|mese|giorno",
      "год|квартал|месяц|неделя|день|дата",
      "年份?|月份?|年月|季度|日期?|星期|週",
    ].join("|")
  })(?:$|[ _-]))+$`,
  "i",
);

/** Whether each row is of a day or a month: figures over time, as a shop has them. */
function isCalendar(
  series: readonly Series[],
  texts: readonly { readonly what?: string }[],
): boolean {
  const named = [
    ...series.map(({ name }) => name),
    ...texts.map(({ what = "" }) => what),
  ];
  const [{ wallSeconds } = {}] = series;
  const daily = (wallSeconds?.length ?? 0) > 1 &&
    wallSeconds!.every((seconds) => seconds % 86_400 === 0) &&
    wallSeconds!.some((seconds) => seconds !== wallSeconds![0]);
  return daily || named.some((name) => CALENDAR.test(name));
}

/** Whether columns without names are a square of counts: which class was taken for which. */
function isMatrix(series: readonly Series[]): boolean {
  const rows = series[0]?.values.length ?? 0;
  return series.length > 1 &&
    (rows === series.length || rows === series.length + 1) &&
    series.every(({ name, values }) =>
      isNameless(name) && values.length === rows &&
      values.every((value) => Number.isInteger(value) && value >= 0)
    );
}

/** Whether columns go through all values of a grid, one within another: what was computed for each, no training. */
function isGrid(series: readonly Series[]): boolean {
  return series.filter(({ values }) => comesAgain(values)).length > 1;
}

/** Whether values come again in the same order, a few at a time. */
function comesAgain(values: ArrayLike<number>): boolean {
  const all = Array.from(values);
  const start = all.findIndex((value, i) =>
    i > 1 && value === all[0] && all[i - 1] !== all[0]
  );
  return start > 1 && start * 3 <= all.length &&
    all.every((value, i) => i < start || value === all[i - start]);
}

/** Whether what is measured stands above thresholds, not steps: a ROC curve. */
function isThreshold({ name }: Series): boolean {
  return /^thresholds?$/i.test(name);
}

/** Whether a learning rate grows from row to row, a hundred times in all: it was sought, not trained with. */
function isRateTest({ quantity, values }: Series): boolean {
  return quantity === "learning_rate" && values.length > 3 &&
    values.every((value, i) => i === 0 || value > values[i - 1]!) &&
    values.at(-1)! >= 100 * values[0]!;
}

/** Whether a column numbers runs, each row another one: folds. */
function isRun({ name, values }: Series): boolean {
  return labelKind(name) === "run" && values.length > 1 &&
    new Set(values).size === values.length;
}

/** Whether columns come with how far each scatters: `RMSE` and `RMSESD`, `loss_mean` and `loss_sd`. */
function haveSpreads(series: readonly Series[]): boolean {
  const names = new Set(series.map(({ name }) => name));
  return series.some(({ name }) =>
    names.has(`${name}SD`) ||
    (MEAN.test(name) &&
      SPREADS.some((word) => names.has(name.replace(MEAN, word))))
  );
}

const MEAN = /(?<![a-z])(?:mean|avg)$/i;
const SPREADS = ["sd", "std", "stdev", "stderr", "se", "sem"];

/** Whether a step or an epoch is known for each value. */
function isPlaced({ axis, epochs }: Series): boolean {
  return axis !== "index" || epochs !== undefined;
}

/** Whether values are of a setting that differs from row to row, as in a sweep. */
function isVariedSetting({ name, values }: Series): boolean {
  const setting = isFixedSetting(name) || SETTINGS.test(name);
  return setting && axisOf(name) === null &&
    values.some((value) => value !== values[0]);
}
