/** A progress bar as one line shows it. */
export interface Bar {
  /** What stands before it: `Epoch 3`, `Validation`. */
  readonly title: string;
  /** How far it has come, and how far it goes. */
  readonly count: number;
  readonly total: number;
  /** The numbers it shows. */
  readonly shows: string;
  /** What was printed behind it without a line's end. */
  readonly rest: string;
}

const TQDM =
  /\|[^|]{0,200}\|\s*(\d+(?:\.\d+)?[kKMG]?)\/(\?|\d+(?:\.\d+)?[kKMG]?)\s*\[([^\]]{0,2000})\]?/y;
const KERAS =
  /^(.{0,60}?)\s*(\d+)\/(\d+)\s+(?:\[[=>.\s#-]{5,}\]|[━╸╺─]{5,})(.*)$/;
// Lightning's own: `Epoch 3 ━━━━━ 5/5 0:00:09 • 0:00:00 0.52it/s loss: 0.5`; `5/--` where none knows how many
const RICH = /^(.{0,80}?)\s*[━╸╺]{5,}\s*(\d+)\/(\d+|--)\s+(.*)$/;

// Lightning's number of the run, or its name.
const VERSION = /\bv_num: \S+/;

// fastprogress: `Epoch 1/5 : |████----| 57.14% [4/7 00:00<00:00 0.76]`
const FASTPROGRESS =
  /^(.{0,80}?)[\s:]*\|[█░-]{5,}\|\s*[\d.]{1,6}%\s*\[(\d+)\/(\d+)\s[^\]]{0,200}\]?()/;

// Where no bar is drawn: `Epoch 0:  50% 1/2 [00:00<00:00, 6.54it/s, loss=2.29]`
const BARE =
  /^(.{0,120}?)\s*\b\d{1,3}%\s+(\d+)\/(\d+)\s*\[(\d+:\d\d[^\]]{0,2000})\]?(.*)$/;

// `loss: 0.0866[1] time 140.46`: what was printed where the bar ends.
const NEXT = /(?<=\d)(?=\[\d+\]\s)/;
// Ignite's and MONAI's format for tqdm: `Epoch [1/8]: [4/5]  80%|████████  , loss=0.5 [00:00<00:00]`
const IGNITE =
  /^(.{0,80}?)\s*\[(\d+)\/(\d+)\]\s*\d{1,3}%\|[^|,[]{0,200}([^|[]{0,2000})\[[^\]]{0,99}\]?(.*)$/;

/** The progress bar in a line, if there is one. */
export function barOf(line: string): Bar | undefined {
  if (
    !/%\||%\s*\[|%\s+\d+\/\d+ ?\[|\/\? ?\[|\d\s{1,5}\[[=>.\s#-]{5}|━|╸/.test(
      line,
    )
  ) {
    return undefined;
  }
  const from = line.indexOf("|");
  TQDM.lastIndex = from;
  const tqdm = from < 0 ? null : TQDM.exec(line);
  if (tqdm) {
    const title = line.slice(0, from).replace(/\s*\d{1,3}%$/, "");
    const rest = line.slice(TQDM.lastIndex);
    return toBar(title, tqdm[1]!, tqdm[2]!, shownBy(tqdm[3]!), rest);
  }
  const bare = BARE.exec(line);
  if (bare) {
    return toBar(bare[1]!, bare[2]!, bare[3]!, shownBy(bare[4]!), bare[5]!);
  }
  const found = FASTPROGRESS.exec(line) ?? RICH.exec(line) ??
    KERAS.exec(line) ?? IGNITE.exec(line);
  if (!found) return undefined;
  const [, title, count, total, whole, behind] = found;
  const [shows = "", rest = ""] = whole!.replace(VERSION, "").split(NEXT, 2);
  return toBar(title!, count!, total!, shows, behind ?? rest);
}

// What tqdm shows behind times and speed.
function shownBy(inside: string): string {
  return inside.replace(
    /^[^,]*(?:,\s*[^,]*\/(?:s|it)[^,]*|,\s*\?[^,]*)?,?/,
    "",
  );
}

function toBar(
  title: string,
  count: string,
  total: string,
  shows: string,
  rest: string,
): Bar {
  return {
    title,
    count: parseFloat(count),
    total: /\d/.test(total) ? parseFloat(total) : Infinity,
    shows,
    rest,
  };
}
