import type { Reading } from "../metered.ts";
import type { OutputError } from "../output_error.ts";

/** What the command itself says in one language; the words of reports are in lib/messages. */
export interface CliTexts {
  /** The page of `--help`. */
  readonly help: string;
  /** What follows a complaint about the arguments. */
  readonly seeHelp: string;
  unknownOption(option: string, near: string | undefined): string;
  unknownValue(
    option: string,
    value: string,
    choices: readonly string[],
  ): string;
  needsValue(option: string): string;
  takesNoValue(option: string): string;
  badPattern(source: string): string;
  impossible(setting: string, value: string): string;
  badContext(source: string): string;
  /** A setting that must be a number and is a text. */
  noNumber(setting: string, value: string): string;
  unknownRule(id: string, near: string | undefined): string;
  unknownReader(id: string, near: string | undefined): string;
  readonly noPath: string;
  /** A form that has no place for several runs side by side. */
  cannotCompareIn(format: string): string;
  /** How many runs there are where two are needed. */
  tooFewToCompare(found: number): string;
  readonly onlyOneStandardInput: string;
  readonly cannotWatchInput: string;
  /** Below a report that follows its logs: how to end it. */
  readonly watching: string;
  /** Said beside it where the report goes on below the screen, with how many lines. */
  goesOn(lines: number): string;
  /** The file that `-o` names asks, by its end, for a form that is none. */
  notWrittenAs(ending: string, forms: readonly string[]): string;
  cannotWrite(error: OutputError): string;
  /** The line that people watch while there is much to read. */
  progress(done: number): string;
  /** The same line while one large file is read. */
  reading(reading: Reading): string;
  /** Who writes a format; nothing where nobody is known. */
  by(programs: readonly string[]): string;
  /** How many runs a log holds. */
  runs(found: number): string;
  /** How many files of a folder hold no run of their own, and how to see them. */
  passedOver(files: number, paths: readonly string[]): string;
  /** In the list of a folder: a file that holds no log, by its name. */
  noLog(path: string): string;
  /** In the same list: a file that tells the settings of the runs beside it. */
  beside(path: string): string;
  /** Beside a rule that runs only when asked for. */
  readonly trial: string;
}
