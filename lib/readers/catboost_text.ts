import type { Pair } from "../text/pair.ts";
import { textReader } from "./_text_reader.ts";

const LINE =
  /^(\d+):\s+(?:learn: (\S+))?\s*(?:test\d*: (\S+))?.*\b(?:total|remaining): /;

/** What CatBoost prints: `12:	learn: 0.43	test: 0.45	best: 0.45 (12)	total: 1.2s`. */
export const catboostText = textReader({
  id: "catboost-text",
  writtenBy: ["CatBoost fit(verbose=…)"],
  mark: LINE,
  rewriting: () => (line) => {
    const [found, iteration, learn, test] = LINE.exec(line) ?? [];
    if (!found) return line;
    const pairs: Pair[] = [
      ["iteration", Number(iteration)],
      ["train loss", Number(learn), "learn"],
      ["test loss", Number(test), "test"],
    ];
    return pairs.filter(([, value]) => !Number.isNaN(value));
  },
});
