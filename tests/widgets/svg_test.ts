import {
  deepStrictEqual,
  doesNotMatch,
  match,
  ok,
  strictEqual,
} from "node:assert/strict";
import type { Mark } from "../../lib/diagnosis.ts";
import { brighterOnDark } from "../../widgets/_palette.ts";
import { type Chart, chartsOf, toSvg } from "../../widgets/mod.ts";
import { golden } from "../kit/golden.ts";
import { history, marked, noise, runOf, seriesOf } from "./_runs.ts";

const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "]]><!-- -->",
  "\u0000\u001b[31m\u202Eevil\uD800",
  "a&b;".repeat(200),
];

/** A chart of curves with these names. */
function named(...names: readonly string[]): Chart {
  const series = names.map((name) =>
    seriesOf({ name, values: Float64Array.of(3, 2, NaN, 1) })
  );
  const run = { ...history({ loss: [1] }), series };
  const mark = { says: "spike", series: names[0]!, from: 1, value: 2 } as const;
  return chartsOf(run, marked(run, mark), "en")[0]!;
}

/** Tags in order; throws nothing, finds what is not closed. */
function unclosed(xml: string): string[] {
  const open: string[] = [];
  for (
    const [, end, name, alone] of xml.matchAll(/<(\/?)(\w+)[^<>]*?(\/?)>/g)
  ) {
    if (end) {
      if (open.pop() !== name) return [`</${name}>`];
    } else if (!alone) open.push(name!);
  }
  return open;
}

/** Evidence of every form, laid over a log: what rules find in it is tested with the rules. */
const EVIDENCE: Record<string, readonly Mark[]> = {
  overfit: [
    { says: "turning-point", series: "val_loss", from: 17, to: 22 },
    { says: "lowest", series: "val_loss", from: 20, value: 0.548 },
    { says: "learning-rate-change", from: 60 },
    { says: "rising", series: "val_loss", from: 22, to: 119 },
    { says: "flat", series: "val_accuracy", from: 25, to: 119 },
  ],
  healthy: [],
  exploding: [{ says: "non-finite", series: "loss", from: 16 }],
};

for (const locale of ["en", "zh"] as const) {
  for (const [log, marks] of Object.entries(EVIDENCE)) {
    Deno.test(`the pictures of ${log}.csv in ${locale} are as they were`, () => {
      const [run] = runOf(`${log}.csv`);
      for (const chart of chartsOf(run, marked(run, ...marks), locale)) {
        const svg = toSvg(chart, { theme: "light" });
        golden(`${log}.${locale}.${chart.id}.svg`, `${svg}\n`);
      }
    });
  }
}

Deno.test("a picture holds shapes and words only: no script, style, id, class or address", () => {
  for (
    const chart of [
      named(...HOSTILE),
      ...chartsOf(...runOf("overfit.csv"), "en"),
    ]
  ) {
    const svg = toSvg(chart).replace('xmlns="http://www.w3.org/2000/svg"', "");
    const tags = new Set(Array.from(svg.matchAll(/<(\w+)/g), ([, tag]) => tag));
    tags.forEach((tag) =>
      ok(["svg", "path", "rect", "circle", "text"].includes(tag!), tag)
    );
    doesNotMatch(svg, /\s(id|class|style|href|on\w+)=/);
    deepStrictEqual(unclosed(svg), []);
  }
});

Deno.test("names from a log are words in the picture, whatever they hold", () => {
  const svg = toSvg(named(...HOSTILE));
  doesNotMatch(svg, /<script|<img|\]\]>|<!--/);
  // deno-lint-ignore no-control-regex
  doesNotMatch(svg, /[\u0000-\u0008\u000B\u001B\u202E]/);
  ok(svg.isWellFormed());
  match(svg, /&#60;script&#62;/);
});

Deno.test("a name too long for the picture keeps its ends", () => {
  match(toSvg(named(`train/${"x".repeat(500)}/loss`)), />train\/x+…x+\/loss</);
});

Deno.test("every number in a picture is finite", () => {
  const extremes = [
    Float64Array.of(1e308, -1e308, 0),
    Float64Array.of(NaN, Infinity, -Infinity),
    Float64Array.of(5),
    Float64Array.of(0, 0, 0),
    Float64Array.of(5e-324, 1e308, 1),
    Float64Array.of(7, 7, 7 + 1e-15),
  ];
  for (const values of extremes) {
    const run = { ...history({ loss: [1] }), series: [seriesOf({ values })] };
    for (const chart of chartsOf(run, marked(run), "en")) {
      const drawn = toSvg(chart).replace(/<text[^>]*>[^<]*/g, "");
      doesNotMatch(drawn.replace(/aria-label="[^"]*"/, ""), /NaN|Infinity/);
    }
  }
});

/** How high the places of all curves lie: each is written as its distance from the one before. */
function heightsOf(svg: string): number[] {
  return Array.from(svg.matchAll(/ d="(M[^"h]*l[^"]*)"/g), ([, d]) => d!)
    .flatMap((d) => d.split("M").slice(1))
    .flatMap((piece) => {
      let height = 0;
      const all = piece.match(/-?[\d.]+/g)!.map(Number);
      return all.filter((_, i) => i % 2 === 1).map((y) => height += y);
    });
}

Deno.test("lines stay inside the picture even where values do not", () => {
  const values = noise(400).map((v) => 2 + v);
  values[100] = 500;
  values[200] = -500;
  const run = { ...history({ loss: [1] }), series: [seriesOf({ values })] };
  const svg = toSvg(chartsOf(run, marked(run), "en")[0]!, { height: 320 });
  const heights = heightsOf(svg);
  ok(heights.length > 100 && heights.every((y) => y >= 0 && y <= 320));
});

Deno.test("a value alone between gaps is a dot", () => {
  const values = Float64Array.of(NaN, 2, NaN, 3, NaN);
  const run = { ...history({ loss: [1] }), series: [seriesOf({ values })] };
  strictEqual(
    toSvg(chartsOf(run, marked(run), "en")[0]!).match(/l0 0/g)?.length,
    2,
  );
});

Deno.test("pictures come in every size that is asked for", () => {
  const chart = chartsOf(...runOf("overfit.csv"), "en")[0]!;
  for (const width of [360, 600, 1600]) {
    match(
      toSvg(chart, { width, height: 400 }),
      RegExp(`viewBox="0 0 ${width} 400"`),
    );
  }
});

/** Contrast of two colours, WCAG 2. */
function contrast(a: string, b: string): number {
  const light = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((i) => {
      const c = parseInt(hex.slice(i, i + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

Deno.test("notes that are too long for a line are written in several, whole", () => {
  const remark = "word ".repeat(60).trim();
  const remarks = [remark, "曲线".repeat(60)];
  const svg = toSvg({ ...named("loss"), notes: remarks });
  const lines = Array.from(
    svg.matchAll(/>([^<>]*)<\/text>/g),
    ([, words]) => words!,
  );
  const last = lines.slice(lines.findIndex((line) => line.startsWith("word")));
  ok(last.length > 4);
  strictEqual(last.filter((l) => l.startsWith("word")).join(" "), remark);
  strictEqual(last.filter((l) => /^[曲线]+$/.test(l)).join(""), remarks[1]);
});

Deno.test("the words of a still picture are readable on black where the browser says that it is dark", () => {
  const svg = brighterOnDark(toSvg(named("loss", "val_loss", "other")));
  const words = svg.matchAll(/<text[^>]*fill="(#\w{6})"/g);
  for (const [, colour] of words) {
    const brighter = svg.match(`\\[fill="${colour}"\\]\\{fill:(#\\w{6})\\}`)
      ?.[1];
    ok(contrast(brighter!, "#111111") >= 4.5, `${colour} ${brighter}`);
    ok(contrast(brighter!, "#ffffff") >= 4.1, `${colour} ${brighter}`);
  }
});

Deno.test("every colour is readable on the ground it is meant for", () => {
  const chart = named("loss", "other");
  const grounds = {
    light: ["#ffffff"],
    dark: ["#111111"],
    both: ["#ffffff", "#111111"],
  } as const;
  for (const [theme, all] of Object.entries(grounds)) {
    const svg = toSvg(chart, { theme: theme as keyof typeof grounds });
    const words = svg.matchAll(/<text[^>]*fill="(#\w{6})"/g);
    const colours = new Set(Array.from(words, ([, colour]) => colour!));
    for (const colour of colours) {
      for (const ground of all) {
        ok(contrast(colour, ground) >= 3, `${colour} on ${ground} (${theme})`);
      }
    }
  }
});
