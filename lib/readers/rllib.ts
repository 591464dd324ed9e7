import type { Pair } from "../text/pair.ts";
import { textReader } from "./_text_reader.ts";

const HEAD = /^Result for \S+:\s*$/;
const NUMBER = /^\s*([A-Za-z_]\w*):\s*(-?[\d.]+(?:e[-+]?\d+)?|nan|-?inf)\s*$/i;

/** What RLlib prints of each iteration: a block of names and numbers in the order of the alphabet, the iteration the last of them. */
export const rllib = textReader({
  id: "rllib",
  writtenBy: ["RLlib", "Ray Tune"],
  mark: HEAD,
  least: 1,
  rewriting: () => {
    let block: Map<string, number> | undefined;
    return (line): string | Pair[] => {
      if (HEAD.test(line)) block = new Map();
      const [, name, value] = NUMBER.exec(line) ?? [];
      if (!block || name === undefined) return "";
      // What several parts of the program count alike is said first for the whole.
      if (!block.has(name)) block.set(name, toNumber(value!));
      if (name !== "training_iteration") return "";
      const pairs = pairsOf(block);
      block = undefined;
      return pairs;
    };
  },
});

function pairsOf(block: ReadonlyMap<string, number>): Pair[] {
  const curves = [...block].filter(([name]) => !COUNTS.test(name));
  return [["step", block.get("training_iteration")!], ...curves];
}

const COUNTS =
  /^(?:training_iteration|iterations?_|num_|pid$|timestamp$|time|.*_(?:total|this_iter|ms|s)$)/;

function toNumber(text: string): number {
  const value = text.toLowerCase();
  return value === "nan"
    ? NaN
    : value.endsWith("inf")
    ? value.startsWith("-") ? -Infinity : Infinity
    : Number(value);
}
