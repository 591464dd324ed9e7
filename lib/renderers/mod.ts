/**
 * Every form of a report.
 *
 * @module
 */
import type { Render } from "./_renderer.ts";
import { renderGithub } from "./github.ts";
import { renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderJunit } from "./junit.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderNdjson } from "./ndjson.ts";
import { renderText } from "./text.ts";

export {
  type ComparisonOptions,
  renderComparison,
} from "./_comparison_fragment.ts";
export { type FragmentOptions, renderFragment } from "./_fragment.ts";
export type { Examined, Render, RenderOptions } from "./_renderer.ts";
export { CROWD, renderReports } from "./_reports.ts";
export { REPORT_STYLE } from "./_style.ts";
export { explain, type ExplainOptions } from "./explain.ts";
export { strictJson } from "./json.ts";
export { failureRow, row } from "./ndjson.ts";

/** The name of a form. */
export type Form =
  | "text"
  | "markdown"
  | "html"
  | "json"
  | "ndjson"
  | "junit"
  | "github";

/** All forms. */
export const renderers: Readonly<Record<Form, Render>> = {
  text: renderText,
  markdown: renderMarkdown,
  html: renderHtml,
  json: renderJson,
  ndjson: renderNdjson,
  junit: renderJunit,
  github: renderGithub,
};
