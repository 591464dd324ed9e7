import { ok } from "node:assert/strict";
import { LOCALES } from "../lib/messages/mod.ts";
import { pathOf, rulesPage } from "./kit/docs.ts";
import { textOf } from "./kit/sources.ts";

for (const locale of LOCALES) {
  Deno.test(`${pathOf(locale)} says what the rules say (deno task docs writes it)`, () => {
    ok(
      textOf(pathOf(locale)) === rulesPage(locale),
      "it is out of date: deno task docs",
    );
  });
}
