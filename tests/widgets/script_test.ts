import {
  deepStrictEqual,
  doesNotMatch,
  ok,
  strictEqual,
} from "node:assert/strict";
import { joinModules } from "../../widgets/page/script.ts";
import { SOURCES } from "../../widgets/page/sources.ts";

/** The exports of one module of a joined script. */
const run = (script: string, path: string) =>
  new Function(`${script}\nreturn modules[${JSON.stringify(path)}];`)();

Deno.test("modules become one script: types go, imports lead to modules before", () => {
  const script = joinModules([
    [
      "a/one.ts",
      "/** One. */\nexport const one: number = 1;\nconst two = 2;\n",
    ],
    [
      "b/sum.ts",
      'import { one as first } from "../a/one.ts";\nimport type { X } from "./x.ts";\n' +
      "const two = 20;\nexport function sum(x: X): number {\n  return first + two + x;\n}\n",
    ],
  ]);
  strictEqual(run(script, "b/sum.ts").sum(100), 121);
});

Deno.test("every module of the page's script comes after those it imports", () => {
  const script = joinModules(SOURCES);
  const uses = [...script.matchAll(/= modules\["([^"]+)"\];/g)];
  ok(uses.length > 20);
  const strays = uses.filter(({ index, 1: path }) => {
    const made = script.indexOf(`modules["${path}"] = (`);
    return made < 0 || made > index;
  });
  deepStrictEqual(strays.map(([, path]) => path), []);
});

Deno.test("the page's script runs, and cannot end the element it stands in", () => {
  const script = joinModules(SOURCES);
  doesNotMatch(script, /<\/script|<!--/i);
  const { smooth } = run(script, "widgets/_smooth.ts");
  deepStrictEqual([...smooth(Float64Array.of(1, 1, 1), 0.6)], [1, 1, 1]);
  ok(run(script, "widgets/page/client/start.ts").start);
});
