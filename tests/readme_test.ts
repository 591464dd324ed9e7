import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { parseOptions } from "../lib/cli/options.ts";
import { textsFor } from "../lib/cli/texts/mod.ts";
import { exists, textOf } from "./kit/sources.ts";

const PAGES = ["README.md", "README.zh.md", "CONTRIBUTING.md"];

/** The lines of the shell blocks of a page, without comments. */
function commandsIn(page: string): string[] {
  return [...textOf(page).matchAll(/```sh\n([^]*?)```/g)]
    .flatMap(([, block = ""]) => block.split("\n"))
    .map((line) => line.replace(/(^|\s)#.*/, "").trim())
    .filter((line) => line !== "");
}

for (const page of PAGES) {
  Deno.test(`every file that ${page} points to is there`, () => {
    const links = [...textOf(page).matchAll(/\]\(([^)#]+)\)/g)]
      .map(([, link]) => link!)
      .filter((link) => !link.startsWith("http"));
    ok(links.length > 0);
    deepStrictEqual(links.filter((link) => !exists(link)), []);
  });

  Deno.test(`every task that ${page} names is there`, () => {
    const { tasks } = JSON.parse(textOf("deno.json"));
    const named = [...textOf(page).matchAll(/\btask ([a-z]+(?:-[a-z]+)*)/g)];
    ok(named.length > 0);
    deepStrictEqual(
      named.map(([, task]) => task!).filter((task) => !(task in tasks)),
      [],
    );
  });
}

for (const page of ["README.md", "README.zh.md"]) {
  Deno.test(`every option that ${page} shows is known`, () => {
    const calls = commandsIn(page).flatMap((line) =>
      line.split(/ mod\.ts /)[1]?.split(/ [<>] /)[0]?.split(" ") ?? []
    );
    ok(calls.length > 10);
    parseOptions(calls, textsFor("en"));
  });
}

Deno.test("both languages show the same commands", () => {
  const bare = (line: string) => line.replaceAll(" --locale zh", "");
  const [en, zh] = PAGES.map((page) => commandsIn(page).map(bare));
  deepStrictEqual(zh, en);
});

Deno.test("continuous integration finds the test command of the README", () => {
  const lines = textOf("README.md").split("\n");
  strictEqual(lines.filter((l) => /^npx .* task test$/.test(l)).length, 1);
});

Deno.test("the README needs the Deno that the setup is made for", () => {
  const versions = PAGES.flatMap((page) =>
    [...textOf(page).matchAll(/deno@([\d.]+)/g)].map(([, version]) => version)
  );
  deepStrictEqual([...new Set(versions)], ["2.9.6"]);
});
