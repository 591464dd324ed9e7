import type { PageTexts, Texts } from "../messages/mod.ts";
import { type Desk, hanging } from "./_desk.ts";
import type { Group, Page } from "./_page.ts";

/** From more rules than this on, a line in the terminal counts them. */
const CROWD = 4;

/** What was fine, what could not be looked at, what cannot be told, what the reader did. */
export function footer(page: Page, desk: Desk): string[] {
  const { texts: { page: label }, ink, width } = desk;
  const grouped = (heading: string, groups: readonly Group[]) =>
    groups.length === 0 ? [] : [
      label.labelled(
        heading,
        label.sentence(
          label.items(
            groups.map(({ why, names }) =>
              label.remark(inBrief(names, label), why)
            ),
          ),
        ),
      ),
    ];
  const lines = [
    ...(page.fine.length > 0
      ? [label.sentence(label.fine(page.fine.length))]
      : []),
    ...grouped(label.couldNotLook, page.absent),
    ...grouped(label.cannotTell, page.unsure),
    ...grouped(label.crashed, page.crashed),
    ...settings(page, desk.texts),
    ...(page.reading.length > 0
      ? [
        label.labelled(
          label.readingNotes,
          desk.texts.grammar.paragraph(page.reading),
        ),
      ]
      : []),
  ];
  return lines.flatMap((line) => hanging(line, width, 2))
    .map((line) => ink(line, "faint"));
}

/** Settings that a terminal shows; the rest is counted. */
const MOST_SETTINGS = 16;

/** The names, or how many there are where that is a crowd. */
function inBrief(names: readonly string[], label: PageTexts): string {
  return names.length > CROWD ? label.rules(names.length) : label.names(names);
}

/** What is known beside the curves, or how to say it. */
function settings(
  { settings, findings }: Page,
  { page: label, grammar }: Texts,
): string[] {
  if (settings.length > 0) {
    const more = settings.length - MOST_SETTINGS;
    const shown = more > 0
      ? [...settings.slice(0, MOST_SETTINGS), label.moreSettings(more)]
      : settings;
    const list = label.sentence(label.names(shown));
    return [label.labelled(label.settings, list)];
  }
  return findings.some(({ causes }) => causes.length > 0)
    ? [
      label.labelled(
        label.settings,
        grammar.paragraph([label.noSettings, label.howToSet]),
      ),
    ]
    : [];
}
