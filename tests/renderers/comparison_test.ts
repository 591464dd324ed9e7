import { deepStrictEqual, doesNotMatch, match, ok } from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import { compare } from "../../lib/compare.ts";
import { examine } from "../../lib/examine.ts";
import { toHistories } from "../../lib/in_memory.ts";
import schema from "../../lib/renderers/diagnosis.schema.json" with {
  type: "json",
};
import { type Examined, renderers } from "../../lib/renderers/mod.ts";
import { golden } from "../kit/golden.ts";
import { HOSTILE } from "./_examples.ts";

const examined = (data: unknown): Examined[] =>
  toHistories(data).map((history) => ({
    history,
    diagnosis: examine(history),
  }));

/** A sweep: three learning rates, with and without dropout, two seeds; one run lacks its dropout. */
const sweep = examined(
  [0.3, 0.1, 0.03].flatMap((lr, i) =>
    [0, 0.2].flatMap((dropout) =>
      [1, 2].map((seed) => {
        const base = [0.6, 0.4, 0.5][i]! - dropout / 2 + seed / 50;
        const fall = (e: number) => 1.7 * Math.exp(-e * lr * 2);
        const epochs = Array.from({ length: 30 }, (_, e) => e);
        const turn = dropout ? 0 : 0.01;
        return {
          id: `runs/lr ${lr}, dropout ${dropout}, seed ${seed}/log.csv`,
          history: {
            epoch: epochs.map((e) => e + 1),
            loss: epochs.map((e) => 0.1 + fall(e)),
            val_loss: epochs.map((e) =>
              base + fall(e) + turn * Math.max(0, e - 12)
            ),
          },
          context: {
            lr,
            seed,
            batch_size: 32,
            ...lr === 0.3 && seed === 2 && dropout ? {} : { dropout },
          },
        };
      })
    )
  ),
);

const hostile = examined({
  [HOSTILE]: {
    history: { val_loss: [3, 2, 1] },
    context: { [HOSTILE]: HOSTILE, lr: 1 },
  },
  [`${HOSTILE} 2`]: {
    history: { val_loss: [4, 2, 1.5] },
    context: { [HOSTILE]: 7, lr: 2 },
  },
});

const FORMS = [["text", "txt"], ["markdown", "md"], ["html", "html"]] as const;

for (const locale of ["en", "zh"] as const) {
  for (const [form, ending] of FORMS) {
    Deno.test(`${form} shows a sweep side by side in ${locale} as accepted`, () => {
      const text = renderers[form](
        sweep.slice(0, form === "html" ? 3 : 12),
        [],
        {
          locale,
          comparison: compare(sweep.slice(0, form === "html" ? 3 : 12)),
          alone: true,
        },
      );
      const [side = ""] = form === "markdown" ? text.split("\n---\n") : [text];
      golden(`sweep.${locale}.${ending}`, side);
    });
  }
}

Deno.test("the report on each run follows the comparison, unless it is wanted alone", () => {
  const [a, b] = sweep;
  const options = { locale: "en", comparison: compare([a!, b!]) } as const;
  const whole = renderers.text([a!, b!], [], options);
  const alone = renderers.text([a!, b!], [], { ...options, alone: true });
  ok(whole.startsWith(alone));
  match(whole.slice(alone.length), /Looked at and fine/);
  doesNotMatch(alone, /Looked at and fine/);
});

Deno.test("the json form of a comparison keeps to the published schema", () => {
  const isReport = new Ajv2020({ strict: false }).compile(schema);
  for (const runs of [sweep, hostile]) {
    const comparison = compare(runs);
    const json = renderers.json(runs, [], { locale: "en", comparison });
    ok(isReport(JSON.parse(json)), JSON.stringify(isReport.errors));
    deepStrictEqual(JSON.parse(json).comparison.best, comparison.best);
    const broken = { ...JSON.parse(json), comparison: { measure: 1 } };
    ok(!isReport(broken));
  }
});

Deno.test("no name of a run or a setting becomes markup or steers a terminal", () => {
  const comparison = compare(hostile);
  const options = { locale: "en", comparison } as const;
  doesNotMatch(renderers.html(hostile, [], options), /<script|<img|\u202E/);
  doesNotMatch(
    renderers.markdown(hostile, [], options),
    /(?<!\\)(<img|\]\(http)/,
  );
  // deno-lint-ignore no-control-regex
  doesNotMatch(renderers.text(hostile, [], options), /[\x1b\r\u202E]|^::/m);
});

Deno.test("a narrow terminal shows the settings that fit and names the others", () => {
  const lines = renderers.text(sweep, [], {
    locale: "en",
    comparison: compare(sweep),
    alone: true,
    width: 76,
  }).split("\n");
  ok(lines.every((line) => line.length <= 76));
  match(
    lines.join("\n"),
    /learning_rate, dropout, seed \(3 more in the JSON form\)/,
  );
});

Deno.test("a best value at the end of what was tried asks for more; none at all does not", () => {
  const ordered = (values: readonly number[]) => {
    const runs = examined(values.map((lr, i) => ({
      id: `run ${i}`,
      history: { val_loss: [9, 5, i + 1] },
      context: { lr },
    })));
    const comparison = compare(runs);
    return renderers.text(runs, [], { locale: "en", comparison, alone: true });
  };
  match(ordered([1, 2, 3, 4, 5, 6]), /smallest learning_rate.*\(1\): try/);
  doesNotMatch(ordered([0, 2, 3, 4, 5, 6]), /try beyond it/);
});

Deno.test("of two runs that reach the same, none is called the better one", () => {
  const runs = examined([
    { id: "a", history: { val_loss: [3, 2, 1] } },
    { id: "b", history: { val_loss: [4, 1, 2] } },
  ]);
  for (
    const [locale, said] of [
      ["en", "Best: a and b, level with a validation loss of 1."],
      ["zh", "最好的是 a 和 b，不相上下：验证损失均为 1。"],
    ] as const
  ) {
    const options = { locale, comparison: compare(runs), alone: true };
    ok(renderers.text(runs, [], options).includes(said), said);
  }
});

Deno.test("a comparison by training loss says so, and that its best run is not well", () => {
  const curve = (up: number) =>
    Array.from({ length: 12 }, (_, i) => 1 + up * i);
  const runs = examined([
    { id: "a", history: { loss: curve(0.4) }, context: { lr: 1 } },
    { id: "b", history: { loss: curve(0.5) }, context: { lr: 2 } },
  ]);
  for (
    const [locale, ...said] of [
      ["en", /still needs action \(/, /compared by what they were trained on/],
      ["zh", /本身也需要处理（/, /按训练数据上的指标比较/],
    ] as const
  ) {
    const text = renderers.text(runs, [], {
      locale,
      width: 1000,
      comparison: compare(runs),
    });
    for (const sentence of said) match(text, sentence);
  }
  const good = renderers.text(sweep, [], {
    locale: "en",
    comparison: compare(sweep),
  });
  doesNotMatch(good, /still needs action|trained on, for want/);
});
