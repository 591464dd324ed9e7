import { printable } from "./_printable.ts";

/** HTML or XML that is written, not text that is to be shown. */
export class Markup {
  constructor(readonly code: string) {}
}

/** What may stand in an element: text is escaped, markup is not. */
export type Content = string | number | Markup | readonly Content[];

// Elements without an end.
const VOID = new Set(["meta", "br"]);

/** An element with its attributes and what stands in it. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...contents: readonly Content[]
): Markup {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`).join("");
  const start = `<${name}${written}>`;
  const end = VOID.has(name) ? "" : `</${name}>`;
  return new Markup(start + codeOf(contents) + end);
}

/** Contents on lines of their own; empty ones leave none. */
export function lines(...contents: readonly Content[]): Markup {
  const written = contents.flat().map(codeOf).filter((code) => code !== "");
  return new Markup(written.map((code) => `${code}\n`).join(""));
}

function codeOf(content: Content): string {
  if (content instanceof Markup) return content.code;
  if (typeof content === "object") return content.map(codeOf).join("");
  return escape(String(content));
}

/** Text of a log in a page: no markup, nothing that turns or hides other text. */
function escape(text: string): string {
  return printable(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
