import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { globMatcher, isGlob, rootOf } from "../../lib/cli/_glob.ts";

function matches(glob: string, paths: readonly string[]): string[] {
  return paths.filter(globMatcher(glob));
}

Deno.test("a star stays in its folder and two stars do not", () => {
  const paths = ["runs/a.csv", "runs/x/b.csv", "runs/x/y/c.csv", "a.csv"];
  deepStrictEqual(matches("runs/*.csv", paths), ["runs/a.csv"]);
  deepStrictEqual(matches("runs/**/*.csv", paths), [
    "runs/a.csv",
    "runs/x/b.csv",
    "runs/x/y/c.csv",
  ]);
  deepStrictEqual(matches("**/*.csv", paths), paths);
});

Deno.test("question marks, sets and choices match as in a shell", () => {
  const paths = ["a1.csv", "a2.json", "b1.csv", "a12.csv"];
  deepStrictEqual(matches("a?.csv", paths), ["a1.csv"]);
  deepStrictEqual(matches("[ab]1.csv", paths), ["a1.csv", "b1.csv"]);
  deepStrictEqual(matches("[!b]?.{csv,json}", paths), ["a1.csv", "a2.json"]);
});

Deno.test("what a regular expression would take for a sign is a letter", () => {
  deepStrictEqual(matches("a+(1)*.csv", ["a+(1)x.csv", "aa1.csv"]), [
    "a+(1)x.csv",
  ]);
});

Deno.test("the search begins in the last folder without a wildcard", () => {
  strictEqual(rootOf("runs/2024/*/log.csv"), "runs/2024");
  strictEqual(rootOf("*.csv"), ".");
  strictEqual(rootOf("/*.csv"), "/");
  strictEqual(isGlob("runs/a.csv"), false);
});

Deno.test("a glob of many stars asks no longer than it is", () => {
  const glob = `${"*a".repeat(30)}*b`;
  deepStrictEqual(matches(glob, ["a".repeat(200), `${"a".repeat(200)}b`]), [
    `${"a".repeat(200)}b`,
  ]);
});
