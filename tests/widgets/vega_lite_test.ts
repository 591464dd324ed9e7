import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { type Chart, chartsOf, toVegaLite } from "../../widgets/mod.ts";
import { history, marked, noise, runOf, seriesOf } from "./_runs.ts";
// In the import map, whoever runs the command from a clone would fetch them.
// deno-lint-ignore no-import-prefix
import * as vega from "npm:vega@5.33.0";
// deno-lint-ignore no-import-prefix
import { compile, type TopLevelSpec } from "npm:vega-lite@5.23.0";

/** What Vega-Lite says of a chart's specification, and the picture that Vega draws. */
async function drawn(chart: Chart): Promise<{ said: unknown[]; svg: string }> {
  const said: unknown[] = [];
  const keep = (...words: unknown[]) => (said.push(...words), logger);
  const logger = {
    level: () => logger,
    error: keep,
    warn: keep,
    info: () => logger,
    debug: () => logger,
  };
  const spec = toVegaLite(chart) as unknown as TopLevelSpec;
  const compiled = compile(spec, {
    logger: logger as unknown as vega.LoggerInterface,
  });
  const view = new vega.View(vega.parse(compiled.spec), { renderer: "none" });
  return { said, svg: await view.toSVG() };
}

for (const log of ["overfit.csv", "healthy.csv", "exploding.csv"]) {
  Deno.test(`Vega-Lite compiles the charts of ${log} without a warning, and draws them`, async () => {
    for (const chart of chartsOf(...runOf(log), "en")) {
      const { said, svg } = await drawn(chart);
      deepStrictEqual(said, []);
      for (const { phrase } of chart.bands) {
        ok(svg.includes(`>${phrase}<`), phrase);
      }
      for (const { name } of chart.lines) ok(svg.includes(`>${name}<`), name);
    }
  });
}

Deno.test("names from a log are words for Vega-Lite, no fields and no expressions", async () => {
  const names = ["a.b[0]", 'it\'s "loss"', "datum.x", "{signal: 'width'}"];
  const series = names.map((name, i) =>
    seriesOf({ name, values: Float64Array.of(3 + i, 2 + i, 1 + i) })
  );
  const run = { ...history({ loss: [1] }), series };
  const mark = { says: "spike", series: names[0]!, from: 1, value: 2 } as const;
  const { said, svg } = await drawn(
    chartsOf(run, marked(run, mark), "en")[0]!,
  );
  deepStrictEqual(said, []);
  const words = svg.replaceAll("&quot;", '"').replaceAll("&#39;", "'");
  for (const name of names) ok(words.includes(`>${name}<`), name);
});

Deno.test("a curve is broken where values are not finite, and drawn with all the points that the chart keeps", async () => {
  const values = noise(1500);
  values[700] = NaN;
  const run = { ...history({ loss: [1] }), series: [seriesOf({ values })] };
  const [chart] = chartsOf(run, marked(run), "en");
  const { svg } = await drawn(chart!);
  const [, path] = svg.match(
    /aria-roledescription="line mark"[^>]* d="([^"]*)"/,
  )!;
  strictEqual(path!.match(/M/g)!.length, 2);
  strictEqual(path!.match(/[ML]/g)!.length, 1499);
});

Deno.test("Vega-Lite draws a value alone between gaps as a dot", async () => {
  const run = history({ loss: [3, 2, NaN, 1] });
  const { said, svg } = await drawn(chartsOf(run, marked(run), "en")[0]!);
  deepStrictEqual(said, []);
  match(
    svg,
    /aria-label="point: 3; y: 1" role="graphics-symbol" aria-roledescription="point"/,
  );
});

Deno.test("a specification says what was left out", () => {
  const values = noise(50_000);
  const run = { ...history({ loss: [1] }), series: [seriesOf({ values })] };
  const [chart] = chartsOf(run, marked(run), "en");
  const { subtitle } = toVegaLite(chart!)["title"] as { subtitle: string[] };
  match(subtitle.join(), /of 50\D?000/);
});
