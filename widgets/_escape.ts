/** Text for XML and HTML: no markup, and none of the characters that make a file unreadable. */
export function escape(value: string): string {
  return value
    .toWellFormed()
    .replace(UNPRINTABLE, "\uFFFD")
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

// Control characters, marks of lines and of direction, non-characters: as in text.
const UNPRINTABLE =
  // deno-lint-ignore no-control-regex
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;

/** A class of elements in which notebooks look for no formulas: in names from a log, dollars are dollars. */
export const NO_FORMULAS = "mathjax_ignore tex2jax_ignore";
