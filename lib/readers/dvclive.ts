import { folderOf, nameOf } from "../log_file.ts";
import { readCurveFiles } from "./_curve_files.ts";
import type { Claim } from "./_log.ts";
import type { Reader } from "./_reader.ts";

/** Where a table of one metric lies below the folder of its run; what follows is the metric's name. */
const PLACE = /^(.*?)(?:plots\/metrics|plots\/scalars|scalars)\/(.+)\.tsv$/;

/** What DVCLive writes beside its tables: their last rows, and a page. */
const SUMMARY = /^(?:metrics\.json|dvc\.ya?ml|report\.\w+)$/;

/** The folder of a run of DVCLive: a table of steps and values for each metric. */
export const dvclive: Reader = {
  id: "dvclive",
  writtenBy: ["DVCLive (plots/metrics/**/*.tsv)"],
  extensions: [".tsv"],

  // A table by itself is like any other.
  sniff() {
    return 0;
  },

  claims(paths) {
    const tables = paths.filter((path) => PLACE.test(path));
    return [...Map.groupBy(tables, folderOfRun)].flatMap(
      ([folder, [main, ...others]]): Claim[] =>
        main === undefined ? [] : [{
          path: folder || main,
          files: [main, ...others],
          passedOver: paths.filter((path) =>
            folderOf(path) === folder && SUMMARY.test(nameOf(path))
          ),
        }],
    );
  },

  read(log) {
    return readCurveFiles(
      log,
      "dvclive",
      (path, own, alone) => {
        const name = PLACE.exec(path)?.[2] ?? nameOf(path);
        return alone ? name : `${name}/${own}`;
      },
    );
  },
};

function folderOfRun(path: string): string {
  return PLACE.exec(path)![1]!.replace(/\/$/, "");
}
