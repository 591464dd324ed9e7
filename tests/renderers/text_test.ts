import {
  deepStrictEqual,
  doesNotMatch,
  match,
  ok,
  strictEqual,
} from "node:assert/strict";
import type { Evidence } from "../../lib/diagnosis.ts";
import { columns, pad, wrap } from "../../lib/renderers/_columns.ts";
import { sparkline } from "../../lib/renderers/_sparkline.ts";
import { md } from "../../lib/renderers/_markdown_text.ts";
import { renderMarkdown } from "../../lib/renderers/markdown.ts";
import { renderText } from "../../lib/renderers/text.ts";
import { exploding, healthy, turning, withChecks } from "./_examples.ts";

for (const width of [60, 80, 100, 140]) {
  for (const locale of ["en", "zh"] as const) {
    Deno.test(`text keeps to ${width} columns in ${locale}`, () => {
      const text = renderText([turning, exploding, healthy], [], {
        locale,
        width,
      });
      const long = text.split("\n").filter((line) => columns(line) > width);
      deepStrictEqual(long, []);
    });
  }
}

Deno.test("text is without colour unless asked", () => {
  ok(!renderText([turning], [], { locale: "en" }).includes("\x1b"));
  ok(
    renderText([turning], [], { locale: "en", colour: true }).includes(
      "\x1b[1;31m",
    ),
  );
});

Deno.test("a rule that this version does not know is shown by its id", () => {
  const run = withChecks(turning, [{
    rule: "rule-of-tomorrow",
    outcome: "fires",
    severity: "warning",
    confidence: 0.5,
    evidence: {},
    causes: [{
      id: "cause-of-tomorrow",
      weight: 0.5,
      because: ["x"],
      facts: {},
    }],
    remedies: [{ id: "remedy-of-tomorrow" }],
  }], { health: "watch", headline: "rule-of-tomorrow" });
  const text = renderText([run], [], { locale: "en" });
  for (const id of ["rule", "cause", "remedy"]) {
    match(text, new RegExp(`${id}-of-tomorrow`));
  }
});

Deno.test("a report that comes to no verdict says why", () => {
  const run = withChecks(turning, [{
    rule: "healthy",
    severity: "note",
    outcome: "absent",
    because: "any.loss",
  }]);
  const text = renderText([run], [], { locale: "en" });
  match(text, /^\? Cannot tell whether this run is healthy$/m);
  match(text, /^ +No loss in this log\.$/m);
});

Deno.test("what one finding has explained and asked for, the next does not say again", () => {
  const cause = {
    id: "learning-rate-too-high",
    weight: 0.5,
    because: [],
    facts: {},
  };
  const check = {
    outcome: "fires",
    severity: "warning",
    confidence: 0.9,
    evidence: {},
    causes: [cause],
    remedies: [{ id: "clip-gradients" }],
  } as const;
  const run = withChecks(turning, [
    { ...check, rule: "first" },
    { ...check, rule: "second" },
  ], { health: "sick", headline: "first" });
  const report = renderMarkdown([run], [], { locale: "en" });
  const times = (words: RegExp) => report.match(words)?.length;
  strictEqual(times(/Learning rate too high/g), 2);
  strictEqual(times(/Clip the gradient/g), 1);
  strictEqual(times(/One run at a tenth of the learning rate/g), 1);
});

Deno.test("of very many settings a terminal shows some, and counts the rest", () => {
  const context = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [`setting_${i}`, i]),
  );
  const { history, diagnosis } = turning;
  const run = { history, diagnosis: { ...diagnosis, context } };
  const text = renderText([run], [], { locale: "en" }).replace(/\s+/g, " ");
  match(text, /setting_15 15, 24 more in the JSON form\./);
  doesNotMatch(text, /setting_16/);
});

Deno.test("of many notes of one kind the first is read, and how often the others happened", () => {
  const notes = [1, 2, 3, 4].map((at) =>
    ({ kind: "bad-line", at, ...(at === 4 ? { count: 900 } : {}) }) as const
  );
  const { history, diagnosis } = turning;
  const source = { ...history.source, notes };
  const run = { history, diagnosis: { ...diagnosis, source } };
  const text = renderText([run], [], { locale: "en" }).replace(/\s+/g, " ");
  match(text, /no record skipped at line 1\. 902 more of this kind\./);
});

Deno.test("a rule that crashed is named, and the rest is reported", () => {
  const run = withChecks(turning, [
    ...turning.diagnosis.checks,
    {
      rule: "divergence",
      outcome: "crashed",
      severity: "error",
      because: "TypeError: x",
    },
  ], turning.diagnosis.verdict);
  const text = renderText([run], [], { locale: "en" });
  match(text, /divergence \(TypeError: x\)/);
  match(text, /Overfitting since/);
});

Deno.test("what was fine, absent and doubtful does not read alike", () => {
  const text = renderText([turning], [], { locale: "en" });
  match(text, /Looked at and fine: \d+ rules/);
  match(text, /Could not look: .*no gradient norm in this log/);
});

Deno.test("settings are named, and asked for where none is known", () => {
  match(
    renderText([turning], [], { locale: "en" }),
    /Settings known: .*train_size 500/,
  );
  doesNotMatch(
    renderText([turning], [], { locale: "en" }),
    /No setting of the run/,
  );
});

Deno.test("a sparkline shows the course", () => {
  strictEqual(sparkline(Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7)), "▁▂▃▄▅▆▇█");
});

Deno.test("a sparkline shows a value that is not finite, however many are finite around it", () => {
  const values = new Float64Array(2400).map((_, i) => i);
  values[1200] = NaN;
  strictEqual(sparkline(values).indexOf("×"), 12);
});

Deno.test("a sparkline shows that a curve swings, though its means do not move", () => {
  const swings = Float64Array.from({ length: 480 }, (_, i) => i % 2 ? 1 : 2);
  strictEqual(sparkline(swings), "█▁".repeat(12));
});

Deno.test("a sparkline shows the course of a curve that falls more than it swings", () => {
  const falls = Float64Array.from(
    { length: 480 },
    (_, i) => -i + 100 * (i % 2),
  );
  match(sparkline(falls), /^█+▇+▆+▅+▄+▃+▂+▁+$/);
});

Deno.test("a sparkline of a flat curve is flat", () => {
  strictEqual(sparkline(new Float64Array(5).fill(3)), "▁▁▁▁▁");
});

Deno.test("a sparkline of nothing but NaN, or of nothing, does not fail", () => {
  strictEqual(sparkline(new Float64Array(3).fill(NaN)), "×××");
  strictEqual(sparkline(new Float64Array(0)), "");
});

Deno.test("Chinese characters take two columns, accents none", () => {
  strictEqual(columns("损失 loss"), 9);
  strictEqual(columns("e\u0301"), 1);
});

Deno.test("pad leaves out the middle of what is too long, by columns", () => {
  strictEqual(pad("验证集", 5), "验…集");
  strictEqual(pad("results.csv#12", 9), "resu…v#12");
  strictEqual(pad("ab", 4), "ab  ");
});

Deno.test("wrap breaks between Chinese characters, and never before their punctuation", () => {
  deepStrictEqual(wrap("过拟合，早停。", 6), ["过拟", "合，早", "停。"]);
});

Deno.test("wrap keeps words whole", () => {
  deepStrictEqual(wrap("one two three", 7), ["one two", "three"]);
  deepStrictEqual(wrap("extraordinary", 5), ["extraordinary"]);
});

Deno.test("text calls fine what was asked for, not the whole run", () => {
  const { history, diagnosis } = healthy;
  const checks = diagnosis.checks.filter(({ rule }) => rule === "overfitting");
  const asked = {
    history,
    diagnosis: {
      ...diagnosis,
      checks,
      verdict: { health: "unknown" as const, headline: null },
    },
  };
  const text = renderText([asked], [], { locale: "en" });
  match(text, /✓ What was asked for is fine/);
  doesNotMatch(text, /Cannot tell/);
});

Deno.test("a curve that only the noise of its digits moves is drawn flat", () => {
  strictEqual(sparkline(Float64Array.of(0.2, 0.2 + 3e-17, 0.2)), "▁▁▁");
  strictEqual(sparkline(Float64Array.of(0.2, 0.201, 0.2)), "▁█▁");
});

Deno.test("a number that ends no item of a list keeps its point in markdown", () => {
  strictEqual(md("0.717 → 0.02"), "0.717 → 0.02");
  strictEqual(md("1. first"), "1\\. first");
});

Deno.test("points at fractions of an epoch are not called epochs", () => {
  const { history, diagnosis } = turning;
  const halves = history.series.map((s) => ({
    ...s,
    steps: s.steps.map((step) => step / 2),
  }));
  const [head = ""] = renderText(
    [
      { history: { ...history, series: halves }, diagnosis },
    ],
    [],
    { locale: "en" },
  ).split("\n");
  match(head, /\d points/);
  doesNotMatch(head, /epochs/);
});

Deno.test("a Chinese name stands in a Chinese sentence without blanks, a Latin one with them", () => {
  const report = (name: string) => {
    const { history, diagnosis } = turning;
    const renamed = (evidence: Evidence = {}) =>
      "series" in evidence ? { ...evidence, series: name } : evidence;
    const checks = diagnosis.checks.map((check) => ({
      ...check,
      evidence: renamed(check.evidence),
    }));
    return renderText([{ history, diagnosis: { ...diagnosis, checks } }], [], {
      locale: "zh",
      width: 500,
    });
  };
  match(report("验证损失"), /当时验证损失为 /);
  match(report("val_loss"), /当时 val_loss 为 /);
});
