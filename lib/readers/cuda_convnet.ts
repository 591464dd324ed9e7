import type { Pair } from "../text/pair.ts";
import { textReader } from "./_text_reader.ts";

const BATCH =
  /^(\d+)\.(\d+)\.\.\.\s+logprob:\s+([-\d.e+]+|nan|inf)(?:,\s+([-\d.e+]+|nan|inf))?/;
const TEST = /^logprob:\s+([-\d.e+]+|nan|inf)(?:,\s+([-\d.e+]+|nan|inf))?/;

const MEAN = /^Train error last (\d+) batches: (\S+)/;

/**
 * cuda-convnet: `3.12... logprob:  0.47, 0.09` is the loss of a batch and its share of errors; what it
 * calls the error of the last batches is their loss.
 */
export const cudaConvnet = textReader({
  id: "cuda-convnet",
  writtenBy: ["cuda-convnet"],
  mark: BATCH,
  rewriting: () => (line) => {
    const [batch, epoch, number, ...cost] = BATCH.exec(line) ?? [];
    if (batch !== undefined) {
      const place: Pair[] = [["epoch", Number(epoch)], [
        "batch",
        Number(number),
      ]];
      return [...place, ...costs("train", cost)];
    }
    // Below the words `Test output` there is no place.
    const [test, ...measured] = TEST.exec(line) ?? [];
    if (test !== undefined) return costs("test", measured);
    const [mean, batches, loss] = MEAN.exec(line) ?? [];
    return mean === undefined
      ? undefined
      : [[`train loss of the last ${batches} batches`, Number(loss)]];
  },
});

function costs(split: string, cost: readonly (string | undefined)[]): Pair[] {
  const names = [`${split} logprob loss`, `${split} error`];
  return names.map((name, i): Pair => [name, Number(cost[i])])
    .filter((_, i) => cost[i] !== undefined);
}
