/**
 * A report that follows a run: one output, drawn again as the run goes on.
 *
 * @module
 */
import type { Check, Diagnosis } from "../lib/diagnosis.ts";
import { type Locale, textsFor } from "../lib/messages/mod.ts";
import type { Examined } from "../lib/renderers/mod.ts";
import { escape, NO_FORMULAS } from "./_escape.ts";
import type { MimeBundle } from "./page/bundle.ts";

/** What a live report needs from outside. Tests hand in their own. */
export interface Stage {
  /** Tells its output from all others. */
  readonly id: string;
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Lets so many milliseconds pass: messages go out, signals come in. */
  pause(ms: number): Promise<void>;
  /** Puts a frame into the place of the one before; not there where nobody looks. */
  readonly show?: (frame: MimeBundle) => Promise<void>;
  /** Says what went wrong, beside the report: the run goes on. */
  warn(text: string): void;
  /** Calls back when the user wants to stop, until the function it returns is called. */
  onStop(stop: () => void): () => void;
}

/** How a run is followed. */
export interface LiveOptions {
  /** Language of the report. */
  readonly locale?: Locale;
  /** `false`: static pictures only. */
  readonly interactive?: boolean;
  /** Shortest time between two frames, in milliseconds. */
  readonly every?: number;
  /** Called once for each rule when it first raises an alarm: a warning or an error. */
  readonly onFinding?: (finding: Check, diagnosis: Diagnosis) => unknown;
}

/** What is followed. */
export interface Source {
  /** Name of the run, for who waits for it. */
  readonly name: string;
  /** What is there by now; nothing, as long as there are no numbers. */
  runs(): Promise<readonly Examined[]> | readonly Examined[];
}

/** Faster than this no eye follows, and a notebook drops what comes too fast. */
const EVERY_MS = 500;

/** Drawing takes at most this share of the time: the run is what matters. */
const BUSY = 0.1;

/** How long a loop may hold back messages and signals. */
const BREATH_MS = 50;

/** Draws frames: soon, never too often, the last one always. */
export class Live {
  /** Whether the user has stopped the run. */
  stopped = false;

  readonly #source: Source;
  readonly #options: LiveOptions;
  readonly #stage: Stage;
  readonly #told = new Set<string>();
  readonly #warned = new Set<string>();
  #drawing: Promise<void> | undefined;
  #waiting = false;
  #news = false;
  #due = -Infinity;
  #breath = -Infinity;
  #over = false;

  constructor(source: Source, options: LiveOptions, stage: Stage) {
    this.#source = source;
    this.#options = options;
    this.#stage = stage;
  }

  /** Something is new: it is drawn now, or when its time has come. */
  touch(): Promise<void> {
    this.#news = true;
    this.#over = false;
    const early = this.#due - this.#stage.now();
    if (this.#drawing) return this.#breathe();
    if (early <= 0) return this.#draw();
    void this.#drawAfter(early);
    return this.#breathe();
  }

  /** Draws what is there as the last frame. */
  async finish(): Promise<void> {
    this.#over = true;
    await this.#drawing;
    await this.#draw();
  }

  /** A run that stops or forgets to say its end leaves its last numbers behind all the same. */
  async #drawAfter(ms: number): Promise<void> {
    if (this.#waiting) return;
    this.#waiting = true;
    await this.#stage.pause(ms);
    this.#waiting = false;
    if (this.#news && !this.#drawing && !this.#over) await this.#draw();
  }

  async #breathe(): Promise<void> {
    if (this.#stage.now() - this.#breath < BREATH_MS) return;
    await this.#stage.pause(0);
    this.#breath = this.#stage.now();
  }

  #draw(): Promise<void> {
    return this.#drawing = this.#frame()
      .finally(() => this.#drawing = undefined);
  }

  async #frame(): Promise<void> {
    const { now, show } = this.#stage;
    const began = now();
    this.#news = false;
    try {
      const runs = await this.#source.runs();
      this.#tell(runs);
      await show?.(await this.#forms(runs));
    } catch (error) {
      this.#warn(`Cannot show the report: ${error}`);
    }
    this.#breath = now();
    this.#due = now() +
      Math.max(this.#options.every ?? EVERY_MS, (now() - began) / BUSY);
  }

  #tell(runs: readonly Examined[]): void {
    const diagnosis = runs.at(-1)?.diagnosis;
    for (const check of diagnosis?.checks ?? []) {
      const alarm = check.outcome === "fires" && check.severity !== "note";
      if (!alarm || this.#told.has(check.rule)) continue;
      this.#told.add(check.rule);
      // It may wait for the end of the run: nobody waits for it.
      const tell = async () =>
        await this.#options.onFinding?.(check, diagnosis!);
      tell().catch((error) =>
        this.#warn(`Cannot tell of ${check.rule}: ${error}`)
      );
    }
  }

  /** A training is worth more than its report: what goes wrong with that is said once, and stops nothing. */
  #warn(text: string): void {
    if (this.#warned.has(text)) return;
    this.#warned.add(text);
    this.#stage.warn(text);
  }

  async #forms(runs: readonly Examined[]): Promise<MimeBundle> {
    const { locale = "en", interactive = true } = this.#options;
    const { live } = textsFor(locale);
    if (runs.length === 0) return under(live.waiting(this.#source.name));
    const { cellOf } = await import("./cell.ts");
    const name = this.#stage.id;
    const bundle = cellOf(runs, { locale, interactive, name });
    if (this.stopped) return under(live.stopped, bundle);
    return this.#over ? bundle : under(live.running, bundle);
  }
}

/** A frame with a line above it. */
function under(line: string, bundle: MimeBundle = {}): MimeBundle {
  const {
    "text/html": html = "",
    "text/markdown": markdown = "",
    "text/plain": text = "",
  } = bundle;
  return {
    "text/html": `<p class="${NO_FORMULAS}"><em>${
      escape(line)
    }</em></p>\n${html}`,
    "text/markdown": `*${
      line.replace(/[\\`*_[\]<>]/g, "\\$&")
    }*\n\n${markdown}`,
    "text/plain": `${line}\n\n${text}`,
  };
}
