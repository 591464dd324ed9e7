import { printable } from "./_printable.ts";

/** HTML that is written, not text that is to be shown. */
export class Markup {
  constructor(readonly html: string) {}
}

/** What may stand in a piece of HTML. */
export type Content = string | number | Markup | readonly Content[];

/** HTML with everything escaped that is put into it, unless it is `Markup` itself. */
export function html(
  pieces: TemplateStringsArray,
  ...contents: readonly Content[]
): Markup {
  return new Markup(
    pieces.map((piece, i) => piece + written(contents[i] ?? "")).join(""),
  );
}

function written(content: Content): string {
  if (content instanceof Markup) return content.html;
  if (typeof content === "object") return content.map(written).join("");
  return escapeHtml(String(content));
}

/** Text of a log in a page: no markup, nothing that turns or hides other text. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
