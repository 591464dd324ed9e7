import { textReader } from "./_text_reader.ts";

const SCORE = /\bScore at iteration (\d+) is (\S+)/;

/** Deeplearning4j: what it calls the score of an iteration is its loss. */
export const dl4j = textReader({
  id: "dl4j",
  writtenBy: ["Deeplearning4j ScoreIterationListener"],
  mark: SCORE,
  rewriting: () => (line) => {
    const [found, iteration, score] = SCORE.exec(line) ?? [];
    return found
      ? [["iteration", Number(iteration)], ["loss", Number(score), "Score"]]
      : line;
  },
});
