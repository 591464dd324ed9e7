import { shorten } from "../_labels.ts";
import {
  LINE,
  namedLines,
  rowsOf,
  scale,
  spread,
  textWidth,
} from "../_layout.ts";
import type { Palette } from "../_palette.ts";
import type { Chart } from "../chart.ts";
import type { Part } from "./_spec.ts";

/** The size of a view, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Each line is named at the right border, at the height where it ends; zooming along x moves no name. */
export function names(
  { lines, y }: Chart,
  { tones }: Palette,
  { width, height }: Size,
): Part[] {
  const place = scale(y, height, 0);
  const ends = namedLines(lines).flatMap(({ line, name }) => {
    const last = (line.smooth ?? line.points).y.findLast(Number.isFinite);
    return last === undefined ? [] : [{ line, name, at: place(last) }];
  });
  const heights = spread(ends.map(({ at }) => at), LINE, 0, height);
  return ends.map(({ line: { tone }, name }, i) =>
    words(
      name,
      { color: tones[tone], fontWeight: "bold", dx: 6, clip: false },
      {
        x: { value: width },
        y: { value: heights[i]! },
      },
    )
  );
}

/** What is said of stretches: inside the view, each where its stretch begins, none over another. */
export function captions(
  { bands, x }: Chart,
  { accent }: Palette,
  { width }: Size,
): Part[] {
  const place = scale(x, 0, width);
  const said = bands.filter(({ phrase }) => phrase).map(({ from, phrase }) => {
    const text = shorten(phrase, 60);
    const wide = textWidth(text);
    const start = place(from) + 4;
    const left = start + wide <= width ? start : place(from) - wide - 4;
    return { from, text, left, right: left + wide, late: left !== start };
  });
  const rows = rowsOf(said);
  return said.map(({ from, text, late }, i) =>
    words(
      text,
      {
        color: accent,
        dx: late ? -4 : 4,
        align: late ? "right" : "left",
        clip: true,
      },
      { y: { value: LINE * (rows[i]! + 0.5) } },
      from,
    )
  );
}

function words(text: string, mark: Part, encoding: Part, x = 0): Part {
  return {
    mark: { type: "text", align: "left", ...mark, text },
    data: { values: [{ x }] },
    encoding,
  };
}
