import type { Check, Diagnosis, Verdict } from "../diagnosis.ts";
import type { History } from "../history.ts";
import { Say, type Texts } from "../messages/mod.ts";
import { type CurveRow, curveRows } from "./_curve_rows.ts";
import { shownName, shownSentence } from "./_printable.ts";
import { byRole, isMain } from "./_roles.ts";
import { type Finding, findingsOf } from "./_said.ts";
import { toLog } from "./_to_log.ts";

/** Names of rules that share one answer. */
export interface Group {
  readonly why: string;
  readonly names: readonly string[];
}

/** The report on one run in words, before it has a form. */
export interface Page {
  readonly name: string;
  /** Format, length, names of the curves. */
  readonly facts: readonly string[];
  readonly health: Verdict["health"];
  /** `✗`, `!`, `✓` or `?`. */
  readonly symbol: string;
  readonly headline: string;
  /** Why there is no verdict, where that is known and no finding says so. */
  readonly why: string;
  readonly curves: readonly CurveRow[];
  /** What heads the report and every other alarm, the gravest first. */
  readonly findings: readonly Finding[];
  /** What is worth knowing and no alarm. */
  readonly notes: readonly Finding[];
  readonly fine: readonly string[];
  readonly unsure: readonly Group[];
  readonly absent: readonly Group[];
  /** What would have let them look. */
  readonly toLog: readonly string[];
  readonly crashed: readonly Group[];
  /** What the reader skipped or repaired. */
  readonly reading: readonly string[];
  /** `learning_rate 0.1`. */
  readonly settings: readonly string[];
}

const SYMBOLS = { sick: "✗", watch: "!", healthy: "✓", unknown: "?" };

/** The words of a diagnosis. */
export function pageOf(
  history: History,
  diagnosis: Diagnosis,
  texts: Texts,
): Page {
  const { verdict, checks, source, context } = diagnosis;
  const fired = checks.filter(({ outcome }) => outcome === "fires");
  const first = fired.find(({ rule }) => rule === verdict.headline);
  const alarms = fired.filter((check) =>
    check !== first && check.severity !== "note"
  );
  const heads = first ? [first, ...alarms] : alarms;
  const others = fired.filter((check) =>
    check !== first && check.severity === "note"
  );
  const said = findingsOf([...heads, ...others], diagnosis, texts);
  const findings = said.slice(0, heads.length);
  return {
    name: shownName(withoutRoot(diagnosis.run)) || texts.page.unnamed,
    facts: facts(history, diagnosis, texts),
    health: verdict.health,
    symbol: askedIsFine(diagnosis) ? SYMBOLS.healthy : SYMBOLS[verdict.health],
    headline: findings[0]?.title ?? headline(diagnosis, texts),
    why: findings.length === 0 ? reasonOf(checks, texts) : "",
    curves: curveRows(history, diagnosis, texts),
    findings,
    notes: said.slice(heads.length),
    fine: namesOf(
      checks.filter((c) => c.outcome === "quiet" && c.rule !== "healthy"),
      texts,
    ),
    unsure: groups(checks, "unsure", texts.doubts, texts),
    absent: groups(checks, "absent", texts.missing, texts),
    toLog: toLog(diagnosis, texts),
    crashed: groups(checks, "crashed", {}, texts),
    reading: readingOf(source.notes, texts),
    settings: Object.entries(context).map(([key, value]) =>
      shownName(`${key} ${setting(value)}`)
    ),
  };
}

function headline(diagnosis: Diagnosis, { page }: Texts): string {
  if (diagnosis.verdict.health !== "unknown") return page.nothing;
  return askedIsFine(diagnosis) ? page.askedIsFine : page.noVerdict;
}

/** Whether the run is healthy was not asked, and all that was asked is well. */
function askedIsFine({ verdict, checks }: Diagnosis): boolean {
  return verdict.health === "unknown" && checks.length > 0 &&
    checks.every(({ rule, outcome }) =>
      rule !== "healthy" && outcome === "quiet"
    );
}

/** Why the run cannot be called healthy. */
function reasonOf(checks: readonly Check[], texts: Texts): string {
  const { because = "" } = checks.find(({ rule }) => rule === "healthy") ?? {};
  const known: Readonly<Record<string, string | undefined>> = {
    ...texts.doubts,
    ...texts.missing,
  };
  if (because === "moving-target") return texts.page.movingTarget;
  const reason = known[because] ?? "";
  return reason &&
    texts.page.sentence(reason.charAt(0).toUpperCase() + reason.slice(1));
}

/** A path from the root without all but its last two parts: the rest is the same for every run of a machine. */
function withoutRoot(name: string): string {
  return /^(?:[A-Za-z]:)?[\\/]/.test(name)
    ? name.split(/[\\/]/).slice(-2).filter(Boolean).join("/")
    : name;
}

/** Names of curves that the first line has room for. */
const MOST_NAMES = 6;

/** Reader, length, names of the main curves. */
function facts(
  history: History,
  { source, series }: Diagnosis,
  texts: Texts,
): string[] {
  const longest = series.toSorted((a, b) => b.points - a.points)[0];
  const say = new Say(texts.grammar, {
    axis: longest && countsEpochs(history, longest.name) ? "epoch" : "index",
    heldOut: null,
  });
  const main = series.filter(isMain);
  const names = byRole(main.length > 0 ? main : series).slice(0, MOST_NAMES)
    .map(({ name }) => shownName(name));
  const more = series.length - names.length;
  const list = texts.page.names(names);
  return [
    ...(source.reader ? [source.reader] : []),
    ...(longest
      ? [
        longest.kept === undefined
          ? say.span(longest.points)
          : texts.page.keptOf(
            say.number(longest.kept),
            say.span(longest.points),
          ),
      ]
      : []),
    ...(list ? [list] : []),
    ...(more > 0 ? [texts.page.moreSeries(more)] : []),
  ];
}

/** Whether each point is an epoch: several in one, at fractions of it, are points. */
function countsEpochs({ series }: History, name: string): boolean {
  const found = series.find((one) => one.name === name);
  return found?.axis === "epoch" && found.steps.every(Number.isInteger);
}

function namesOf(checks: readonly Check[], { rules }: Texts): string[] {
  const known: Readonly<Record<string, { name: string } | undefined>> = rules;
  return checks.map(({ rule }) => known[rule]?.name ?? rule);
}

/** The rules with one outcome, by the reason they give. */
function groups(
  checks: readonly Check[],
  outcome: Check["outcome"],
  words: Readonly<Record<string, string>>,
  texts: Texts,
): Group[] {
  const mine = checks.filter((check) => check.outcome === outcome);
  const reasons = new Set(mine.map(({ because = "" }) => because));
  return [...reasons].map((because) => ({
    why: words[because] ?? shownSentence(because),
    names: namesOf(mine.filter((c) => (c.because ?? "") === because), texts),
  }));
}

/** So many notes of one kind are read one by one; of more the first, and how many there are. */
const FEW_NOTES = 3;

function readingOf(
  notes: Diagnosis["source"]["notes"],
  texts: Texts,
): string[] {
  return [...Map.groupBy(notes, ({ kind }) => kind).values()].flatMap((all) => {
    const few = all.length > FEW_NOTES ? all.slice(0, 1) : all;
    const more = all.slice(few.length)
      .reduce((sum, { count = 1 }) => sum + count, 0);
    return [
      ...few.map((note) => noteText(note, texts)),
      ...more > 0 ? [texts.page.moreNotes(more)] : [],
    ];
  });
}

function noteText(
  { kind, ...place }: Diagnosis["source"]["notes"][number],
  { notes }: Texts,
): string {
  const known: Readonly<
    Record<string, ((note: typeof place) => string) | undefined>
  > = notes;
  return shownSentence(known[kind]?.(place) ?? kind);
}

function setting(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null) return JSON.stringify(value);
  return String(value);
}
