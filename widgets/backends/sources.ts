/**
 * The texts of the files that draw plotly figures, for a page to draw them again, in the order in which
 * they need each other.
 *
 * @module
 */
import borderMarks from "./_border_marks.ts" with { type: "text" };
import freePlace from "./_free_place.ts" with { type: "text" };
import plotlyLayout from "./_plotly_layout.ts" with { type: "text" };
import plotlyPhrases from "./_plotly_phrases.ts" with { type: "text" };
import plotlyTraces from "./_plotly_traces.ts" with { type: "text" };
import spec from "./_spec.ts" with { type: "text" };
import plotly from "./plotly.ts" with { type: "text" };

/** Paths, seen from this folder, and texts. */
export const SOURCES: readonly (readonly [path: string, text: string])[] = [
  ["_spec.ts", spec],
  ["_border_marks.ts", borderMarks],
  ["_free_place.ts", freePlace],
  ["_plotly_phrases.ts", plotlyPhrases],
  ["_plotly_layout.ts", plotlyLayout],
  ["_plotly_traces.ts", plotlyTraces],
  ["plotly.ts", plotly],
];
