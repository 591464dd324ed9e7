import {
  deepStrictEqual,
  notDeepStrictEqual,
  strictEqual,
} from "node:assert/strict";
import { fileOf, type LogFile } from "../../lib/log_file.ts";
import { readLog } from "../../lib/reading.ts";
import { Cases } from "./case.ts";
import { corpus, type Files } from "./corpus.ts";
import { Dice } from "./dice.ts";
import { mutate } from "./mutate.ts";
import { problemWith } from "./problem.ts";

const SAMPLES = [...Map.groupBy(corpus(), ({ parts }) => parts)]
  .map(([, [first]]) => first!);
/** Places at which each file is cut: a gate cannot try all, the fuzzer tries others. */
const CUTS = 2;

Deno.test("a log of any framework is read or refused, cut at any byte", async () => {
  const dice = new Dice(1);
  for (const { parts, wrap = (files: Files) => files } of SAMPLES) {
    for (const [path, bytes] of Object.entries(parts)) {
      for (let i = 0; i < CUTS; i++) {
        const cut = bytes.slice(0, dice.below(bytes.length + 1));
        const files = wrap({ ...parts, [path]: cut });
        strictEqual(await problemWith(files), undefined, path);
      }
    }
  }
});

Deno.test("a damaged log is read or refused, in whatever pieces it comes", async () => {
  const cases = new Cases(1);
  for (let index = 0; index < 300; index++) {
    const { files, piece } = cases.at(index);
    strictEqual(await problemWith(files, piece), undefined, `case ${index}`);
  }
});

Deno.test("a log is read alike in whatever pieces it comes", async () => {
  const told = async (file: LogFile) => {
    try {
      return await readLog({ path: file.path, files: [file] });
    } catch (error) {
      return String(error);
    }
  };
  for (const { parts } of SAMPLES) {
    for (const [path, bytes] of Object.entries(parts)) {
      const { slice } = fileOf(bytes, path);
      const inPieces: LogFile = {
        path,
        slice,
        async *chunks() {
          const step = Math.max(7, Math.ceil(bytes.length / 1000));
          for (let at = 0; at < bytes.length; at += step) {
            yield await slice(at, at + step);
          }
        },
      };
      deepStrictEqual(await told(inPieces), await told(fileOf(bytes, path)));
    }
  }
});

Deno.test("a case is the same whenever its seed and number are", () => {
  deepStrictEqual(new Cases(3).at(5), new Cases(3).at(5));
  notDeepStrictEqual(new Cases(3).at(5), new Cases(3).at(6));
  notDeepStrictEqual(new Cases(3).at(5), new Cases(4).at(5));
});

Deno.test("damage leaves the original as it is", () => {
  const bytes = Uint8Array.from({ length: 50 }, (_, i) => i);
  const dice = new Dice(1);
  for (let i = 0; i < 200; i++) mutate(bytes, dice);
  deepStrictEqual([...bytes], [...bytes.keys()]);
});
