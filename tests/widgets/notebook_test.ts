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
import { unpackChart } from "../../widgets/page/packed_chart.ts";

const LOG = new URL("../logs/overfit.csv", import.meta.url);
const ROOT = new URL("../../", import.meta.url);

const forms = (...args: Parameters<typeof diagnose>) =>
  diagnose(...args)[display]();

Deno.test("diagnose() returns the diagnosis itself, at once", () => {
  const diagnosis = diagnose({ loss: [3, 2, NaN], val_loss: [3, 2, NaN] });
  strictEqual(diagnosis.verdict.headline, "non-finite-loss");
  deepStrictEqual(Object.keys(JSON.parse(JSON.stringify(diagnosis))), [
    ...Object.keys(diagnosis),
  ]);
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
  const json = html!.match(/\{roots,\.\.\.(\{.*\})\}\)/s)![1]!;
  const { charts } = JSON.parse(json);
  const [line] = unpackChart(charts["0-losses"]).lines;
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

Deno.test("a very long run makes a small page", async () => {
  const loss = Array.from({ length: 200_000 }, (_, i) => 1 + Math.sin(i * i));
  const { "text/html": html } = await forms({ loss, val_loss: loss });
  ok(html!.length < 400_000, `${html!.length} characters`);
});

Deno.test("diagnose() says what it cannot read", () => {
  throws(() => diagnose({ name: ["a", "b"] }), TypeError);
  throws(() => diagnose(42), TypeError);
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
