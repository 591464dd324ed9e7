import { isCode } from "../text/code.ts";
import type { LogErrorCode } from "./_reader.ts";

/** What a text is that tells of no training. */
export type TextKind = Extract<
  LogErrorCode,
  "traceback" | "markup" | "source-code" | "settings" | "prose" | "not-a-log"
>;

const MARKUP = /^\s*<(?:!doctype|\?xml|[a-z][\w-]*[\s>/])/i;
const TRACEBACK = /^\s*Traceback \(most recent call last\)/m;
const SHELL = /^#!/;
const SETTING =
  /^\s*(?:["']?[\w.-]{1,60}["']?\s*(?::(?:\s|$)|=(?!=))|\[[\w. -]+\]\s*$|-\s\S{1,40}$)/;
const STATEMENT =
  /[;{}]\s*$|^\s*(?:const|let|var|function|export|public|private|static|#define|package|fn)\b/;
const HEADING = /^\s{0,3}#{1,6} \p{L}|^={4,}$/u;
// Words as people write them, not `price=61000.5`; Chinese has no blanks between.
const WORDS = /(?:^|\s)["'(*_]*\p{L}[\p{L}'’-]*[.,;:!?)*_"']*(?=\s|$)/gu;
const CHINESE = /\p{Script=Han}{6}.*[，。；：]/u;
const SENTENCE = 8;

// So large a share of the lines tells what a text is: code has comments and blocks between its statements.
const CODE_SHARE = 0.2;
const SETTINGS_SHARE = 0.7;
const PROSE_SHARE = 0.25;

/** Says of a text without a training what it is instead, as far as its lines tell. */
export function kindOfText(text: string): TextKind {
  if (TRACEBACK.test(text)) return "traceback";
  if (MARKUP.test(text)) return "markup";
  if (SHELL.test(text)) return "source-code";
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const share = (fits: (line: string) => boolean): number =>
    lines.filter(fits).length / lines.length;
  if (lines.length < 3) return "not-a-log";
  if (share((line) => isCode(line) || STATEMENT.test(line)) >= CODE_SHARE) {
    return "source-code";
  }
  if (share((line) => SETTING.test(line)) >= SETTINGS_SHARE) return "settings";
  return share(isProse) >= PROSE_SHARE ? "prose" : "not-a-log";
}

function isProse(line: string): boolean {
  return HEADING.test(line) || CHINESE.test(line) ||
    (line.match(WORDS)?.length ?? 0) >= SENTENCE;
}
