import type { Check, ReadFailure } from "../diagnosis.ts";
import { type Texts, textsFor } from "../messages/mod.ts";
import { html, Markup } from "./_html.ts";
import { pageOf } from "./_page.ts";
import type { Examined, RenderOptions } from "./_renderer.ts";
import { finding } from "./_said.ts";

/** The report as JUnit XML: a run is a suite, a rule is a case, an alarm is a failure. */
export function renderJunit(
  runs: readonly Examined[],
  failures: readonly ReadFailure[],
  { locale }: RenderOptions,
): string {
  const texts = textsFor(locale);
  const suites = runs.map((run) => suite(run, texts));
  return html`
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="lossoscope">
    ${suites}${failures.length > 0 ? unread(failures, texts) : ""}</testsuites>
  `.html;
}

function suite({ history, diagnosis }: Examined, texts: Texts): Markup {
  const { checks } = diagnosis;
  const count = (test: (check: Check) => boolean) => checks.filter(test).length;
  const { name } = pageOf(history, diagnosis, texts);
  const cases = checks.map((check) => {
    const { rule } = check;
    const outcome = outcomeOf(check, diagnosis, texts);
    return html`
      <testcase classname="${name}" name="${rule}">${outcome}</testcase>
    `;
  });
  return html`
    <testsuite name="${name}" tests="${checks.length}" failures="${count(
      isAlarm,
    )}"
      errors="${count(({ outcome }) =>
        outcome === "crashed"
      )}" skipped="${count(isSkipped)}">
    ${cases}</testsuite>
  `;
}

const isAlarm = ({ outcome, severity }: Check) =>
  outcome === "fires" && severity !== "note";
const isSkipped = ({ outcome }: Check) =>
  outcome === "unsure" || outcome === "absent";

function outcomeOf(
  check: Check,
  diagnosis: Examined["diagnosis"],
  texts: Texts,
): Markup | "" {
  const { because = "", outcome, severity } = check;
  if (outcome === "crashed") {
    return html`
      <error message="${because}" />
    `;
  }
  if (isSkipped(check)) {
    const words: Readonly<Record<string, string>> = {
      ...texts.doubts,
      ...texts.missing,
    };
    return html`
      <skipped message="${words[because] ?? because}" />
    `;
  }
  if (outcome !== "fires") return "";
  const { title, saw, means, remedies } = finding(check, diagnosis, texts);
  const lines = [saw, means, ...remedies].filter(Boolean);
  const text = lines.map((line, i) =>
    html`${i === 0 ? "" : new Markup("\n")}${line}`
  );
  return isAlarm(check)
    ? html`<failure type="${severity}" message="${title}">${text}</failure>`
    : html`<system-out>${title}
${text}</system-out>`;
}

function unread(failures: readonly ReadFailure[], { page }: Texts): Markup {
  return html`
    <testsuite name="${page.couldNotRead}" tests="${failures
      .length}" failures="0"
      errors="${failures.length}" skipped="0">
    ${failures.map(({ path, code, message }) =>
      html`
        <testcase classname="${page.couldNotRead}" name="${path}">
          <error type="${code}" message="${message}" />
        </testcase>
      `
    )}</testsuite>
  `;
}
