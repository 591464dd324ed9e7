import { folderOf, nameOf } from "../log_file.ts";
import { readTable } from "./_read_table.ts";
import type { Reader } from "./_reader.ts";

/** What a program prints into a file beside its table. */
const PRINTED = /^(?:train|training|main|run|output|console|stdout)\.log$/i;

/** A `metrics.csv` with the event files of the same run beside it, or with what Hydra wrote of its text. */
export const lightning: Reader = {
  id: "lightning",
  writtenBy: ["Lightning with a CSVLogger and a TensorBoardLogger", "Hydra"],
  extensions: ["metrics.csv"],

  // By itself it is a table as any other.
  sniff() {
    return 0;
  },

  claims(paths) {
    return [...Map.groupBy(paths, folderOf)].flatMap(([folder, inside]) => {
      const called = (name: RegExp) =>
        inside.filter((path) => name.test(nameOf(path)));
      const [main] = called(/^metrics\.csv$/);
      const passedOver = called(/^events\.out\.tfevents\./);
      const printed = called(PRINTED);
      return main === undefined || passedOver.length + printed.length === 0
        ? []
        : [{ path: folder || main, files: [main], printed, passedOver }];
    });
  },

  read(log) {
    return readTable(log, "lightning");
  },
};
