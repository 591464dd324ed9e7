import {
  deepStrictEqual,
  doesNotMatch,
  match,
  ok,
  strictEqual,
} from "node:assert/strict";
import { chartsOf, toPlotly } from "../../widgets/mod.ts";
import { drawAll } from "../kit/jupyter/in_page.js";
import { launch } from "../kit/jupyter/chromium.ts";
import { history, marked, noise, runOf, seriesOf } from "./_runs.ts";
// deno-lint-ignore no-import-prefix
import plotly from "npm:plotly.js-basic-dist-min@4.1.1/plotly-basic.min.js" with {
  type: "text",
};

const figures = ["overfit", "healthy", "exploding"].flatMap((log) =>
  chartsOf(...runOf(`${log}.csv`), "en").map((chart) => toPlotly(chart))
);

Deno.test("plotly.js finds nothing to complain about in our figures, and draws them", async () => {
  await using browser = await launch();
  const page = await browser.newPage();
  await page.addScriptTag({ content: plotly });
  const complaints = await page.evaluate(drawAll, JSON.stringify(figures));
  deepStrictEqual(complaints, []);
});

Deno.test("a figure is plain JSON: what is not finite is a gap", () => {
  for (const figure of figures) {
    deepStrictEqual(JSON.parse(JSON.stringify(figure)), figure);
  }
});

Deno.test("a figure says what was left out", () => {
  const values = noise(50_000);
  const run = { ...history({ loss: [1] }), series: [seriesOf({ values })] };
  const { layout } = toPlotly(chartsOf(run, marked(run), "en")[0]!);
  const words = (layout["annotations"] as { text: string }[])
    .map(({ text }) => text);
  match(words.join(), /of 50\D?000/);
});

Deno.test("a figure talks to no cloud", () => {
  for (const { config } of figures) {
    strictEqual(config.showSendToCloud, false);
    strictEqual(config.plotlyServerURL, "");
    strictEqual(config.displaylogo, false);
  }
});

Deno.test("non-finite values are marks at the border of the figure", () => {
  const [losses] = chartsOf(...runOf("exploding.csv"), "en").map((c) =>
    toPlotly(c)
  );
  const border = losses!.data.filter((trace) =>
    trace.yaxis === "y2" && trace.mode === "markers"
  );
  strictEqual(border.length, 2);
  ok((border[0]!.text as string[]).includes("NaN"));
});

Deno.test("names from a log are words for plotly, no markup", () => {
  const name = '<b onclick=x>&</b><a href="javascript:x">';
  const values = Float64Array.of(3, 2, 1);
  const run = {
    ...history({ loss: [1] }),
    series: [seriesOf({ name, values })],
  };
  const mark = { says: "spike", series: name, from: 1, value: 2 } as const;
  const figure = toPlotly(chartsOf(run, marked(run, mark), "en")[0]!);
  const { title: _, ...layout } = figure.layout;
  doesNotMatch(JSON.stringify([figure.data, layout]), /<(?!extra)/);
});
