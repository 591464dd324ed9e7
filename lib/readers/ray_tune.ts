import { folderOf, nameOf } from "../log_file.ts";
import { readJsonl } from "./_read_jsonl.ts";
import type { Reader } from "./_reader.ts";

/** The same records as a table, and what Ray keeps beside them. */
const AGAIN = /^(?:progress\.csv|events\.out\.tfevents\..*)$/;

/** The folder of a trial: a record a line, with the settings of the trial in each. */
export const rayTune: Reader = {
  id: "ray-tune",
  writtenBy: ["Ray Tune and RLlib (result.json)"],
  extensions: ["result.json"],

  // A file by itself is like any other.
  sniff() {
    return 0;
  },

  claims(paths) {
    return [...Map.groupBy(paths, folderOf)].flatMap(([folder, inside]) => {
      const main = inside.find((path) => nameOf(path) === "result.json");
      const again = inside.filter((path) => AGAIN.test(nameOf(path)));
      return main === undefined || again.length === 0
        ? []
        : [{ path: folder || main, files: [main], passedOver: again }];
    });
  },

  read(log) {
    return readJsonl(log, "ray-tune");
  },
};
