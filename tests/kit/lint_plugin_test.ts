import { deepStrictEqual } from "node:assert/strict";
import plugin from "./lint_plugin.ts";

/** What the plugin says of `source` in the file `path`. */
function complaints(path: string, source: string): string[] {
  const found = Deno.lint.runPlugin(plugin, path, source);
  return found.map(({ message }) => message.replace(/ belongs.*/, ""));
}

Deno.test("pure-core points at the world in a rule", () => {
  const source = [
    "const t = Date.now();",
    "console.log(t, Math.random(), new Date());",
    "Deno.args; performance.now(); fetch('x'); setTimeout(f);",
  ].join("\n");
  deepStrictEqual(complaints("/x/lib/rules/a.ts", source).sort(), [
    "Date.now()",
    "Deno.*",
    "Math.random()",
    "console.*",
    "fetch()",
    "new Date()",
    "performance.*",
    "setTimeout()",
  ]);
});

Deno.test("pure-core keeps the world out of charts", () => {
  deepStrictEqual(complaints("/x/widgets/charts/a.ts", "Deno.args"), [
    "Deno.*",
  ]);
});

Deno.test("pure-core lets the faces and the tests know the world", () => {
  for (
    const path of [
      "/x/lib/cli/mod.ts",
      "/x/widgets/notebook.ts",
      "/x/widgets/monitor.ts",
      "/x/tests/a_test.ts",
    ]
  ) deepStrictEqual(complaints(path, "Date.now(); Deno.args"), [], path);
});

Deno.test("pure-core lets a rule read a date that the log holds", () => {
  const source = "const d = new Date(row.time); Date.parse(row.time);";
  deepStrictEqual(complaints("/x/lib/readers/a.ts", source), []);
});
