import type { Pair } from "../text/pair.ts";
import { textReader } from "./_text_reader.ts";

const NUMBER = String.raw`[-+]?(?:[\d.]+(?:e[-+]?\d+)?|nan|inf)`;
const PROGRESS = new RegExp(
  String.raw`\bfit progress: \((\d+), (${NUMBER}), \{([^{}]*)\}`,
  "i",
);
const INITIAL = new RegExp(
  String
    .raw`\binitial parameters \(loss, other metrics\): (${NUMBER}), \{([^{}]*)\}`,
  "i",
);
const METRIC = new RegExp(String.raw`['"]([^'"]+)['"]: (${NUMBER})`, "gi");

/** What a Flower server prints of each round that it evaluates itself: `fit progress: (1, 2.3, {'accuracy': 0.1}, 9.5)`. */
export const flower = textReader({
  id: "flower",
  writtenBy: ["Flower's server"],
  mark: PROGRESS,
  rewriting: () => (line) => {
    const [found, round, loss, metrics = ""] = PROGRESS.exec(line) ?? [];
    if (found) return recordOf(round!, loss!, metrics);
    const [initial, before, others = ""] = INITIAL.exec(line) ?? [];
    return initial ? recordOf("0", before!, others) : line;
  },
});

function recordOf(round: string, loss: string, metrics: string): Pair[] {
  return [
    ["server round", Number(round)],
    ["val/loss", Number(loss), "loss"],
    ...[...metrics.matchAll(METRIC)].map(
      ([, name, value]): Pair => [`val/${name}`, Number(value), name!],
    ),
  ];
}
