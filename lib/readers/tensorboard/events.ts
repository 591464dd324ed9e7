import type { LogFile } from "../../log_file.ts";
import type { Curve } from "./curve.ts";
import { hparamsIn, resultsIn } from "./hparams.ts";
import { fieldsOf, Message } from "./message.ts";
import { type Framing, readRecords } from "./records.ts";
import { type Tag, Tags } from "./tags.ts";
import type { Store } from "./store.ts";
import { scalarOf } from "./tensor.ts";
import { settingsInText } from "./texts.ts";

/** What was written from one start of the program to the next. */
export interface Session {
  /** The curves by tag, as they were written. */
  readonly curves: ReadonlyMap<string, Curve>;
  /** The step from which on it voids what earlier ones wrote, where it says so. */
  readonly voidsFrom?: number;
}

/** What an event file holds. */
export interface Events {
  readonly sessions: readonly Session[];
  readonly settings: Readonly<Record<string, unknown>>;
  /** Tags of what the hparams plugin shows as results. */
  readonly results: readonly string[];
  readonly framing: Framing;
}

/** Fields of an `Event`, of its `Summary`, of a value of that, and of what tells about the value. */
const WALL_TIME = 1, STEP = 2, SUMMARY = 5, SESSION_LOG = 7;
const VALUE = 1;
const TAG = 1, SIMPLE_VALUE = 2, TENSOR = 8, METADATA = 9;
const PLUGIN_DATA = 1, PLUGIN_NAME = 1, CONTENT = 2;
/** The status of a session log that says: started. */
const START = 1;

/** No program is started more often on one file. */
const MOST_STARTS = 1000;
/** No program counts farther. */
const FARTHEST = 2 ** 64;

/** Reads an event file; the store holds its curves. */
export async function readEvents(
  file: LogFile,
  store: Store,
): Promise<Events> {
  const collector = new Collector(store);
  const framing = await readRecords(
    file,
    (bytes, from, to) => collector.take(bytes, from, to),
  );
  return { ...collector.end(), framing };
}

class Collector {
  readonly #store: Store;
  readonly #tags: Tags;
  readonly #sessions: Session[] = [];
  readonly #settings: Record<string, unknown> = {};
  readonly #results: string[] = [];
  #voidsFrom: number | undefined;
  #bytes = new Uint8Array(0);
  #event = new Message(this.#bytes);
  #summary = this.#event;
  #value = this.#event;
  #inner = this.#event;

  constructor(store: Store) {
    this.#store = store;
    this.#tags = new Tags(store);
  }

  /** Takes an event from one place of a buffer up to another. */
  take(bytes: Uint8Array, from: number, to: number): void {
    if (bytes !== this.#bytes) this.#turnTo(bytes);
    const event = this.#event.over(from, to);
    let wallSeconds = NaN;
    let step = 0;
    let start = 0;
    let stop = 0;
    while (event.next()) {
      if (event.field === WALL_TIME) wallSeconds = event.number();
      else if (event.field === STEP) step = event.number();
      else if (event.field === SUMMARY && event.isBytes) {
        ({ start, stop } = event);
      } else if (event.field === SESSION_LOG && event.isBytes) {
        if (this.#starts(event)) this.#begin(step);
      } else event.skip();
    }
    const summary = this.#summary.over(start, stop);
    while (summary.next()) {
      if (summary.field === VALUE && summary.isBytes) {
        this.#takeValue(summary.start, summary.stop, step, wallSeconds);
      } else summary.skip();
    }
  }

  #turnTo(bytes: Uint8Array): void {
    this.#bytes = bytes as Uint8Array<ArrayBuffer>;
    this.#event = new Message(bytes);
    this.#summary = new Message(bytes, this.#event.view);
    this.#value = new Message(bytes, this.#event.view);
    this.#inner = new Message(bytes, this.#event.view);
  }

  #takeValue(
    from: number,
    to: number,
    step: number,
    wallSeconds: number,
  ): void {
    const value = this.#value.over(from, to);
    let tagAt = 0, tagEnd = 0, tensor = 0, tensorEnd = 0;
    let metadata = 0, metadataEnd = 0;
    let number: number | undefined;
    while (value.next()) {
      const { field, start, stop, isBytes } = value;
      if (field === SIMPLE_VALUE) number = value.number();
      else if (!isBytes) value.skip();
      else if (field === TAG) [tagAt, tagEnd] = [start, stop];
      else if (field === TENSOR) [tensor, tensorEnd] = [start, stop];
      else if (field === METADATA) [metadata, metadataEnd] = [start, stop];
    }
    const tag = this.#tags.at(this.#bytes, tagAt, tagEnd);
    if (metadata > 0 && tag.plugin === "") {
      this.#describe(tag, metadata, metadataEnd);
    }
    if (tag.plugin === "text" && tensor > 0) {
      const text = this.#bytes.subarray(tensor, tensorEnd);
      Object.assign(this.#settings, settingsInText(tag.curve.tag, text));
    }
    if (tag.plugin !== "" && tag.plugin !== "scalars") return;
    if (number === undefined && tensor > 0) {
      number = scalarOf(this.#inner, tensor, tensorEnd);
    }
    if (number === undefined) return;
    const place = Math.max(-FARTHEST, Math.min(FARTHEST, step));
    this.#store.push(tag.curve, place, number, wallSeconds);
  }

  /** Who shows what is written under a tag, and the settings that the hparams plugin keeps there. */
  #describe(tag: Tag, from: number, to: number): void {
    for (const data of fieldsOf(this.#bytes.subarray(from, to), PLUGIN_DATA)) {
      const [name] = fieldsOf(data, PLUGIN_NAME);
      const [content] = fieldsOf(data, CONTENT);
      if (name) tag.plugin = new TextDecoder().decode(name);
      if (tag.plugin !== "hparams" || !content) continue;
      Object.assign(this.#settings, hparamsIn(content));
      this.#results.push(...resultsIn(content));
    }
  }

  #starts({ start, stop }: Message): boolean {
    const log = this.#inner.over(start, stop);
    while (log.next()) {
      if (log.field === 1) return log.number() === START;
      log.skip();
    }
    return false;
  }

  #begin(step: number): void {
    if (this.#sessions.length >= MOST_STARTS) return;
    this.#close();
    this.#voidsFrom = step;
  }

  #close(): void {
    const curves = this.#tags.take();
    if (curves.size === 0) return;
    this.#sessions.push({
      curves,
      ...(this.#voidsFrom === undefined ? {} : { voidsFrom: this.#voidsFrom }),
    });
    this.#voidsFrom = undefined;
  }

  end(): Omit<Events, "framing"> {
    this.#close();
    return {
      sessions: this.#sessions,
      settings: this.#settings,
      results: this.#results,
    };
  }
}
