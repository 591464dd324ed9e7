/**
 * Writes the pages of the rules and their pictures: `deno task docs`. With `--check` it writes
 * nothing, and names what is out of date.
 *
 * @module
 */
import { LOCALES } from "../../lib/messages/mod.ts";
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
    ...cases.map((drawn) => [picturePath(drawn), pictureOf(drawn)] as const),
  ]);
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
