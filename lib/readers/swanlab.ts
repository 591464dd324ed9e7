import { HistoryBuilder } from "../history_builder.ts";
import { folderOf, nameOf } from "../log_file.ts";
import type { Claim } from "./_log.ts";
import { LogError, type Reader } from "./_reader.ts";
import { swanlabRecord } from "./swanlab/record.ts";
import { runRecords } from "./wandb/records.ts";

const MARK = new TextEncoder().encode(":SWL");

/** What else a run's folder holds: what was printed, and each curve once more. */
const OTHERS =
  /^(?:files\/(?:swanlab-metadata\.json|requirements\.txt|conda\.ya?ml)|debug\/.*|logs\/\d+\/(?:_summary\.json|\d+\.log))$/;

/** A run of SwanLab: its records in `run-ID.swanlab`, in blocks like those of Weights & Biases. */
export const swanlab: Reader = {
  id: "swanlab",
  writtenBy: ["SwanLab"],
  extensions: [".swanlab"],

  sniff(head) {
    return MARK.every((byte, i) => head[i] === byte) ? 1 : 0;
  },

  claims(paths) {
    return paths.filter((path) => /\.swanlab$/.test(path)).map(
      (path): Claim => {
        const folder = folderOf(path);
        const inside = paths.filter((one) => one.startsWith(`${folder}/`));
        const rest = (one: string) => one.slice(folder.length + 1);
        return {
          path: /^run-/.test(nameOf(folder)) ? folder : path,
          files: [path],
          printed: inside.filter((one) => /^console\//.test(rest(one))),
          passedOver: inside.filter((one) => OTHERS.test(rest(one))),
        };
      },
    );
  },

  async read({ path, files }) {
    const reader = "swanlab";
    const builder = new HistoryBuilder({ name: nameOf(path), path, reader });
    let called = "";
    for await (const found of runRecords(files[0])) {
      if ("broken" in found) {
        builder.note(found.broken === "end" ? "truncated-tail" : "bad-record");
        continue;
      }
      const { name, point } = swanlabRecord(found.bytes);
      if (name !== undefined) called = name;
      if (point) {
        builder.add({ step: point.step, [point.key]: point.value }, found.at);
      }
    }
    const histories = builder.build();
    if (histories.length === 0) throw new LogError("no-records", path);
    return called === ""
      ? histories
      : histories.map((history) => ({ ...history, name: called }));
  },
};
