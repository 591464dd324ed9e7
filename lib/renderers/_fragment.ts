import type { Diagnosis } from "../diagnosis.ts";
import type { History } from "../history.ts";
import { type Locale, type Texts, textsFor } from "../messages/mod.ts";
import type { CurveRow } from "./_curve_rows.ts";
import { html, Markup } from "./_html.ts";
import { type Group, type Page, pageOf } from "./_page.ts";
import type { Finding } from "./_said.ts";

/** What a fragment is made with. */
export interface FragmentOptions {
  readonly locale: Locale;
  /** HTML of the pictures, put below the verdict; what it holds must be escaped already. */
  readonly pictures?: string;
}

/**
 * The report on one run as semantic HTML: headings, lists, tables, details. It says everything
 * without a style sheet, so it survives where styles are stripped.
 */
export function renderFragment(
  history: History,
  diagnosis: Diagnosis,
  { locale, pictures = "" }: FragmentOptions,
): string {
  const texts = textsFor(locale);
  const page = pageOf(history, diagnosis, texts);
  const [first, ...others] = page.findings;
  return html`
    <article class="run" lang="${texts.page.language}">
    <header>
    <p class="run-facts"><strong>${page.name}</strong> ${page.facts.map((
      fact,
    ) =>
      html`
        · ${fact}
      `
    )}</p>
    <h2 class="verdict ${page.health}"><span class="mark">${page
      .symbol}</span> ${page.headline}${first
      ? html`
        <small>${texts.page.sure(first.sure)}</small>
      `
      : ""}</h2>
    </header>
    ${first ? html`<p class="saw">${first.saw}</p>\n` : ""}${new Markup(
      pictures,
    )}
    ${first ? body(first, texts) : ""}
    ${others.map((finding) => further(finding, texts))}
    ${notes(page, texts)}
    ${curves(page.curves, texts)}
    ${footer(page, texts)}
    </article>
  `.html;
}

/** Meaning, causes, what to do. */
function body(finding: Finding, { page }: Texts): Markup {
  const causes = finding.causes.map(({ name, share, because }) =>
    html`<li><strong>${page.remark(name, share)}</strong>${
      because ? html`<br>${because}` : ""
    }</li>\n`
  );
  const remedies = finding.remedies.map((remedy) => html`<li>${remedy}</li>\n`);
  return html`<dl class="finding">
${entry(page.meaning, finding.means)}${
    causes.length ? entry(page.causes, html`<ol>\n${causes}</ol>`) : ""
  }${
    remedies.length
      ? entry(page.whatToDo, html`<ol type="a">\n${remedies}</ol>`)
      : ""
  }${entry(page.toBeSure, finding.confirm)}${
    entry(page.unless, finding.unless)
  }</dl>`;
}

function entry(label: string, content: string | Markup): Markup | "" {
  return content === "" ? "" : html`<dt>${label}</dt><dd>${content}</dd>\n`;
}

function further(finding: Finding, texts: Texts): Markup {
  const symbol = finding.severity === "error" ? "✗" : "!";
  const role = finding.severity === "error" ? "sick" : "watch";
  return html`
    <section>
    <h3 class="verdict ${role}"><span class="mark">${symbol}</span> ${finding
      .title} <small>${texts.page.sure(finding.sure)}</small></h3>
    <p class="saw">${finding.saw}</p>
    ${body(finding, texts)}
    </section>
  `;
}

function notes({ notes }: Page, texts: Texts): Markup | "" {
  if (notes.length === 0) return "";
  return html`<section>
<h3>${texts.page.worthKnowing}</h3>
${
    notes.map((note) =>
      html`
        <details>
        <summary>${texts.grammar.paragraph([
          texts.page.sentence(note.title),
          note.saw,
        ])}</summary>
        ${body(note, texts)}
        </details>
      `
    )
  }</section>`;
}

function curves(rows: readonly CurveRow[], { page }: Texts): Markup | "" {
  if (rows.length === 0) return "";
  return html`
    <details class="curves">
      <summary>${page.curves}</summary>
      <table>
    ${rows.map(({ name, spark, course, remark }) =>
      html`
        <tr>
          <th scope="row">${name}</th>
          <td class="spark" aria-hidden="true">${spark}</td>
          <td>${course}</td>
          <td>${remark}</td>
        </tr>
      `
    )}</table>
    </details>
  `;
}

function footer(page: Page, { page: label, grammar }: Texts): Markup {
  const entry = (heading: string, text: string) =>
    text === "" ? "" : html`<dt>${heading}</dt><dd>${text}</dd>\n`;
  const groups = (heading: string, groups: readonly Group[]) =>
    entry(
      heading,
      label.items(
        groups.map(({ why, names }) => label.remark(label.names(names), why)),
      ),
    );
  return html`
    <footer>
      <dl>
    ${entry(label.fine(page.fine.length), label.names(page.fine))}${groups(
      label.couldNotLook,
      page.absent,
    )}${groups(label.cannotTell, page.unsure)}${groups(
      label.crashed,
      page.crashed,
    )}${entry(label.readingNotes, grammar.paragraph(page.reading))}${entry(
      label.settings,
      label.names(page.settings),
    )}</dl>
    </footer>
  `;
}
