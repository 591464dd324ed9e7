import { CodeMeter, isCode } from "./code.ts";
import { argumentsIn, type Settings } from "./settings.ts";
import type { Template } from "./template.ts";

// `Best at epoch 49:`, and below it what was measured then.
const BEST_OF = /\bbest\b.*:\s*$/i;

/** A line without a number, as far as it tells what the lines below it are. */
interface Words {
  readonly code: boolean;
  readonly repeats: boolean;
  readonly sums: boolean;
}

/** Tells which lines with numbers are no record: code, what is about the run, what says again what was said. */
export class PassedOver {
  readonly #settings: Settings;
  readonly #code = new CodeMeter();
  #asides = false;
  #repeats = false;
  #sums = false;
  #strong = "";

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Takes note of a line without a number. */
  words({ code, repeats, sums }: Words): void {
    this.#code.sees(code);
    this.#repeats ||= repeats;
    this.#sums ||= sums;
  }

  /** Whether a line with numbers is none, by what it says and what stands above it. */
  has(template: Template, line: string, indented: boolean): boolean {
    if (this.#isNoRecord(template, line, indented)) return true;
    // Each process of several prints the same.
    const repeats = template.strong && line === this.#strong;
    this.#strong = template.strong ? line : "";
    return repeats;
  }

  /** Whether a record stands below a heading of what was best, or was said in all. */
  sumsUp(template: Template): boolean {
    this.#sums &&= !template.epoch && !template.step;
    return this.#sums;
  }

  // Asides, what is indented below them, and code: it has no line that says where it stands and how good that is.
  #isNoRecord(template: Template, line: string, indented: boolean): boolean {
    if (template.prose) return true;
    if (template.aside || (this.#asides && indented)) {
      this.#asides ||= /:\s*$/.test(line);
      this.#sums ||= template.epoch !== undefined && BEST_OF.test(line);
      if (line.includes("(")) this.#settings.add(argumentsIn(line));
      this.#repeats = false;
      return true;
    }
    this.#asides = false;
    if (template.strong) this.#code.clear();
    // `step 30 / 400 (epoch 0.06 / 50):` ends as code does.
    else this.#code.sees(isCode(line) && template.epoch === undefined);
    if (this.#code.inCode) return true;
    const repeats = this.#repeats;
    this.#repeats = false;
    return repeats;
  }
}
