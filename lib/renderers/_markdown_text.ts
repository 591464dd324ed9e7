import { printable } from "./_printable.ts";

/** Text as Markdown shows it literally: no emphasis, link, table cell, HTML, formula or bare address. */
export function md(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]<>|~$#!]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/@/g, "\\@")
    .replace(/\b(www)\./gi, "$1\\.")
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
}
