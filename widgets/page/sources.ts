/**
 * The texts of the files that run in the page, in the order in which they need each other.
 *
 * @module
 */
import en from "../../lib/messages/en/charts.ts" with { type: "text" };
import zh from "../../lib/messages/zh/charts.ts" with { type: "text" };
import arrange from "../_arrange.ts" with { type: "text" };
import csv from "../_csv.ts" with { type: "text" };
import labels from "../_labels.ts" with { type: "text" };
import layout from "../_layout.ts" with { type: "text" };
import notes from "../_notes.ts" with { type: "text" };
import palette from "../_palette.ts" with { type: "text" };
import places from "../_places.ts" with { type: "text" };
import range from "../_range.ts" with { type: "text" };
import smooth from "../_smooth.ts" with { type: "text" };
import ticks from "../_ticks.ts" with { type: "text" };
import units from "../_units.ts" with { type: "text" };
import view from "../_view.ts" with { type: "text" };
import { SOURCES as BACKENDS } from "../backends/sources.ts";
import { SOURCES as CLIENT } from "./client/sources.ts";
import numbers from "./numbers.ts" with { type: "text" };
import packedChart from "./packed_chart.ts" with { type: "text" };
import type { SourceFile } from "./script.ts";

/** Paths, seen from the project's root, and texts. */
export const SOURCES: readonly SourceFile[] = [
  ["lib/messages/en/charts.ts", en],
  ["lib/messages/zh/charts.ts", zh],
  ["widgets/_smooth.ts", smooth],
  ["widgets/_csv.ts", csv],
  ["widgets/_labels.ts", labels],
  ["widgets/_layout.ts", layout],
  ["widgets/_palette.ts", palette],
  ["widgets/_places.ts", places],
  ["widgets/_range.ts", range],
  ["widgets/_notes.ts", notes],
  ["widgets/_view.ts", view],
  ["widgets/_ticks.ts", ticks],
  ["widgets/_units.ts", units],
  ["widgets/_arrange.ts", arrange],
  ...inFolder("widgets/backends/", BACKENDS),
  ["widgets/page/numbers.ts", numbers],
  ["widgets/page/packed_chart.ts", packedChart],
  ...inFolder("widgets/page/client/", CLIENT),
];

function inFolder(
  folder: string,
  files: readonly SourceFile[],
): SourceFile[] {
  return files.map(([path, text]) => [folder + path, text]);
}
