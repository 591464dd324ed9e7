import { strictEqual } from "node:assert/strict";
import { examine } from "../../lib/examine.ts";
import { draw } from "../kit/history.ts";
import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {},
  quiet: {
    "steps go on": { loss: "1*0.9x9" },
    "a jump of the loss alone is no resume": { loss: "1*0.9x9 2*0.9x9" },
  },
  unsure: "never",
};

testRule("resumed-run", cases);

Deno.test("resumed-run fires: the reader saw steps go back and on again", () => {
  const history = draw({ loss: "1*0.9x9" });
  const notes = [{ kind: "resumed", at: 7, count: 2 }] as const;
  const source = { ...history.source, notes };
  const check = examine({ ...history, source }).checks
    .find(({ rule }) => rule === "resumed-run");
  strictEqual(check?.outcome, "fires");
  strictEqual(check?.evidence?.times, 2);
  strictEqual(check?.evidence?.line, 7);
});
