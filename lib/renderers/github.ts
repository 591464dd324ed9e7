import type { ReadFailure, Severity } from "../diagnosis.ts";
import { textsFor } from "../messages/mod.ts";
import { printable } from "./_printable.ts";
import type { Examined, RenderOptions } from "./_renderer.ts";
import { finding } from "./_said.ts";

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  note: "notice",
};

/** The report as workflow commands, which GitHub shows as annotations: one for each finding. */
export function renderGithub(
  runs: readonly Examined[],
  failures: readonly ReadFailure[],
  { locale }: RenderOptions,
): string {
  const texts = textsFor(locale);
  const found = runs.flatMap(({ diagnosis }) =>
    diagnosis.checks.filter(({ outcome }) => outcome === "fires")
      .map((check) => {
        const { title, saw, remedies, severity } = finding(
          check,
          diagnosis,
          texts,
        );
        const file = diagnosis.source.path;
        const name = diagnosis.run || texts.page.unnamed;
        return command(
          COMMANDS[severity],
          {
            ...(file === null ? {} : { file }),
            title: texts.page.labelled(name, title),
          },
          texts.grammar.paragraph([saw, remedies[0] ?? ""].filter(Boolean)),
        );
      })
  );
  const unread = failures.map(({ path, message, line }) =>
    command("error", { file: path, ...(line ? { line } : {}) }, message)
  );
  return [...found, ...unread].map((line) => `${line}\n`).join("");
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties)
    .map(([key, value]) => `${key}=${property(String(value))}`).join(",");
  return `::${name} ${list}::${data(message)}`;
}

// The runner's own escapes; a property ends at a comma or a colon.
const data = (text: string) => printable(text).replace(/%/g, "%25");
const property = (text: string) =>
  data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
