import { type Bar, barOf } from "./bar.ts";
import { Bars, type Drawn, freshOf } from "./bars.ts";
import { Box } from "./box.ts";
import { CodeMeter, isCode } from "./code.ts";
import { splitIn } from "./colour.ts";
import { Meanings } from "./meanings.ts";
import type { Pair } from "./pair.ts";
import { withoutPrefix } from "./prefix.ts";
import { type Head, headOfTwo } from "./printed_table.ts";
import { Records, type Sheet, type Where } from "./records.ts";
import { rowUnder } from "./row.ts";
import { Runs } from "./runs.ts";
import { scan } from "./scan.ts";
import { statesOf } from "./screen.ts";
import { argumentsIn, Settings } from "./settings.ts";
import { settle } from "./settle.ts";
import { Sheets } from "./sheets.ts";
import { isPlace, Standing } from "./standing.ts";
import { type Template, valuesOf } from "./template.ts";

/** How many tables a log alternates between at most. */
const MOST_HEADS = 4;

/** Reads what a program printed, a line at a time, and collects its records. */
export class Transcript {
  /** All records found so far. */
  readonly records = new Records();
  /** Settings that were listed before or between the records. */
  readonly settings = new Settings();
  /** How many lines say something: all but blanks and rulers. */
  lines = 0;
  /** How many of them are rows of printed tables. */
  rows = 0;
  readonly #sheets = new Sheets(this.records);
  readonly #meanings = new Meanings();
  readonly #here = new Standing();
  readonly #runs = new Runs();
  readonly #bars = new Bars();
  readonly #box = new Box();
  readonly #code = new CodeMeter();
  #at = 0;
  /** The heads of tables so far, the newest first. */
  #heads: readonly Head[] = [];
  #wordsBefore = "";
  #asides = false;
  #repeats = false;

  /** What the log calls a name that says more than it. */
  get called(): ReadonlyMap<string, string> {
    return this.#sheets.called;
  }

  /** How many lines are a name and a number in a box. */
  get boxed(): number {
    return this.#box.lines;
  }

  /** Reads the next line. */
  add(line: string): void {
    this.#at++;
    for (const state of statesOf(line)) this.#state(state);
  }

  /** Reads the next line, of which names and numbers are known. */
  addNamed(pairs: readonly Pair[]): void {
    this.#at++;
    this.lines++;
    this.#named(pairs);
  }

  /** Ends the text: what was still being drawn is as it is. */
  end(): void {
    this.#closeBox();
    if (Number.isNaN(this.#here.epoch) && this.#bars.only.length > 2) {
      this.#unrollBar();
    } else this.#finishBars();
    this.#keepHeld();
    settle(this.records);
  }

  #state(state: string): void {
    const line = withoutPrefix(state);
    if (!/[\p{L}\d]/u.test(line)) {
      this.#closeBox();
      return;
    }
    const bar = barOf(line);
    if (bar) this.#bar(bar);
    else this.#plain(line, state.charCodeAt(0) <= 32);
  }

  #plain(line: string, indented = false): void {
    this.lines++;
    const { skeleton, values } = scan(line);
    if (values.length === 0) return this.#words(line);
    for (const head of this.#heads) {
      const row = rowUnder(head, skeleton, line);
      if (row) {
        this.rows++;
        return this.#named(row);
      }
    }
    if (values.length === 1 && this.#box.take(line, values[0]!)) return;
    const template = this.#meanings.ofLine(skeleton);
    if (this.#isNoRecord(template, line, indented)) return;
    this.#closeBox();
    if (template.loose || isSilent(template)) this.#runs.sees(skeleton);
    else this.#numbers(template, values, line);
  }

  // Asides, what is indented below them, and code: it has no line that says where it stands and how good that is.
  #isNoRecord(template: Template, line: string, indented: boolean): boolean {
    if (template.aside || (this.#asides && indented)) {
      this.#asides ||= /:\s*$/.test(line);
      if (line.includes("(")) this.settings.add(argumentsIn(line));
      return true;
    }
    this.#asides = false;
    if (template.strong) this.#code.clear();
    else this.#code.sees(isCode(line));
    if (this.#code.inCode) return true;
    const repeats = this.#repeats;
    this.#repeats = false;
    return repeats;
  }

  // A line with numbers says where it stands, how good that is, or both.
  #numbers(template: Template, values: readonly number[], line: string): void {
    const { epoch, step, fields } = template;
    const standing = fields.length > 0 && this.#here.of(template, values);
    if (epoch || step) this.#move(template, values);
    if (standing) {
      const sheet = this.#sheets.of(template, standing.own, standing.split);
      const numbers = valuesOf(template, values);
      const held = !epoch && !step && this.#isHeld(sheet, numbers, line);
      if (!held) this.#record(sheet, numbers);
    } else this.#here.about(template.split ?? splitIn(line));
  }

  // A line that says where we are holds for those that follow.
  #move(template: Template, values: readonly number[]): void {
    this.#keepHeld();
    if (this.#here.leaves(template, values)) this.#finishBars();
    this.#here.move(template, values);
    const total = (template.step ?? template.epoch)?.total;
    if (total !== undefined) this.#runs.goesTo(values[total]!);
  }

  #where(): Where {
    const { epoch, step, length } = this.#here;
    return {
      at: this.#at,
      seen: this.lines,
      epoch,
      step,
      length,
      part: this.#runs.count,
    };
  }

  // A single name and its number may be one of a list of settings.
  #isHeld(sheet: Sheet, values: readonly number[], line: string): boolean {
    return values.length === 1 &&
      this.settings.hold({ sheet, where: this.#where(), values }, line);
  }

  #record(sheet: Sheet, values: readonly number[]): void {
    this.#keepHeld();
    this.#keep(sheet, values);
  }

  #keep(sheet: Sheet, values: readonly number[]): void {
    this.#runs.records(sheet, this.#here);
    this.records.add(sheet, this.#where(), values);
  }

  #keepHeld(): void {
    for (const { sheet, where, values } of this.settings.flush()) {
      this.#runs.records(sheet, where);
      this.records.add(sheet, where, values);
    }
  }

  // A line without a number: the head of a table, the split of what follows, the name of a box's group.
  #words(line: string): void {
    const { pair, code, group, head, split, repeats } = this.#meanings.ofWords(
      line,
    );
    const joined = headOfTwo(this.#wordsBefore, line);
    this.#wordsBefore = line;
    this.settings.sees(pair);
    this.#code.sees(code);
    this.#repeats ||= repeats;
    if (group !== undefined) this.#box.begin(group);
    else if (joined) this.#begin(joined);
    else if (head) this.#begin(head);
    else {
      this.#runs.sees(line);
      if (split !== undefined) this.#here.announce(split);
    }
  }

  #begin(head: Head): void {
    const others = this.#heads.filter(({ names }) =>
      names.length !== head.names.length
    );
    this.#heads = [head, ...others].slice(0, MOST_HEADS);
  }

  #named(pairs: readonly Pair[]): void {
    for (const [name, , called] of pairs) {
      if (called !== undefined) this.#sheets.called.set(name, called);
    }
    const template = this.#meanings.ofNames(pairs.map(([name]) => name));
    if (isSilent(template)) return;
    this.#numbers(template, pairs.map(([, value]) => value), "");
  }

  #closeBox(): void {
    const pairs = this.#box.close();
    if (pairs.length > 0) this.#named(pairs);
  }

  #bar(bar: Bar): void {
    this.#closeBox();
    const { skeleton, values } = scan(bar.title);
    const template = this.#meanings.ofLine(skeleton);
    const { epoch, step, split, fields } = template;
    // `epoch 1 iter 50: train loss 2.5: 50%|##|` is a line with a bar.
    if (fields.length > 0 && step) {
      this.lines++;
      return this.#numbers(template, values, bar.title);
    }
    const at = epoch ? values[epoch.slot]! : NaN;
    if (isPlace(at) && at !== this.#here.epoch) {
      this.#finishBars();
      this.#here.enter(at);
    }
    const drawn = fields.length > 0
      ? { ...bar, shows: `${bar.title}, ${bar.shows}` }
      : bar;
    const before = this.#bars.draw(drawn, split ?? this.#here.split, this.#at);
    if (before) this.#keepBar(before);
    if (/\p{L}/u.test(bar.rest)) this.#plain(bar.rest.trim());
  }

  #finishBars(): void {
    for (const drawn of this.#bars.finish()) this.#keepBar(drawn);
  }

  // One bar for the whole run: its states are steps.
  #unrollBar(): void {
    for (const { count, shows, split } of this.#bars.only) {
      const { skeleton, values } = scan(shows);
      const template = this.#meanings.ofLine(skeleton);
      if (template.fields.length === 0) continue;
      this.lines++;
      this.#here.step = count;
      this.#keep(
        this.#sheets.of(template, "step", split),
        valuesOf(template, values),
      );
    }
  }

  #keepBar({ shows, split, done }: Drawn): void {
    const { skeleton, values } = scan(shows);
    const whole = this.#meanings.ofLine(skeleton);
    const template = done ? whole : freshOf(whole);
    if (whole.fields.length > 0) this.lines++;
    if (template.fields.length === 0) return;
    this.#keep(
      this.#sheets.of(template, "epoch", split),
      valuesOf(template, values),
    );
  }
}

function isSilent({ epoch, step, fields }: Template): boolean {
  return !epoch && !step && fields.length === 0;
}
