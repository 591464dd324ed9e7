import type { Pair } from "../text/pair.ts";
import { textReader } from "./_text_reader.ts";

const HEAD = /^\s*Epoch\s+gpu_mem\s+(.+)$/i;
const ROW = /^\s*(\d+\/\d+)\s+[\d.]+[GM]\s+(.+?)(?::\s|\s*$)/;
const VALIDATION = /^\s*Class\s+Images\s+\S+\s+(?:Box\()?P\s+R\s+mAP/;
const ALL =
  /^\s*all\s+\d+\s+\d+\s+([\d.e-]+)\s+([\d.e-]+)\s+([\d.e-]+)\s+([\d.e-]+)/;

/** What YOLOv5 to v8 print: a header and a row for the losses of each epoch, and below them its metrics. */
export const yoloConsole = textReader({
  id: "yolo-console",
  writtenBy: ["YOLOv5 train.py", "YOLOv7 train.py", "Ultralytics train"],
  mark: HEAD,
  least: 1,
  rewriting: () => {
    let names: readonly string[] = [];
    let row: Pair[] | undefined;
    let over = false;
    return (line) => {
      const head = HEAD.exec(line);
      if (head) names = head[1]!.trim().split(/\s+/);
      const found = ROW.exec(line);
      if (found && names.length > 0) {
        row = losses(names, found[1]!, found[2]!.trim().split(/\s+/));
        return "";
      }
      // After the last epoch the best weights are measured once more.
      if (/\bepochs completed in\b/.test(line)) over = true;
      if (VALIDATION.test(line) || head) {
        const said = row;
        row = undefined;
        return said ?? "";
      }
      const all = over ? null : ALL.exec(line);
      return all ? metrics(all) : "";
    };
  },
});

function losses(
  names: readonly string[],
  epoch: string,
  cells: readonly string[],
): Pair[] {
  const pairs = names.map((name, i): Pair => [
    name === "total" ? "loss" : /loss$/.test(name) ? name : `${name}_loss`,
    Number(cells[i]),
  ]);
  return [
    ["epoch", parseFloat(epoch)],
    ...pairs.filter(([name]) => !COUNTS.test(name))
      .map(([name, value]): Pair => [`train/${name}`, value]),
  ];
}

const COUNTS = /^(?:labels|targets|instances|img_size|size)_loss$/i;

function metrics([, ...cells]: readonly string[]): Pair[] {
  const names = ["precision", "recall", "mAP50", "mAP50-95"];
  return names.map((name, i) => [`metrics/${name}`, Number(cells[i])]);
}
