import type { Row } from "../_delimited.ts";
import type { Grid } from "./grid.ts";

const TAG = /<(\/?)(table|tr|t[hd])\b[^<>]*>/gi;

/** Tables as HTML has them: in pages, and in notebooks that were made documents. */
export function* htmlIn(lines: readonly string[]): Generator<Grid> {
  const text = lines.join("\n");
  let rows: Row[] | undefined;
  let [cells, from]: [string[], number | undefined] = [[], undefined];
  let [at, line] = [0, 1];
  for (const tag of text.matchAll(TAG)) {
    for (; at < tag.index; at++) if (text[at] === "\n") line++;
    const name = tag[2]!.toLowerCase();
    if (from !== undefined) cells.push(plain(text.slice(from, tag.index)));
    from = undefined;
    if (name === "table") {
      if (rows) yield { rows, end: line };
      rows = tag[1] === "" ? [] : undefined;
    } else if (name === "tr") rows?.push({ cells: cells = [], line });
    else if (tag[1] === "") from = tag.index + tag[0].length;
  }
}

const NAMED = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["nbsp", " "],
  ["quot", '"'],
  ["minus", "-"],
]);

function plain(cell: string): string {
  return cell.replaceAll(/\s+/g, " ").replaceAll(/<[^<>]*>/g, "")
    .replaceAll(/&(\w{2,5});/g, (all, name) => NAMED.get(name) ?? all);
}
