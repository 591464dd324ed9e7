import type { Chart, ChartAxis, ChartLine } from "./chart.ts";
import { shorten, shortNames } from "./_labels.ts";

/** A rectangle, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Size of the words in a picture, in pixels. */
export const FONT = 13;

/** Height of a line of words. */
export const LINE = 16;

/** The room that a picture has. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** At its right, for the names of its lines. */
  readonly names: number;
  /** Rows of words above the curves. */
  readonly rows: number;
  /** Lines of words below them. */
  readonly notes: number;
}

/** Where the curves go: what is left when title, words, ticks and notes have their room. */
export function plotArea({ width, height, names, rows, notes }: Room): Box {
  return {
    left: 50,
    top: 26 + LINE * rows,
    right: width - names,
    bottom: height - 22 - roomForNotes(notes),
  };
}

/** Pixels that sentences below the curves need. */
export function roomForNotes(count: number): number {
  return count && LINE * count + 8;
}

/** A word with what parts it from the next; a Chinese letter with the stop after it. */
const WORDS = /[^\s\u2E80-\uFFEF]+\s*|.[、。），：；]*\s*/gsu;

/** Sentences as lines that fit, broken between words, and Chinese anywhere. */
export function wrapped(
  sentences: readonly string[],
  width: number,
  size: number,
): string[] {
  return sentences.flatMap((sentence) => {
    const lines = [""];
    for (const part of sentence.match(WORDS) ?? []) {
      const longer = lines.at(-1) + part;
      if (textWidth(longer.trimEnd(), size) <= width) {
        lines[lines.length - 1] = longer;
      } else lines.push(shorten(part, Math.floor(width / size / 0.56)));
    }
    return lines.map((line) => line.trimEnd()).filter(Boolean);
  });
}

/** The lines that are named in the picture, and what they are called there. */
export function namedLines(
  lines: readonly ChartLine[],
): { readonly line: ChartLine; readonly name: string }[] {
  const loud = lines.filter(({ quiet }) => !quiet);
  const names = shortNames(loud.map(({ name }) => name));
  return loud.map((line, i) => ({ line, name: names[i]! }));
}

/** Pixels that the names of the lines need. */
export function roomForNames({ lines }: Chart, width: number): number {
  const names = namedLines(lines).map(({ name }) => textWidth(name) + 16);
  return Math.min(width * 0.3, Math.max(40, ...names));
}

/** The pixel of a value; the border's, if it lies outside. */
export function scale(
  axis: ChartAxis,
  start: number,
  end: number,
): (value: number) => number {
  const place = axis.log ? Math.log : (v: number) => v / 2;
  const [from, to] = [place(axis.from), place(axis.to)];
  return (value) => {
    const share = (place(value) - from) / (to - from);
    return start + (end - start) * Math.max(0, Math.min(1, share || 0));
  };
}

/** Roughly how wide words are. A sans-serif letter is about half as wide as high, a Chinese one as wide. */
export function textWidth(words: string, size: number = FONT): number {
  let width = 0;
  for (const letter of words) width += letter > "\u2E7F" ? 1 : 0.56;
  return width * size;
}

/** Moves heights apart until no two are nearer than `gap`, in order, inside the limits where they fit. */
export function spread(
  heights: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): number[] {
  const order = [...heights.keys()].sort((a, b) => heights[a]! - heights[b]!);
  const placed = [...heights];
  let limit = top;
  for (const i of order) {
    placed[i] = Math.max(placed[i]!, limit);
    limit = placed[i]! + gap;
  }
  limit = bottom;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i]!, limit);
    limit = placed[i]! - gap;
  }
  return placed;
}

/** Puts each stretch of words into the first row where it touches no other. */
export function rowsOf(
  stretches: readonly { readonly left: number; readonly right: number }[],
): number[] {
  const ends: number[] = [];
  const rows: number[] = Array(stretches.length).fill(0);
  const order = [...stretches.keys()].sort((a, b) =>
    stretches[a]!.left - stretches[b]!.left
  );
  for (const i of order) {
    const { left, right } = stretches[i]!;
    const free = ends.findIndex((end) => end <= left);
    rows[i] = free < 0 ? ends.length : free;
    ends[rows[i]!] = right + 10;
  }
  return rows;
}
