import type { ReadFailure } from "../diagnosis.ts";
import { type Texts, textsFor } from "../messages/mod.ts";
import type { CurveRow } from "./_curve_rows.ts";
import { comparisonBlocks } from "./_markdown_comparison.ts";
import { md } from "./_markdown_text.ts";
import { type Group, type Page, pageOf } from "./_page.ts";
import type { Examined, RenderOptions } from "./_renderer.ts";
import type { Finding } from "./_said.ts";

/** The report as Markdown (CommonMark with tables), for issues, pull requests and notebooks. */
export function renderMarkdown(
  runs: readonly Examined[],
  failures: readonly ReadFailure[],
  { locale, comparison }: RenderOptions,
): string {
  const texts = textsFor(locale);
  const parts = runs.map(({ history, diagnosis }) =>
    run(pageOf(history, diagnosis, texts), texts)
  );
  if (comparison) {
    parts.unshift(comparisonBlocks(runs, comparison, texts));
  }
  if (failures.length > 0) {
    parts.push([
      `## ${texts.page.couldNotRead}`,
      failures.map(({ message }) => `- ${md(message)}`).join("\n"),
    ]);
  }
  return parts.map((blocks) => `${blocks.filter(Boolean).join("\n\n")}\n`)
    .join("\n---\n\n");
}

function run(page: Page, texts: Texts): string[] {
  const { page: label, grammar } = texts;
  const [first, ...others] = page.findings;
  return [
    [`**${md(page.name)}**`, ...page.facts.map(md)].join(" · "),
    heading(2, page.symbol, page.headline, first?.sure, texts),
    md(first?.saw ?? page.why),
    ...(first ? body(first, texts) : []),
    ...others.flatMap((finding) => [
      heading(
        3,
        finding.severity === "error" ? "✗" : "!",
        finding.title,
        finding.sure,
        texts,
      ),
      md(finding.saw),
      ...body(finding, texts),
    ]),
    page.notes.length > 0 ? `### ${label.worthKnowing}` : "",
    page.notes.map((note) =>
      `- ${grammar.paragraph([label.sentence(note.title), note.saw].map(md))}`
    ).join("\n"),
    curves(page.curves, texts),
    footer(page, texts),
  ];
}

function heading(
  level: number,
  symbol: string,
  title: string,
  sure: string | undefined,
  { page }: Texts,
): string {
  const text = sure ? page.remark(title, page.sure(sure)) : title;
  return `${"#".repeat(level)} ${md(symbol)} ${md(text)}`;
}

function body(finding: Finding, { page, grammar }: Texts): string[] {
  const numbered = (items: readonly string[]) =>
    items.map((item, i) => `${i + 1}. ${item}`).join("\n");
  const entry = (label: string, text: string) =>
    text === "" ? "" : page.labelled(`**${label}**`, md(text));
  return [
    entry(page.meaning, finding.means),
    finding.causes.length > 0 ? `**${page.causes}**` : "",
    numbered(finding.causes.map(({ name, share, because }) =>
      grammar.paragraph(
        [
          page.sentence(`**${md(page.remark(name, share))}**`),
          md(because),
        ].filter(Boolean),
      )
    )),
    finding.remedies.length > 0 ? `**${page.whatToDo}**` : "",
    numbered(finding.remedies.map(md)),
    entry(page.toBeSure, finding.confirm),
    entry(page.unless, finding.unless),
  ];
}

function curves(rows: readonly CurveRow[], { page }: Texts): string {
  if (rows.length === 0) return "";
  const lines = rows.map(({ name, spark, course, remark }) =>
    `| ${md(name)} | ${spark} | ${md(course)} | ${md(remark)} |`
  );
  // On paper the columns are as wide as these are long: name, curve, course, remark.
  const widths = [14, 40, 18, 28].map((width) => "-".repeat(width)).join("|");
  return [`| ${page.curves} | | | |`, `|${widths}|`, ...lines].join("\n");
}

function footer(page: Page, { page: label, grammar }: Texts): string {
  const groups = (heading: string, groups: readonly Group[]) =>
    groups.length === 0 ? "" : label.labelled(
      heading,
      md(label.sentence(label.items(
        groups.map(({ why, names }) => label.remark(label.names(names), why)),
      ))),
    );
  return [
    page.fine.length > 0
      ? md(label.labelled(
        label.fine(page.fine.length),
        label.sentence(label.names(page.fine)),
      ))
      : "",
    groups(label.couldNotLook, page.absent),
    groups(label.cannotTell, page.unsure),
    groups(label.crashed, page.crashed),
    page.settings.length > 0
      ? label.labelled(
        label.settings,
        md(label.sentence(label.names(page.settings))),
      )
      : "",
    page.toLog.length > 0
      ? label.labelled(label.toLog, md(label.sentence(label.names(page.toLog))))
      : "",
    page.reading.length > 0
      ? label.labelled(label.readingNotes, md(grammar.paragraph(page.reading)))
      : "",
  ].filter(Boolean).join("\n\n");
}
