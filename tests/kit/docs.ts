/**
 * Writes the pages of the rules and causes and the pictures of the rules: `deno task docs`. With `--check` it writes
 * nothing, and names what is out of date.
 *
 * @module
 */
import { LOCALES } from "../../lib/messages/mod.ts";
import { causesPage, causesPath } from "./catalogue/causes_page.ts";
import { drawnCases } from "./catalogue/drawn_cases.ts";
import { pagePath, rulesPage } from "./catalogue/page.ts";
import { pictureOf, picturePath } from "./catalogue/picture.ts";
import { bytesUnder } from "./sources.ts";

const ROOT = new URL("../../", import.meta.url);
const PICTURES = "lib/rules/pictures";

/** Every generated file by its path from the project's root. */
async function generated(): Promise<Map<string, string>> {
  const cases = await drawnCases();
  return new Map([
    ...LOCALES.map((locale) =>
      [pagePath(locale), rulesPage(locale, cases)] as const
    ),
    ...LOCALES.map((locale) =>
      [causesPath(locale), causesPage(locale, sourceOf)] as const
    ),
    ...cases.map((drawn) => [picturePath(drawn), pictureOf(drawn)] as const),
  ]);
}

/** The file of a cause. */
function sourceOf(id: string): string {
  const path = `lib/causes/${id.replaceAll("-", "_")}.ts`;
  return Deno.readTextFileSync(new URL(path, ROOT));
}

/** Pictures of rules that are no more. */
function strays(files: ReadonlyMap<string, string>): string[] {
  return Object.keys(bytesUnder(PICTURES)).filter((path) => !files.has(path));
}

function isStale(path: string, text: string): boolean {
  try {
    return Deno.readTextFileSync(new URL(path, ROOT)) !== text;
  } catch {
    return true;
  }
}

if (import.meta.main) {
  Deno.chdir(ROOT);
  const check = Deno.args.includes("--check");
  if (!check) Deno.mkdirSync(PICTURES, { recursive: true });
  const files = await generated();
  const stale = [...files].filter(([path, text]) => isStale(path, text));
  const gone = strays(files);
  for (const [path, text] of stale) {
    if (!check) Deno.writeTextFileSync(path, text);
  }
  for (const path of gone) if (!check) Deno.removeSync(path);
  for (const path of [...stale.map(([path]) => path), ...gone]) {
    console.log(path);
  }
}
