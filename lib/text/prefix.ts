import { isSplit } from "./label.ts";

// Each pattern stands at the beginning and takes a bounded number of characters.
const DATE =
  /^[[(<]?\d{4}[-/.]\d\d?[-/.]\d\d?(?:[T _-]+\d\d?:\d\d(?::\d\d(?:[.,:]\d{1,9})?)?)?(?:Z|[+-]\d\d:?\d\d)?(?:[ ,]+(?=[A-Z]{3,8}\b))?/;
const CLOCK = /^[[(<]?\d\d?:\d\d:\d\d(?:[.,]\d{1,9})?/;
const GLOG = /^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+\s+\d+ [\w.]+:\d+/;
const LEVEL =
  /^[[(<]?(?:INFO|DEBUG|WARN|WARNING|ERROR|CRITICAL|NOTICE|TRACE|I|W|E)(?=[\s\])>:|,-])(?::\w+(?=:))?/i;
const BETWEEN = /^[\])>\s:|,-]+/;
// `| INFO | fairseq.trainer |`, `mmdet - INFO -`, `[main]`: who speaks, when a level stands beside.
const SPEAKER =
  /^[[(|]?[A-Za-z_][\w.]{0,60}[\])|]?\s*[-|:]?\s*(?=[[(|]?(?:INFO|DEBUG|WARNING|WARN)\b)/;

/** A line without what a logger puts before it: time, level, its own name. */
export function withoutPrefix(line: string): string {
  let text = line;
  for (let i = 0; i < 6; i++) {
    const first = text.charCodeAt(0);
    // A digit, a bracket, a letter: nothing else can begin a prefix.
    if (i > 0 || first <= 32) text = text.replace(/^\s+/, "");
    const found = prefixOf(text);
    if (found === 0) break;
    text = text.slice(found).replace(BETWEEN, "");
  }
  return text;
}

function prefixOf(text: string): number {
  for (const pattern of [DATE, CLOCK, GLOG, LEVEL, SPEAKER]) {
    const found = pattern.exec(text)?.[0] ?? "";
    // fairseq's `[valid][INFO]` says on which data.
    if (found.length > 1 && !(pattern === SPEAKER && isSplit(found))) {
      return found.length;
    }
  }
  return 0;
}
