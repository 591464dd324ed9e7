import { deepStrictEqual } from "node:assert/strict";
import { gather } from "../../lib/cli/gather.ts";
import { parseOptions } from "../../lib/cli/options.ts";
import { textsFor } from "../../lib/cli/texts/mod.ts";
import type { History } from "../../lib/history.ts";
import { worldOf } from "../kit/world.ts";
import { differences } from "./_expectation.ts";

/** Logs by the frameworks themselves, each beside what the framework reads there; see its README. */
const FOLDER = "tests/logs/frameworks";
const END = ".expect.json";

const CASES = filesUnder(FOLDER).filter((path) => path.endsWith(END))
  .map((path) => path.slice(FOLDER.length + 1, -END.length)).sort();

for (const name of CASES) {
  Deno.test(`${name} is read as its framework reads it`, async () => {
    deepStrictEqual(await differencesIn(name), []);
  });
}

function filesUnder(folder: string): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
    isDirectory ? filesUnder(`${folder}/${name}`) : [`${folder}/${name}`]
  );
}

/** In what the command's reading of a case differs from the framework's own. */
async function differencesIn(name: string): Promise<string[]> {
  const folder = `${FOLDER}/${name}`;
  const expected = JSON.parse(await Deno.readTextFile(folder + END));
  const files = filesUnder(folder)
    .map((path) => [path, Deno.readFileSync(path)] as const);
  const world = worldOf({ files: Object.fromEntries(files) });
  const options = parseOptions([folder], textsFor("en"));
  const read: History[] = [];
  const failures: string[] = [];
  for await (const one of gather(options, { context: {} }, world)) {
    if ("history" in one) read.push(one.history);
    else if ("failure" in one) failures.push(one.failure.message);
  }
  return [...failures, ...differences(expected, read)];
}
