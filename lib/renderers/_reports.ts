import { type Locale, textsFor } from "../messages/mod.ts";
import { element, lines, Markup } from "./_markup.ts";

/** From more runs than this on, the comparison is what is read, and single reports are looked up. */
export const CROWD = 6;

/** The reports below a comparison: a crowd of them behind one line. */
export function renderReports(
  reports: readonly string[],
  locale: Locale,
): string {
  const all = reports.map((html) => new Markup(html));
  if (all.length <= CROWD) return lines(all).code;
  const { comparison } = textsFor(locale);
  return lines(element(
    "details",
    { class: "lossoscope-run" },
    lines(element("summary", {}, comparison.reports(all.length)), all),
  )).code;
}
