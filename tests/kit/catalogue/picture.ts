import { type Chart, chartsOf, toSvg } from "../../../widgets/mod.ts";
import type { DrawnCase } from "./drawn_cases.ts";

const WIDTH = 380;
const HEIGHT = 170;

/** Where the picture of a case lies, from the project's root. */
export function picturePath({ id, kind }: Pick<DrawnCase, "id" | "kind">) {
  return `lib/rules/pictures/${id}.${kind}.svg`;
}

/** The curves of a case with the rule's evidence on them, and no words: both languages show it. */
export function pictureOf({ history, diagnosis }: DrawnCase): string {
  const panels = chartsOf(history, diagnosis, "en").map((chart, i) =>
    toSvg(wordless(chart), { width: WIDTH, height: HEIGHT })
      .replace("<svg ", `<svg y="${i * HEIGHT}" `)
  );
  const height = HEIGHT * panels.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">`,
    ...panels,
    "</svg>\n",
  ].join("\n");
}

function wordless(chart: Chart): Chart {
  return {
    ...chart,
    title: "",
    description: chart.lines.map(({ name }) => name).join(", "),
    x: { ...chart.x, label: "" },
    dots: chart.dots.map((dot) => ({ ...dot, phrase: "" })),
    bands: chart.bands.map((band) => ({ ...band, phrase: "" })),
    notes: [],
  };
}
