import { folderOf, nameOf } from "../log_file.ts";
import type { Claim } from "./_log.ts";
import { readJsonl } from "./_read_jsonl.ts";
import type { Reader } from "./_reader.ts";
import { headText } from "./_text.ts";

/** A run's beginning, which names its files: `20230605_200941`. */
const STAMP = /^\d{8}_\d{6}$/;

/** Training and validation records in one file, told apart by what they hold. */
export const mmengine: Reader = {
  id: "mmengine",
  writtenBy: ["MMEngine (vis_data/scalars.json)", "MMDetection 3"],
  extensions: ["scalars.json"],

  sniff(head) {
    const lines = headText(head).trimStart().split("\n", 20);
    return lines.some((line) =>
        /^\{.*"iter": ?\d+.*"step": ?\d+\}\s*$/.test(line) &&
        line.includes('"data_time"')
      )
      ? 0.95
      : 0;
  },

  claims(paths) {
    return [...Map.groupBy(paths, folderOf)].flatMap(([folder, inside]) =>
      nameOf(folder) === "vis_data" ? claimOf(folder, inside, paths) : []
    );
  },

  read(log) {
    let epoch: unknown;
    let step: unknown;
    return readJsonl(log, "mmengine", (row) => {
      if ("iter" in row || "loss" in row) {
        ({ epoch, step } = row);
        return { mode: "train", ...row };
      }
      // A run by epochs counts its validations by epochs, and calls that its step, too.
      return row.step === epoch && step !== undefined
        ? { mode: "val", ...row, step, epoch }
        : { mode: "val", ...row };
    });
  },
};

/** The scalars; the same lines lie beside them under the run's beginning, and printed above. */
function claimOf(
  folder: string,
  inside: readonly string[],
  all: readonly string[],
): Claim[] {
  const files = inside.filter((path) => /\.json$/.test(path));
  const main = files.find((path) => nameOf(path) === "scalars.json") ??
    files.find((path) => STAMP.test(stem(path)));
  if (main === undefined) return [];
  const run = folderOf(folder);
  return [{
    path: run || main,
    files: [main],
    passedOver: [
      ...files.filter((path) => path !== main && STAMP.test(stem(path))),
      ...all.filter((path) => folderOf(path) === run && STAMP.test(stem(path))),
    ],
  }];
}

function stem(path: string): string {
  return nameOf(path).replace(/\.(?:json|log)$/, "");
}
