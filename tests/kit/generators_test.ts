import { deepStrictEqual, match, ok, throws } from "node:assert/strict";
import { newReader } from "./new_reader.ts";
import { newRule } from "./new_rule.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

/** A copy of what generators read and write; the compiler can check it. */
function copy(): string {
  const root = `${Deno.makeTempDirSync({ prefix: "lossoscope-" })}/`;
  const { imports, compilerOptions } = JSON.parse(
    Deno.readTextFileSync(`${ROOT}deno.json`),
  );
  const config = JSON.stringify({ imports, compilerOptions });
  Deno.writeTextFileSync(`${root}deno.json`, config);
  copyFolder(`${ROOT}lib`, `${root}lib`);
  return root;
}

function copyFolder(from: string, to: string): void {
  Deno.mkdirSync(to);
  for (const { name, isDirectory } of Deno.readDirSync(from)) {
    if (isDirectory) copyFolder(`${from}/${name}`, `${to}/${name}`);
    else Deno.copyFileSync(`${from}/${name}`, `${to}/${name}`);
  }
}

function check(root: string, ...paths: string[]): string {
  const { stdout, stderr } = new Deno.Command(Deno.execPath(), {
    args: ["check", "--no-lock", ...paths],
    cwd: root,
    env: { NO_COLOR: "1" },
  }).outputSync();
  const decoder = new TextDecoder();
  return decoder.decode(stdout) + decoder.decode(stderr);
}

Deno.test("a new rule is listed, asked before the last, and lacks only its words", () => {
  const root = copy();
  const written = newRule(root, "loss-too-loud", "optimisation");
  deepStrictEqual(written, [
    "lib/rules/loss_too_loud.ts",
    "tests/rules/loss_too_loud_test.ts",
    "lib/rules/mod.ts",
    "lib/messages/en/rules/optimisation.ts",
    "lib/messages/zh/rules/optimisation.ts",
  ]);
  const list = Deno.readTextFileSync(`${root}lib/rules/mod.ts`);
  match(list, /import \{ lossTooLoud \} from ".\/loss_too_loud.ts";/);
  match(list, /lossTooLoud,\n {2}\w+,\n\] as const/);
  const left = check(root, "lib/messages/mod.ts");
  for (const locale of ["en", "zh"]) {
    match(left, new RegExp(`messages/${locale}/rules/optimisation.ts`));
  }
  match(left, /missing the following properties.*title, saw, means/);
  ok(!left.includes("lib/rules/loss_too_loud.ts"), left);
  Deno.removeSync(root, { recursive: true });
});

Deno.test("a new reader is listed and compiles", () => {
  const root = copy();
  newReader(root, "my-trainer");
  const list = Deno.readTextFileSync(`${root}lib/readers/mod.ts`);
  match(list, /import \{ myTrainer \} from ".\/my_trainer.ts";/);
  match(list, /\n {2}myTrainer,\n/);
  const left = check(root, "lib/readers/mod.ts");
  ok(!left.includes("ERROR"), left);
  Deno.removeSync(root, { recursive: true });
});

Deno.test("generators refuse ids that are no kebab-case and never overwrite", () => {
  const root = copy();
  throws(() => newRule(root, "LossTooLoud", "progress"), SyntaxError);
  throws(() => newRule(root, "x", "nonsense"), RangeError);
  throws(() => newRule(root, "overfitting", "generalisation"), {
    name: "AlreadyExists",
  });
  throws(() => newReader(root, "csv"), { name: "AlreadyExists" });
  Deno.removeSync(root, { recursive: true });
});
