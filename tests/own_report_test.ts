import { deepStrictEqual, rejects } from "node:assert/strict";
import { compare } from "../lib/compare.ts";
import { examine } from "../lib/examine.ts";
import { toHistory } from "../lib/in_memory.ts";
import { LOCALES } from "../lib/messages/mod.ts";
import { read } from "../lib/reading.ts";
import { renderGithub } from "../lib/renderers/github.ts";
import { renderJson } from "../lib/renderers/json.ts";
import { renderJunit } from "../lib/renderers/junit.ts";
import { renderMarkdown } from "../lib/renderers/markdown.ts";
import { renderText } from "../lib/renderers/text.ts";

/** Three runs, of which one overfits. */
const runs = [0, 0.05, 0.1].map((climb, i) => {
  const epochs = Array.from({ length: 30 }, (_, epoch) => epoch);
  const history = toHistory({
    loss: epochs.map((epoch) => 2 * 0.9 ** epoch),
    val_loss: epochs.map((epoch) =>
      1 + 0.9 ** epoch + climb * Math.max(0, epoch - 9)
    ),
  }, { context: { learning_rate: 10 ** -i }, name: `runs/${i}/log.csv` });
  return { history, diagnosis: examine(history) };
});

const refused = (report: string) =>
  rejects(read(new TextEncoder().encode(report), "report.txt"), {
    name: "LogError",
    code: "own-report",
  });

for (const locale of LOCALES) {
  Deno.test(`reports on one run and on several are no logs (${locale})`, async () => {
    for (const some of [runs.slice(0, 1), runs.slice(2), runs]) {
      const ranked = some.length > 1 ? [undefined, compare(some)] : [undefined];
      for (const comparison of ranked) {
        const how = { locale, ...(comparison ? { comparison } : {}) };
        await refused(renderText(some, [], how));
        await refused(renderText(some, [], { ...how, colour: true }));
        await refused(renderMarkdown(some, [], how));
        await refused(renderJson(some, [], how));
        await refused(renderJunit(some, [], how));
        await refused(renderGithub(some, [], how));
      }
    }
  });
}

Deno.test("a log that has dots and marks is a log", async () => {
  const text =
    "run · 3 epochs · loss\nepoch 1 · loss 0.5 ✓ saved\nepoch 2 · loss 0.4 ✓ saved\nepoch 3 · loss 0.3 ✓ saved\n";
  const [run] = await read(new TextEncoder().encode(text), "a.log");
  deepStrictEqual([...run!.series[0]!.values], [0.5, 0.4, 0.3]);
});
