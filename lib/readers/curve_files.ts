import { folderOf } from "../log_file.ts";
import { resolve } from "../naming.ts";
import { readCurveFiles } from "./_curve_files.ts";
import type { Claim } from "./_log.ts";
import type { Reader } from "./_reader.ts";
import { isTelling, stemOf } from "./_stem.ts";

/** Tables that are called as curves and lie in one folder, `train_loss.csv` and `val_loss.csv`: one run. */
export const curveFiles: Reader = {
  id: "curve-files",
  general: true,
  writtenBy: ['numpy.savetxt("train_loss.txt")', "your own script"],
  extensions: [".csv", ".tsv", ".txt"],

  // A table by itself is like any other.
  sniff() {
    return 0;
  },

  claims(paths) {
    const tables = paths.filter((path) =>
      /\.(?:csv|tsv|txt)$/i.test(path) && isTelling(path)
    );
    return [...Map.groupBy(tables, groupOf).values()].flatMap(
      ([main, ...others]): Claim[] =>
        main === undefined || others.length === 0 || !differ([main, ...others])
          ? []
          : [{ path: folderOf(main) || main, files: [main, ...others] }],
    );
  },

  read(log) {
    return readCurveFiles(
      log,
      "curve-files",
      (path, own, alone) => alone ? stemOf(path) : `${stemOf(path)}/${own}`,
    );
  },
};

/** Curves of one run lie in one folder and are of one kind of file; what else tells them apart tells runs apart. */
function groupOf(path: string): string {
  const { component } = resolve(stemOf(path));
  const end = path.slice(path.lastIndexOf("."));
  return JSON.stringify([folderOf(path), component, end]);
}

/** Whether no two are of the same quantity on the same data. */
function differ(paths: readonly string[]): boolean {
  const meanings = paths.map((path) => {
    const { split, quantity } = resolve(stemOf(path));
    return `${split} ${quantity}`;
  });
  return new Set(meanings).size === meanings.length;
}
