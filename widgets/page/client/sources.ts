/**
 * The texts of the files of this folder, in the order in which they need each other.
 *
 * @module
 */
import desk from "./desk.ts" with { type: "text" };
import dom from "./dom.ts" with { type: "text" };
import download from "./download.ts" with { type: "text" };
import findings from "./findings.ts" with { type: "text" };
import frames from "./frames.ts" with { type: "text" };
import hover from "./hover.ts" with { type: "text" };
import legend from "./legend.ts" with { type: "text" };
import matching from "./matching.ts" with { type: "text" };
import nearest from "./nearest.ts" with { type: "text" };
import panel from "./panel.ts" with { type: "text" };
import report from "./report.ts" with { type: "text" };
import start from "./start.ts" with { type: "text" };
import style from "./style.ts" with { type: "text" };
import theme from "./theme.ts" with { type: "text" };
import toolbar from "./toolbar.ts" with { type: "text" };
import zoom from "./zoom.ts" with { type: "text" };

/** Paths, seen from this folder, and texts. */
export const SOURCES: readonly (readonly [path: string, text: string])[] = [
  ["dom.ts", dom],
  ["theme.ts", theme],
  ["nearest.ts", nearest],
  ["style.ts", style],
  ["desk.ts", desk],
  ["download.ts", download],
  ["legend.ts", legend],
  ["hover.ts", hover],
  ["zoom.ts", zoom],
  ["panel.ts", panel],
  ["findings.ts", findings],
  ["matching.ts", matching],
  ["toolbar.ts", toolbar],
  ["report.ts", report],
  ["frames.ts", frames],
  ["start.ts", start],
];
