import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { diagnose } from "../../mod.ts";
import { joined, toCsv } from "../../widgets/_csv.ts";

Deno.test("toCsv() of a diagnosis holds every recorded point, with every axis", () => {
  const rows = [
    { step: 0, epoch: 0, loss: 3 },
    { step: 10, epoch: 0.5, loss: NaN },
    { step: 20, epoch: 1, loss: 1, val_loss: 2 },
  ];
  deepStrictEqual(diagnose(rows).toCsv().split("\n"), [
    "step,epoch,loss,val_loss",
    "0,0,3,",
    "10,0.5,NaN,",
    "20,1,1,2",
    "",
  ]);
});

Deno.test("toCsv() of several runs says which is which", () => {
  const runs = [
    { id: "a", history: { loss: [2, 1] } },
    { id: "b", history: { epoch: [1, 2], acc: [0.5, 0.6] } },
  ];
  deepStrictEqual(diagnose(runs).toCsv().split("\n"), [
    "run,index,loss,epoch,acc",
    "1 a,0,2,,",
    "1 a,1,1,,",
    "2 b,,,1,0.5",
    "2 b,,,2,0.6",
    "",
  ]);
});

Deno.test("a hundred thousand points are all in the table", () => {
  const loss = Array.from({ length: 100_000 }, (_, i) => i);
  strictEqual(diagnose({ loss }).toCsv().split("\n").length, 100_002);
});

Deno.test("names cannot break a table, and are no formulas", () => {
  const name = '=cmd("a,b")\n';
  strictEqual(
    toCsv([{ name, values: [1] }]),
    '"\'=cmd(""a,b"")\n"\n1\n',
  );
  for (const start of ["+", "-", "@", "\t", "\r", "\n", "＝", "＋"]) {
    match(toCsv([{ name: `${start}a`, values: [] }]), /^"?'/);
  }
});

Deno.test("curves with different places share one column of places", () => {
  const columns = joined("step", [
    { name: "a", x: Float64Array.of(1, 3), y: Float64Array.of(10, 30) },
    { name: "b", x: Float64Array.of(2, 3), y: Float64Array.of(5, 6) },
  ]);
  deepStrictEqual(columns.map(({ values }) => values), [
    [1, 2, 3],
    [10, undefined, 30],
    [undefined, 5, 6],
  ]);
});
