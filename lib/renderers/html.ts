import type { ReadFailure } from "../diagnosis.ts";
import { type Locale, type Texts, textsFor } from "../messages/mod.ts";
import { chartsOf, toSvg } from "../../widgets/mod.ts";
import { renderFragment } from "./_fragment.ts";
import { html, Markup } from "./_html.ts";
import type { Examined, RenderOptions } from "./_renderer.ts";
import { STYLE } from "./_style.ts";

/** The report as one page that needs nothing else: no script, no font, no other file. */
export function renderHtml(
  runs: readonly Examined[],
  failures: readonly ReadFailure[],
  { locale }: RenderOptions,
): string {
  const texts = textsFor(locale);
  const { page } = texts;
  const names = runs.map(({ diagnosis }) => diagnosis.run || page.unnamed);
  const title = names.length === 1 ? names[0]! : page.runs(names.length);
  const articles = runs.map((run) =>
    new Markup(renderFragment(run.history, run.diagnosis, {
      locale,
      pictures: pictures(run, locale),
    }))
  );
  return html`
    <!doctype html>
    <html lang="${page.language}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title} · ${page.report}</title>
        <style>${new Markup(STYLE)}</style>
      </head>
      <body>
    <h1>${page.report}</h1>
    ${articles}${unread(failures, texts)}</body>
    </html>
  `.html;
}

/** Pictures whose words have the colour of the page's own. */
function pictures({ history, diagnosis }: Examined, locale: Locale): string {
  return chartsOf(history, diagnosis, locale)
    .map((chart) => toSvg(chart, { theme: "page" })).join("\n");
}

function unread(
  failures: readonly ReadFailure[],
  { page }: Texts,
): Markup | "" {
  if (failures.length === 0) return "";
  return html`
    <section>
      <h2>${page.couldNotRead}</h2>
      <ul>
    ${failures.map(({ message }) => html`<li>${message}</li>\n`)}</ul>
    </section>
  `;
}
