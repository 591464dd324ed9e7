import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { expressionOf } from "../../lib/cli/_expression.ts";

const NAMES = [
  "loss",
  "val_loss",
  "train/loss",
  "Loss/validation",
  "acc",
  "val acc",
  "lr-Adam",
  "lr-Adam/pg1",
  "损失",
  "a.b",
  "aab",
  "😀1",
  "line\nbreak",
  "",
];

const EXPRESSIONS = [
  "loss",
  "^loss$",
  "^(?!val).*loss",
  "(?<=train/)loss",
  "(?<!val_)loss",
  "l(?=r)",
  "val|lr",
  "^(?:val[_ ])?(loss|acc)$",
  "(?<name>a+)b",
  "a{2}b|s{2,}|g{1,3}",
  "a*?b",
  "[^a-z/_]",
  "\\bacc\\b",
  "s\\B",
  "a\\.b",
  "\\p{L}$",
  "\\u{1F600}.",
  "\\uD83D\\uDE00",
  "^.$",
  "k.?$",
  "(?i:LOSS)/",
  "e.b|(?s:e.b)",
  "()",
  "[\\]\\d]",
  "",
];

for (const source of EXPRESSIONS) {
  Deno.test(`of all names ${JSON.stringify(source)} finds those that JavaScript finds`, () => {
    const theirs = new RegExp(source, "u");
    const ours = expressionOf(source);
    deepStrictEqual(
      NAMES.filter((name) => ours.test(name)),
      NAMES.filter((name) => theirs.test(name)),
    );
  });
}

Deno.test("an expression that can match in a billion ways answers at once", () => {
  const name = `${"a".repeat(60)}!`;
  for (
    const source of [
      "(a+)+$",
      "^(a|aa)*$",
      "(a?){60}a{60}$",
      `^${"a*".repeat(40)}$`,
      "^((((a*)*)*)*)*$",
      "a{999999999}",
      "(?:){999999999}b",
    ]
  ) strictEqual(expressionOf(source).test(name), false, source);
});

Deno.test("what is no expression, or refers back, is refused", () => {
  for (const source of ["(", "[z-a]", "a**", "(a)\\1", "(?<x>a)\\k<x>"]) {
    throws(() => expressionOf(source), SyntaxError);
  }
});
