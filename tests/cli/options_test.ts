import {
  deepStrictEqual,
  match,
  strictEqual,
  throws,
} from "node:assert/strict";
import { parseOptions, UsageError } from "../../lib/cli/options.ts";
import { textsFor } from "../../lib/cli/texts/mod.ts";

const en = textsFor("en");
const parse = (...args: string[]) => parseOptions(args, en);

function complaint(...args: string[]): string {
  try {
    parse(...args);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return "none";
}

Deno.test("without options a report is plain text in English", () => {
  const { format, locale, color, paths, failOn } = parse("a.csv", "b");
  deepStrictEqual({ format, locale, color, paths, failOn }, {
    format: "text",
    locale: "en",
    color: "auto",
    paths: ["a.csv", "b"],
    failOn: undefined,
  });
});

Deno.test("values follow an option, an equals sign or a letter", () => {
  strictEqual(parse("--format", "json").format, "json");
  strictEqual(parse("--format=json").format, "json");
  strictEqual(parse("-o", "x.html").output, "x.html");
  strictEqual(parse("-ox.html").output, "x.html");
  strictEqual(parse("--select=a=b").select?.source, "a=b");
});

Deno.test("of an option given twice the last counts, but contexts add up", () => {
  strictEqual(parse("--locale", "zh", "--locale", "en").locale, "en");
  deepStrictEqual(parse("--context", "a=1", "--context", "b=2").context, [
    "a=1",
    "b=2",
  ]);
});

Deno.test("all after -- is a path, and - is standard input", () => {
  deepStrictEqual(parse("-", "--", "--help", "-o").paths, [
    "-",
    "--help",
    "-o",
  ]);
});

Deno.test("rules are split at commas and blanks", () => {
  deepStrictEqual(parse("--rules", "a,b c", "--rules=d").rules, [
    "a",
    "b",
    "c",
    "d",
  ]);
});

Deno.test("an option that is nearly right is suggested", () => {
  strictEqual(
    complaint("--fromat", "json"),
    "Cannot use option --fromat: found no such option, did you mean --format?",
  );
  strictEqual(
    complaint("--nothing-like-it"),
    "Cannot use option --nothing-like-it: found no such option",
  );
});

Deno.test("a value that is none of the choices lists them", () => {
  strictEqual(
    complaint("--fail-on", "bad"),
    'Cannot use --fail-on "bad": it is one of note, warning, error',
  );
});

Deno.test("a missing value and one too many are told apart", () => {
  strictEqual(
    complaint("--locale"),
    "Cannot use --locale: found no value after it",
  );
  strictEqual(
    complaint("-o", "", "run.csv"),
    "Cannot use --output: found no value after it",
  );
  strictEqual(complaint("--help=yes"), "Cannot use --help: it takes no value");
});

Deno.test("a pattern that is none is refused", () => {
  throws(() => parse("--select", "("), UsageError);
});

Deno.test("the ending of the output says the form, unless the form is said", () => {
  const forms = ["a.html", "b.JSON", "c.ndjson", "d.md", "e.xml", "f.txt", "g"];
  deepStrictEqual(forms.map((path) => parse("-o", path, "x").format), [
    "html",
    "json",
    "ndjson",
    "markdown",
    "junit",
    "text",
    "text",
  ]);
  strictEqual(parse("-o", "a.html", "--format", "text", "x").format, "text");
});

Deno.test("an ending of a form that no report is written in is refused, unless the form is said", () => {
  match(complaint("-o", "r.pdf", "x"), /^Cannot write a report as \.pdf: /);
  match(complaint("-o", "r.docx", "x"), /one of text, markdown, html/);
  strictEqual(parse("-o", "r.pdf", "--format=text", "x").format, "text");
  strictEqual(parse("-o", "report.2026", "x").format, "text");
});
