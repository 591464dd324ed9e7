import type { History } from "../history.ts";
import { nameOf } from "../log_file.ts";
import { isObject } from "../records/columns.ts";
import { readDocument } from "./_document.ts";
import { LogError, type Reader } from "./_reader.ts";
import { toRuns } from "./_run.ts";
import { headText } from "./_text.ts";

/**
 * One run, or a list of them: `{"id": "a", "history": {"loss": [0.9, 0.5]}, "context":
 * {"learning_rate": 0.1}}`.
 */
export const runJson: Reader = {
  id: "run-json",
  writtenBy: ["Lossoscope", "your own script"],
  extensions: [".json"],

  sniff(head) {
    const text = headText(head);
    return /^\s*(?:\[\s*)?\{/.test(text) && /"history"\s*:\s*[{[]/.test(text)
      ? 0.92
      : 0;
  },

  read(log) {
    return readDocument(log, (value) => runsIn(value, log.path));
  },
};

function runsIn(value: unknown, path: string): History[] {
  const place = { path, reader: "run-json", name: nameOf(path) };
  if (!Array.isArray(value)) return toRuns(value, place);
  if (!value.every(isRun)) throw new LogError("no-records", path);
  return value.flatMap((one, i) =>
    toRuns(one, { ...place, name: `${place.name} #${i + 1}` })
  );
}

const KEYS: ReadonlySet<string> = new Set(["id", "history", "context"]);

/** Whether it is a run in our own form: other lists with a history are for those who know more of them. */
function isRun(value: unknown): boolean {
  return isObject(value) && Object.keys(value).every((key) => KEYS.has(key));
}
