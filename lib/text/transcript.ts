import { resolve } from "../naming.ts";
import { Banner } from "./banner.ts";
import { type Bar, barOf } from "./bar.ts";
import { BarRecorder } from "./bar_recorder.ts";
import { Box } from "./box.ts";
import { Chat } from "./chat.ts";
import { Counters } from "./counters.ts";
import { Echo } from "./echo.ts";
import { Heads } from "./heads.ts";
import { Meanings } from "./meanings.ts";
import { type Numbered, Objects } from "./objects.ts";
import type { Pair } from "./pair.ts";
import { PassedOver } from "./passed_over.ts";
import { withoutPrefix } from "./prefix.ts";
import { Recorder } from "./recorder.ts";
import type { Records } from "./records.ts";
import { rewritten } from "./rewritten.ts";
import { scan } from "./scan.ts";
import { statesOf } from "./screen.ts";
import type { Settings } from "./settings.ts";
import { settle } from "./settle.ts";
import { isShell } from "./shell.ts";
import { ledBy, type Template } from "./template.ts";
import { type Above, below, Under } from "./under.ts";

const HANGING = /^[\s*>-]*\p{L}[^:=]{1,40}[:=]\s*$/u;
const ALONE = /^\s*\uE000\s*%?\s*$/;

// Hydra's launcher: `[HYDRA] 	#1 : lr=0.5`
const JOB = /(?:^|\])\s*#\d+\s*:\s+\S+=\S/;

// rich begins what it wraps below the bar, far to the right.
const WRAPPED = /^\s{20,}\S/;

const HEADING = /^\s{0,3}#{1,6} \p{L}/u;

/** A line with numbers, and where it stands. */
interface Said {
  readonly at: number;
  readonly line: string;
  readonly skeleton: string;
  readonly values: readonly number[];
  readonly indent: number;
  readonly above: Above;
}

/** Reads what a program printed, a line at a time: what each line is, and so what becomes of it. */
export class Transcript {
  readonly #recorder = new Recorder();
  readonly #meanings = new Meanings();
  readonly #bars = new BarRecorder(this.#meanings, this.#recorder);
  readonly #box = new Box();
  readonly #heads = new Heads();
  readonly #chat = new Chat();
  readonly #counters = new Counters();
  readonly #objects = new Objects();
  readonly #under = new Under();
  readonly #passedOver = new PassedOver(this.#recorder.settings);
  readonly #echo = new Echo();
  /** A name whose number stands on the next line. */
  #hanging = "";
  /** A line that may begin with the number of a step: the next of its kind shows it. */
  #held: Said | undefined;
  /** How many lines were taken. */
  readonly #banner = new Banner();
  #taken = 0;
  /** A bar that may show more on the lines below it. */
  #wide: Bar | undefined;

  /** All records found so far. */
  get records(): Records {
    return this.#recorder.records;
  }

  /** Settings that were listed before or between the records. */
  get settings(): Settings {
    return this.#recorder.settings;
  }

  /** What the log calls a name that says more than it. */
  get called(): ReadonlyMap<string, string> {
    return this.#recorder.sheets.called;
  }

  /** How many lines say something: all but blanks and rulers. */
  get lines(): number {
    return this.#recorder.lines;
  }

  /** How many of them are a name and a number in a box. */
  get boxed(): number {
    return this.#box.lines;
  }

  /** How many of them are headings, as Markdown has them. */
  headings = 0;

  /** Whether people talk to each other in it. */
  get isTalk(): boolean {
    return this.#chat.fills(this.lines);
  }

  /** How many of them are rows of printed tables. */
  get rows(): number {
    return this.#heads.rows;
  }

  /** Reads the next line. */
  add(line: string): void {
    this.settings.add(this.#banner.sees(line));
    this.#read(this.#objects.take(line, ++this.#taken));
  }

  /** Reads the next line, of which names and numbers are known. */
  addNamed(pairs: readonly Pair[]): void {
    this.#read(this.#objects.end());
    this.#recorder.at = ++this.#taken;
    this.#recorder.lines++;
    this.#named(pairs);
  }

  /** Ends the text. */
  end(): void {
    this.#read(this.#objects.end());
    this.#release();
    this.#closeBox();
    this.#drawWide();
    this.#bars.end();
    this.#recorder.flush();
    this.records.end();
    settle(this.records);
  }

  #read(lines: readonly Numbered[]): void {
    for (const [line, at] of lines) {
      this.#recorder.at = at;
      for (const state of statesOf(line)) this.#state(state);
    }
  }

  #state(state: string): void {
    if (this.#wide && WRAPPED.test(state)) {
      const { shows } = this.#wide;
      this.#wide = { ...this.#wide, shows: `${shows} ${state.trim()}` };
      return;
    }
    this.#drawWide();
    const said = withoutPrefix(state);
    if (this.#echo.repeats(state, said)) return;
    this.#chat.sees(said);
    const line = rewritten(said);
    if (!/[\p{L}\d]/u.test(line) || isShell(line)) {
      this.#closeBox();
      return this.#box.rule(state);
    }
    if (JOB.test(line)) return this.#recorder.runs.begins();
    const bar = barOf(line);
    if (bar && line.includes("━")) this.#wide = bar;
    else if (bar) this.#bar(bar);
    else this.#plain(line, state.length - state.trimStart().length);
  }

  #drawWide(): void {
    const wide = this.#wide;
    this.#wide = undefined;
    if (wide) this.#bar(wide);
  }

  #bar(bar: Bar): void {
    this.#release();
    this.#closeBox();
    const { skeleton, values } = scan(bar.title);
    const template = this.#meanings.ofLine(skeleton);
    if (template.fields.length > 0 && template.step) {
      // `epoch 1 iter 50: train loss 2.5: 50%|##|` is a line with a bar.
      this.#recorder.lines++;
      this.#numbers(template, values, bar.title);
    } else {
      // What an empty bar was drawn before is a result of the epoch that is over.
      const late = bar.count === 0 && /\p{L}/u.test(bar.rest) &&
        this.#isResult(bar.rest);
      if (late) this.#plain(bar.rest.trim());
      this.#bars.draw(bar, template, values);
      if (late) return;
    }
    if (/\p{L}/u.test(bar.rest)) this.#plain(withoutPrefix(bar.rest.trim()));
  }

  // Whether a text says how good a model is on data that is held out, and not where.
  #isResult(text: string): boolean {
    const { epoch, step, fields } = this.#meanings.ofLine(scan(text).skeleton);
    return !epoch && !step &&
      fields.some(({ name }) => isHeldOut(name));
  }

  #plain(line: string, indent = 0): void {
    const { skeleton, values } = scan(line);
    const name = this.#hanging;
    this.#hanging = values.length === 0 && HANGING.test(line) ? line : "";
    // `Train loss:`, and `0.5` on the next line.
    if (name !== "" && ALONE.test(skeleton)) {
      return this.#plain(`${name.trim()} ${line.trim()}`, indent);
    }
    this.#recorder.lines++;
    if (values.length === 0) {
      this.#under.words(line, indent);
      return this.#words(line);
    }
    const row = this.#heads.rowOf(skeleton, line);
    if (row) return this.#named(row);
    if (values.length === 1 && this.#box.take(line, values[0]!)) return;
    const meant = this.#meanings.ofLine(skeleton);
    const said: Said = {
      at: this.#recorder.at,
      line,
      skeleton,
      values,
      indent,
      above: this.#under.of(meant, indent),
    };
    const led = meant.led ? this.#counters.leads(skeleton, values[0]!) : "no";
    if (led === "perhaps") {
      this.#release();
      this.#held = said;
      return;
    }
    this.#release(led === "yes" ? skeleton : undefined);
    this.#say(led === "yes" ? ledBy(meant) : meant, said);
  }

  // What was held until the next line shows whether it begins with the number of a step.
  #release(counted?: string): void {
    const held = this.#held;
    if (held === undefined) return;
    this.#held = undefined;
    const meant = this.#meanings.ofLine(held.skeleton);
    const { at } = this.#recorder;
    this.#recorder.at = held.at;
    this.#say(held.skeleton === counted ? ledBy(meant) : meant, held);
    this.#recorder.at = at;
  }

  #say(meant: Template, said: Said): void {
    const { line, skeleton, values, indent, above } = said;
    const template = below(meant, above);
    if (this.#passedOver.has(template, line, indent > 0)) return;
    this.#closeBox();
    if (
      isSilent(template) ||
      (template.loose && !this.#counters.rises(template, skeleton, values))
    ) {
      this.#recorder.runs.sees(skeleton);
    } else this.#numbers(template, values, line, above);
  }

  #numbers(
    template: Template,
    values: readonly number[],
    line: string,
    above: Above = {},
  ): void {
    if (this.#passedOver.sumsUp(template)) return;
    if (this.#recorder.here.leaves(template, values)) {
      this.#recorder.flush();
      // `epoch 0: val acc 0.5` below a bar that names no epoch: the bar was of that one.
      if (template.strong && this.#bars.isNameless) {
        this.#recorder.here.enter(values[template.epoch!.slot]!);
      }
      this.#bars.finish();
    }
    this.#recorder.take(template, values, line, above);
  }

  // A line without a number: the head of a table, the split of what follows, the name of a box's group.
  #words(line: string): void {
    const words = this.#meanings.ofWords(line);
    const { pair, group, head, split } = words;
    this.settings.sees(pair);
    if (HEADING.test(line)) this.headings++;
    this.#passedOver.words(words);
    if (group !== undefined) this.#box.begin(group);
    else if (!this.#heads.take(line, head)) {
      this.#recorder.runs.sees(line);
      if (split !== undefined) this.#recorder.here.announce(split);
    }
  }

  #named(pairs: readonly Pair[]): void {
    this.#release();
    for (const [name, , called] of pairs) {
      if (called !== undefined) this.#recorder.sheets.called.set(name, called);
    }
    const template = this.#meanings.ofNames(pairs.map(([name]) => name));
    if (isSilent(template)) return;
    this.#numbers(template, pairs.map(([, value]) => value), "");
  }

  #closeBox(): void {
    const pairs = this.#box.close();
    if (pairs.length > 0) this.#named(pairs);
  }
}

function isHeldOut(name: string): boolean {
  const { split, better } = resolve(name);
  return better !== null && split !== null && split !== "train";
}

function isSilent({ epoch, step, fields }: Template): boolean {
  return !epoch && !step && fields.length === 0;
}
