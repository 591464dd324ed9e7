import type { Pair } from "../text/pair.ts";
import { textReader } from "./_text_reader.ts";

const LINE =
  /^\s*(\d+): ([-\w.]+), ([-\w.]+) avg(?: loss)?, ([\d.e-]+) rate, [\d.]+ seconds, (\d+) images/;
const MAP = /mean average precision \(mAP@0?\.50?\) = ([\d.]+)/;

/** Darknet's console: `12: 3.4, 3.9 avg loss, 0.001 rate, 3.5 seconds, 768 images`; its numbers come first. */
export const darknet = textReader({
  id: "darknet",
  writtenBy: ["Darknet detector train"],
  mark: LINE,
  rewriting: () => (line): Pair[] | undefined => {
    const [found, iteration, loss, mean, rate] = LINE.exec(line) ?? [];
    if (found !== undefined) {
      return [
        ["iteration", Number(iteration)],
        ["loss", toNumber(loss!)],
        ["loss running", toNumber(mean!), "avg loss"],
        ["learning rate", Number(rate), "rate"],
      ];
    }
    const map = MAP.exec(line)?.[1];
    return map === undefined
      ? undefined
      : [["validation mAP", Number(map), "mAP"]];
  },
});

function toNumber(text: string): number {
  if (/nan/i.test(text)) return NaN;
  return /inf/i.test(text)
    ? (text.startsWith("-") ? -Infinity : Infinity)
    : Number(text);
}
