import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import fc from "fast-check";
import { examine } from "../lib/examine.ts";
import type { History, RunContext } from "../lib/history.ts";
import { type RuleId, rules } from "../lib/rules/mod.ts";
import { draw } from "./kit/history.ts";

// The same examples every time: a gate must not roll dice.
fc.configureGlobal({ seed: 20260101 });

const TURNS = { loss: "1*0.93x39", val_loss: "1-0.05x10 0.51+0.02x28" };

Deno.test("examine() lists every rule once, findings first and the gravest of them first", () => {
  const { checks } = examine(draw(TURNS));
  deepStrictEqual(
    checks.map(({ rule }) => rule).toSorted(),
    rules.map(({ id }) => id as RuleId).toSorted(),
  );
  const fires = checks.map(({ outcome }) => outcome === "fires");
  deepStrictEqual(fires, fires.toSorted((a, b) => Number(b) - Number(a)));
  strictEqual(checks[0]!.severity, "warning");
});

Deno.test("examine() says what is missing where a rule could not look", () => {
  const { checks } = examine(draw({ loss: "1*0.9x19" }));
  const check = checks.find(({ rule }) => rule === "overfitting");
  deepStrictEqual([check?.outcome, check?.because], ["absent", "heldout.loss"]);
});

/** A setting that cannot be read stands for a bug in whatever reads it. */
function broken(key: string): Record<string, unknown> {
  const get = () => {
    throw new Error("no such setting");
  };
  return Object.defineProperty({}, key, { get, enumerable: false });
}

Deno.test("a rule that throws spoils its own line only", () => {
  const history = draw({ ...TURNS, val_accuracy: "0.8x38~0.01" });
  const whole = examine(history);
  const { checks, verdict } = examine({
    ...history,
    context: broken("steps_per_epoch"),
  });
  deepStrictEqual(checks, whole.checks, "nobody asks for it");
  const spoilt = examine({ ...history, context: broken("val_size") });
  const crashed = spoilt.checks.filter(({ outcome }) => outcome === "crashed");
  deepStrictEqual(
    crashed.map(({ rule, because }) => [rule, because]),
    [["evaluation-too-noisy", "Error: no such setting"]],
  );
  strictEqual(spoilt.checks.length, whole.checks.length);
  deepStrictEqual(spoilt.verdict, verdict);
});

Deno.test("a cause that throws leaves the finding, and says that it failed", () => {
  const history = { ...draw(TURNS), context: broken("n_parameters") };
  const { checks, verdict } = examine(history);
  const check = checks.find(({ rule }) => rule === "overfitting");
  deepStrictEqual(
    [check?.outcome, check?.because, check?.causes],
    ["fires", "Error: no such setting", []],
  );
  strictEqual(verdict.headline, "overfitting");
});

Deno.test("all five answers of one run stand in the list", () => {
  const drawn = draw({ ...TURNS, val_accuracy: "0.8x38~0.01" });
  const { checks } = examine({ ...drawn, context: broken("val_size") });
  const outcomes = new Set(checks.map(({ outcome }) => outcome));
  deepStrictEqual(
    [...outcomes],
    ["fires", "unsure", "crashed", "absent", "quiet"],
  );
  for (const { outcome, because, evidence } of checks) {
    if (outcome === "quiet") ok(evidence && because === undefined);
    else if (outcome !== "fires") ok(because && evidence === undefined);
  }
});

Deno.test("examine() changes nothing that it is given", () => {
  const history = draw({ ...TURNS, context: { n_classes: 10 } });
  const before = structuredClone(history);
  examine(history);
  deepStrictEqual(history, before);
});

Deno.test("examine() says the same of the same run", () => {
  deepStrictEqual(examine(draw(TURNS)), examine(draw(TURNS)));
});

Deno.test("examine() asks only the rules that are named", () => {
  const { checks } = examine(draw(TURNS), { rules: ["best-checkpoint"] });
  deepStrictEqual(checks.map(({ rule }) => rule), ["best-checkpoint"]);
});

for (
  const [name, drawn, health, headline] of [
    ["a turn is sick", TURNS, "sick", "overfitting"],
    [
      "a settled pair is healthy",
      { loss: "2*0.8x19 0.025x9", val_loss: "2*0.8x19 0.03x9" },
      "healthy",
      "healthy",
    ],
    ["two points are unknown", { loss: "1-0.1x1" }, "unknown", "too-short"],
    ["nothing but NaN is sick", { loss: "nanx9" }, "sick", "non-finite-loss"],
    ["an empty log is unknown", {}, "unknown", null],
    [
      "a schedule is none",
      { accuracy: "0.5+0.01x29", lr: "0.1x9 0.01x19" },
      "unknown",
      null,
    ],
    [
      "an accuracy alone is no verdict on a loss",
      { accuracy: "0.5+0.01x29" },
      "unknown",
      null,
    ],
  ] as const
) {
  Deno.test(`the verdict: ${name}`, () => {
    deepStrictEqual(examine(draw(drawn)).verdict, { health, headline });
  });
}

Deno.test("summaries count what was recorded and take best, first and last of the finite", () => {
  const [only] = examine(draw({ val_loss: "nan 2 1 3 inf" })).series;
  deepStrictEqual(
    [only!.points, only!.nonFinite, only!.first, only!.last, only!.best],
    [5, 2, 2, 3, { step: 2, value: 1 }],
  );
});

const absurd = fc.oneof(
  fc.double(),
  fc.constantFrom(NaN, Infinity, -Infinity, 0, 1e308, -1e308, 5e-324),
);
const usual = fc.double({ min: 0.1, max: 3, noNaN: true });
const usuals = fc.array(usual, { minLength: 8, maxLength: 60 });
/** Columns as logs have them, and as no log should: absurd, ordinary, geometric, broken at the end, turning. */
const column = fc.oneof(
  fc.array(absurd, { maxLength: 40 }),
  usuals,
  fc.tuple(usual, fc.integer({ min: 1, max: 200 }), fc.constantFrom(0.8, 1, 2))
    .map(([a, n, by]) => Array.from({ length: n }, (_, i) => a * by ** i)),
  fc.tuple(usuals, fc.array(absurd, { maxLength: 3 })).map((both) =>
    both.flat()
  ),
  fc.tuple(usual, usual, fc.integer({ min: 5, max: 40 })).map(([a, b, n]) =>
    Array.from({ length: 2 * n }, (_, i) => a * 0.9 ** i + (i > n ? b * i : 0))
  ),
);
const log = fc.dictionary(
  fc.constantFrom(
    "loss",
    "val_loss",
    "test_loss",
    "accuracy",
    "val_accuracy",
    "lr",
    "grad_norm",
    "grad_norm_first",
    "grad_norm_last",
    "loss_a",
    "loss_b",
    "d_loss",
  ),
  column,
);
const settings = fc.dictionary(
  fc.constantFrom(
    "n_classes",
    "learning_rate",
    "train_size",
    "val_size",
    "batch_size",
    "n_parameters",
    "dropout",
    "weight_decay",
    "grad_clip",
    "optimizer",
    "model",
    "activation",
    "loss_function",
    "output_activation",
    "lr_schedule",
    "step0_layer_grad_norms",
    "steps_per_epoch",
  ),
  fc.oneof(
    fc.jsonValue(),
    fc.constantFrom("adam", "sgd", "lstm", "mse", "sigmoid", "cosine", "relu"),
    fc.array(fc.double({ noNaN: true }), { maxLength: 4 }),
  ),
);

/** The history of columns of numbers, one step apart from another by `stride`. */
function historyOf(
  columns: Record<string, readonly number[]>,
  context: RunContext,
  stride: number,
): History {
  const names = Object.keys(columns).map((name) => [name, "0"]);
  const drawn = draw(Object.fromEntries(names));
  const series = drawn.series.map((series) => {
    const values = Float64Array.from(columns[series.name]!);
    return { ...series, values, steps: values.map((_, i) => i * stride) };
  });
  return { ...drawn, series, context };
}

/** Where in a value something is that JSON would not keep, if anywhere. */
function lost(value: unknown, at: string): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : at;
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).map(([key, v]) => lost(v, `${at}.${key}`))
    .find((found) => found !== undefined);
}

Deno.test("whatever was recorded, no rule crashes and JSON keeps all that is said", () => {
  fc.assert(
    fc.property(log, settings, fc.constantFrom(1, 0.25, 500), (...props) => {
      const { checks } = examine(historyOf(...props));
      strictEqual(checks.length, rules.length);
      for (const check of checks) {
        const { rule, outcome, because, confidence = 0, causes = [] } = check;
        ok(outcome !== "crashed", `${rule}: ${because}`);
        strictEqual(lost(check, rule), undefined);
        if (outcome !== "fires") continue;
        strictEqual(because, undefined, rule);
        ok(confidence > 0 && confidence < 1, `${rule}: ${confidence}`);
        const shares = causes.map(({ weight }) => weight);
        deepStrictEqual(shares, shares.toSorted((a, b) => b - a));
        ok(shares.reduce((a, b) => a + b, 0) <= 1.01, rule);
      }
    }),
    { numRuns: 600 },
  );
});

Deno.test("every mark lies on its curve, whatever was recorded", () => {
  fc.assert(
    fc.property(log, fc.constantFrom(1, 500), (columns, stride) => {
      const history = historyOf(columns, {}, stride);
      const marks = examine(history).checks.flatMap(({ marks = [] }) => marks);
      for (const { says, series: name, from, to = from, value } of marks) {
        const series = history.series.find((series) => series.name === name);
        ok(series || name === undefined, `${says} marks ${name}`);
        ok(from <= to, `${says} from ${from} to ${to}`);
        if (!series) continue;
        const at = series.steps.indexOf(from);
        ok(at >= 0 && series.steps.includes(to), `${says} ${from}`);
        if (value !== undefined) strictEqual(series.values[at], value, says);
      }
    }),
    { numRuns: 400 },
  );
});

Deno.test("a rule of training loss alone looks at the whole, one that compares at like and like", () => {
  const { checks } = examine(draw({
    train_loss: "6x12 nan",
    train_box_loss: "2x13",
    train_obj_loss: "4x13",
    val_box_loss: "2x13",
    val_obj_loss: "4x13",
  }));
  const below = checks.find(({ rule }) => rule === "validation-below-training");
  strictEqual(below?.evidence?.gap, 0);
});

Deno.test("what compares losses is unsure where one is a whole and the other in parts", () => {
  const { checks } = examine(draw({
    loss: "6x12",
    val_box_loss: "2x12",
    val_obj_loss: "3x12",
  }));
  const below = checks.find(({ rule }) => rule === "validation-below-training");
  strictEqual(below?.because, "whole-and-parts");
});

Deno.test("examine() says that it was given no history", () => {
  for (const given of [null, undefined, {}, { loss: [2, 1] }, [1], "run"]) {
    throws(() => examine(given as unknown as History), {
      name: "TypeError",
      message:
        /^Cannot examine a history: found .* toHistory\(data\) makes one/,
    });
  }
});
