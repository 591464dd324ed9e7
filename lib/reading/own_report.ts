import { headText } from "../readers/mod.ts";

/** `run.csv · keras-csv · 30 epochs · loss, val_loss`, then the verdict with its mark; Markdown puts signs around them. */
const ON_RUN =
  /^(?:\*\*)?[^\n]+(?:\s·\s[^\n·]+)?\s·\s\d+\s[^\n]*(?:\n[^\n]+)*\n\n(?:## )?[✓✗!?] /;

/** `6 runs side by side`, in each language, and the one that did best. */
const COMPARED =
  /^(?:## )?\d+ (?:runs side by side|次训练的比较)\n+(?:[^\n]+\n)+\n+(?:\| )? /;

/** The first keys of a report as JSON. */
const AS_JSON =
  /^\{\s*"version":\s*\d+,\s*"tool":\s*\{\s*"name":\s*"lossoscope"/;

const AS_JUNIT = /^<\?xml[^>]*>\s*<testsuites name="lossoscope">/;

/** A command for each finding, as GitHub takes them. */
const AS_COMMANDS =
  /^::(?:notice|warning|error) (?:file=[^\n]*,)?title=[^\n]*::/;

const FORMS = [ON_RUN, COMPARED, AS_JSON, AS_JUNIT, AS_COMMANDS];

// deno-lint-ignore no-control-regex
const COLOURS = /\x1b\[[\d;]*m/g;

/** Whether a text begins as the reports that this program writes itself: what they say of curves is none. */
export function isOwnReport(head: Uint8Array): boolean {
  const text = headText(head).replaceAll(COLOURS, "").trimStart();
  return FORMS.some((form) => form.test(text));
}
