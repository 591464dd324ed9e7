import { deepStrictEqual } from "node:assert/strict";
import { read } from "../lib/reading.ts";
import { Told } from "../lib/reading/told.ts";

const TABLE = "epoch,train/loss,lr\n1,0.9,0.1\n2,0.8,0.1\n";
const RECORDS =
  '{"epoch": 1, "train/loss": 0.9}\n{"epoch": 2, "train/loss": 0.8}\n';

const readText = (text: string, path: string) =>
  read(new TextEncoder().encode(text), path);

Deno.test("a run that lies in two forms in one folder is told once", async () => {
  const told = new Told();
  const again = [];
  for (
    const [path, text] of [
      ["a/events.jsonl", RECORDS],
      ["a/metrics.csv", TABLE],
      ["b/metrics.csv", TABLE],
      ["b/copy.csv", TABLE],
      ["b/other.jsonl", RECORDS.replace("0.8", "0.7")],
    ] as const
  ) {
    again.push(told.isAgain(await readText(text, path), path));
  }
  deepStrictEqual(again, [false, true, false, false, false]);
});

Deno.test("runs that measure nothing are not taken for each other", async () => {
  const told = new Told();
  const text = "epoch,x\n1,2\n2,3\n";
  for (const path of ["a/1.csv", "a/2.txt"]) {
    deepStrictEqual(told.isAgain(await readText(text, path), path), false);
  }
});
