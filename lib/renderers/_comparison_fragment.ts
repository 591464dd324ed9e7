import type { Comparison } from "../comparison.ts";
import { type Locale, textsFor } from "../messages/mod.ts";
import { comparedPage } from "./_compared_page.ts";
import { element, lines, Markup } from "./_markup.ts";
import type { Examined } from "./_renderer.ts";

/** What the fragment is made with. */
export interface ComparisonOptions {
  readonly locale: Locale;
  /** HTML of the picture; what it holds must be escaped already. */
  readonly pictures?: string;
}

/** Several runs side by side as semantic HTML: the best, the picture, the table, what follows from it. */
export function renderComparison(
  runs: readonly Examined[],
  comparison: Comparison,
  { locale, pictures = "" }: ComparisonOptions,
): string {
  const texts = textsFor(locale);
  const { page: label, comparison: words } = texts;
  const page = comparedPage(runs, comparison, texts);
  const same = page.same.length > 0
    ? label.labelled(words.sameInAll, label.sentence(label.names(page.same)))
    : "";
  return lines(element(
    "article",
    { class: "lossoscope comparison", lang: label.language },
    lines(
      element("h2", {}, page.title),
      element("p", { class: "saw" }, page.best),
      new Markup(pictures),
      table(page.columns, page.rows),
      element(
        "ul",
        {},
        lines(page.statements.map((text) => element("li", {}, text))),
      ),
      same ? element("p", { class: "run-facts" }, same) : "",
    ),
  )).code;
}

/** Longest name in a table, in characters. */
const LONGEST = 36;

/** A long name without its middle: its ends tell it from the others. */
function elided(name: string): string {
  const letters = [...name];
  const half = (LONGEST - 1) / 2;
  return letters.length <= LONGEST
    ? name
    : `${letters.slice(0, Math.ceil(half)).join("")}…${
      letters.slice(-Math.floor(half)).join("")
    }`;
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Markup {
  const names = head.map((name) =>
    name ? element("th", { scope: "col" }, name) : element("td", {})
  );
  const body = rows.map(([place = "", name = "", ...cells]) =>
    element(
      "tr",
      {},
      element("td", {}, place),
      element("th", { scope: "row", title: name }, elided(name)),
      cells.map((cell) => element("td", {}, cell)),
    )
  );
  return element(
    "table",
    {},
    lines(
      element("thead", {}, element("tr", {}, names)),
      element("tbody", {}, lines(body)),
    ),
  );
}
