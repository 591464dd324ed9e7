import { toContext } from "../context.ts";
import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { folderOf, nameOf } from "../log_file.ts";
import { isObject } from "../records/columns.ts";
import { finish, readDocument } from "./_document.ts";
import { LogError, type Reader } from "./_reader.ts";
import { addRows } from "./_rows.ts";
import { headText } from "./_text.ts";

const SETTINGS = ["train_batch_size", "num_train_epochs", "max_steps"];

const STATE = "trainer_state.json";
/** The same records again, and what they ended in. */
const AGAIN =
  /^(?:trainer_log\.jsonl|(?:all|train|eval|test|predict)_results\.json)$/;
const CHECKPOINT = /^checkpoint-(\d+)$/;

/** The state that the Hugging Face Trainer saves: records under `log_history`. */
export const hfTrainerState: Reader = {
  id: "hf-trainer-state",
  writtenBy: ["Hugging Face Trainer (trainer_state.json)"],
  extensions: [STATE],

  sniff(head) {
    const text = headText(head);
    if (!/^\s*\{/.test(text)) return 0;
    if (/"log_history"\s*:\s*\[/.test(text)) return 1;
    return /"(?:best_model_checkpoint|is_world_process_zero)"\s*:/.test(text)
      ? 0.85
      : 0;
  },

  claims(paths) {
    const states = paths.filter((path) => nameOf(path) === STATE);
    const again = (run: string) =>
      paths.filter((path) =>
        folderOf(path) === run && AGAIN.test(nameOf(path))
      );
    return [...Map.groupBy(states, runOf)].flatMap(([run, all]) => {
      const [latest, ...older] = all.sort((a, b) => stepOf(b) - stepOf(a));
      return latest === undefined ? [] : [{
        path: run || latest,
        files: [latest] as const,
        passedOver: [...older, ...again(run)],
      }];
    });
  },

  read(log) {
    return readDocument(log, (value) => recordsIn(value, log.path));
  },
};

function recordsIn(value: unknown, path: string): History[] {
  const rows = isObject(value) ? value.log_history : undefined;
  if (!isObject(value) || !Array.isArray(rows)) {
    throw new LogError("no-records", path);
  }
  const settings = Object.entries(value).filter(([key, v]) =>
    SETTINGS.includes(key) && v !== null
  );
  const builder = new HistoryBuilder({
    name: nameOf(path),
    path,
    reader: "hf-trainer-state",
    context: toContext(Object.fromEntries(settings)),
    expectsAxis: true,
  });
  if (addRows(builder, rows) === 0) throw new LogError("no-records", path);
  return finish(builder, path);
}

/** The folder of the run; each checkpoint in it holds all records so far. */
function runOf(path: string): string {
  const folder = folderOf(path);
  return CHECKPOINT.test(nameOf(folder)) ? folderOf(folder) : folder;
}

/** What the run leaves at its end comes after every checkpoint. */
function stepOf(path: string): number {
  const step = CHECKPOINT.exec(nameOf(folderOf(path)))?.[1];
  return step === undefined ? Infinity : Number(step);
}
