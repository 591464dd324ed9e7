import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { examine } from "../lib/examine.ts";
import { type RuleId, rules } from "../lib/rules/mod.ts";
import { draw } from "./kit/history.ts";

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

Deno.test("a rule that throws spoils its own line only", () => {
  const history = draw(TURNS);
  const context = {
    get loss_function(): string {
      throw new Error("no such setting");
    },
  };
  const { checks, verdict } = examine({ ...history, context });
  const crashed = checks.filter(({ outcome }) => outcome === "crashed");
  ok(
    crashed.every(({ rule }) => rule === "negative-loss"),
    JSON.stringify(crashed),
  );
  strictEqual(verdict.headline, "overfitting");
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

const value = fc.oneof(
  fc.double({ min: -10, max: 10, noNaN: true }),
  fc.double(),
  fc.constantFrom(NaN, Infinity, -Infinity, 0, 1e308, -1e308, 5e-324),
);
const column = fc.array(value, { maxLength: 40 });
const names = [
  "loss",
  "val_loss",
  "test_loss",
  "accuracy",
  "val_accuracy",
  "lr",
  "grad_norm",
  "loss_a",
  "loss_b",
];
const log = fc.record(
  Object.fromEntries(names.map((name) => [name, column])),
  { requiredKeys: [] },
);

Deno.test("whatever was recorded, no rule crashes and all that is said is finite", () => {
  fc.assert(
    fc.property(
      log,
      fc.dictionary(
        fc.constantFrom(
          "n_classes",
          "learning_rate",
          "train_size",
          "optimizer",
        ),
        fc.jsonValue(),
      ),
      (columns, context) => {
        const drawn = draw(
          Object.fromEntries(Object.keys(columns).map((name) => [name, "0"])),
        );
        const history = {
          ...drawn,
          context,
          series: drawn.series.map((series) => {
            const values = Float64Array.from(columns[series.name]!);
            return { ...series, values, steps: values.map((_, i) => i) };
          }),
        };
        const { checks } = examine(history);
        for (
          const { rule, outcome, because, evidence, confidence, causes = [] }
            of checks
        ) {
          ok(outcome !== "crashed", `${rule}: ${because}`);
          for (
            const [key, v] of [
              ...Object.entries(evidence ?? {}),
              ["confidence", confidence ?? 0] as const,
            ]
          ) {
            ok(
              typeof v !== "number" || Number.isFinite(v),
              `${rule} ${outcome} ${key}: ${v}`,
            );
          }
          for (const { id, weight } of causes) ok(Number.isFinite(weight), id);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
