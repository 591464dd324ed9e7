import { HistoryBuilder } from "../history_builder.ts";
import { nameOf } from "../log_file.ts";
import { finish } from "./_document.ts";
import { linesOf } from "./_lines.ts";
import type { Reader } from "./_reader.ts";
import { headText } from "./_text.ts";

const HEADER = /^\s*# step, loss_train, loss_test, metrics_test\s*$/m;

/**
 * The parts of the losses and the metrics under four names. DeepXDE says nowhere how many each name
 * has: both losses have as many, and without a metric the rest is even.
 */
export const deepxde: Reader = {
  id: "deepxde",
  writtenBy: ["DeepXDE (loss.dat)"],
  extensions: [".dat"],

  sniff(head) {
    return HEADER.test(headText(head).slice(0, 1000)) ? 1 : 0;
  },

  async read({ path, files: [file] }) {
    const builder = new HistoryBuilder({
      name: nameOf(path),
      path,
      reader: "deepxde",
      expectsAxis: true,
    });
    let at = 0;
    let width = 0;
    for await (const lines of linesOf(file, builder)) {
      for (const line of lines) {
        at++;
        if (line.trim() === "" || line.startsWith("#")) continue;
        const cells = line.trim().split(/\s+/);
        width ||= cells.length;
        if (cells.length === width) addRow(builder, cells, at);
        else builder.note("ragged-row", { at });
      }
    }
    return finish(builder, path);
  },
};

function addRow(
  builder: HistoryBuilder,
  [step, ...cells]: readonly string[],
  at: number,
): void {
  const parts = Math.floor(cells.length / 2);
  builder.begin(at);
  builder.set("step", step);
  for (const [i, name] of ["loss_train", "loss_test"].entries()) {
    const own = cells.slice(i * parts, (i + 1) * parts);
    // The library itself compares models by the sum.
    builder.set(name, own.reduce((sum, cell) => sum + Number(cell), 0));
    if (parts > 1) {
      own.forEach((cell, k) => builder.set(`${name} ${k + 1}`, cell));
    }
  }
  cells.slice(parts * 2).forEach((cell) => builder.set("metrics_test", cell));
}
