import { axisOf, resolve, splitOf, words } from "../naming.ts";
import { type Bar, barOf } from "./bar.ts";
import { Bars } from "./bars.ts";
import { splitWord } from "./label.ts";
import { IN_BRACKETS } from "./place.ts";
import { withoutPrefix } from "./prefix.ts";
import { cellsOf, headOf } from "./printed_table.ts";
import { Records, type TextRecord } from "./records.ts";
import { scan, TIME } from "./scan.ts";
import { statesOf } from "./screen.ts";
import { Settings } from "./settings.ts";
import { type Template, templateOf, templateOfNames } from "./template.ts";

/** How many skeletons are remembered; the lines of a log have few. */
const MOST_TEMPLATES = 20_000;

/** How many lines before the first record may announce a run. */
const MOST_BANNERS = 2_000;

/** A name and its number. */
export type Pair = readonly [name: string, value: number];

/** Reads what a program printed, a line at a time, and collects its records. */
export class Transcript {
  /** All records found so far. */
  readonly records = new Records();
  /** How many lines say something: all but blanks and rulers. */
  lines = 0;
  /** How many of them are a name and a number in a box. */
  boxed = 0;
  readonly settings = new Settings();
  readonly #templates = new Map<string, Template>();
  readonly #bars = new Bars();
  readonly #banners = new Set<string>();
  readonly #first = new Map<string, number[]>();
  #at = 0;
  #epoch = NaN;
  #step = NaN;
  #split: string | undefined;
  #withStep = false;
  #head: readonly string[] | undefined;
  #box: Pair[] | undefined;
  #part = 0;
  #total = NaN;
  #announced = false;
  #started = false;

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
    this.#flushBars();
    for (const record of this.settings.flush()) this.#keep(record);
  }

  #state(state: string): void {
    const line = withoutPrefix(state);
    if (!/[\p{L}\d]/u.test(line)) {
      this.#flushBox();
      return;
    }
    const bar = barOf(line);
    if (bar) this.#bar(bar);
    else this.#plain(line);
  }

  #plain(line: string): void {
    this.lines++;
    const { skeleton, values } = scan(line);
    if (values.length === 0) return this.#words(line);
    if (this.#head && this.#row(skeleton, line)) return;
    if (values.length === 1 && this.#intoBox(line, values[0]!)) return;
    const template = this.#templateOf(skeleton);
    if (template.aside) return;
    this.#flushBox();
    if (isLoose(template)) return this.#banner(skeleton);
    if (template.epoch || template.step) this.#move(template, values);
    if (template.fields.length > 0) this.#record(template, values, line);
    else if (template.epoch || template.step) {
      this.#head = undefined;
      this.#split = template.split ?? splitIn(line);
    } else this.#banner(skeleton);
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
    if (epoch && values[epoch.slot] !== this.#epoch) this.#flushBars();
    for (const record of this.settings.flush()) this.#keep(record);
    if (epoch && isPlace(values[epoch.slot]!)) {
      if (!step && values[epoch.slot] !== this.#epoch) this.#step = NaN;
      this.#epoch = values[epoch.slot]!;
    }
    if (step && isPlace(values[step.slot]!)) this.#step = values[step.slot]!;
    this.#split = undefined;
    this.#withStep = step !== undefined && fields.length === 0;
    const total = (step ?? epoch)?.total;
    if (total !== undefined) {
      this.#begins(values[total]!, step ? "step" : "epoch");
    }
  }

  #record(template: Template, values: readonly number[], line: string): void {
    const { fields, epoch, step } = template;
    const own = step ? "step" : epoch ? "epoch" : "nothing";
    const split = template.split ??
      (own === "nothing" ? this.#split : undefined);
    const record: TextRecord = {
      at: this.#at,
      seen: this.lines,
      epoch: this.#epoch,
      step: this.#step,
      part: this.#part,
      names: fields.map(({ name }) => coloured(name, split)),
      values: fields.map(({ slot, of }) =>
        of === undefined ? values[slot]! : values[slot]! / values[of]!
      ),
      own: own === "nothing" && this.#withStep ? "step" : own,
      tied: fields.map(({ tied }) => tied),
      whole: template.strays === 0,
    };
    if (
      own === "nothing" && fields.length === 1 &&
      this.settings.hold(record, line)
    ) return;
    for (const held of this.settings.flush()) this.#keep(held);
    this.#keep(record, own !== "nothing");
  }

  #keep(record: TextRecord, placed = false): void {
    if (placed) record = this.#restarted(record);
    const standing = !Number.isNaN(record.epoch) || !Number.isNaN(record.step);
    if (this.records.add(record) !== undefined) this.#started ||= standing;
  }

  // After what announced the first run stands again, a place that was the first begins another.
  #restarted(record: TextRecord): TextRecord {
    const key = `${record.own}\n${record.names.join("\n")}`;
    const place = [record.epoch, record.step];
    const first = this.#first.get(key);
    if (first && this.#announced && !isAfter(place, first)) {
      this.#part++;
      this.#first.clear();
    }
    if (!this.#first.has(key)) this.#first.set(key, place);
    this.#announced = false;
    return { ...record, part: this.#part };
  }

  // Another number of steps to do, after an announcement, is another run.
  #begins(total: number, _kind: string): void {
    if (
      this.#announced && this.#started && total !== this.#total &&
      !Number.isNaN(this.#total)
    ) {
      this.#part++;
      this.#first.clear();
      this.#announced = false;
    }
    this.#total = total;
  }

  #banner(skeleton: string): void {
    if (skeleton.length > 2_000) skeleton = skeleton.slice(0, 40);
    if (!this.#started) {
      if (this.#banners.size < MOST_BANNERS) this.#banners.add(skeleton);
    } else if (this.#banners.has(skeleton)) this.#announced = true;
  }

  // A line without a number: the head of a table, the split of what follows, the name of a box's group.
  #words(line: string): void {
    this.settings.sees(line);
    const head = headOf(line);
    if (head) {
      this.#head = head;
      return;
    }
    this.#banner(line);
    if (line.length > 80) return;
    const split = splitIn(line);
    // `Test on Epoch 3`, and then `Evaluation`: the former says more.
    if (
      split !== undefined && (this.#split === undefined || !/^eval/.test(split))
    ) this.#split = split;
  }

  // A row of numbers under the head of a printed table.
  #row(skeleton: string, line: string): boolean {
    const head = this.#head!;
    if (!/^[\s|\uE000\uE001/%*+-]+$/.test(skeleton)) return false;
    let cells = cellsOf(line).filter((cell) =>
      cell !== "" && !/^[*+-]+$/.test(cell)
    );
    if (cells.length !== head.length) {
      cells = line.trim().split(/[\s|]+/).filter((cell) => cell !== "");
    }
    if (cells.length !== head.length) return false;
    const named = head.flatMap((name, i) => {
      const { skeleton, values } = scan(cells[i]!);
      return skeleton.includes(TIME) ? [] : [[name, values[0]!] as const];
    });
    return this.#named(named);
  }

  #named(pairs: readonly Pair[]): boolean {
    const names = pairs.map(([name]) => name);
    const key = names.join("\n");
    let template = this.#templates.get(key);
    if (template === undefined) {
      this.#templates.set(key, template = templateOfNames(names));
    }
    const values = pairs.map(([, value]) => value);
    if (template.epoch || template.step) {
      const head = this.#head;
      this.#move(template, values);
      this.#head = head;
    }
    this.#record(template, values, "");
    return true;
  }

  // `| loss | 0.5 |`: the place of a box may stand below its numbers.
  #intoBox(line: string, value: number): boolean {
    const name = /^\s*\|\s*([^|]*[^|\s])\s*\|\s*[^|\s]+\s*\|\s*$/.exec(line)
      ?.[1];
    if (name === undefined) return false;
    (this.#box ??= []).push([name, value]);
    this.boxed++;
    return true;
  }

  #flushBox(): void {
    const box = this.#box;
    this.#box = undefined;
    if (box) this.#named(box);
  }

  #bar(bar: Bar): void {
    this.#flushBox();
    const title = scan(bar.title);
    const template = this.#templateOf(title.skeleton);
    const epoch = template.epoch && title.values[template.epoch.slot];
    if (epoch !== undefined && isPlace(epoch) && epoch !== this.#epoch) {
      this.#flushBars();
      this.#epoch = epoch;
      this.#step = NaN;
    }
    const shown = scan(bar.shows);
    const { fields } = this.#templateOf(shown.skeleton);
    const split = template.split ?? splitIn(bar.title);
    this.#bars.draw(
      bar,
      fields.map(({ name, slot }) =>
        [coloured(name, split), shown.values[slot]!] as const
      ),
      this.#at,
      (drawn) => this.#flushBar(drawn),
    );
    if (/[\p{L}]/u.test(bar.rest)) this.#plain(bar.rest.trim());
  }

  #flushBars(): void {
    for (const drawn of this.#bars.finish()) this.#flushBar(drawn);
  }

  #flushBar(
    { at, shown }: {
      at: number;
      shown: readonly (readonly [string, number])[];
    },
  ): void {
    if (shown.length === 0) return;
    this.lines++;
    this.#keep({
      at,
      seen: this.lines,
      epoch: this.#epoch,
      step: NaN,
      part: this.#part,
      names: shown.map(([name]) => name),
      values: shown.map(([, value]) => value),
      own: "epoch",
      tied: shown.map(() => true),
      whole: true,
    }, true);
  }
}

// What is no measure of any part of the data.
const NEITHER: ReadonlySet<string> = new Set([
  "learning_rate",
  "grad_norm",
  "momentum",
  "weight_decay",
]);

// Brackets alone make no place: `(0): GELU()`.
function isLoose({ epoch, step, fields }: Template): boolean {
  const places = [epoch, step].filter((place) => place !== undefined);
  return fields.length === 0 && places.length > 0 &&
    places.every(({ rank, total }) =>
      rank >= IN_BRACKETS && total === undefined
    );
}

function coloured(name: string, split: string | undefined): string {
  if (split === undefined) return name;
  const { split: own, quantity } = resolve(name);
  if (own !== null || axisOf(name) !== null) return name;
  return NEITHER.has(quantity) && splitOf(split) !== "train"
    ? name
    : `${split}/${name}`;
}

// `Test on Epoch 3`, `--> EVAL PERFORMANCE`: a short line that says on which data the next ones were measured.
function splitIn(line: string): string | undefined {
  const all = words(line).filter((word) => !/^\d/.test(word));
  if (all.length > 6) return undefined;
  const said = all.filter((word) => splitOf(word) !== null);
  const alone = new Set(said.map((word) => splitOf(word))).size === 1;
  return alone ? said[0] : splitWord(line);
}

function isPlace(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

function isAfter(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) {
    if (a[i]! > b[i]!) return true;
    if (a[i]! < b[i]!) return false;
  }
  return false;
}
