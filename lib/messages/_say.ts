import type { Axis, Split } from "../history.ts";
import { change, number, pairOf, percent } from "./_number.ts";

/** How a language counts steps and names curves. */
export interface Grammar {
  /** A place on an axis: `epoch 101`, `第 101 轮`. */
  at(axis: Axis, step: string): string;
  /** A stretch of an axis: `epochs 98 to 105`. */
  range(axis: Axis, from: string, to: string): string;
  /** A length on an axis: `12 epochs`. */
  span(axis: Axis, count: number, digits: string): string;
  /** A change for one unit of an axis: `−0.004 an epoch`. */
  pace(axis: Axis, change: string): string;
  /** A curve by what it is: `validation loss`. */
  curve(split: Split, quantity: string): string;
  /** A part of the data: `validation set`. */
  set(split: Split): string;
  /** Several things in one breath: `a, b and c`. */
  list(things: readonly string[]): string;
  /** A sentence around names of a log, with blanks as the language has them. */
  spaced(sentence: string): string;
  /** Sentences one after the other. */
  paragraph(sentences: readonly string[]): string;
}

/** What the sentences of one report have in common. */
export interface Manner {
  /** What its steps count. */
  readonly axis: Axis;
  /** The held-out split it speaks of. */
  readonly heldOut: Split;
}

/** Turns the numbers of one run into words of one language. */
export class Say {
  /** The held-out loss of this run: `validation loss`, or `test loss` where that is the only one. */
  readonly heldOutLoss: string;
  /** The data it was measured on: `validation set`. */
  readonly heldOutSet: string;
  /** `training loss`. */
  readonly trainLoss: string;

  constructor(readonly grammar: Grammar, readonly manner: Manner) {
    this.heldOutLoss = grammar.curve(manner.heldOut, "loss");
    this.heldOutSet = grammar.set(manner.heldOut);
    this.trainLoss = grammar.curve("train", "loss");
  }

  /** `101` → `epoch 101`. */
  at(step: number): string {
    return this.grammar.at(this.manner.axis, number(tidy(step)));
  }

  /** `98, 105` → `epochs 98 to 105`; one place where both are the same. */
  range(from: number, to: number): string {
    if (tidy(from) === tidy(to)) return this.at(from);
    const { axis } = this.manner;
    return this.grammar.range(axis, number(tidy(from)), number(tidy(to)));
  }

  /** `12` → `12 epochs`. */
  span(count: number): string {
    const whole = tidy(count);
    return this.grammar.span(this.manner.axis, whole, number(whole));
  }

  /** `-0.004` → `−0.004 an epoch`. */
  pace(perStep: number): string {
    return this.grammar.pace(this.manner.axis, number(perStep));
  }

  /** Three significant digits. */
  number(x: number): string {
    return number(x);
  }

  /** `0.052` → `5.2%`. */
  percent(ratio: number): string {
    return percent(ratio);
  }

  /** Two numbers with as many digits as tell them apart; the same text twice where they are the same. */
  numbers(a: number, b: number): readonly [string, string] {
    return pairOf(a, b, number);
  }

  /** `0.741, 0.743` → `74.1%, 74.3%`. */
  percents(a: number, b: number): readonly [string, string] {
    return pairOf(a, b, percent);
  }

  /** `0.83` → `+83%`. */
  change(ratio: number): string {
    return change(ratio);
  }

  /** `validation`, `accuracy` → `validation accuracy`. */
  curve(split: Split, quantity: string): string {
    return this.grammar.curve(split, quantity);
  }

  /** `validation` → `validation set`. */
  set(split: Split): string {
    return this.grammar.set(split);
  }

  /** `a, b and c`. */
  list(things: readonly string[]): string {
    return this.grammar.list(things);
  }
}

/** Steps are whole, epochs may be fractions: two decimals are enough for a place. */
function tidy(step: number): number {
  return Math.round(step * 100) / 100;
}
