import type { Axis } from "../../history.ts";
import { ACRONYMS } from "../_acronyms.ts";
import type { Grammar } from "../_say.ts";

const UNIT: Record<Axis, string> = {
  epoch: "epoch",
  step: "step",
  index: "point",
};
const SPLIT = { train: "training", validation: "validation", test: "test" };
const QUANTITY: Record<string, string> = {
  ...ACRONYMS,
  learning_rate: "learning rate",
  grad_norm: "gradient norm",
};

/** How English counts steps and names curves. */
export const grammar: Grammar = {
  at: (axis, step) => `${UNIT[axis]} ${step}`,
  range: (axis, from, to) => `${UNIT[axis]}s ${from} to ${to}`,
  span: (axis, count, digits) =>
    `${digits} ${UNIT[axis]}${count === 1 ? "" : "s"}`,
  pace: (axis, change) =>
    `${change} ${axis === "epoch" ? "an" : "a"} ${UNIT[axis]}`,
  curve: (split, quantity) => {
    const name = QUANTITY[quantity] ?? quantity.replaceAll("_", " ");
    return split ? `${SPLIT[split]} ${name}` : name;
  },
  set: (split) => split ? `${SPLIT[split]} set` : "data",
  list: (things) =>
    things.length < 2
      ? things.join("")
      : `${things.slice(0, -1).join(", ")} and ${things.at(-1)}`,
  spaced: (sentence) => sentence,
  paragraph: (sentences) => sentences.join(" "),
};

/** A phrase with a capital letter, to begin a sentence. */
export function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
