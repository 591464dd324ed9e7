import type { Render } from "../renderers/mod.ts";
import type { Form } from "./_choices.ts";

/** Each form, loaded when it is asked for: starting is most of the work on a small log. */
const FORMS: Readonly<Record<Form, () => Promise<Render>>> = {
  text: async () => (await import("../renderers/text.ts")).renderText,
  markdown: async () =>
    (await import("../renderers/markdown.ts")).renderMarkdown,
  html: async () => (await import("../renderers/html.ts")).renderHtml,
  json: async () => (await import("../renderers/json.ts")).renderJson,
  ndjson: async () => (await import("../renderers/ndjson.ts")).renderNdjson,
  junit: async () => (await import("../renderers/junit.ts")).renderJunit,
  github: async () => (await import("../renderers/github.ts")).renderGithub,
};

/** How a report is written in a form. */
export function renderOf(format: Form): Promise<Render> {
  return FORMS[format]();
}
