import { deepStrictEqual, throws } from "node:assert/strict";
import {
  lost,
  parseCorpus,
  parseRealLogs,
  parseReplay,
  parseTargets,
} from "./targets.ts";

const TABLE =
  "set\tfigure\tbound\na\tmacro_f1\t>= 0.95\nreplay\tdelay\t<= 12\n";

Deno.test("a target that is kept needs no word", () => {
  const scores = { a: { macro_f1: 0.95 }, replay: { delay: 12 } };
  deepStrictEqual(lost(parseTargets(TABLE), scores), []);
});

Deno.test("a target that is lost is named with what was found", () => {
  const scores = { a: { macro_f1: 0.9 }, replay: { delay: 11 } };
  deepStrictEqual(lost(parseTargets(TABLE), scores), [
    "Lost: a macro_f1 is 0.9, due >= 0.95",
  ]);
});

Deno.test("a target whose set was not scored is lost", () => {
  deepStrictEqual(lost(parseTargets(TABLE), {}).length, 2);
});

Deno.test("counts such as 62/65 are compared by what was right", () => {
  const table = "set\tfigure\tbound\na\tno_alarm\t>= 60\n";
  deepStrictEqual(lost(parseTargets(table), { a: { no_alarm: "62/65" } }), []);
});

Deno.test("the replay gives how often the best epoch was kept, and the delay", () => {
  const line =
    "this tool      best epoch kept 49/51 (96.1%)   median delay 8.5 epochs   stopped 50";
  deepStrictEqual(parseReplay(line), { replay: { kept: 49, delay: 8.5 } });
});

Deno.test("the corpus gives how many series and whole logs are read right", () => {
  const text =
    "series: values 650/660 (98.5%), split 640/660, quantity 645/660; units with another number of runs: 3\n" +
    "180/188 logs right (95.7%)\n" +
    "Logs of several runs, joined: 46 of 57 series right\n";
  deepStrictEqual(parseCorpus(text), {
    corpus: { values: 650, split: 640, quantity: 645, units: 180, joined: 46 },
  });
});

Deno.test("real logs give how many healthy ones are alarmed, and ill ones praised", () => {
  const text =
    "real logs: 3 of 64 healthy alarmed, 9 of 43 ill called healthy\n";
  deepStrictEqual(parseRealLogs(text), {
    "real-logs": { alarmed: 3, praised: 9 },
  });
});

Deno.test("a bound without a relation is an error", () => {
  throws(() => parseTargets("set\tfigure\tbound\na\tx\t5"), SyntaxError);
});
