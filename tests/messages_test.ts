import {
  deepStrictEqual,
  doesNotMatch,
  match,
  ok,
  strictEqual,
} from "node:assert/strict";
import { causes, REMEDY_IDS } from "../lib/causes/mod.ts";
import { change, number, pairOf, percent } from "../lib/messages/_number.ts";
import { errorText, isLocale, Say, textsFor } from "../lib/messages/mod.ts";
import { examine } from "../lib/examine.ts";
import { renderMarkdown } from "../lib/renderers/markdown.ts";
import { type Rule, rules } from "../lib/rules/mod.ts";
import { draw, type Drawn } from "./kit/history.ts";

const LOCALES = ["en", "zh"] as const;
const HAN = /\p{Script=Han}/u;

/** An answer to whatever a sentence asks. */
const ANY: never = new Proxy({}, {
  get: (_, name) => name === "split" ? "validation" : 0.5,
}) as never;

function sentences(locale: (typeof LOCALES)[number]): [string, string][] {
  const t = textsFor(locale);
  const say = new Say(t.grammar, { axis: "epoch", heldOut: "validation" });
  return [
    ...Object.entries(t.rules).flatMap(([id, r]): [string, string][] => [
      [`${id} looksFor`, r.looksFor],
      [`${id} about`, r.about],
      [`${id} saw`, r.saw(ANY, say)],
      [`${id} means`, r.means(ANY, say)],
      ...(r.unless ? [[`${id} unless`, r.unless] as [string, string]] : []),
    ]),
    ...Object.entries(t.causes).flatMap(([id, c]): [string, string][] => [
      [`${id} how`, c.how],
      [`${id} confirm`, c.confirm],
    ]),
    ...Object.entries(t.reasons).map((
      [id, says],
    ): [string, string] => [id, says(ANY, say)]),
    ...Object.entries(t.remedies).flatMap(([id, says]): [string, string][] => [
      [id, says({ id }, say)],
      [id, says({ id, parameter: "lr", from: 1, to: 0.1, step: 3 }, say)],
    ]),
    ...Object.entries(t.notes).map(([id, says]): [string, string] => [
      id,
      says({ at: 3, count: 2, what: "x" }),
    ]),
  ];
}

for (const locale of LOCALES) {
  Deno.test(`every sentence in ${locale} is whole`, () => {
    for (const [id, sentence] of sentences(locale)) {
      const end = locale === "en" ? /[.?!]$/ : /[。？！]$/;
      match(sentence, end, id);
      doesNotMatch(sentence, / {2}| $|^ |undefined|\[object|NaN%/, id);
    }
  });
}

Deno.test("English has no contraction and no Chinese", () => {
  for (const [id, sentence] of sentences("en")) {
    doesNotMatch(
      sentence,
      /n't\b|'(re|ve|ll)\b|\b(it|that|there|what)'s\b/i,
      id,
    );
    ok(!HAN.test(sentence), id);
  }
});

Deno.test("where thresholds and methods come from is said in Chinese, too; titles stay", () => {
  const { source } = textsFor("zh");
  for (const { id, thresholds, sources } of rules as readonly Rule[]) {
    const limits = Object.entries(thresholds).map(([, [, from]]) => from);
    for (const from of [...limits, ...sources]) {
      ok(source(from) !== from, `${id}: ${from}`);
    }
  }
});

Deno.test("Chinese is Chinese, with full-width punctuation", () => {
  for (const [id, sentence] of sentences("zh")) {
    match(sentence, HAN, id);
    doesNotMatch(sentence, /\p{Script=Han}[,;:!?]|[,;]\p{Script=Han}/u, id);
  }
});

Deno.test("no words are left over from a rule or cause that is gone", () => {
  for (const locale of LOCALES) {
    const texts = textsFor(locale);
    deepStrictEqual(
      Object.keys(texts.rules).toSorted(),
      rules.map(({ id }) => id).toSorted(),
    );
    deepStrictEqual(
      Object.keys(texts.causes).toSorted(),
      causes.map(({ id }) => id).toSorted(),
    );
    deepStrictEqual(
      Object.keys(texts.remedies).toSorted(),
      [...REMEDY_IDS].toSorted(),
    );
  }
});

Deno.test("a place is said on the axis of the run", () => {
  const at = (locale: "en" | "zh", axis: "epoch" | "step" | "index") =>
    new Say(textsFor(locale).grammar, { axis, heldOut: null }).at(25000);
  strictEqual(at("en", "epoch"), "epoch 25,000");
  strictEqual(at("en", "index"), "point 25,000");
  strictEqual(at("zh", "epoch"), "第 25,000 轮");
  strictEqual(at("zh", "step"), "第 25,000 步");
});

Deno.test("the held-out loss is called test loss where only that is there", () => {
  const { grammar } = textsFor("en");
  strictEqual(
    new Say(grammar, { axis: "epoch", heldOut: "test" }).heldOutLoss,
    "test loss",
  );
});

for (
  const [x, said] of [
    [0, "0"],
    [101, "101"],
    [2.16449, "2.16"],
    [-0.004, "−0.004"],
    [0.00001234, "1.23e-5"],
    [25000, "25,000"],
    [999.6, "1000"],
    [12345.6, "12,346"],
    [4.39e35, "4.39e35"],
    [1.5, "1.5"],
    [NaN, "NaN"],
    [-Infinity, "−∞"],
  ] as const
) {
  Deno.test(`${x} is said as ${said}`, () => strictEqual(number(x), said));
}

Deno.test("shares and changes are percentages, large changes multiples", () => {
  strictEqual(percent(0.052), "5.2%");
  strictEqual(percent(0.974), "97%");
  strictEqual(percent(0.9971), "99.7%");
  strictEqual(percent(0.99999), ">99.9%");
  strictEqual(percent(-0.99999), "−99.9%");
  strictEqual(percent(1), "100%");
  strictEqual(percent(0.0000004), "<0.1%");
  strictEqual(change(-0.0000004), "<0.1%");
  strictEqual(percent(0), "0%");
  strictEqual(change(0.83), "+83%");
  strictEqual(change(-0.12), "−12%");
  strictEqual(change(11), "×12");
});

Deno.test("two numbers have as many digits as tell them apart, or are the same", () => {
  deepStrictEqual(pairOf(0.741, 0.743, percent), ["74.1%", "74.3%"]);
  deepStrictEqual(pairOf(0.74, 0.79, percent), ["74%", "79%"]);
  deepStrictEqual(pairOf(0.74, 0.74, percent), ["74%", "74%"]);
  deepStrictEqual(pairOf(0.5002, 0.5, percent), ["50%", "50%"]);
  deepStrictEqual(pairOf(2.3031, 2.3028), ["2.3031", "2.3028"]);
  deepStrictEqual(pairOf(-1.0001, -1.0004), ["−1.0001", "−1.0004"]);
  deepStrictEqual(pairOf(1, 1 + 1e-9), ["1", "1"]);
});

Deno.test("no sentence goes from a number to the same number", () => {
  const flat = { loss: "0.9x9", accuracy: "0.5x9 0.5004x9" };
  const turns = {
    loss: "1*0.93x39",
    val_loss: "1-0.05x10 0.51+0.02x28",
    val_accuracy: "0.74x20 0.7405x18",
  };
  for (const drawn of [flat, turns]) {
    for (const locale of ["en", "zh"] as const) {
      const history = draw(drawn);
      const run = { history, diagnosis: examine(history) };
      const said = renderMarkdown([run], [], { locale });
      doesNotMatch(said, /(?:from|从) ([−\d]\S*) (?:to|变为|到) \1(?![\d.])/);
    }
  }
});

Deno.test("an error is said with the action and what was found", () => {
  strictEqual(
    errorText("header-only", { path: "a.csv" }, "en"),
    'Cannot read "a.csv": found a header and no row',
  );
  strictEqual(
    errorText("syntax", { path: "a.json", line: 7, what: "{" }, "zh"),
    '无法读取 "a.json" 的第 7 行：文本残缺，无法解析："{"',
  );
});

Deno.test("a code that is not known still makes a sentence", () => {
  match(
    errorText("toString", { path: "a" }, "en"),
    /^Cannot read "a": found something/,
  );
});

Deno.test("only the codes of languages are locales", () => {
  ok(isLocale("zh"));
  ok(!isLocale("de"));
  ok(!isLocale("toString"));
});

/** The report of curves that are drawn. */
function report(drawn: Drawn, locale: (typeof LOCALES)[number]): string {
  const history = draw(drawn);
  return renderMarkdown([{ history, diagnosis: examine(history) }], [], {
    locale,
  });
}

Deno.test("a loss whose first value is 0 has no multiple of it", () => {
  for (const locale of LOCALES) {
    const said = report({ loss: "0 1.1+0.1x58" }, locale);
    doesNotMatch(said, /e300/);
  }
});

Deno.test("a tiny gradient norm is said as it is, not as exactly zero", () => {
  const said = report({ loss: "2.3x29", grad_norm: "0.0000001x29" }, "en");
  match(said, /The gradient norm is only 1e-7\./);
  doesNotMatch(said, /exactly zero/);
});
