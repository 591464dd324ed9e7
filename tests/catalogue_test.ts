import { deepStrictEqual, ok } from "node:assert/strict";
import { causes } from "../lib/causes/mod.ts";
import { LOCALES, textsFor } from "../lib/messages/mod.ts";
import { readers } from "../lib/readers/mod.ts";
import type { Rule } from "../lib/rules/_rule.ts";
import { rules } from "../lib/rules/mod.ts";
import { snake } from "./kit/scaffold.ts";
import { exists, sources, textOf } from "./kit/sources.ts";

/** Ids whose files lie in a folder of units: all but the list and the private files. */
function units(folder: string): string[] {
  return sources(folder)
    .map((path) => path.slice(folder.length + 1, -".ts".length))
    .filter((name) => name !== "mod" && !/[_/]/.test(name.slice(0, 1)))
    .filter((name) => !name.includes("/"))
    .map((name) => name.replaceAll("_", "-"));
}

const catalogue: readonly Rule[] = rules as readonly unknown[] as Rule[];

for (
  const [folder, listed] of [
    ["lib/rules", rules],
    ["lib/causes", causes],
    ["lib/readers", readers],
  ] as const
) {
  Deno.test(`every file of ${folder} is named for its id and listed once`, () => {
    const ids = listed.map(({ id }) => id as string);
    deepStrictEqual(ids.toSorted(), units(folder));
  });
}

Deno.test("imports of every list are sorted", () => {
  for (const folder of ["lib/rules", "lib/causes", "lib/readers"]) {
    const paths = [
      ...textOf(`${folder}/mod.ts`).matchAll(
        /^import \{ \w+ \} from "(\.\/[^_"][^"]*)"/gm,
      ),
    ].map(([, path]) => path!);
    deepStrictEqual(paths, paths.toSorted(), folder);
  }
});

Deno.test("every rule has a test of its own", () => {
  const paths = rules.map(({ id }) => `tests/rules/${snake(id)}_test.ts`);
  deepStrictEqual(paths.filter((path) => !exists(path)), []);
});

Deno.test("every cause is named by a test", () => {
  const tests = sources("tests/causes").map(textOf).join();
  const named = (id: string) =>
    tests.includes(`"${id}"`) || tests.includes(` ${id}: [`) ||
    tests.includes(`/${snake(id)}.ts"`);
  deepStrictEqual(causes.map(({ id }) => id).filter((id) => !named(id)), []);
});

Deno.test("every threshold is a number that says where it comes from", () => {
  for (const { id, thresholds } of catalogue) {
    for (const [name, [value, source]] of Object.entries(thresholds)) {
      ok(Number.isFinite(value), `${id} ${name}`);
      ok(source.trim().length > 3, `${id} ${name} has no source`);
    }
  }
});

Deno.test("every stable rule carries a row and names its sources", () => {
  for (const { id, status, rows, sources } of catalogue) {
    if (status !== "stable") continue;
    ok(rows.length > 0 && rows.every((row) => /^[KX]\d+[a-z]?$/.test(row)), id);
    ok(sources.length > 0 && sources.every((source) => source.length > 3), id);
  }
});

Deno.test("every cause explains a rule and gives a likelihood to each", () => {
  for (const { id, explains } of causes) {
    const weights = Object.values(explains);
    ok(weights.length > 0, id);
    ok(weights.every((weight) => Number.isFinite(weight)), id);
  }
});

const CHINESE = /\p{Script=Han}/u;

Deno.test("the words of every rule and cause are there, and Chinese is Chinese", () => {
  for (const locale of LOCALES) {
    const texts = textsFor(locale);
    const phrases = [
      ...Object.entries(texts.rules).flatMap(([id, rule]) => [
        [id, rule.name],
        [id, rule.looksFor],
      ]),
      ...Object.entries(texts.causes).flatMap(([id, cause]) => [
        [id, cause.name],
        [id, cause.how],
        [id, cause.confirm],
      ]),
    ];
    for (const [id, phrase = ""] of phrases) {
      ok(phrase.trim() !== "", `${locale} ${id} has no words`);
      ok(CHINESE.test(phrase) === (locale === "zh"), `${locale} ${phrase}`);
    }
  }
});

Deno.test("what excuses a finding is said in both languages or in neither", () => {
  const [en, zh] = LOCALES.map((locale) => textsFor(locale).rules);
  const excused = (texts: typeof en) =>
    Object.entries(texts ?? {}).filter(([, { unless }]) => unless !== "")
      .map(([id]) => id);
  deepStrictEqual(excused(en).toSorted(), excused(zh).toSorted());
});

Deno.test("errors in the code name the action and what was found, without a full stop", () => {
  const messages = sources("lib").flatMap((path) =>
    [
      ...textOf(path).matchAll(
        /new \w*Error\(\s*(["`])((?:(?!\1)[^])*)\1\s*,?\s*\)/g,
      ),
    ].map(([, , message]) => ({ path, message: message! }))
  );
  ok(messages.length > 3, "the pattern finds no messages any more");
  for (const { path, message } of messages) {
    ok(/^Cannot .+/.test(message), `${path}: ${message}`);
    ok(!/\.$|\b\w+n't\b/.test(message), `${path}: ${message}`);
  }
});
