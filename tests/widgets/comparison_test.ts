import {
  deepStrictEqual,
  doesNotMatch,
  match,
  ok,
  strictEqual,
} from "node:assert/strict";
import { compare, diagnose, display, examine, toHistories } from "../../mod.ts";
import { chartOfComparison, toSvg } from "../../widgets/mod.ts";

/** Runs whose validation loss ends the higher the later they stand. */
function chartOf(count: number, column = "val_loss") {
  const histories = toHistories(
    Array.from({ length: count }, (_, i) => ({
      id: `run ${i + 1}`,
      history: { [column]: [3 + i, 2 + i, 1 + i, 1.5 + i] },
    })),
  );
  const comparison = compare(
    histories.map((history) => ({ history, diagnosis: examine(history) })),
  );
  return chartOfComparison(histories, comparison, "en")!;
}

Deno.test("each run is a line of its name, and what is best lies on top", () => {
  const { lines, title } = chartOf(3);
  strictEqual(title, "Runs side by side: validation loss");
  deepStrictEqual(lines.map(({ name }) => name), ["run 3", "run 2", "run 1"]);
});

Deno.test("no two of the best five look alike", () => {
  const looks = chartOf(5).lines.map(({ tone, dash }) => `${tone} ${dash}`);
  strictEqual(new Set(looks).size, 5);
});

Deno.test("the best point of each run is marked", () => {
  deepStrictEqual(chartOf(2).dots.map(({ x, y }) => [x, y]), [[2, 1], [2, 2]]);
});

Deno.test("runs beyond the fifth are grey and nameless, beyond the fortieth they are not drawn, and the picture says so", () => {
  const { lines, notes } = chartOf(42);
  strictEqual(lines.length, 40);
  const behind = lines.filter(({ quiet }) => quiet);
  strictEqual(behind.length, 35);
  ok(behind.every(({ tone }) => tone === "other"));
  deepStrictEqual(notes.slice(-2), [
    "Grey: 35 runs further down the table",
    "Not drawn: 2 more runs",
  ]);
  const svg = toSvg(chartOf(42));
  match(svg, />run 5</);
  doesNotMatch(svg, />run 6</);
});

Deno.test("runs without a common quantity have no picture together", () => {
  const histories = toHistories([{ history: { loss: [2, 1] } }, {
    history: { val_accuracy: [0.1, 0.2] },
  }]);
  const comparison = compare(
    histories.map((history) => ({ history, diagnosis: examine(history) })),
  );
  strictEqual(chartOfComparison(histories, comparison, "en"), undefined);
});

Deno.test("a cell with several runs shows them side by side above the report on each", async () => {
  const runs = [
    { id: "first", history: { loss: [3, 2, 1] }, context: { lr: 1 } },
    { id: "second", history: { loss: [3, 2, 2] }, context: { lr: 2 } },
  ];
  const forms = await diagnose(runs)[display]();
  for (const type of ["text/html", "text/markdown", "text/plain"] as const) {
    const text = forms[type]!;
    const at = (words: string) => text.indexOf(words);
    ok(at("2 runs side by side") >= 0, type);
    ok(at("2 runs side by side") < at("Looked at and fine"), type);
  }
  match(forms["text/html"]!, /data-chart="comparison"/);
  match(forms["text/html"]!, /"comparison":\{"id"/);
});

Deno.test("a cell with one run compares nothing", async () => {
  const forms = await diagnose({ loss: [3, 2, 1] })[display]();
  ok(!forms["text/html"]!.includes('data-chart="comparison"'));
});

const several = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `run ${i}`,
    history: { loss: [3, 2, 1 + i, 1, 0.5], val_loss: [3, 2, 1 + i, 1, 1] },
    context: { lr: i },
  }));

Deno.test("among several runs each report is folded behind its verdict", async () => {
  const { "text/html": html } = await diagnose(several(3))[display]();
  const folds = [
    ...html!.matchAll(
      /<details class="lossoscope-run"><summary><strong>(.*?)<\/strong> · (.)/g,
    ),
  ];
  deepStrictEqual(folds.map(([, name]) => name), ["run 0", "run 1", "run 2"]);
  ok(folds.every(([, , symbol]) => "✗!✓?".includes(symbol!)));
  const { "text/html": alone } = await diagnose(several(1))[display]();
  ok(!alone!.includes('class="lossoscope-run"'));
});

Deno.test("beside more than six runs each has words only, and the page stays light", async () => {
  const { "text/html": html } = await diagnose(several(40))[display]();
  deepStrictEqual(html!.match(/data-chart="[^"]+"/g), [
    'data-chart="comparison"',
  ]);
  match(html!, /For the pictures of one run, diagnose it alone\./);
  ok(html!.length < 300_000, `${html!.length} characters`);
});

Deno.test("a run that exploded does not flatten the others", () => {
  const losses = [[3, 2, 1], [3, 2.5, 2], [4, 1e30, 1e250]];
  const histories = toHistories(
    losses.map((val_loss) => ({ history: { val_loss } })),
  );
  const comparison = compare(
    histories.map((history) => ({ history, diagnosis: examine(history) })),
  );
  const { y, lines } = chartOfComparison(histories, comparison, "en")!;
  strictEqual(lines.length, 3);
  ok(y.to < 10 && !y.log, JSON.stringify(y));
});
