import type { Comparison } from "../comparison.ts";
import type { ReadFailure } from "../diagnosis.ts";
import { type Locale, type Texts, textsFor } from "../messages/mod.ts";
import { chartOfComparison, chartsOf } from "../../widgets/mod.ts";
import {
  commonRoom,
  drawing,
  PAGE_COLOURS,
} from "../../widgets/page/picture.ts";
import { renderComparison } from "./_comparison_fragment.ts";
import { renderFragment } from "./_fragment.ts";
import { element, lines, Markup } from "./_markup.ts";
import { shownName } from "./_printable.ts";
import type { Examined, RenderOptions } from "./_renderer.ts";
import { CROWD, renderReports } from "./_reports.ts";
import { PAGE_STYLE, REPORT_STYLE } from "./_style.ts";

/** The report as one page that needs nothing else: no script, no font, no other file. */
export function renderHtml(
  runs: readonly Examined[],
  failures: readonly ReadFailure[],
  { locale, comparison }: RenderOptions,
): string {
  const texts = textsFor(locale);
  const { page } = texts;
  const reports = runs.map((run) =>
    renderFragment(run.history, run.diagnosis, {
      locale,
      pictures: pictures(run, locale),
      folded: comparison !== undefined || runs.length > CROWD,
    })
  );
  const body = lines(
    element("h1", {}, page.report),
    comparison ? sideBySide(runs, comparison, locale) : "",
    new Markup(
      comparison ? renderReports(reports, locale) : reports.join("\n"),
    ),
    unread(failures, texts),
  );
  return lines(
    new Markup("<!doctype html>"),
    element(
      "html",
      { lang: page.language },
      lines(head(runs, texts), element("body", {}, body)),
    ),
  ).code;
}

function sideBySide(
  runs: readonly Examined[],
  comparison: Comparison,
  locale: Locale,
): Markup {
  const histories = runs.map(({ history }) => history);
  const chart = chartOfComparison(histories, comparison, locale);
  const pictures = chart ? drawing(chart, textsFor(locale).charts) : "";
  return new Markup(renderComparison(runs, comparison, { locale, pictures }));
}

function head(runs: readonly Examined[], { page }: Texts): Markup {
  const [run] = runs;
  const title = run && runs.length === 1
    ? shownName(run.diagnosis.run) || page.unnamed
    : page.runs(runs.length);
  const viewport = "width=device-width, initial-scale=1";
  return element(
    "head",
    {},
    lines(
      element("meta", { charset: "utf-8" }),
      element("meta", { name: "viewport", content: viewport }),
      element("title", {}, `${title} · ${page.report}`),
      element(
        "style",
        {},
        new Markup(PAGE_STYLE + PAGE_COLOURS + REPORT_STYLE),
      ),
    ),
  );
}

/** Pictures whose words have the colour of the page's own. */
function pictures({ history, diagnosis }: Examined, locale: Locale): string {
  const charts = chartsOf(history, diagnosis, locale);
  const room = commonRoom(charts);
  return charts
    .map((chart) => drawing(chart, textsFor(locale).charts, room)).join("\n");
}

function unread(
  failures: readonly ReadFailure[],
  { page }: Texts,
): Markup | "" {
  if (failures.length === 0) return "";
  const items = failures.map(({ message }) => element("li", {}, message));
  return element(
    "section",
    {},
    lines(
      element("h2", {}, page.couldNotRead),
      element("ul", {}, lines(items)),
    ),
  );
}
