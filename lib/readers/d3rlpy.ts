import { folderOf, nameOf } from "../log_file.ts";
import { readCurveFiles } from "./_curve_files.ts";
import type { Claim } from "./_log.ts";
import type { Reader } from "./_reader.ts";

/** How long parts of a step took: it writes no run without them. */
const TIMES = /^time_(?!step\.)\w+\.csv$/;

/** A run of d3rlpy: a folder with a file for each metric that is called as it, each line an epoch, a step and a value. */
export const d3rlpy: Reader = {
  id: "d3rlpy",
  writtenBy: ["d3rlpy"],
  extensions: [".csv"],

  // A table by itself is like any other.
  sniff() {
    return 0;
  },

  claims(paths) {
    return [...Map.groupBy(paths, folderOf)].flatMap(
      ([folder, inside]): Claim[] => {
        const names = inside.map(nameOf);
        const [main, ...others] = inside.filter((path) => /\.csv$/.test(path));
        return main !== undefined && names.includes("time_step.csv") &&
            names.some((name) => TIMES.test(name))
          ? [{ path: folder || main, files: [main, ...others] }]
          : [];
      },
    );
  },

  read(log) {
    return readCurveFiles(log, "d3rlpy", (path, own, alone) => {
      const metric = nameOf(path).replace(/\.csv$/, "");
      return alone ? metric : `${metric}/${own}`;
    });
  },
};
