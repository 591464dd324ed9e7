import type { HistoryBuilder } from "../history_builder.ts";
import { HEAD, type LogFile } from "../log_file.ts";
import { blocksOf } from "./_blocks.ts";
import { type Delimiter, Joiner, type Row } from "./_delimited.ts";
import { linesOf } from "./_lines.ts";
import type { NumberRows } from "./_number_rows.ts";
import { isData } from "./_data_rows.ts";
import { sectionIn } from "./_section.ts";
import { decode, encodingOf, toLines, zeroBlockIn } from "./_text.ts";

/** What takes the rows of a table. */
export interface RowSink {
  /** Rows of numbers alone are read into this, while there is one. */
  readonly numbers: NumberRows | undefined;
  /** Takes what was read into it: when that is full, before any other row, and at the end. */
  flush(): void;
  /** Takes a row; `cut` where nothing ends the last line of the file. */
  add(row: Row, cut: boolean): void;
}

/** A file up to this size is looked at as a whole for its encoding. */
const AT_ONCE = 2 ** 24;

/** Reads the rows of a table, a piece of the file at a time, so that it may be larger than memory. */
export async function readRows(
  file: LogFile,
  delimiter: Delimiter,
  builder: HistoryBuilder,
  sink: RowSink,
): Promise<void> {
  const rows = new Rows(delimiter, builder, sink);
  const start = await file.slice(
    0,
    file.size !== undefined && file.size <= AT_ONCE ? file.size : HEAD,
  );
  // Bytes are lines only in this encoding, and only where the usual byte ends them.
  if (start.includes(10) && encodingOf(start) === "utf-8") {
    const sample = start.subarray(0, HEAD);
    builder.expect(linesIn(sample) * (file.size ?? 0) / sample.length);
    for await (const { bytes, ended } of blocksOf(file)) {
      if (ended) rows.takeLines(bytes);
      else rows.takeText(bytes, false);
    }
  } else {
    let before: string | undefined;
    for await (const lines of linesOf(file, builder)) {
      for (const line of lines) {
        if (before !== undefined) rows.takeLine(before, false);
        before = line;
      }
    }
    rows.takeLine(before ?? "", true);
  }
  rows.end();
}

/** How many lines there are in a piece of text. */
function linesIn(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 10) count++;
  return count;
}

class Rows {
  readonly #joiner: Joiner;
  readonly #builder: HistoryBuilder;
  readonly #sink: RowSink;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  #line = 0;
  #zeros = false;
  #cut = 0;

  constructor(delimiter: Delimiter, builder: HistoryBuilder, sink: RowSink) {
    this.#joiner = new Joiner(delimiter);
    this.#builder = builder;
    this.#sink = sink;
  }

  /** Takes lines with a line feed after each. */
  takeLines(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      const numbers = this.#joiner.isOpen ? undefined : this.#sink.numbers;
      const next = numbers ? numbers.read(bytes, at) : -1;
      if (next > 0) {
        this.#line++;
        at = next;
        if (numbers?.isFull) this.#sink.flush();
      } else {
        const end = bytes.indexOf(10, at);
        this.takeText(bytes.subarray(at, end), true);
        at = end + 1;
      }
    }
  }

  /** Takes one line, or several that a carriage return ends. */
  takeText(bytes: Uint8Array, ended: boolean): void {
    // What ends in a line feed has an empty line behind that.
    const lines = toLines(this.#decode(bytes) + (ended ? "\n" : ""));
    if (ended) lines.pop();
    for (const [i, line] of lines.entries()) {
      this.takeLine(line, !ended && i === lines.length - 1);
    }
  }

  takeLine(line: string, last: boolean): void {
    this.#line++;
    const zeros = line.includes("\0");
    // What a block of zeros took a part of is no row; nor is what begins behind it.
    if (!last && zeros && zeroBlockIn(line) >= 0) {
      return this.#builder.note("zero-block", { at: this.#line });
    }
    this.#zeros ||= zeros;
    const text = zeros ? line.replaceAll("\0", "") : line;
    if (last && text.trim() !== "") this.#cut = this.#line;
    this.#add(this.#joiner.push(text, this.#line));
  }

  end(): void {
    this.#add(this.#joiner.end());
    this.#sink.flush();
    if (this.#zeros) this.#builder.note("truncated-tail", { at: this.#line });
  }

  #add(rows: Iterable<Row>): void {
    for (const row of rows) {
      if (!isData(row) && sectionIn(row) === undefined) continue;
      this.#sink.flush();
      this.#sink.add(row, row.line === this.#cut);
    }
  }

  #decode(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes);
    } catch {
      const { text, odd } = decode(bytes);
      if (odd) this.#builder.note("odd-encoding");
      return text;
    }
  }
}
