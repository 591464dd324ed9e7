import { folderOf, nameOf } from "../log_file.ts";
import { splitOf, words } from "../naming.ts";
import { type Place, readEpochFiles } from "./_epoch_files.ts";
import type { Claim } from "./_log.ts";
import type { Reader } from "./_reader.ts";

/** What a file or folder is called that is of one epoch or step: `epoch_3`, `checkpoint-500`. */
const UNIT =
  /(?<![a-z])(epoch|ep|step|iter(?:ation)?|round|checkpoint|ckpt)[-_= ]?(\d+)(?!\d)/gi;

/** What a file of results is called, beside the data that it is of. */
const RESULTS =
  /^(?:metrics?|results?|scores?|eval|stats|logs?|loss(?:es)?|summary|report|all|epoch)$/i;

/** A file of results in the folder of each epoch, or called by it: `epoch_1/metrics.json`, `val_step_500.json`. */
export const epochFiles: Reader = {
  id: "epoch-files",
  general: true,
  writtenBy: ["your own script"],
  extensions: [".json"],

  // A file by itself is a single record.
  sniff() {
    return 0;
  },

  claims(paths) {
    const files = paths.filter((path) =>
      /\.json$/i.test(path) && holdsResults(path) && placeOf(path) !== undefined
    );
    const runs = Map.groupBy(
      files,
      (path) => `${folderOf(path).replace(UNIT, "$1")}/${wordsOf(path).rest}`,
    );
    return [...runs.values()].flatMap(claimOf);
  },

  read(log) {
    return readEpochFiles(log, "epoch-files", placeOf);
  },
};

/** The first number of a path's last parts that is of an epoch or a step. */
function placeOf(path: string): Place | undefined {
  const [, unit = "", number] = [...own(path).matchAll(UNIT)][0] ?? [];
  if (number === undefined) return undefined;
  const axis = /^ep/i.test(unit)
    ? "epoch"
    : /^round$/i.test(unit)
    ? "round"
    : "step";
  return { unit: axis, number: Number(number), split: wordsOf(path).split };
}

/** A path from the folder that the file lies in. */
function own(path: string): string {
  const folder = nameOf(folderOf(path));
  return `${folder}/${nameOf(path)}`;
}

/** The words of a file's name, without numbers: of the data, and the rest. */
function wordsOf(
  path: string,
): { readonly split: string | undefined; readonly rest: readonly string[] } {
  const all = words(
    nameOf(path).replace(/\.json$/i, "").replace(UNIT, " "),
  );
  return {
    split: all.find((word) => splitOf(word) !== null),
    rest: all.filter((word) => splitOf(word) === null),
  };
}

/** Whether a file is called as results are, not as a vocabulary or a prediction. */
function holdsResults(path: string): boolean {
  return wordsOf(path).rest.every((word) => RESULTS.test(word));
}

function claimOf(files: string[]): Claim[] {
  const [first, ...more] = files.sort((a, b) =>
    placeOf(a)!.number - placeOf(b)!.number
  );
  const numbers = new Set(files.map((path) => placeOf(path)!.number));
  if (first === undefined || numbers.size < 2) return [];
  const folder = folderOf(first);
  const isOwn = nameOf(folder).match(UNIT) !== null;
  return [{
    path: (isOwn ? folderOf(folder) : folder) || first,
    files: [first, ...more],
  }];
}
