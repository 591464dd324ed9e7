import { deepStrictEqual, ok } from "node:assert/strict";
import { chartsOf, toVegaLite } from "../../widgets/mod.ts";
import { runOf } from "./_runs.ts";
// In the import map, whoever runs the command from a clone would fetch them.
// deno-lint-ignore no-import-prefix
import * as vega from "npm:vega@5.33.0";
// deno-lint-ignore no-import-prefix
import { compile, type TopLevelSpec } from "npm:vega-lite@5.23.0";

for (const log of ["overfit.csv", "healthy.csv", "exploding.csv"]) {
  Deno.test(`Vega-Lite compiles the charts of ${log} without a warning, and draws them`, async () => {
    for (const chart of chartsOf(...runOf(log), "en")) {
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
      deepStrictEqual(said, []);
      const view = new vega.View(vega.parse(compiled.spec), {
        renderer: "none",
      });
      const svg = await view.toSVG();
      for (const { phrase } of chart.bands) {
        ok(svg.includes(`>${phrase}<`), phrase);
      }
      for (const { name } of chart.lines) ok(svg.includes(`>${name}<`), name);
    }
  });
}
