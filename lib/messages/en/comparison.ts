import type { ComparisonTexts, LinkFacts } from "../_comparison.ts";

const ALIKE = {
  alike: "agree in all else",
  "alike-but-seed": "agree in all but the seed",
  all: "",
};

const times = ({ runs, within, groups, chance }: LinkFacts) =>
  groups > 1
    ? `(${runs} runs, compared within ${groups} groups that ${
      ALIKE[within]
    }; chance alone would order them as well in ${chance} of all cases)`
    : `(${runs} runs; chance alone would order them as well in ${chance} of all cases)`;

/** The words of a comparison. */
export const comparison: ComparisonTexts = {
  title: (runs) => `${runs} runs side by side`,
  columns: {
    run: "run",
    best: (measure) => `best ${measure}`,
    atTheEnd: "at the end",
    verdict: "verdict",
  },
  best: (run, measure, value, at) =>
    `Best: ${run}, with a ${measure} of ${value} at ${at}.`,
  level: (runs, measure, value) =>
    `Best: ${runs}, level with a ${measure} of ${value}.`,
  bestIsSick: (run, verdict) =>
    `${run} is the best of these and still needs action (${verdict}).`,
  notHeldOut:
    "They are compared by what they were trained on, for want of a held-out measure in two of the logs: which one does best on new data is not known.",
  byChance: (chance) => `chance does as well in ${chance} of all cases`,
  noMeasure:
    "No quantity can be compared in two of the runs, so none can be called better.",
  goesWith: (facts) =>
    facts.favours === "peak"
      ? `${facts.setting} is best near ${facts.value} and worse on both sides ${
        times(facts)
      }.`
      : facts.favours === "value"
      ? `${facts.setting} ${facts.value} goes with the better result ${
        times(facts)
      }.`
      : `A ${facts.favours} ${facts.setting} goes with the better result ${
        times(facts)
      }.`,
  unclear: (settings) =>
    `Nothing shows that these go with the result: ${settings}.`,
  tooFew: (settings, runs, tried) =>
    runs < 2
      ? `Nothing can be said about ${settings}: too few runs know both the setting and the result.`
      : `Too few runs to tell what ${settings} did: among ${
        tried > 1 ? `${runs} that differ in ${tried} settings` : runs
      }, even a perfect order could be chance.`,
  onlyDifference: (setting) =>
    `${setting} is the only known difference. A second run of each kind with another seed would show how much of the result is chance.`,
  together: (settings) =>
    `These changed together, so their effects cannot be told apart: ${settings}.`,
  edge: (setting, value, place) =>
    `The best run has the ${place} ${setting} that was tried (${value}): try beyond it.`,
  doubt: (settings, measure) =>
    `The runs differ in ${settings}, which changes what a ${measure} means: compare only those that agree in it.`,
  nothingDiffers:
    "No known setting differs. Settings are read from the logs and the files beside them, or from the context given with each run.",
  sameInAll: "The same in all",
  moreSettings: (count) => `${count} more in the JSON form`,
  moreRuns: (count) => `${count} more ${count === 1 ? "run" : "runs"}`,
  dots: "Dots: the best point of each run",
  others: (count) =>
    `Grey: ${count} ${count === 1 ? "run" : "runs"} further down the table`,
  reports: (count) => `The reports on each of the ${count} runs`,
  picturesAlone: "For the pictures of one run, diagnose it alone.",
  notDrawn: (count) => `Not drawn: ${comparison.moreRuns(count)}`,
};
