import { textReader } from "./_text_reader.ts";

const ROW =
  /^\s*\d+\/\d+\s+[\d.]+G(?:\s+(?:[-+]?[\d.]+(?:e[-+]?\d+)?|nan|inf)){12,14}\s*$/;

// Columns below no header, in the order YOLOv5 wrote them before it knew results.csv.
const NAMES = [
  "epoch",
  null,
  "train/box_loss",
  "train/obj_loss",
  "train/cls_loss",
  "train/loss",
  null,
  null,
  "metrics/precision",
  "metrics/recall",
  "metrics/mAP_0.5",
  "metrics/mAP_0.5:0.95",
  "val/box_loss",
  "val/obj_loss",
  "val/cls_loss",
] as const;

/** The `results.txt` of older YOLOv5: rows of numbers without a header. */
export const yolov5Results = textReader({
  id: "yolov5-results",
  writtenBy: ["YOLOv5 results.txt", "YOLOv7 results.txt"],
  mark: ROW,
  least: 1,
  rewriting: () => (line) => {
    if (!ROW.test(line)) return "";
    const cells = line.trim().split(/\s+/).map(parseFloat);
    return NAMES.flatMap((name, i) =>
      name === null || cells[i] === undefined ? [] : [[name, cells[i]]]
    );
  },
});
