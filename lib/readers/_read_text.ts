import type { History } from "../history.ts";
import { Notes } from "../records/notes.ts";
import { type Choice, choose } from "../text/choice.ts";
import { Ending } from "../text/ending.ts";
import { Numerals } from "../text/numerals.ts";
import type { Pair } from "../text/pair.ts";
import { withoutCutNumber } from "../text/tail.ts";
import { Transcript } from "../text/transcript.ts";
import { linesOf } from "./_lines.ts";
import type { Log } from "./_log.ts";
import { LogError } from "./_reader.ts";
import { historiesOf } from "./_text_history.ts";

/**
 * Says plainly what a line of one program means: as a line that anybody would understand, as names and
 * numbers, or not at all.
 */
export type Rewriting = () => (
  line: string,
) => string | readonly Pair[] | undefined;

/** Where no record says where it stands, or no kind of line comes again, so many of the lines must be records. */
const LEAST_SHARE = 0.5;

/** Where one comes again that says what it measured on which data, two lines may stand between. */
const LEAST_REPEATED = 0.3;

/** Where none comes again, so many of all lines behind the first record must be records. */
const LEAST_BEHIND = 0.2;

/** Where so many lines say where they stand or what each number is, a text is no table with commas. */
const SURE_SHARE = 0.8;

/** So many lines before the last one show whether that is cut. */
const PEERS = 200;

/** Reads a printed log. */
export async function readText(
  log: Log,
  reader: string,
  rewriting?: Rewriting,
): Promise<History[]> {
  const numerals = new Numerals();
  let heard = await listen(log, numerals, rewriting);
  if (!numerals.isSettled) {
    // What the end of the text tells of its commas holds for its beginning.
    numerals.rewind();
    heard = await listen(log, numerals, rewriting);
  }
  const { transcript, notes, ending } = heard;
  for (const [what, { at, count }] of numerals.bad) {
    notes.add("bad-number", { what, at, count });
  }
  const choice = choose(transcript.records);
  refuse(transcript, choice, log.path);
  const about = { path: log.path, reader, notes, ending };
  return historiesOf(transcript, choice, about);
}

async function listen(
  log: Log,
  numerals: Numerals,
  rewriting: Rewriting | undefined,
): Promise<{ transcript: Transcript; notes: Notes; ending: Ending }> {
  const notes = new Notes();
  const transcript = new Transcript();
  const rewrite = rewriting?.();
  const ending = new Ending();
  const hear = (line: string): void => {
    ending.sees(line);
    const said = rewrite ? rewrite(line) ?? "" : line;
    if (typeof said === "string") transcript.add(numerals.plain(said));
    else transcript.addNamed(said);
  };
  let blank = true;
  let at = 0;
  let peers: readonly string[] = [];
  let held: string | undefined;
  const note = { note: notes.add.bind(notes) };
  for await (const lines of linesOf(log.files[0], note)) {
    if (lines.length === 0) continue;
    blank &&= lines.every((line) => line.trim() === "");
    if (held !== undefined) hear(held);
    for (let i = 0; i < lines.length - 1; i++) hear(lines[i]!);
    at += lines.length;
    held = lines.at(-1)!;
    const before = lines.slice(-PEERS - 1, -1);
    peers = before.length > 0 ? before : peers;
  }
  if (blank) throw new LogError("empty", log.path);
  const last = withoutCutNumber(held ?? "", peers);
  if (last !== held) notes.add("truncated-tail", { at });
  hear(last);
  transcript.end();
  return { transcript, notes, ending };
}

/** How sure the beginning of a text makes it that it is a printed log. */
export function looksPrinted(text: string): number {
  const transcript = new Transcript();
  const numerals = new Numerals();
  for (const line of text.split(/\r?\n|\r/)) {
    transcript.add(numerals.plain(line));
  }
  transcript.end();
  const choice = choose(transcript.records);
  const { trials, placed, tied, longest, evident, share } = choice;
  if (isWritten(choice, transcript)) return 0;
  if (trials && !placed) return 0.05;
  if (longest === 0 || !evident || isThin(choice)) return 0;
  const { boxed, rows, lines } = transcript;
  // A table has bars, too, and prose commas.
  if (boxed * 2 > lines) return 0.6;
  const sure = (placed || tied) && share >= SURE_SHARE && rows * 2 < lines;
  return sure ? 0.55 : 0.45;
}

// An essay has numbers, a report has tables, and both go on behind them; a talk has whatever people say.
function isWritten(
  { recurs, share, read, first }: Choice,
  { lines, boxed, headings, isTalk }: Transcript,
): boolean {
  // A box with a number a line is one record.
  return isTalk || !recurs && read > 0 && boxed * 2 <= lines &&
      (share < LEAST_SHARE || headings > 1 ||
        read / (lines - first + 1) < LEAST_BEHIND);
}

// `Validation loss: 1.5`, and then what the model makes of a sentence.
function isThin({ placed, repeated, recurs, share }: Choice): boolean {
  const least = repeated && recurs ? LEAST_REPEATED : LEAST_SHARE;
  return !placed && share < least;
}

function refuse(
  transcript: Transcript,
  choice: Choice,
  path: string,
): void {
  const { records } = transcript;
  const { trials, placed, names, longest, evident } = choice;
  if (trials && !placed) throw new LogError("table-of-runs", path);
  if (names.size === 0 || longest === 0) {
    throw new LogError(
      records.sheets.length > 20 ? "no-curve" : "not-a-log",
      path,
    );
  }
  if (isWritten(choice, transcript)) throw new LogError("not-a-log", path);
  if (!evident || (!placed && longest < 3) || isThin(choice)) {
    throw new LogError("not-a-log", path);
  }
}
