import { folderOf, nameOf } from "../log_file.ts";
import { readCurveFiles } from "./_curve_files.ts";
import type { Claim } from "./_log.ts";
import type { Reader } from "./_reader.ts";

/** The metrics of a Polyaxon run: `events/metric/NAME.plx`, a table with a column called `metric` for each. */
export const polyaxon: Reader = {
  id: "polyaxon",
  writtenBy: ["Polyaxon (traceml)"],
  extensions: [".plx"],

  // A table by itself is like any other.
  sniff() {
    return 0;
  },

  // How busy the machine was lies beside, in `resources`.
  claims(paths) {
    const tables = paths.filter((path) =>
      /(?:^|\/)(?:events|resources)\/metric\/[^/]+\.plx$/.test(path)
    );
    const rootOf = (path: string) => folderOf(folderOf(folderOf(path)));
    return [...Map.groupBy(tables, rootOf)].flatMap(
      ([root, inside]): Claim[] => {
        const of = Map.groupBy(
          inside,
          (path) => nameOf(folderOf(folderOf(path))),
        );
        const [main, ...others] = of.get("events") ?? [];
        return main === undefined ? [] : [{
          path: root || main,
          files: [main, ...others],
          passedOver: of.get("resources") ?? [],
        }];
      },
    );
  },

  read(log) {
    return readCurveFiles(
      log,
      "polyaxon",
      (path) => nameOf(path).replace(/\.plx$/, ""),
    );
  },
};
