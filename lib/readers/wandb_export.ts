import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { nameOf } from "../log_file.ts";
import { axisOf } from "../naming.ts";
import { splitLine } from "./_delimited.ts";
import { linesOf } from "./_lines.ts";
import { LogError, type Reader } from "./_reader.ts";
import { headText, toLines } from "./_text.ts";

/** A chart of Weights & Biases: `Step`, then for each run `run - metric`, its `__MIN` and its `__MAX`. */
export const wandbExport: Reader = {
  id: "wandb-export",
  writtenBy: ["Weights & Biases, export of a panel to CSV"],
  extensions: [".csv"],

  sniff(head) {
    const [first = ""] = toLines(headText(head));
    if (!first.includes(BETWEEN)) return 0;
    const [axis = "", ...names] = splitLine(first, ",");
    const all = names.length > 0 && !axis.includes(BETWEEN) &&
      names.every((name) => name.includes(BETWEEN));
    if (!all) return 0;
    if (names.some((name) => EXTREME.test(name))) return 0.97;
    return axisOf(axis) === null ? 0 : 0.92;
  },

  async read({ path, files: [file] }) {
    let columns: Columns | undefined;
    let short: number | undefined;
    let at = 0;
    for await (const lines of linesOf(file)) {
      for (const line of lines) {
        at++;
        if (line.trim() === "") continue;
        const cells = splitLine(line, ",");
        if (columns === undefined) columns = new Columns(cells, path);
        else if (cells.length < columns.length) short = at;
        else columns.add(cells, at);
      }
    }
    if (columns === undefined) throw new LogError("empty", path);
    if (short !== undefined) columns.noteCut(short);
    const histories = columns.build();
    if (histories.length === 0) throw new LogError("no-numbers", path);
    return histories;
  },
};

const BETWEEN = " - ";
const EXTREME = /__(?:MIN|MAX)$/;

/** Where the cells of a chart go: those before the first run to every run, and each other to its own. */
class Columns {
  readonly length: number;
  readonly #shared: readonly (readonly [number, string])[];
  readonly #runs = new Map<string, Run>();

  constructor(header: readonly string[], path: string) {
    this.length = header.length;
    const all = header.map((name, i) => [i, name] as const);
    this.#shared = all.filter(([, name]) => !name.includes(BETWEEN));
    for (const [i, name] of all) {
      const parted = name.lastIndexOf(BETWEEN);
      if (parted < 0 || EXTREME.test(name)) continue;
      const metric = name.slice(parted + BETWEEN.length);
      this.#runOf(name.slice(0, parted), metric, path).cells.push([i, metric]);
    }
  }

  /** Two runs of one name have every metric twice: the second of each is the other's. */
  #runOf(title: string, metric: string, path: string): Run {
    for (let i = 1;; i++) {
      const name = i === 1 ? title : `${title} (${i})`;
      let run = this.#runs.get(name);
      if (run?.cells.some(([, known]) => known === metric)) continue;
      run ??= {
        cells: [],
        builder: new HistoryBuilder({
          name: name === "" ? nameOf(path) : name,
          path,
          reader: "wandb-export",
        }),
      };
      this.#runs.set(name, run);
      return run;
    }
  }

  add(row: readonly string[], at: number): void {
    for (const { builder, cells } of this.#runs.values()) {
      if (cells.every(([i]) => row[i] === "")) continue;
      builder.begin(at);
      for (const [i, name] of [...this.#shared, ...cells]) {
        builder.set(name, row[i]);
      }
    }
  }

  noteCut(at: number): void {
    for (const { builder } of this.#runs.values()) {
      builder.note("truncated-tail", { at });
    }
  }

  build(): History[] {
    return [...this.#runs.values()].flatMap(({ builder }) => builder.build());
  }
}

interface Run {
  readonly builder: HistoryBuilder;
  readonly cells: (readonly [number, string])[];
}
