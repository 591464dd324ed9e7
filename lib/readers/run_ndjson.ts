import type { History, Note } from "../history.ts";
import { nameOf } from "../log_file.ts";
import { noted } from "../records/noted.ts";
import { Notes } from "../records/notes.ts";
import { Together } from "../records/together.ts";
import { parseJson } from "./_json.ts";
import { linesOf } from "./_lines.ts";
import { LogError, type Reader } from "./_reader.ts";
import { repeatedNames } from "./_repeated_names.ts";
import { idOf, toRuns } from "./_run.ts";
import { headText } from "./_text.ts";

/** A run is no longer than a document of JSON may be. */
const LONGEST = 2 ** 28;

/** So many lines that are no run are told one by one. */
const MOST_BAD = 100;

/** Many runs, one JSON object a line: `{"id": "a", "history": {"loss": [0.9, 0.5]}}`. */
export const runNdjson: Reader = {
  id: "run-ndjson",
  writtenBy: ["Lossoscope", "your own script"],
  extensions: [".ndjson", ".jsonl"],

  sniff(head) {
    const [first = "", second = ""] = headText(head).split("\n")
      .filter((line) => line.trim() !== "");
    const runs = /^\{.*"history"\s*:\s*[{[].*\}\s*$/.test(first);
    return runs ? (second.startsWith("{") ? 0.95 : 0.91) : 0;
  },

  async read({ path, files: [file] }) {
    const found = new Together();
    let failure: LogError | undefined;
    const bad: Note[] = [];
    const further = new Notes();
    let at = 0;
    for await (const lines of linesOf(file, undefined, LONGEST)) {
      for (const line of lines) {
        at++;
        if (line.trim() === "") continue;
        try {
          found.add(parseRuns(line, { path, line: at }));
        } catch (error) {
          if (!(error instanceof LogError)) throw error;
          failure ??= error;
          const what = line.slice(0, 80);
          // What goes on so is told in one.
          if (bad.length < MOST_BAD) bad.push({ kind: "bad-line", at, what });
          else further.add("bad-line", { at, what });
        }
      }
    }
    const [first, ...others] = found.runs;
    if (!first) throw failure ?? new LogError("empty", path);
    // What the other lines hold is not lost with a broken one: the first run tells of it.
    return [noted(first, ...bad, ...further.list()), ...others];
  },
};

/** Where a line comes from. */
export interface LineOf {
  /** The file; `-` for standard input. */
  readonly path?: string;
  /** Counted from 1. */
  readonly line?: number;
}

/**
 * Reads one line of a stream of runs. Of a run that begins again in the middle, the last counts.
 *
 * @throws {LogError} With the run's `id`, where the line has got so far.
 */
export function parseRun(
  line: string,
  { path = "-", line: at = 1 }: LineOf = {},
): { id: string | number | null; history: History } {
  const value = parseLine(line, path, at);
  const runs = toRuns(value, placeOf(path, at, line, value));
  return { id: idOf(value) ?? null, history: runs.at(-1)! };
}

function parseRuns(
  line: string,
  { path = "-", line: at = 1 }: LineOf,
): History[] {
  const value = parseLine(line, path, at);
  return toRuns(value, placeOf(path, at, line, value));
}

function placeOf(path: string, line: number, text: string, value: unknown) {
  return {
    path,
    line,
    reader: "run-ndjson",
    name: `${nameOf(path)}:${line}`,
    repeated: repeatedNames(text, value),
  };
}

function parseLine(line: string, path: string, at: number): unknown {
  try {
    return parseJson(line);
  } catch {
    throw new LogError("syntax", path, { line: at, found: line });
  }
}
