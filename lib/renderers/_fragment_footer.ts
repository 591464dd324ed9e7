import type { Texts } from "../messages/mod.ts";
import { entry } from "./_entry.ts";
import { element, lines, type Markup } from "./_markup.ts";
import type { Group, Page } from "./_page.ts";

/** From more settings than this on, they are a list to look things up in. */
const MANY_SETTINGS = 16;

/** What was looked at: counted, the names behind a fold. What to do about it: in sight. */
export function footer(page: Page, { page: label, grammar }: Texts): Markup {
  const asked = page.findings.some(({ causes }) => causes.length > 0);
  const many = page.settings.length > MANY_SETTINGS;
  const list = element(
    "dl",
    {},
    lines(
      entry(label.toLog, label.names(page.toLog)),
      entry(label.readingNotes, grammar.paragraph(page.reading)),
      entry(
        label.settings,
        many ? "" : label.names(page.settings) ||
          (asked ? label.noSettings : ""),
      ),
    ),
  );
  return element(
    "footer",
    {},
    lines(
      names(label.fine(page.fine.length), page.fine, label),
      groups(label.couldNotLook, page.absent, label),
      groups(label.cannotTell, page.unsure, label),
      groups(label.crashed, page.crashed, label),
      many
        ? names(
          label.labelled(label.settings, String(page.settings.length)),
          page.settings,
          label,
        )
        : "",
      list,
    ),
  );
}

function names(
  summary: string,
  names: readonly string[],
  label: Texts["page"],
): Markup | "" {
  return names.length === 0 ? "" : element(
    "details",
    {},
    lines(
      element("summary", {}, summary),
      element("p", {}, label.sentence(label.names(names))),
    ),
  );
}

/** Rules by the reason they share. */
function groups(
  heading: string,
  groups: readonly Group[],
  label: Texts["page"],
): Markup | "" {
  const count = groups.reduce((sum, { names }) => sum + names.length, 0);
  const items = groups.map(({ why, names }) =>
    element("li", {}, label.labelled(why, label.names(names)))
  );
  return count === 0 ? "" : element(
    "details",
    {},
    lines(
      element("summary", {}, label.labelled(heading, label.rules(count))),
      element("ul", {}, lines(items)),
    ),
  );
}
