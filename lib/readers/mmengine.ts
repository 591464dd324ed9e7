import type { HistoryBuilder } from "../history_builder.ts";
import { folderOf, nameOf } from "../log_file.ts";
import type { Claim } from "./_log.ts";
import { readJsonl, type Row, type Taker } from "./_read_jsonl.ts";
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
    return readJsonl(log, "mmengine", new Records());
  },
};

/** What a training record holds besides its measurements. */
const ABOUT =
  /^(?:(?:base_)?lr|momentum|(?:data_)?time|epoch|iter|memory|step|grad_norm)$/;

/** Validations beside the training: by epochs of their own, or by its steps. */
class Records implements Taker {
  readonly #byEpoch = new Map<string, { at: unknown[]; values: unknown[] }>();
  #last: Row = {};

  add(builder: HistoryBuilder, row: Row, at: number): void {
    const trains = "iter" in row || "loss" in row;
    if (trains) this.#last = row;
    // A run by epochs counts its validations by epochs, and calls that its step, too.
    const byEpoch = !trains && row.step !== this.#last.step &&
      row.step === this.#last.epoch;
    const set = trains ? "train" : "val";
    const { iter, ...others } = row;
    const cells = Object.entries(iter === row.step ? others : row).map((
      [name, cell],
    ) => [ABOUT.test(name) ? name : `${set}/${name}`, cell] as const);
    if (!byEpoch) builder.add(Object.fromEntries(cells), at);
    for (const [name, cell] of byEpoch ? cells : []) {
      if (ABOUT.test(name)) continue;
      let column = this.#byEpoch.get(name);
      if (column === undefined) {
        this.#byEpoch.set(name, column = { at: [], values: [] });
      }
      column.at.push(row.step);
      column.values.push(cell);
    }
  }

  end(builder: HistoryBuilder): void {
    for (const [name, { at, values }] of this.#byEpoch) {
      builder.addOwnAxis(name, { axis: "epoch", steps: at, values });
    }
  }
}

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
