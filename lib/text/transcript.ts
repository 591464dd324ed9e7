import { type Bar, barOf } from "./bar.ts";
import { Bars, type Drawn } from "./bars.ts";
import { isCode } from "./code.ts";
import { coloured, splitIn } from "./colour.ts";
import { withoutPrefix } from "./prefix.ts";
import { cellsOf } from "./printed_table.ts";
import { Records, type Sheet, type Where } from "./records.ts";
import { Runs } from "./runs.ts";
import { scan, TIME } from "./scan.ts";
import { statesOf } from "./screen.ts";
import { argumentsIn, Settings } from "./settings.ts";
import { type Template, templateOf, templateOfNames } from "./template.ts";
import { type Words, wordsOf } from "./words.ts";

/** How many skeletons are remembered; the lines of a log have few. */
const MOST_TEMPLATES = 20_000;

/** A name and its number; and what the log calls it, where the name says more. */
export type Pair = readonly [name: string, value: number, called?: string];

/** Reads what a program printed, a line at a time, and collects its records. */
export class Transcript {
  /** All records found so far. */
  readonly records = new Records();
  /** What the log calls a name that says more than it. */
  readonly called = new Map<string, string>();
  /** How many lines say something: all but blanks and rulers. */
  lines = 0;
  /** How many of them are a name and a number in a box. */
  boxed = 0;
  /** Settings that were listed before or between the records. */
  readonly settings = new Settings();
  readonly #runs = new Runs();
  readonly #bars = new Bars();
  readonly #templates = new Map<string, Template>();
  readonly #said = new Map<string, Words>();
  readonly #sheets = new Map<Template, Map<string, Sheet>>();
  #at = 0;
  #epoch = NaN;
  #step = NaN;
  #length = NaN;
  #split: string | undefined;
  #withStep = false;
  /** The data that the last record line was about, for one without any that follows. */
  #before: string | undefined;
  #head: readonly string[] | undefined;
  #box: Pair[] | undefined;
  #group = "";
  #code = 0;
  #asides = false;

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
    this.#flushBox();
    if (Number.isNaN(this.#epoch) && this.#bars.only.length > 2) {
      this.#unrollBar();
    } else this.#flushBars();
    this.#flushHeld();
  }

  #state(state: string): void {
    const line = withoutPrefix(state);
    if (!/[\p{L}\d]/u.test(line)) {
      this.#flushBox();
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
    if (this.#head && this.#row(skeleton, line)) return;
    if (values.length === 1 && this.#intoBox(line, values[0]!)) return;
    const template = this.#templateOf(skeleton);
    if (this.#isNoRecord(template, line, indented)) return;
    this.#flushBox();
    if (template.loose) return this.#runs.sees(skeleton);
    if (template.epoch || template.step) this.#move(template, values);
    if (template.fields.length > 0) this.#record(template, values, line);
    else if (template.epoch || template.step) {
      this.#split = template.split ?? splitIn(line);
    } else this.#runs.sees(skeleton);
  }

  // Asides, what is indented below them, and code: it has no line that says where it stands and how good that is.
  #isNoRecord(template: Template, line: string, indented: boolean): boolean {
    if (template.aside || (this.#asides && indented)) {
      this.#asides ||= /:\s*$/.test(line);
      if (line.includes("(")) this.settings.add(argumentsIn(line));
      return true;
    }
    this.#asides = false;
    if (template.strong) this.#code = 0;
    else this.#seeCode(isCode(line));
    return this.#code > 1.3;
  }

  #seeCode(code: boolean): void {
    this.#code = Math.min(4, this.#code * 0.85 + (code ? 1 : 0));
  }

  #templateOf(skeleton: string): Template {
    let template = this.#templates.get(skeleton);
    if (template === undefined) {
      template = templateOf(skeleton);
      if (this.#templates.size < MOST_TEMPLATES) {
        this.#templates.set(skeleton, template);
      }
    }
    return template;
  }

  // A line that says where we are holds for those that follow.
  #move({ epoch, step, fields }: Template, values: readonly number[]): void {
    this.#flushHeld();
    const at = epoch ? values[epoch.slot]! : NaN;
    if (isPlace(at)) {
      if (at !== this.#epoch) {
        this.#flushBars();
        if (!step) this.#step = NaN;
      }
      this.#epoch = at;
    }
    if (step && isPlace(values[step.slot]!)) {
      this.#step = values[step.slot]!;
      this.#length = step.total === undefined ? NaN : values[step.total]!;
    }
    this.#split = undefined;
    this.#withStep = step !== undefined && fields.length === 0;
    const total = (step ?? epoch)?.total;
    if (total !== undefined) this.#runs.goesTo(values[total]!);
  }

  #where(): Where {
    return {
      at: this.#at,
      seen: this.lines,
      epoch: this.#epoch,
      step: this.#step,
      length: this.#length,
      part: this.#runs.count,
    };
  }

  #record(template: Template, values: readonly number[], line: string): void {
    const { fields, epoch, step } = template;
    const own = step ? "step" : epoch ? "epoch" : "nothing";
    const alone = own === "nothing";
    // `* Acc@1 71.2` below the lines of a test.
    const split = template.split ??
      (alone
        ? this.#split ?? (template.metric ? this.#before : undefined)
        : undefined);
    this.#before = template.split ?? (alone ? this.#before : undefined);
    const sheet = this.#sheetOf(
      template,
      own === "nothing" && this.#withStep ? "step" : own,
      split,
    );
    const numbers = new Array<number>(fields.length);
    for (let i = 0; i < fields.length; i++) {
      const { slot, of } = fields[i]!;
      numbers[i] = of === undefined
        ? values[slot]!
        : values[slot]! / values[of]!;
    }
    if (
      own === "nothing" && fields.length === 1 &&
      this.settings.hold(
        { sheet, where: this.#where(), values: numbers },
        line,
      )
    ) return;
    this.#flushHeld();
    this.#keep(sheet, numbers, own !== "nothing");
  }

  #sheetOf(template: Template, own: Sheet["own"], split = ""): Sheet {
    let sheets = this.#sheets.get(template);
    if (sheets === undefined) this.#sheets.set(template, sheets = new Map());
    const key = own + split;
    let sheet = sheets.get(key);
    if (sheet === undefined) {
      sheet = this.records.sheet({
        names: template.fields.map(({ name, called = name }) =>
          this.#coloured(name, called, split || undefined)
        ),
        own,
        tied: template.fields.map(({ tied }) => tied),
        whole: template.strays === 0,
      });
      sheets.set(key, sheet);
    }
    return sheet;
  }

  #coloured(name: string, called: string, split?: string): string {
    const full = coloured(name, split);
    if (full !== called) this.called.set(full, called);
    return full;
  }

  #keep(sheet: Sheet, values: readonly number[], own: boolean): void {
    this.#runs.records(sheet, { epoch: this.#epoch, step: this.#step }, own);
    this.records.add(sheet, this.#where(), values);
  }

  #flushHeld(): void {
    for (const { sheet, where, values } of this.settings.flush()) {
      this.#runs.records(sheet, where, false);
      this.records.add(sheet, where, values);
    }
  }

  // A line without a number: the head of a table, the split of what follows, the name of a box's group.
  #words(line: string): void {
    const { pair, code, group, head, split } = this.#wordsOf(line);
    this.settings.sees(pair);
    this.#seeCode(code);
    if (group !== undefined) this.#group = group;
    else if (head) this.#head = head;
    else {
      this.#runs.sees(line);
      // `Test on Epoch 3`, and then `Evaluation`: the former says more.
      if (
        split !== undefined &&
        (this.#split === undefined || !/^eval/.test(split))
      ) this.#split = split;
    }
  }

  #wordsOf(line: string): Words {
    let words = this.#said.get(line);
    if (words === undefined) {
      words = wordsOf(line);
      if (this.#said.size < MOST_TEMPLATES && line.length < 200) {
        this.#said.set(line, words);
      }
    }
    return words;
  }

  // A row of numbers under the head of a printed table.
  #row(skeleton: string, line: string): boolean {
    const head = this.#head!;
    if (!/^[\s|\uE000\uE001/%*+,[\]-]+$/.test(skeleton)) return false;
    let cells = cellsOf(line).filter((cell) =>
      cell !== "" && !/^[*+-]+$/.test(cell)
    );
    if (cells.length !== head.length) {
      cells = line.trim().split(/[\s|]+/).filter((cell) => cell !== "");
    }
    if (cells.length !== head.length) return false;
    this.#named(head.flatMap((name, i) => pairsOf(name, cells[i]!)));
    return true;
  }

  #named(pairs: readonly Pair[]): void {
    const names = pairs.map(([name]) => name);
    for (const [name, , called] of pairs) {
      if (called !== undefined) this.called.set(name, called);
    }
    const key = names.join("\n");
    let template = this.#templates.get(key);
    if (template === undefined) {
      this.#templates.set(key, template = templateOfNames(names));
    }
    const values = pairs.map(([, value]) => value);
    if (template.epoch || template.step) this.#move(template, values);
    if (template.fields.length > 0) this.#record(template, values, "");
  }

  // `| loss | 0.5 |`: the place of a box may stand below its numbers.
  #intoBox(line: string, value: number): boolean {
    if (!line.includes("|")) return false;
    const name = /^\s*\|\s*([^|]*[^|\s])\s*\|\s*[^|\s]+\s*\|\s*$/.exec(line)
      ?.[1];
    if (name === undefined) return false;
    (this.#box ??= []).push([this.#group + name, value]);
    this.boxed++;
    return true;
  }

  #flushBox(): void {
    const box = this.#box;
    this.#box = undefined;
    this.#group = "";
    if (box) this.#named(box);
  }

  #bar(bar: Bar): void {
    this.#flushBox();
    const { skeleton, values } = scan(bar.title);
    const template = this.#templateOf(skeleton);
    const epoch = template.epoch ? values[template.epoch.slot]! : NaN;
    if (isPlace(epoch) && epoch !== this.#epoch) {
      this.#flushBars();
      this.#epoch = epoch;
      this.#step = NaN;
    }
    const before = this.#bars.draw(bar, template.split, this.#at);
    if (before) this.#flushBar(before);
    if (/\p{L}/u.test(bar.rest)) this.#plain(bar.rest.trim());
  }

  #flushBars(): void {
    for (const drawn of this.#bars.finish()) this.#flushBar(drawn);
  }

  // One bar for the whole run: its states are steps.
  #unrollBar(): void {
    for (const { count, shows, split } of this.#bars.only) {
      const { skeleton, values } = scan(shows);
      const template = this.#templateOf(skeleton);
      if (template.fields.length === 0) continue;
      this.lines++;
      this.#step = count;
      const numbers = template.fields.map(({ slot }) => values[slot]!);
      this.#keep(this.#sheetOf(template, "step", split), numbers, true);
    }
  }

  #flushBar({ shows, split, done }: Drawn): void {
    const { skeleton, values } = scan(shows);
    const template = this.#templateOf(skeleton);
    if (template.fields.length === 0) return;
    this.lines++;
    const sheet = this.#sheetOf(template, "epoch", split);
    if (done) {
      return this.#keep(
        sheet,
        template.fields.map(({ slot }) => values[slot]!),
        true,
      );
    }
    // A bar that was not done still shows the validation of the epoch before.
    const fresh = templateOfNames(
      sheet.names.filter((name) => !STALE.test(name)),
    );
    const numbers = fresh.fields.map(({ name }) =>
      values[template.fields[sheet.names.indexOf(name)]!.slot]!
    );
    if (numbers.length > 0) {
      this.#keep(this.#sheetOf(fresh, "epoch"), numbers, true);
    }
  }
}

const STALE = /^(?:val|valid|validation|eval|test|dev)[\W_]/i;

// `[0.3, 0.1]` has a part for each number; a time is no number.
function pairsOf(name: string, cell: string): Pair[] {
  const { skeleton, values } = scan(cell);
  if (skeleton.includes(TIME)) return [];
  return /^\[.*,/.test(cell)
    ? values.map((value, i): Pair => [`${name}/${i}`, value])
    : [[name, values[0] ?? NaN]];
}

function isPlace(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}
