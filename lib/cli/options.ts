import type { Severity } from "../diagnosis.ts";
import { type Expression, expressionOf } from "./_expression.ts";
import { type Grammar, tokens } from "./_tokens.ts";
import { nearest } from "../nearest.ts";
import {
  type Form,
  FORMATS,
  formByEnding,
  type Locale,
  LOCALES,
  otherForm,
} from "./_choices.ts";
import type { CliTexts } from "./texts/mod.ts";

/** What the user asked for. */
export interface Options {
  readonly paths: readonly string[];
  readonly format: Form;
  readonly output?: string;
  readonly locale: Locale;
  /** As given, in order: `k=v,…` or the path of a file. */
  readonly context: readonly string[];
  readonly reader?: string;
  readonly select?: Expression;
  readonly rules?: readonly string[];
  readonly failOn?: Severity;
  readonly color: "auto" | "always" | "never";
  readonly explain?: string;
  /** Several runs side by side. */
  readonly compare: boolean;
  /** Report again whenever the logs change. */
  readonly watch: boolean;
  readonly listRules: boolean;
  readonly listReaders: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

/** The command was called in a way that means nothing. The message is for the user, in their language. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const FLAGS = [
  "compare",
  "watch",
  "list-rules",
  "list-readers",
  "help",
  "version",
] as const;

const VALUED = [
  "format",
  "output",
  "locale",
  "context",
  "reader",
  "select",
  "rules",
  "fail-on",
  "color",
  "explain",
] as const;

type Name = (typeof FLAGS)[number] | (typeof VALUED)[number];

const NAMES: readonly Name[] = [...VALUED, ...FLAGS];

const GRAMMAR: Grammar = {
  valued: VALUED,
  short: { o: "output", h: "help", V: "version" },
};

/** The language asked for, known before anything else can go wrong. */
export function localeIn(args: readonly string[]): Locale {
  const at = args.findLastIndex((arg) => /^--locale(=|$)/.test(arg));
  const value = args[at]?.split("=")[1] ?? args[at + 1];
  return at >= 0 && value === "zh" ? "zh" : "en";
}

/**
 * Reads the arguments of the command.
 *
 * @throws {UsageError} When they mean nothing.
 */
export function parseOptions(
  args: readonly string[],
  texts: CliTexts,
): Options {
  const given = new Map<Name, string[]>();
  const paths: string[] = [];
  for (const token of tokens(args, GRAMMAR)) {
    if (token.kind === "path") {
      paths.push(token.value);
      continue;
    }
    const name = known(token.name, token.raw, texts);
    const flag = FLAGS.some((flag) => flag === name);
    if (flag && token.value !== undefined) {
      throw new UsageError(texts.takesNoValue(`--${name}`));
    }
    if (!flag && !token.value) {
      throw new UsageError(texts.needsValue(`--${name}`));
    }
    given.set(name, [...given.get(name) ?? [], token.value ?? ""]);
  }
  return toOptions(given, paths, texts);
}

function toOptions(
  given: ReadonlyMap<Name, readonly string[]>,
  paths: readonly string[],
  texts: CliTexts,
): Options {
  const last = (name: Name) => given.get(name)?.at(-1);
  const choice = <T extends string>(name: Name, choices: readonly T[]) =>
    chosen(name, last(name), choices, texts);
  const optional = {
    output: last("output"),
    reader: last("reader"),
    explain: last("explain"),
    select: pattern(last("select"), texts),
    rules: given.get("rules")?.flatMap((ids) => ids.split(/[,\s]+/)).filter(
      Boolean,
    ),
    failOn: choice("fail-on", ["note", "warning", "error"]),
  };
  const format = choice("format", FORMATS);
  const other = otherForm(optional.output);
  if (format === undefined && other !== undefined) {
    throw new UsageError(texts.notWrittenAs(other, FORMATS));
  }
  return {
    paths,
    format: format ?? formByEnding(last("output")) ?? "text",
    locale: choice("locale", LOCALES) ?? "en",
    color: choice("color", ["auto", "always", "never"]) ?? "auto",
    context: given.get("context") ?? [],
    compare: given.has("compare"),
    watch: given.has("watch"),
    listRules: given.has("list-rules"),
    listReaders: given.has("list-readers"),
    help: given.has("help"),
    version: given.has("version"),
    ...defined(optional),
  };
}

/** The same record without the keys that have no value. */
function defined<T extends object>(
  record: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(record).filter(([, v]) => v !== undefined);
  return Object.fromEntries(entries) as ReturnType<typeof defined<T>>;
}

function known(name: string, raw: string, texts: CliTexts): Name {
  const found = NAMES.find((one) => one === name);
  if (found !== undefined) return found;
  const near = nearest(name, NAMES);
  throw new UsageError(texts.unknownOption(raw, near && `--${near}`));
}

function chosen<T extends string>(
  name: Name,
  value: string | undefined,
  choices: readonly T[],
  texts: CliTexts,
): T | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new UsageError(texts.unknownValue(`--${name}`, value, choices));
}

function pattern(source: string | undefined, texts: CliTexts) {
  if (source === undefined) return undefined;
  try {
    return expressionOf(source);
  } catch {
    throw new UsageError(texts.badPattern(source));
  }
}
