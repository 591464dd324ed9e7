import { deepStrictEqual } from "node:assert/strict";
import { toHistory } from "../lib/in_memory.ts";
import { withPrinted } from "../lib/printed.ts";

const counted = (every: number, ...names: string[]) => {
  const steps = Array.from({ length: 40 / every }, (_, i) => (i + 1) * every);
  return toHistory({
    step: steps,
    ...Object.fromEntries(names.map((name) => [name, steps.map((s) => 1 / s)])),
  });
};

Deno.test("what is good neither way is one curve under one name: the stored one", () => {
  const [run] = withPrinted([counted(10, "loss", "mfu")], [counted(1, "mfu")]);
  deepStrictEqual(
    run?.series.map(({ name, values }) => [name, values.length]),
    [["loss", 4], ["mfu", 4]],
  );
});
