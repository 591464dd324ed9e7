import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "the reader saw steps go back and on again, twice": [
      { loss: "1*0.9x9", notes: [{ kind: "resumed", at: 7, count: 2 }] },
      { times: 2, line: 7 },
    ],
  },
  quiet: {
    "a jump of the loss alone is no resume": { loss: "1*0.9x9 2*0.9x9" },
    "steps go on": { loss: "1*0.9x9" },
    "another run that begins in the same file is no resume": {
      loss: "1*0.9x9",
      notes: [{ kind: "restarted", at: 12 }],
    },
  },
  unsure: "never",
};

testRule("resumed-run", cases);
