import { deepStrictEqual } from "node:assert/strict";
import { chartsOf } from "../../widgets/mod.ts";
import { readings } from "../../widgets/page/client/nearest.ts";
import { history, marked } from "./_runs.ts";

Deno.test("at a place only the lines are read that have not ended there", () => {
  const run = history({ loss: [5, 4, 3, 2, 1], val_loss: [5, 4] });
  const [chart] = chartsOf(run, marked(run), "en");
  const at = (place: number) =>
    readings(chart!, place, () => 0).map(({ line, value }) => [
      line.name,
      value,
    ]);
  deepStrictEqual(at(1), [["loss", 4], ["val_loss", 4]]);
  deepStrictEqual(at(3), [["loss", 2]]);
});
