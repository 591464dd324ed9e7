import type { ReadFailure } from "../diagnosis.ts";
import { type Texts, textsFor } from "../messages/mod.ts";
import { columns, pad, wrap } from "./_columns.ts";
import type { CurveRow } from "./_curve_rows.ts";
import { type Desk, hanging } from "./_desk.ts";
import { inkOf } from "./_ink.ts";
import { type Page, pageOf } from "./_page.ts";
import { printable } from "./_printable.ts";
import type { Examined, RenderOptions } from "./_renderer.ts";
import type { Finding } from "./_said.ts";
import { comparisonLines } from "./_text_comparison.ts";
import { footer } from "./_text_footer.ts";

/** Curves that a terminal shows; the rest is counted. */
const MOST_CURVES = 8;
/** Columns of a curve's name. */
const LONGEST_NAME = 24;

/** The report for a terminal. */
export function renderText(
  runs: readonly Examined[],
  failures: readonly ReadFailure[],
  { locale, colour = false, width = 100, comparison, alone = false }:
    RenderOptions,
): string {
  const desk = {
    texts: textsFor(locale),
    ink: inkOf(colour),
    width: Math.max(40, width),
  };
  const parts = comparison && alone
    ? []
    : runs.map(({ history, diagnosis }) =>
      run(pageOf(history, diagnosis, desk.texts), desk)
    );
  if (comparison) parts.unshift(comparisonLines(runs, comparison, desk));
  if (failures.length > 0) parts.push(unread(failures, desk));
  return parts.map((lines) => `${lines.join("\n")}\n`).join("\n\n");
}

function run(page: Page, desk: Desk): string[] {
  const { texts: { page: label }, ink } = desk;
  const [first, ...others] = page.findings;
  const head = wrap([page.name, ...page.facts].join(" · "), desk.width);
  const [name = "", ...rest] = head;
  const bold = name.startsWith(page.name)
    ? ink(page.name, "strong") + name.slice(page.name.length)
    : name;
  const blocks = [
    [bold, ...rest],
    verdict(page, desk),
    curves(page.curves, desk),
    first ? body(first, desk) : labelled([["", [page.why]]], desk),
    ...others.map((finding) => brief(finding, desk)),
    page.notes.length > 0
      ? section(
        label.remark(label.worthKnowing, desk.texts.severity.note),
        page.notes.map((note) => oneLine(note, desk.texts)),
        desk,
      )
      : [],
    footer(page, desk),
  ];
  return blocks.filter((lines) => lines.length > 0)
    .flatMap((lines, i) => i === 0 ? lines : ["", ...lines]);
}

function verdict(page: Page, { texts, ink, width }: Desk): string[] {
  const [first] = page.findings;
  const sure = first ? about(first, texts) : "";
  const lines = wrap(
    `${page.symbol} ${page.headline}`,
    width - columns(sure) - 2,
  );
  return lines.map((line, i) =>
    i === 0
      ? ink(line, page.health) +
        " ".repeat(Math.max(2, width - columns(line) - columns(sure))) +
        ink(sure, "faint")
      : ink(`  ${line}`, page.health)
  ).map((line) => line.trimEnd());
}

/** `warning, sure: 91%`; that a run is healthy is no finding by which --fail-on could go. */
function about({ rule, severity, sure }: Finding, texts: Texts): string {
  return texts.page.clauses([
    ...rule === "healthy" ? [] : [texts.severity[severity]],
    ...sure ? [texts.page.sure(sure)] : [],
  ]);
}

function curves(
  all: readonly CurveRow[],
  { texts, ink, width }: Desk,
): string[] {
  const rows = all.slice(0, MOST_CURVES);
  const widest = (cells: string[]) => Math.max(0, ...cells.map(columns));
  const names = Math.min(LONGEST_NAME, widest(rows.map(({ name }) => name)));
  const sparks = widest(rows.map(({ spark }) => spark));
  const courses = widest(rows.map(({ course }) => course));
  const indent = names + sparks + courses + 8;
  const lines = rows.flatMap(({ name, spark, course, remark }) => {
    const left = `  ${pad(name, names)}  ${pad(spark, sparks)}  ${
      pad(course, courses)
    }`;
    const fits = width - indent >= 20;
    const [first = "", ...rest] = wrap(
      remark,
      fits ? width - indent : width - 4,
    );
    if (fits) {
      return [`${left}  ${first}`, ...rest.map((r) => " ".repeat(indent) + r)];
    }
    return [left, ...[first, ...rest].filter(Boolean).map((r) => `    ${r}`)];
  });
  const more = all.length - rows.length;
  if (more > 0) lines.push(`  ${ink(texts.page.moreSeries(more), "faint")}`);
  return lines.map((line) => line.trimEnd());
}

/** A finding in full. */
function body(finding: Finding, desk: Desk): string[] {
  const { texts: { page, grammar } } = desk;
  const said = grammar.paragraph([finding.saw, finding.means].filter(Boolean));
  const causes = finding.causes.map(({ name, share, because }, i) =>
    `${i + 1}. ${
      grammar.paragraph([page.sentence(page.remark(name, share)), because])
    }`
  );
  return labelled([
    [page.meaning, [said]],
    [page.causes, causes.slice(0, 5)],
    [page.whatToDo, lettered(finding.remedies.slice(0, 5))],
    [page.toBeSure, [finding.confirm]],
    [page.unless, [finding.unless]],
  ], desk);
}

/** `a. …`, `b. …` */
function lettered(items: readonly string[]): string[] {
  return items.map((item, i) => `${String.fromCharCode(97 + i)}. ${item}`);
}

/** Labels in a column, texts beside them; an entry without text is left out. */
function labelled(
  entries: readonly (readonly [label: string, texts: readonly string[]])[],
  { ink, width, texts }: Desk,
): string[] {
  const { meaning, causes, whatToDo, toBeSure, unless } = texts.page;
  const labels = [meaning, causes, whatToDo, toBeSure, unless];
  const indent = Math.max(...labels.map(columns)) + 4;
  return entries.flatMap(([label, items]) =>
    items.filter(Boolean).flatMap((item, i) => {
      const hang = /^\w\. /.test(item) ? 3 : 0;
      return hanging(item, width - indent, hang).map((line, k) => {
        const lead = i === 0 && k === 0 ? label : "";
        return `  ${ink(pad(lead, indent - 2), "faint")}${line}`;
      });
    })
  );
}

/** A further finding: what was seen, why, and the first things to do. */
function brief(finding: Finding, desk: Desk): string[] {
  const { texts, ink, width } = desk;
  const { page } = texts;
  const symbol = finding.severity === "error" ? "✗" : "!";
  const role = finding.severity === "error" ? "sick" : "watch";
  const title = page.remark(finding.title, about(finding, texts));
  return [
    ...hanging(`${symbol} ${title}`, width, 2).map((line) => ink(line, role)),
    ...labelled([
      [page.meaning, [finding.saw]],
      [page.causes, [causesInBrief(finding, desk.texts)]],
      [page.whatToDo, lettered(finding.remedies.slice(0, 2))],
    ], desk),
  ];
}

function causesInBrief({ causes }: Finding, { page }: Texts): string {
  return causes.length === 0 ? "" : page.sentence(
    page.items(
      causes.slice(0, 3).map(({ name, share }) => page.remark(name, share)),
    ),
  );
}

function oneLine(finding: Finding, texts: Texts): string {
  const { page, grammar } = texts;
  return grammar.paragraph(
    [page.sentence(finding.title), finding.saw].filter(Boolean),
  );
}

function section(
  heading: string,
  items: readonly string[],
  { ink, width }: Desk,
): string[] {
  return [
    ink(heading, "strong"),
    ...items.flatMap((item) =>
      hanging(`· ${item}`, width - 2, 2).map((line) => `  ${line}`)
    ),
  ];
}

function unread(failures: readonly ReadFailure[], desk: Desk): string[] {
  return section(
    desk.texts.page.couldNotRead,
    failures.map(({ message }) => printable(message)),
    desk,
  );
}
