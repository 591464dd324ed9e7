import type { Check, Diagnosis, ReadFailure } from "../diagnosis.ts";
import { type Texts, textsFor } from "../messages/mod.ts";
import { element, lines, Markup } from "./_markup.ts";
import { shownName } from "./_printable.ts";
import type { Examined, RenderOptions } from "./_renderer.ts";
import { finding } from "./_said.ts";

/** The report as JUnit XML: a run is a suite, a rule is a case, an alarm is a failure. */
export function renderJunit(
  runs: readonly Examined[],
  failures: readonly ReadFailure[],
  { locale }: RenderOptions,
): string {
  const texts = textsFor(locale);
  const suites = runs.map(({ diagnosis }) => suite(diagnosis, texts));
  if (failures.length > 0) suites.push(unread(failures, texts));
  return lines(
    new Markup('<?xml version="1.0" encoding="UTF-8"?>'),
    element("testsuites", { name: "lossoscope" }, newline, lines(suites)),
  ).code;
}

function suite(diagnosis: Diagnosis, texts: Texts): Markup {
  const { checks } = diagnosis;
  const count = (test: (check: Check) => boolean) => checks.filter(test).length;
  const name = shownName(diagnosis.run) || texts.page.unnamed;
  const counts = {
    tests: checks.length,
    failures: count(isAlarm),
    errors: count(({ outcome }) => outcome === "crashed"),
    skipped: count(isSkipped),
  };
  const cases = checks.map((check) =>
    element(
      "testcase",
      { classname: name, name: check.rule },
      outcomeOf(check, diagnosis, texts),
    )
  );
  return element("testsuite", { name, ...counts }, newline, lines(cases));
}

const newline = new Markup("\n");
const isAlarm = ({ outcome, severity }: Check) =>
  outcome === "fires" && severity !== "note";
const isSkipped = ({ outcome }: Check) =>
  outcome === "unsure" || outcome === "absent";

function outcomeOf(
  check: Check,
  diagnosis: Diagnosis,
  texts: Texts,
): Markup | "" {
  const { because = "", outcome, severity } = check;
  if (outcome === "crashed") return element("error", { message: because });
  if (isSkipped(check)) {
    const words: Readonly<Record<string, string>> = {
      ...texts.doubts,
      ...texts.missing,
    };
    return element("skipped", { message: words[because] ?? because });
  }
  if (outcome !== "fires") return "";
  const { title, saw, means, remedies } = finding(check, diagnosis, texts);
  return isAlarm(check)
    ? element(
      "failure",
      { type: severity, message: title },
      lines(saw, means, remedies),
    )
    : element("system-out", {}, lines(title, saw, means, remedies));
}

function unread(failures: readonly ReadFailure[], { page }: Texts): Markup {
  const name = page.couldNotRead;
  const count = failures.length;
  const cases = failures.map(({ path, code, message }) =>
    element(
      "testcase",
      { classname: name, name: path },
      element("error", { type: code, message }),
    )
  );
  return element(
    "testsuite",
    { name, tests: count, failures: 0, errors: count, skipped: 0 },
    newline,
    lines(cases),
  );
}
