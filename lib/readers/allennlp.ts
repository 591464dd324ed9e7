import { folderOf, nameOf } from "../log_file.ts";
import { readEpochFiles } from "./_epoch_files.ts";
import type { Claim } from "./_log.ts";
import type { Reader } from "./_reader.ts";

/** `metrics_epoch_3.json`, or what others call one file of results for each epoch or step. */
const FILE =
  /^((?:[a-z]+_)*?(?:metrics|results?|scores?|eval|stats|logs?)_?)(epoch|step|iter(?:ation)?)[_-]?(\d+)\.json$/i;

/** A file of metrics for each epoch; the one without a number repeats the best or the last. */
export const allennlp: Reader = {
  id: "allennlp",
  writtenBy: ["AllenNLP (metrics_epoch_0.json …)"],
  extensions: ["_epoch_0.json"],

  sniff() {
    return 0;
  },

  claims(paths) {
    const series = Map.groupBy(
      paths.filter((path) => FILE.test(nameOf(path))),
      (path) => {
        const [, before, unit] = FILE.exec(nameOf(path))!;
        return `${folderOf(path)}\n${before}\n${unit}`;
      },
    );
    return [...series.values()].flatMap((files) => claimOf(files, paths));
  },

  read(log) {
    return readEpochFiles(log, "allennlp", (path) => {
      const [, , unit = "epoch", number] = FILE.exec(nameOf(path)) ?? [];
      return { unit, number: Number(number) };
    });
  },
};

function claimOf(files: string[], all: readonly string[]): Claim[] {
  const [, before = ""] = FILE.exec(nameOf(files[0]!))!;
  const [first, ...more] = files.sort((a, b) => numberOf(a) - numberOf(b));
  if (first === undefined || more.length === 0) return [];
  const folder = folderOf(first);
  const summary = `${before.replace(/_$/, "")}.json`;
  return [{
    path: folder || first,
    files: [first, ...more],
    passedOver: all.filter((path) =>
      folderOf(path) === folder && nameOf(path) === summary
    ),
  }];
}

function numberOf(path: string): number {
  return Number(FILE.exec(nameOf(path))![3]);
}
