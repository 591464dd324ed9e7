import { isCutNumber } from "./cut_number.ts";
import { NO_VALUE } from "./numerals.ts";

const NUMBERS = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d*)?/gi;
const LAST = /(?<![\w.])[-+]?\d[\d.]*(?:e[-+]?\d*)?$/i;

/** The last line of a text, which nothing ends: its last number left out where lines like it show it to be cut. */
export function withoutCutNumber(
  line: string,
  peers: readonly string[],
): string {
  const last = LAST.exec(line)?.[0];
  if (last === undefined) return line;
  const head = line.slice(0, -last.length);
  const shape = head.replace(NUMBERS, "#");
  const place = head.match(NUMBERS)?.length ?? 0;
  const alike = peers.filter((peer) =>
    peer.replace(NUMBERS, "#").startsWith(shape)
  );
  // A full stop behind the number, as in the lines before: the sentence is whole.
  if (last.endsWith(".") && alike.some((peer) => peer.endsWith("."))) {
    return line;
  }
  const numbers = alike.map((peer) => peer.match(NUMBERS)?.[place] ?? "");
  return isCutNumber(last, numbers) ? head + NO_VALUE : line;
}
