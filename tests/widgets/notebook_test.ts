import {
  deepStrictEqual,
  doesNotMatch,
  match,
  ok,
  rejects,
  strictEqual,
  throws,
} from "node:assert/strict";
import { diagnose, display, readLog } from "../../mod.ts";
import { noise } from "./_runs.ts";
import { unpack } from "../../widgets/page/numbers.ts";
import { unpackChart } from "../../widgets/page/packed_chart.ts";

const LOG = new URL("../logs/overfit.csv", import.meta.url);
const ROOT = new URL("../../", import.meta.url);

const forms = (...args: Parameters<typeof diagnose>) =>
  diagnose(...args)[display]();

/** The first picture of a page as the data that it carries. */
function lossesIn(html: string) {
  const json = html.match(/\{roots,\.\.\.(\{.*\})\}\)/s)![1]!;
  const { charts, rows } = JSON.parse(json);
  return unpackChart(charts["0-losses"], rows.map(unpack));
}

Deno.test("diagnose() returns the diagnosis itself, at once", () => {
  const diagnosis = diagnose({ loss: [3, 2, NaN], val_loss: [3, 2, NaN] });
  strictEqual(diagnosis.verdict.headline, "non-finite-loss");
  deepStrictEqual(Object.keys(JSON.parse(JSON.stringify(diagnosis))), [
    ...Object.keys(diagnosis),
  ]);
});

Deno.test("the table below a picture is whole up to a hundred points, a choice of more", async () => {
  const table = async (count: number) => {
    const loss = Array.from({ length: count }, (_, i) => 1 / (i + 1));
    const html = (await forms({ loss }))["text/html"]!;
    return /<summary>(Data: [^<]*)</.exec(html)?.[1];
  };
  strictEqual(await table(100), "Data: 100 points");
  match(await table(101) ?? "", /^Data: 2\d of 101 points$/);
});

Deno.test("as a string, and printed, a diagnosis is its report", async () => {
  const loss = [3, 2, NaN];
  const diagnosis = diagnose({ loss }, { locale: "zh" });
  const report = (await diagnosis[display]())["text/plain"]!.trimEnd();
  strictEqual(String(diagnosis), report);
  strictEqual(Deno.inspect(diagnosis), report);
});

Deno.test("a cell shows html, markdown and text, and nothing that outranks html", async () => {
  deepStrictEqual(Object.keys(await forms({ loss: [3, 2, 1] })), [
    "text/html",
    "text/markdown",
    "text/plain",
  ]);
});

for (const locale of ["en", "zh"] as const) {
  for (const [form, type] of [["text", "plain"], ["markdown", "markdown"]]) {
    Deno.test(`a cell shows the ${form} that the command prints, in ${locale}`, async () => {
      const { stdout } = await new Deno.Command(Deno.execPath(), {
        args: ["run", "-R", "mod.ts", "--locale", locale, "--format", form!]
          .concat("tests/logs/overfit.csv"),
        cwd: ROOT,
      }).output();
      const shown = await forms(await readLog(LOG), { locale });
      strictEqual(
        shown[`text/${type}` as "text/plain"],
        new TextDecoder().decode(stdout),
      );
    });
  }
}

Deno.test("the page is complete without scripts: words, and a picture with words for whoever cannot see it", async () => {
  const html = (await forms(await readLog(LOG)))["text/html"]!;
  const still = html.replace(/<script>.*?<\/script>/gs, "");
  match(still, /<h2[^>]*>.*Overfitting since epoch 20/s);
  match(
    still,
    /<img alt="Loss\. [^"]*best here, epoch 20[^"]*" src="data:image\/svg\+xml;base64,/,
  );
  strictEqual(
    (await forms(await readLog(LOG), { interactive: false }))["text/html"]!
      .includes("<script"),
    false,
  );
});

Deno.test("no log runs code in a notebook", async () => {
  const hostile = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<!--<script>",
    "\u2028alert(1)\u2029",
    "${alert(1)}`'\\",
  ];
  for (const name of hostile) {
    const { "text/html": html } = await forms(
      { [`${name}/loss`]: [3, 2, 1], [`val ${name}/loss`]: [3, 2, NaN] },
      { name, context: { [name]: name } },
    );
    const [script, ...more] = html!.matchAll(
      /<script\b[^>]*>(.*?)<\/script>/gs,
    );
    deepStrictEqual(more, []);
    doesNotMatch(script![1]!, /[<\u2028\u2029]/);
    const page = html!.replace(script![0], "");
    doesNotMatch(page, /<script|<img src|<!--/);
  }
});

Deno.test("the charts in the page are strict JSON, and nothing in them is lost", async () => {
  const { "text/html": html } = await forms({ loss: [3, NaN, 1, Infinity] });
  const [line] = lossesIn(html!).lines;
  deepStrictEqual([...line!.points.y], [3, NaN, 1, Infinity]);
});

Deno.test("several runs are all shown; the diagnosis is that of the last", async () => {
  const runs = [
    { history: { loss: [3, 2, 1, 0.9, 0.8] }, id: "first" },
    { history: { loss: [3, 2, NaN] }, id: "second" },
  ];
  strictEqual(diagnose(runs).run, "second");
  const { "text/html": html, "text/plain": text } = await forms(runs);
  ok(text!.includes("first") && text!.includes("second"));
  ok(html!.includes('data-chart="0-losses"'));
  ok(html!.includes('data-chart="1-losses"'));
});

Deno.test("equal reports are equal to the letter", async () => {
  deepStrictEqual(await forms({ loss: [3, 2] }), await forms({ loss: [3, 2] }));
});

Deno.test("diagnose() says what it cannot read", () => {
  throws(() => diagnose({ name: ["a", "b"] }), TypeError);
  throws(() => diagnose(42), TypeError);
});

Deno.test("readLog() refuses a name with a zero in it", async () => {
  for (const path of ["a\0b", new URL("file:///a%00b")]) {
    await rejects(readLog(path), {
      name: "TypeError",
      message: /^Cannot read ".*a\\u0000b": found a zero/,
    });
  }
});

Deno.test("readLog() takes the address of a file, as a string too", async () => {
  const { href } = new URL("../logs/overfit.csv", import.meta.url);
  deepStrictEqual(await readLog(href), await readLog(new URL(href)));
});

Deno.test("readLog() says which address is that of no file", async () => {
  const addresses = ["file://host/a.csv", "file:///%E0%A4%A", "https://a.b/c"];
  for (const address of [...addresses, new URL("https://a.b/c")]) {
    await rejects(readLog(address), {
      message: /^Cannot read ".+": found (?:the address of )?no (?:such )?file/,
    });
  }
});

Deno.test("readLog() says which file is not there", async () => {
  await rejects(readLog("no/such.csv"), Deno.errors.NotFound);
});

Deno.test("whoever uses the command never loads plotly.js", async () => {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", "mod.ts"],
    cwd: ROOT,
  }).output();
  const { modules } = JSON.parse(new TextDecoder().decode(stdout));
  const names = modules.map(({ specifier }: { specifier: string }) =>
    specifier
  );
  ok(names.some((name: string) => name.endsWith("widgets/notebook.ts")));
  deepStrictEqual(
    names.filter((name: string) => /plotly\.js|carrier|loader/.test(name)),
    [],
  );
});

/** Series of so many points that no picture can simplify: noise, one spike, one NaN. */
function long(count: number, names: readonly string[]) {
  const curve = (level: number) => {
    const values = noise(count).map((v, i) => level + 2 / (1 + i / 5e4) + v);
    values[Math.floor(count * 0.7)] = 99;
    values[Math.floor(count * 0.4)] = NaN;
    return values;
  };
  return Object.fromEntries(names.map((name, i) => [name, curve(i + 1)]));
}

const FOUR = ["loss", "val_loss", "accuracy", "val_accuracy"];

/** Bytes of all forms of an output together. */
const weight = (bundle: Awaited<ReturnType<typeof forms>>) =>
  new TextEncoder().encode(JSON.stringify(bundle)).length;

Deno.test("an ordinary run makes an output below 120 kB, in all its forms together", async () => {
  ok(weight(await forms(await readLog(LOG))) < 60_000);
  const ordinary = [[2000, [...FOUR, "lr", "grad_norm"]], [20_000, FOUR]];
  for (const [count, names] of ordinary as [number, string[]][]) {
    const bytes = weight(await forms(long(count, names)));
    ok(bytes < 120_000, `${count} × ${names.length}: ${bytes}`);
  }
});

Deno.test("curves of a usual length travel whole, and a curve of many more points in all the detail that a page can bear", async () => {
  const drawn = async (count: number) => {
    const { "text/html": html } = await forms(long(count, FOUR));
    return lossesIn(html!).lines[0]!.points.x.length;
  };
  strictEqual(await drawn(2000), 2000);
  ok(await drawn(300_000) > 2000);
});

Deno.test("a long run makes an output below 300 kB that keeps its extremes and its gaps, and says what was left out", async () => {
  const run = long(300_000, FOUR);
  const bundle = await forms(run);
  ok(weight(bundle) < 300_000, `${weight(bundle)}`);
  const { "text/html": html } = bundle;
  const [line] = lossesIn(html!).lines;
  const { x, y } = line!.points;
  strictEqual(line!.recorded, 300_000);
  strictEqual(x[y.indexOf(99)], 210_000);
  strictEqual(x[y.findIndex(Number.isNaN)], 120_000);
  const lowest = (values: Float64Array) =>
    values.filter(Number.isFinite).reduce((a, b) => Math.min(a, b), Infinity);
  ok(Math.abs(lowest(y) - lowest(run["loss"]!)) < 1e-4);
  strictEqual(html, (await forms(long(300_000, FOUR)))["text/html"]);
});

Deno.test("what is shown can be had as a figure, a specification, a picture", () => {
  const { charts } = diagnose({ loss: [3, 2, 1], lr: [0.1, 0.1, 0.01] });
  deepStrictEqual(charts.map(({ id }) => id), ["losses", "learning-rate"]);
  const [losses] = charts;
  deepStrictEqual((losses!.toPlotly().data as { y: number[] }[])[0]!.y, [
    3,
    2,
    1,
  ]);
  match(String(losses!.toVegaLite().$schema), /vega-lite\/v5/);
  match(losses!.toSvg({ width: 300 }), /^<svg [^>]*width="300"/);
});

Deno.test("zoom() shows all points of a part, with the diagnosis of the whole", async () => {
  const loss = noise(100_000).map((v, i) => 5 / (1 + i / 1000) + v);
  const whole = diagnose({ loss });
  const part = whole.zoom(50_000, 51_000);
  deepStrictEqual(part.verdict, whole.verdict);
  const { "text/html": html } = await part[display]();
  const [line] = lossesIn(html!).lines;
  strictEqual(line!.points.x.length, 1001);
  strictEqual(line!.points.x[0], 50_000);
  throws(() => whole.zoom(200_000, 300_000), {
    name: "RangeError",
    message: "Cannot show index 200000 to 300000: found no point there",
  });
});

Deno.test("vega-lite, where it is asked for, is a form of its own, and the page has the words", async () => {
  const shown = await forms({ loss: [3, 2, 1], lr: [0.1, 0.1, 0.01] }, {
    plot: "vega-lite",
  });
  const spec = shown["application/vnd.vegalite.v5+json"] as {
    vconcat: { title: { text: string } }[];
  };
  deepStrictEqual(spec.vconcat.map(({ title }) => title.text), [
    "Loss",
    "Learning rate",
  ]);
  doesNotMatch(shown["text/html"]!, /<img|<script/);
  match(shown["text/html"]!, /<h2/);
});

Deno.test("as vega-lite an ordinary run makes an output below 120 kB, a long one below 300 kB", async () => {
  const most = [[1400, 120_000], [2000, 120_000], [300_000, 300_000]];
  for (const [count, bytes] of most as [number, number][]) {
    const shown = await forms(long(count, FOUR), { plot: "vega-lite" });
    ok(weight(shown) < bytes, `${count}: ${weight(shown)}`);
    if (count > 1500) {
      match(JSON.stringify(shown), /of (2000|300,000) points/);
    }
  }
});

Deno.test("an option, a language or a rule that there is not is named, and the nearest that there is", () => {
  const history = { loss: [0.9, 0.7] };
  const odd = (options: object) => () => diagnose(history, options);
  throws(odd({ contxt: {} }), {
    name: "TypeError",
    message: /^Cannot diagnose: found the option "contxt".*context/,
  });
  throws(odd({ locale: "de" }), {
    name: "RangeError",
    message: /^Cannot diagnose: found locale "de".*en, zh/,
  });
  throws(odd({ rules: ["overfiting"] }), {
    name: "RangeError",
    message: /^Cannot ask rule "overfiting".*overfitting/,
  });
});

Deno.test("options of a wrong form are refused: none is passed over, or shown as what it is not", () => {
  for (
    const [options, found] of [
      [null, "null where its options should be"],
      [{ context: "lr=0.1" }, 'context "lr=0.1", which is no object'],
      [{ context: [1] }, "context a list, which is no object"],
      [{ name: {} }, "name an object, which is no text"],
      [{ rules: "overfitting" }, 'rules "overfitting", which is no list'],
      [{ plot: "svg" }, 'plot "svg", which is none of plotly, vega-lite'],
      [{ interactive: "no" }, 'interactive "no", which is neither'],
    ] as const
  ) {
    throws(() => diagnose({ loss: [2, 1] }, options as never), {
      name: "TypeError",
      message: new RegExp(`^Cannot diagnose: found ${found}`),
    });
  }
});

Deno.test("only the rules that are asked for answer", () => {
  const { checks } = diagnose({ loss: [0.9, 0.7] }, { rules: ["overfitting"] });
  deepStrictEqual(checks.map(({ rule }) => rule), ["overfitting"]);
});

Deno.test("a promise and bare numbers are refused with the way out", () => {
  throws(() => diagnose(Promise.resolve([])), { message: /await it/ });
  throws(() => diagnose([0.9, 0.7]), { message: /\{ loss: \[/ });
});
