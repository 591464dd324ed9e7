import type { Diagnosis } from "../diagnosis.ts";
import type { History } from "../history.ts";
import { type Locale, type Texts, textsFor } from "../messages/mod.ts";
import type { CurveRow } from "./_curve_rows.ts";
import { entry } from "./_entry.ts";
import { footer } from "./_fragment_footer.ts";
import { element, lines, Markup } from "./_markup.ts";
import { type Page, pageOf } from "./_page.ts";
import type { Finding } from "./_said.ts";

/** What a fragment is made with. */
export interface FragmentOptions {
  readonly locale: Locale;
  /** HTML of the pictures, put below the verdict; what it holds must be escaped already. */
  readonly pictures?: string;
  /** Behind one line with its verdict: among several runs none pushes the others out of sight. */
  readonly folded?: boolean;
}

/**
 * The report on one run as semantic HTML: headings, lists, tables, details. It says everything
 * without a style sheet, so it survives where styles are stripped.
 */
export function renderFragment(
  history: History,
  diagnosis: Diagnosis,
  { locale, pictures = "", folded = false }: FragmentOptions,
): string {
  const texts = textsFor(locale);
  const page = pageOf(history, diagnosis, texts);
  const [first, ...others] = page.findings;
  const article = element(
    "article",
    { class: "lossoscope", lang: texts.page.language },
    lines(
      header(page, texts),
      new Markup(pictures),
      first ? element("section", cardOf(page.health), body(first, texts)) : "",
      others.map((finding) => further(finding, texts)),
      notes(page, texts),
      curves(page.curves, texts),
      footer(page, texts),
    ),
  );
  return lines(folded ? fold(page, article) : article).code;
}

function fold({ name, symbol, headline }: Page, article: Markup): Markup {
  const verdict = [element("strong", {}, name), ` · ${symbol} ${headline}`];
  return element(
    "details",
    { class: "lossoscope-run" },
    lines(element("summary", {}, verdict), article),
  );
}

/** A finding has a rule beside it, in the colour of how bad it is. */
const cardOf = (health: Page["health"]) => ({ class: `card ${health}` });

/** A script finds what a finding speaks of by this. */
const aboutOf = (finding: Finding | undefined) =>
  finding ? { "data-finding": finding.rule } : undefined;

function header(page: Page, texts: Texts): Markup {
  const name = element("strong", {}, page.name);
  const facts = page.facts.map((fact) => ` · ${fact}`);
  const [first] = page.findings;
  return element(
    "header",
    { ...aboutOf(first) },
    lines(
      element("p", { class: "run-facts" }, name, facts),
      heading("h2", page, page.headline, first?.sure, texts),
      sawOf(first?.saw ?? page.why),
    ),
  );
}

const sawOf = (text: string) =>
  text === "" ? "" : element("p", { class: "saw" }, text);

/** A verdict: its sign, what it says, how sure. */
function heading(
  name: "h2" | "h3",
  { health, symbol }: Pick<Page, "health" | "symbol">,
  title: string,
  sure: string | undefined,
  { page }: Texts,
): Markup {
  const mark = element("span", { class: "mark" }, symbol);
  const how = sure ? [" ", element("small", {}, page.sure(sure))] : [];
  return element(name, { class: `verdict ${health}` }, mark, ` ${title}`, how);
}

/** Meaning, causes, what to do. */
function body(finding: Finding, { page }: Texts): Markup {
  const causes = finding.causes.map(({ name, share, because }) =>
    element(
      "li",
      {},
      element("strong", {}, page.remark(name, share)),
      because ? [element("br", {}), because] : "",
    )
  );
  const remedies = finding.remedies.map((remedy) => element("li", {}, remedy));
  return element(
    "dl",
    { class: "finding" },
    lines(
      entry(page.meaning, finding.means),
      causes.length ? entry(page.causes, element("ol", {}, lines(causes))) : "",
      remedies.length
        ? entry(page.whatToDo, element("ol", { type: "a" }, lines(remedies)))
        : "",
      entry(page.toBeSure, finding.confirm),
      entry(page.unless, finding.unless),
    ),
  );
}

function further(finding: Finding, texts: Texts): Markup {
  const grave = finding.severity === "error";
  const { title, sure, saw } = finding;
  const sign = grave
    ? { health: "sick", symbol: "✗" } as const
    : { health: "watch", symbol: "!" } as const;
  return element(
    "section",
    { ...cardOf(sign.health), ...aboutOf(finding) },
    lines(
      heading("h3", sign, title, sure, texts),
      element("p", { class: "saw" }, saw),
      body(finding, texts),
    ),
  );
}

function notes({ notes }: Page, texts: Texts): Markup | "" {
  if (notes.length === 0) return "";
  const { page, grammar } = texts;
  const folded = notes.map((note) => {
    const words = grammar.paragraph([page.sentence(note.title), note.saw]);
    const summary = element("summary", {}, words);
    return element(
      "details",
      { ...aboutOf(note) },
      lines(summary, body(note, texts)),
    );
  });
  return element(
    "section",
    {},
    lines(element("h3", {}, page.worthKnowing), folded),
  );
}

function curves(rows: readonly CurveRow[], { page }: Texts): Markup | "" {
  if (rows.length === 0) return "";
  const cells = rows.map(({ name, spark, course, remark }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, name),
      element("td", { class: "spark", "aria-hidden": "true" }, spark),
      element("td", {}, course),
      element("td", {}, remark),
    )
  );
  const summary = element("summary", {}, page.curves);
  const table = element("table", {}, lines(cells));
  return element("details", { class: "curves" }, lines(summary, table));
}
