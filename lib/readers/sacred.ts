import { folderOf, nameOf } from "../log_file.ts";
import { readColumns } from "./_read_columns.ts";
import type { Reader } from "./_reader.ts";
import { headText } from "./_text.ts";

/** What `FileStorageObserver` writes: of each metric its steps, times and values. */
export const sacred: Reader = {
  id: "sacred",
  writtenBy: ["Sacred (FileStorageObserver)"],
  extensions: ["metrics.json"],

  sniff(head) {
    return /^\s*\{\s*"[^"]*"\s*:\s*\{\s*"steps"\s*:\s*\[[\d\s.,]*\]\s*,\s*"timestamps"/
        .test(headText(head))
      ? 0.95
      : 0;
  },

  claims(paths) {
    return [...Map.groupBy(paths, folderOf)].flatMap(([folder, inside]) => {
      const called = (name: string) =>
        inside.filter((path) => nameOf(path) === name);
      const [main] = called("metrics.json");
      const run = called("run.json");
      return main === undefined || run.length === 0 ? [] : [{
        path: folder || main,
        files: [main] as const,
        printed: called("cout.txt"),
        passedOver: run,
      }];
    });
  },

  read(log) {
    return readColumns(log, "sacred");
  },
};
