import { folderOf, nameOf } from "../log_file.ts";
import { readTable } from "./_read_table.ts";
import type { Reader } from "./_reader.ts";

/** What a program prints into a file beside its table. */
const PRINTED = /^(?:train|training|main|run|output|console|stdout)\.log$/i;
const EVENTS = /^events\.out\.tfevents\./;

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
    const folders = Map.groupBy(paths, folderOf);
    return [...folders].flatMap(([folder, inside]) => {
      const [main] = called(/^metrics\.csv$/, inside);
      if (main === undefined) return [];
      const { root, version } = placeOf(folder, CSV);
      const beside = root === undefined ? [] : [...folders].flatMap((
        [other, paths],
      ) => {
        const place = placeOf(other, TENSORBOARD);
        return place.root === root && place.version === version ? paths : [];
      });
      const passedOver = called(EVENTS, [...inside, ...beside]);
      const around = root === undefined ? [] : folders.get(root) ?? [];
      const printed = called(PRINTED, [...inside, ...around]);
      return passedOver.length + printed.length === 0
        ? []
        : [{ path: folder || main, files: [main], printed, passedOver }];
    });
  },

  read(log) {
    return readTable(log, "lightning");
  },
};

/** What the folder of each logger is called, where a run has several. */
const CSV = /^csv(?:_?log(?:s|ger)?)?$/i;
const TENSORBOARD = /^(?:tensorboard|tb|tf|lightning)(?:_?log(?:s|ger)?)?$/i;

/** The run that a logger's folder belongs to, and which version of it: `a`, `version_0` of `a/csv/version_0`. */
function placeOf(
  folder: string,
  logger: RegExp,
): { root?: string; version?: string } {
  const parts = folder.split("/");
  const at = parts.findLastIndex((part) => logger.test(part));
  return at < 0 ? {} : {
    root: parts.slice(0, at).join("/"),
    version: parts.slice(at + 1).join("/"),
  };
}

function called(name: RegExp, paths: readonly string[]): string[] {
  return paths.filter((path) => name.test(nameOf(path)));
}
