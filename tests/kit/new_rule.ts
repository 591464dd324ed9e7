/**
 * Writes a new rule, its test and its places: `deno task new-rule RULE-ID [CATEGORY]`.
 *
 * @module
 */
import { camel, checkId, create, edit, snake, withImport } from "./scaffold.ts";

const CATEGORIES = [
  "progress",
  "generalisation",
  "optimisation",
  "numerics",
  "logging",
];

/**
 * Writes the files of a rule on trial below `root`, a folder that ends with a slash.
 *
 * @returns The paths that were written, in the order in which one fills them.
 */
export function newRule(root: string, id: string, category: string): string[] {
  checkId(id);
  if (!CATEGORIES.includes(category)) {
    const known = CATEGORIES.join(", ");
    throw new RangeError(
      `Cannot use category "${category}": it is one of ${known}`,
    );
  }
  const rule = `lib/rules/${snake(id)}.ts`;
  const test = `tests/rules/${snake(id)}_test.ts`;
  create(root + rule, ruleSource(id, category));
  create(root + test, testSource(id));
  const list = "lib/rules/mod.ts";
  edit(root + list, (text) => listed(text, id));
  const words = ["en", "zh"].map((locale) =>
    `lib/messages/${locale}/rules/${category}.ts`
  );
  words.forEach((path) => edit(root + path, (text) => worded(text, id)));
  return [rule, test, list, ...words];
}

function ruleSource(id: string, category: string): string {
  return `import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** What the rule says of a run, in a sentence. */
export const ${camel(id)} = defineRule({
  id: "${id}",
  rows: [],
  category: "${category}",
  severity: "note",
  status: "trial",
  needs: { train: "train.loss" },
  thresholds: {
    minPoints: [10, ""],
  },
  sources: [],

  detect({ train }, { minPoints }) {
    if (train.n < minPoints) return unsure("too-few-points");
    const evidence = { step: train.x[train.best]! };
    const found = false;
    if (!found) return quiet(evidence);
    return fires(evidence, { confidence: 0.5 });
  },
});
`;
}

function testSource(id: string): string {
  return `import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "": [{ loss: "" }, {}],
  },
  quiet: {
    "": { loss: "" },
  },
  unsure: {
    "": [{ loss: "" }, "too-few-points"],
  },
};

testRule("${id}", cases);
`;
}

/** The list of rules with the new one in it: imports by name, asked before the last. */
function listed(text: string, id: string): string {
  return withImport(text, id).replace(
    /\n(\s+\w+,\n\] as const;)/,
    (_, last: string) => `\n  ${camel(id)},\n${last}`,
  );
}

/** Words that are left to write: the compiler asks for the sentences, the catalogue test for the phrases. */
function worded(text: string, id: string): string {
  const stub =
    `  "${id}": {\n    name: "",\n    looksFor: "",\n    unless: "",\n  },\n`;
  return text.replace("\n} satisfies", () => `\n${stub}} satisfies`);
}

if (import.meta.main) {
  const [id = "", category = "progress"] = Deno.args;
  const root = new URL("../../", import.meta.url).pathname;
  newRule(root, id, category).forEach((path) => console.log(path));
  console.log("Now: deno check lists the words that are left to write");
}
