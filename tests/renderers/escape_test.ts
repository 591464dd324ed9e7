// deno-lint-ignore-file no-control-regex
import { doesNotMatch, match, ok, strictEqual } from "node:assert/strict";
import { md } from "../../lib/renderers/_markdown_text.ts";
import { printable } from "../../lib/renderers/_printable.ts";
import { renderers } from "../../lib/renderers/mod.ts";
import { escape } from "../../widgets/_escape.ts";
import { failure, hostile, turning } from "./_examples.ts";

const shown = (form: keyof typeof renderers) =>
  renderers[form]([hostile], [failure], { locale: "en" });

Deno.test("text lets no control character of a log reach the terminal", () => {
  doesNotMatch(
    shown("text"),
    /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/,
  );
});

Deno.test("text in colour holds no escape but its own", () => {
  const text = renderers.text([hostile], [failure], {
    locale: "en",
    colour: true,
  });
  const rest = text.replace(/\x1b\[(0|1|2|1;3[123])m/g, "");
  ok(rest !== text);
  ok(!rest.includes("\x1b"));
});

Deno.test("json lets no control character of a log reach the terminal, and says the same", () => {
  const name = "a\u009b31m\u202e\u{e0041}\u200b\ufeff\0\n训练";
  const { history, diagnosis } = hostile;
  for (const form of ["json", "ndjson"] as const) {
    const json = renderers[form](
      [{ history, diagnosis: { ...diagnosis, run: name } }],
      [failure],
      { locale: "en" },
    );
    doesNotMatch(json, /[^\n\P{C}]/u);
    const [line] = form === "json" ? [json] : json.split("\n");
    const { runs, run } = JSON.parse(line!);
    strictEqual(run ?? runs[0].run, name);
  }
});

Deno.test("html holds no element of a log", () => {
  const html = shown("html");
  doesNotMatch(html, /<script|<img|onerror=alert\(1\)>/i);
  match(html, /&#60;img src=x onerror=alert\(1\)&#62;/);
});

Deno.test("pictures and tables print the letters that text prints, and no others", () => {
  for (let code = 32; code < 0xf0000; code++) {
    const letter = String.fromCodePoint(code);
    const [shown, escaped] = [printable(letter), escape(letter)];
    strictEqual(shown === "\uFFFD", escaped === "\uFFFD", code.toString(16));
  }
});

Deno.test("html asks for nothing from outside and runs no script", () => {
  const html = renderers.html([turning, hostile], [], { locale: "en" });
  doesNotMatch(
    html,
    /<script|<link|<iframe|@import|url\(|\ssrc=["']|\shref=["']/i,
  );
});

Deno.test("junit is XML whatever the names are", () => {
  const xml = shown("junit");
  doesNotMatch(xml, /<img|<\/script/);
  strictEqual(
    xml.match(/<testcase/g)?.length,
    xml.match(/<\/testcase>/g)?.length,
  );
});

Deno.test("github prints commands of its own only", () => {
  for (const line of shown("github").trimEnd().split("\n")) {
    match(line, /^::(error|warning|notice) /);
    doesNotMatch(line.replace(/%(25|3A|2C)/g, ""), /%/);
  }
});

for (
  const [text, literal] of [
    ["a|b", "a\\|b"],
    ["_x_ *y* `z`", "\\_x\\_ \\*y\\* \\`z\\`"],
    ["[a](http://b)", "\\[a\\](http\\://b)"],
    ["<b>&amp;", "\\<b\\>&amp;amp;"],
    ["www.evil.example", "www\\.evil.example"],
    ["$x$ # 1", "\\$x\\$ \\# 1"],
    ["- item", "\\- item"],
    ["12. item", "12\\. item"],
    ["a\nb", "a b"],
  ] as const
) {
  Deno.test(`markdown shows ${JSON.stringify(text)} literally`, () => {
    strictEqual(md(text), literal);
  });
}

Deno.test("a name of a million characters is cut in every form but json", () => {
  const { history, diagnosis } = hostile;
  const run = "long".repeat(250_000);
  const long = { history, diagnosis: { ...diagnosis, run } };
  for (const form of ["text", "markdown", "html"] as const) {
    const length = renderers[form]([long], [], { locale: "en" }).length;
    ok(length < 100_000, `${form}: ${length}`);
  }
});

Deno.test("nothing stands before the first line of html and junit", () => {
  match(shown("html"), /^<!doctype html>\n<html lang="en">/);
  match(
    shown("junit"),
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites/,
  );
});
