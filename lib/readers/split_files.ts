import { folderOf } from "../log_file.ts";
import { splitOf, words } from "../naming.ts";
import { readCurveFiles } from "./_curve_files.ts";
import type { Claim } from "./_log.ts";
import type { Reader } from "./_reader.ts";
import { isTelling, stemOf } from "./_stem.ts";

/** Tables of one folder that are called alike but for their data, `train_log.csv` and `val_log.csv`: one run. */
export const splitFiles: Reader = {
  id: "split-files",
  general: true,
  writtenBy: ["your own script"],
  extensions: [".csv", ".tsv", ".jsonl"],

  // A table by itself is like any other.
  sniff() {
    return 0;
  },

  claims(paths) {
    const tables = paths.filter((path) =>
      /\.(?:csv|tsv|jsonl)$/i.test(path) && splitIn(path) !== undefined &&
      !isTelling(path)
    );
    return [...Map.groupBy(tables, groupOf).values()].flatMap(
      (files): Claim[] => {
        const splits = new Set(files.map((path) => splitOf(splitIn(path)!)));
        const [main, ...others] = files;
        return main === undefined || splits.size < 2 ||
            splits.size < files.length
          ? []
          : [{ path: folderOf(main) || main, files: [main, ...others] }];
      },
    );
  },

  read(log) {
    return readCurveFiles(log, "split-files", (path, own) => {
      const known = words(own).some((word) => splitOf(word) !== null);
      return known ? own : `${splitIn(path)}/${own}`;
    });
  },
};

/** The word for the data in the name of a file, if there is just one. */
function splitIn(path: string): string | undefined {
  const found = words(stemOf(path)).filter((word) => splitOf(word) !== null);
  return found.length === 1 ? found[0] : undefined;
}

/** What files of one run have in common. */
function groupOf(path: string): string {
  const rest = words(stemOf(path)).filter((word) => splitOf(word) === null);
  const end = path.slice(path.lastIndexOf("."));
  return JSON.stringify([folderOf(path), rest, end]);
}
