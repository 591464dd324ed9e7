import { ok, strictEqual } from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import schema from "../../lib/renderers/diagnosis.schema.json" with {
  type: "json",
};
import { renderJson } from "../../lib/renderers/json.ts";
import { renderNdjson } from "../../lib/renderers/ndjson.ts";
import {
  exploding,
  failure,
  healthy,
  hostile,
  short,
  turning,
} from "./_examples.ts";

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
});
const isReport = ajv.compile(schema);
const isLine = ajv.getSchema(`${schema.$id}#/$defs/line`)!;
const runs = [turning, exploding, healthy, short, hostile];
const report = (): unknown => JSON.parse(renderJson(runs, [failure]));

Deno.test("the json form keeps to the published schema", () => {
  ok(isReport(report()), JSON.stringify(isReport.errors));
});

Deno.test("every line of the ndjson form keeps to the published schema", () => {
  const lines = renderNdjson(runs, [failure]).trimEnd().split("\n");
  strictEqual(lines.length, runs.length + 1);
  for (const line of lines) {
    ok(isLine(JSON.parse(line)), JSON.stringify(isLine.errors));
  }
});

const FIRST = ["runs", "0", "checks", "0"];
const WRONG: Record<string, readonly [path: string[], value: unknown]> = {
  "a version from the future": [["version"], 2],
  "a run without checks": [["runs", "0", "checks"], undefined],
  "a confidence above 1": [[...FIRST, "confidence"], 1.5],
  "a finding without evidence": [[...FIRST, "evidence"], undefined],
  "a list as evidence": [[...FIRST, "evidence"], { step: [1] }],
  "an outcome nobody knows": [[...FIRST, "outcome"], "maybe"],
  "a split nobody knows": [["runs", "0", "series", "0", "split"], "dev"],
  "a rule id with capitals": [[...FIRST, "rule"], "Overfitting"],
  "an error without a message": [["errors", "0", "message"], undefined],
};

for (const [name, [path, value]] of Object.entries(WRONG)) {
  Deno.test(`the schema rejects ${name}`, () => {
    ok(!isReport(withValue(report(), path, value)));
  });
}

/** A copy with another value at the end of the path. */
function withValue(
  tree: unknown,
  [key, ...rest]: readonly string[],
  value: unknown,
): unknown {
  if (key === undefined) return value;
  if (Array.isArray(tree)) {
    return tree.map((item, i) =>
      String(i) === key ? withValue(item, rest, value) : item
    );
  }
  const entries = Object.entries(tree as object).filter(([k]) => k !== key);
  const before = Object.entries(tree as object).find(([k]) => k === key);
  const after = withValue(before?.[1], rest, value);
  return Object.fromEntries(
    after === undefined ? entries : [...entries, [key, after]],
  );
}

Deno.test("json has no NaN token, and says NaN as a string", () => {
  const [run] = JSON.parse(renderJson([hostile], [])).runs;
  strictEqual(run.context.learning_rate, "NaN");
});

Deno.test("ndjson echoes the name of each run as its id", () => {
  const [line = ""] = renderNdjson([turning], []).split("\n");
  strictEqual(JSON.parse(line).id, "turning.csv");
});
