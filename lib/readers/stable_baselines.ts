import { folderOf, nameOf } from "../log_file.ts";
import { readTable } from "./_read_table.ts";
import type { Reader } from "./_reader.ts";
import { headText } from "./_text.ts";

/** The same records in other forms, as `configure(folder, [...])` writes them. */
const AGAIN = /^(?:progress\.json|log\.txt|events\.out\.tfevents\..*)$/;

/** A table whose columns are filed under `rollout/`, `time/` and `train/`, in any order. */
export const stableBaselines: Reader = {
  id: "stable-baselines",
  writtenBy: ["Stable-Baselines3 (progress.csv)", "OpenAI Baselines"],
  extensions: ["progress.csv"],

  sniff(head) {
    const [header = ""] = headText(head).split("\n", 1);
    return /^[\w/ ]+(?:,[\w/ ]+)+\r*$/.test(header) &&
        header.includes("time/") && /(?:rollout|train)\//.test(header)
      ? 0.9
      : 0;
  },

  claims(paths) {
    return [...Map.groupBy(paths, folderOf)].flatMap(([folder, inside]) => {
      const main = inside.find((path) => nameOf(path) === "progress.csv");
      const again = inside.filter((path) => AGAIN.test(nameOf(path)));
      return main === undefined || again.length === 0
        ? []
        : [{ path: folder || main, files: [main], passedOver: again }];
    });
  },

  read(log) {
    return readTable(log, "stable-baselines");
  },
};
