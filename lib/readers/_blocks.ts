import { joined, type LogFile } from "../log_file.ts";

const LINE_FEED = 10;

/** A line longer than this is none of a log; the rest of it is dropped. */
const LONGEST = 2 ** 24;

/** Whole lines of a file, as bytes. */
export interface Block {
  readonly bytes: Uint8Array;
  /** Whether a line feed ends them; nothing ends the last line of a file, which may be empty. */
  readonly ended: boolean;
}

/** A file in blocks of whole lines, each used before the next is asked for. The last one is not ended. */
export async function* blocksOf(file: LogFile): AsyncGenerator<Block> {
  let rest: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.chunks()) {
    const first = chunk.indexOf(LINE_FEED) + 1;
    if (first === 0) {
      if (length < LONGEST) rest.push(chunk.slice());
      length += chunk.length;
      continue;
    }
    const last = chunk.lastIndexOf(LINE_FEED) + 1;
    rest.push(chunk.subarray(0, first));
    yield { bytes: joined(rest), ended: true };
    if (last > first) yield { bytes: chunk.subarray(first, last), ended: true };
    rest = [chunk.slice(last)];
    length = chunk.length - last;
  }
  yield { bytes: joined(rest), ended: false };
}
