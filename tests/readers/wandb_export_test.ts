import { deepStrictEqual } from "node:assert/strict";
import { wandbExport } from "../../lib/readers/wandb_export.ts";
import { kindsOf, pointsOf, runsIn } from "./_runs.ts";

const header = (...names: string[]) =>
  names.flatMap((name) => [name, `${name}__MIN`, `${name}__MAX`])
    .map((name) => `"${name}"`).join(",");

Deno.test("wandb-export makes a run of each run of the chart, without lows and highs", async () => {
  const runs = await runsIn({
    "chart.csv": `"Step",${
      header("a-1 - train/loss", "b - x - train/loss")
    }\n"0","3","2.9","3.1","","",""\n"5","2","1.9","2.1","7","7","7"\n"9","","","","NaN","6","6"\n`,
  });
  deepStrictEqual(runs.map((run) => [run.name, pointsOf(run)]), [
    ["a-1", { "train/loss": [[0, 3], [5, 2]] }],
    ["b - x", { "train/loss": [[5, 7], [9, NaN]] }],
  ]);
  deepStrictEqual(runs[0]!.source.reader, "wandb-export");
});

Deno.test("wandb-export tells two runs of one name apart", async () => {
  const runs = await runsIn({
    "chart.csv": "Step,a - loss,a - acc,a - loss\n0,3,1,4\n1,2,2,5\n",
  });
  deepStrictEqual(runs.map((run) => [run.name, pointsOf(run)]), [
    ["a", { loss: [[0, 3], [1, 2]], acc: [[0, 1], [1, 2]] }],
    ["a (2)", { loss: [[0, 4], [1, 5]] }],
  ]);
});

Deno.test("wandb-export leaves out a last line that was cut", async () => {
  const [run] = await runsIn({
    "chart.csv": `"Step",${
      header("a - loss")
    }\n"0","3","3","3"\n"1","2","2","2"\n"2","1`,
  });
  deepStrictEqual(pointsOf(run!), { loss: [[0, 3], [1, 2]] });
  deepStrictEqual(kindsOf(run!), ["truncated-tail"]);
});

Deno.test("a table with a dash in one name is no chart of Weights & Biases", async () => {
  const [run] = await runsIn({
    "a.csv": "epoch,lr - main,loss\n1,0.1,3\n2,0.1,2\n",
  });
  deepStrictEqual(run!.source.reader, "csv");
});

Deno.test("lines with a dash that are no table are no chart of Weights & Biases", () => {
  const lines = "2026-01-01 - INFO - loss: 3\n2026-01-01 - INFO - loss: 2\n";
  deepStrictEqual(wandbExport.sniff(new TextEncoder().encode(lines)), 0);
});
