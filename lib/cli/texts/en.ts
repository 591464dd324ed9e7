import { megabytes } from "./_megabytes.ts";
import type { CliTexts } from "./_texts.ts";

/** English. */
export const en: CliTexts = {
  help: `Reads the log of a training run and says what is wrong with it.

Usage: deno run -R mod.ts [options] PATH…

PATH is a file, a folder (searched for logs), a glob such as "runs/**/*.csv",
or - for standard input.

Report
  --format FORM        text (default), markdown, html, json, ndjson, junit, github
                       with ndjson, - answers each line of input with one line
  -o, --output FILE    write there instead of standard output (needs -W); without
                       --format, .html, .json, .ndjson, .md and .xml say the form
  --compare            several runs side by side: which did best, what differs,
                       and which difference goes with the result
  --watch              report again whenever the logs change, until Ctrl-C;
                       into a pipe only when a verdict changes
  --locale en|zh       language of the report
  --color WHEN         auto (default), always, never; NO_COLOR is honoured

What to look at
  --context k=v,…      what the log does not say: train_size=500,lr=0.1
                       or a file that holds it; may be given several times
  --reader ID          read as this format instead of guessing
  --select REGEX       only series whose name matches
  --rules ID,…         ask only these rules, trial rules too
  --fail-on LEVEL      exit with 1 from this level on: note, warning, error;
                       the report says the level of each finding beside it

Help
  --list-rules         every rule
  --list-readers       every format that can be read; with PATH, which files are
                       logs, who reads each, and what the others are
  --explain RULE       what a rule looks for, why it matters, what to do;
                       not-learning is the check list for runs that do not learn
  -h, --help           this page
  -V, --version        the version

Exit codes
  0  every log was read, nothing at or above --fail-on
  1  something at or above --fail-on was found
  2  the command was called wrongly, or its report could not be written
  3  some input could not be read; the rest is reported

Examples
  deno run -R mod.ts run.csv
  deno run -R mod.ts --compare runs/
  deno run -R mod.ts --watch run.csv
  deno run -R mod.ts --locale zh --format html -o report.html runs/
  deno run mod.ts --format ndjson - < runs.ndjson > diagnoses.ndjson
`,
  seeHelp: "See --help",
  unknownOption: (option, near) =>
    `Cannot use option ${option}: found no such option${
      near ? `, did you mean ${near}?` : ""
    }`,
  unknownValue: (option, value, choices) =>
    `Cannot use ${option} "${value}": it is one of ${choices.join(", ")}`,
  needsValue: (option) => `Cannot use ${option}: found no value after it`,
  takesNoValue: (option) => `Cannot use ${option}: it takes no value`,
  badPattern: (source) =>
    `Cannot use --select "${source}": it is no regular expression, or one that refers back (\\1)`,
  badContext: (source) =>
    `Cannot use --context "${source}": found neither key=value pairs nor a readable file of them`,
  noNumber: (setting, value) =>
    `Cannot use --context ${setting}: found "${value}", which is no number`,
  impossible: (setting, value) =>
    `Cannot use --context ${setting}: found ${value}, which it cannot be`,
  unknownRule: (id, near) =>
    `Cannot find rule "${id}"${
      near ? `: did you mean ${near}?` : ": see --list-rules"
    }`,
  unknownReader: (id, near) =>
    `Cannot find reader "${id}"${
      near ? `: did you mean ${near}?` : ": see --list-readers"
    }`,
  cannotCompareIn: (format) =>
    `Cannot use --compare with --format ${format}: it is one of text, markdown, html, json`,
  tooFewToCompare: (found) =>
    `Cannot compare: found ${found === 1 ? "one run" : "no run"}`,
  noPath: "Cannot start: found no PATH to read",
  cannotWatchInput: "Cannot watch standard input: found - with --watch",
  watching: "Watching: Ctrl-C ends",
  goesOn: (lines) => `… ${lines} more ${lines === 1 ? "line" : "lines"}`,
  notWrittenAs: (ending, forms) =>
    `Cannot write a report as ${ending}: say --format, one of ${
      forms.join(", ")
    }`,
  onlyOneStandardInput:
    "Cannot read standard input as lines of runs beside other paths",
  cannotWrite: ({ path, hindrance, said = "an error" }) =>
    `Cannot write ${path === "-" ? "to standard output" : `"${path}"`}: found ${
      {
        "no-permission": "no permission (writing needs -W)",
        "device": "a device (writing to one needs -A)",
        "no-folder": "no such folder",
        "own-input": "that it is a log to be read",
        "system": said,
      }[hindrance]
    }`,
  progress: (done) => `Reading: ${done} done`,
  reading: ({ path, read, size }) =>
    `Reading ${path}: ${megabytes(read)} of ${megabytes(size)} MB`,
  by: (programs) =>
    programs.length > 0 ? `   written by ${programs.join(", ")}` : "",
  runs: (found) => found === 1 ? "1 run" : `${found} runs`,
  passedOver: (files, paths) =>
    `Passed over ${
      files === 1 ? "1 file" : `${files} files`
    } without a run of ${
      files === 1 ? "its" : "their"
    } own: see --list-readers ${paths.join(" ")}`,
  noLog: (path) => `${path}  no log, by its name`,
  beside: (path) => `${path}  tells of the runs beside it`,
  trial: "on trial",
};
