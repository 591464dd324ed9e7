import { toContext } from "../context.ts";
import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { objectIn } from "./_json.ts";
import { linesOf } from "./_lines.ts";
import type { Log } from "./_log.ts";
import { chosen } from "./_optuna.ts";
import { LogError, type Reader } from "./_reader.ts";
import { headText } from "./_text.ts";

// What a line of a journal says was done.
const [STUDY, TRIAL, PARAMETER, VALUE] = [0, 4, 5, 7];

/** The journal of an Optuna study: one operation a line. Each trial that reports values is a run. */
export const optunaJournal: Reader = {
  id: "optuna-journal",
  writtenBy: ["Optuna, JournalFileBackend"],
  extensions: [".log", ".jsonl"],

  sniff(head) {
    return /^\{"op_code":\s*\d+,\s*"worker_id":/.test(headText(head)) ? 1 : 0;
  },

  async read(log) {
    const journal = new Journal(log);
    let at = 0;
    for await (const lines of linesOf(log.files[0], journal)) {
      for (const line of lines) journal.take(line, ++at);
    }
    const histories = journal.end();
    if (histories.length === 0) throw new LogError("no-curve", log.path);
    return histories;
  },
};

interface Trial {
  readonly name: string;
  readonly builder: HistoryBuilder;
  readonly settings: [string, unknown][];
}

/** Studies and trials, which have no numbers of their own but their places in the journal. */
class Journal {
  readonly #studies: { readonly name: string; trials: number }[] = [];
  readonly #trials: Trial[] = [];
  readonly #notes: Parameters<HistoryBuilder["note"]>[] = [];
  #bad: { at: number; what: string } | undefined;

  constructor(readonly log: Log) {}

  /** Notes what was repaired; every trial tells it. */
  note(...note: Parameters<HistoryBuilder["note"]>): void {
    this.#notes.push(note);
  }

  take(line: string, at: number): void {
    if (line.trim() === "") return;
    if (this.#bad) this.note("bad-line", this.#bad);
    const done = objectIn(line);
    this.#bad = done ? undefined : { at, what: line };
    if (done?.op_code === STUDY) {
      this.#studies.push({ name: String(done.study_name), trials: 0 });
    } else if (done?.op_code === TRIAL) this.#begin(Number(done.study_id));
    const trial = this.#trials[Number(done?.trial_id)];
    if (done?.op_code === PARAMETER) {
      trial?.settings.push([
        String(done.param_name),
        chosen(done.param_value_internal, String(done.distribution)),
      ]);
    } else if (done?.op_code === VALUE) {
      trial?.builder.add({ step: done.step, value: done.intermediate_value });
    }
  }

  #begin(id: number): void {
    const study = this.#studies[id];
    const name = `${study?.name ?? "study"}, trial ${study?.trials ?? 0}`;
    if (study) study.trials++;
    const { path } = this.log;
    this.#trials.push({
      name,
      builder: new HistoryBuilder({ name, path, reader: "optuna-journal" }),
      settings: [],
    });
  }

  end(): History[] {
    // Who was killed left half a line behind.
    if (this.#bad) this.note("truncated-tail", { at: this.#bad.at });
    return this.#trials.flatMap(({ builder, settings }) => {
      for (const note of this.#notes) builder.note(...note);
      const context = toContext(Object.fromEntries(settings));
      return builder.build().map((history) => ({
        ...history,
        context: { ...context, ...history.context },
      }));
    });
  }
}
