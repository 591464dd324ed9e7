import { isSplit } from "./label.ts";

// Each pattern is tried at one place and takes a bounded number of characters.
const DATE =
  /[[(<]?(?:\d{4}|\d\d(?=-\d\d-\d\d \d\d:))[-/.]\d\d?[-/.]\d\d?(?:[T _-]+\d\d?:\d\d(?::\d\d(?:[.,:]\d{1,9})?)?)?(?:Z|[+-]\d\d:?\d\d)?(?:[ ,]+(?=[A-Z]{3,8}\b))?/y;
// `22 Feb 12:04`, `Sat 23 Apr 2022 00:39:03`, `Apr 23 00:39:03`
const WRITTEN =
  /[[(<]?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?(?:\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} \d{1,2},?)(?: \d{4})?,? \d\d?:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: (?:\d{4}|[ap]m))?/iy;
// `11/26/2022 08:27:50 AM`
const SLASHED =
  /[[(<]?\d\d?\/\d\d?(?:\/\d{2,4})?[ ,-]{1,3}\d\d?:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: [AP]M)?/y;
const CLOCK = /[[(<]?\d\d?:\d\d:\d\d(?:[.,]\d{1,9})?/y;
const GLOG = /[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+\s+\d+ [\w.]+:\d+/y;
const LEVEL =
  /[[(<]?\s?(?:INFO|DEBUG|WARN|WARNING|ERROR|CRITICAL|NOTICE|TRACE|STD(?:ERR|OUT)|I|W|E)(?=[\s\])>:|,-])(?::[\w.]+(?=:\S|\]))?/iy;
// `I Validating epoch 3`
const LETTER = /[IWED] (?=[A-Z][a-z])/y;
// Kaldi's `LOG (nnet3-train[5.5]:PrintStats():nnet-training.cc:121)`
const CALLER = /(?:LOG|VLOG|WARNING) \((?:[^()]|\(\)){1,120}\)/y;
const BETWEEN = /[\])>\s:|,-]+/y;
// `| INFO | fairseq.trainer |`, `mmdet - INFO -`, `[main]`: who speaks, when a level stands beside.
const SPEAKER =
  /[[(|]?[A-Za-z_][\w.]{0,60}(?::\d{1,5})?[\])|]?\s{0,4}[-|:]?\s{0,4}(?=(?:[\w.]{1,60}:\d{1,5}\s)?[[(|]?(?:INFO|DEBUG|WARNING|WARN)\b)/y;
// `[logging.py:77:log_dist]`, `(trainer:687)`, `[Rank 0]`, `[host] 2021-…`, `joeynmt.training - `, `__main__:train:88 - `
const SOURCE =
  /[[(]?(?:[\w./-]+\.(?:py|cc|cpp|cu|go|rs):\d+(?::\w+)?[\])]?|[\w.]+:\d+(?:, ?rank=\d+)?[\])])|[\w.]+:\d+\](?=\s)|\[?rank ?\d+\]?:?(?=[\s\]])|\[[\w.-]{1,40}\] (?=\d{4}-)|[A-Za-z_][\w.]{0,40} (?=\d{4}-\d\d-\d\d[ T]\d\d:)|(?:[A-Za-z_]\w{0,40}(?:\.\w+)+|__\w{1,40}__|[\w.]{1,60}:[\w<>]{1,60}:\d{1,6}) - /iy;
// Pointcept's `[2024-02-07 10:23:41,904 INFO misc.py line 160 49892]`
const ENCLOSED =
  /\[\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d{1,9})? (?:INFO|DEBUG|WARN(?:ING)?|ERROR) [^\][=]{1,80}\]/y;
// Open MPI's `[1,mpirank:0,algo-1]<stdout>:`
const RANKED = /\[\d+,[^\]\s]{1,60}\]<std(?:out|err)>:/y;
const SPOKEN = /INFO|DEBUG|WARN/;

const AT_DIGIT = [DATE, CLOCK, WRITTEN, SLASHED];
const AT_LETTER = [GLOG, LEVEL, LETTER, CALLER, WRITTEN, SOURCE];
const AT_BRACKET = [
  RANKED,
  ENCLOSED,
  DATE,
  CLOCK,
  WRITTEN,
  SLASHED,
  LEVEL,
  SOURCE,
];

/** A line without what a logger puts before it: time, level, its own name. */
export function withoutPrefix(line: string): string {
  let from = line.charCodeAt(0) <= 32
    ? line.length - line.trimStart().length
    : 0;
  for (let i = 0; i < 6; i++) {
    const end = prefixEnd(line, from);
    if (end <= from) break;
    from = ending(BETWEEN, line, end) ?? end;
  }
  return from === 0 ? line : line.slice(from);
}

function prefixEnd(line: string, from: number): number {
  const first = line.charCodeAt(from);
  const digit = first >= 48 && first <= 57;
  const letter = first >= 65 && first !== 91;
  for (const pattern of digit ? AT_DIGIT : letter ? AT_LETTER : AT_BRACKET) {
    const end = ending(pattern, line, from);
    if (end !== undefined && end > from + 1) return end;
  }
  if (digit || !SPOKEN.test(line.slice(from + 1, from + 80))) return from;
  const end = ending(SPEAKER, line, from) ?? from;
  // fairseq's `[valid][INFO]` says on which data.
  return end > from && isSplit(line.slice(from, end)) ? from : end;
}

function ending(
  pattern: RegExp,
  line: string,
  from: number,
): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(line) ? pattern.lastIndex : undefined;
}
