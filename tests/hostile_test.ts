import { deepStrictEqual, rejects, strictEqual } from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { fileOf } from "../lib/log_file.ts";
import { logsIn, read, readLog } from "../lib/reading.ts";
import { tarOf, zipOf } from "./kit/archive.ts";
import { databaseOf } from "./kit/database.ts";
import { concat, text } from "./kit/event_file.ts";

type Content = string | Uint8Array;

const CSV = "epoch,loss\n1,0.9\n2,0.5\n3,0.4\n";
const MILLION = 1_000_000;
const DIGITS = "9".repeat(10 * MILLION);

/** The values of the first series of what is read. */
async function valuesIn(content: Content): Promise<number[]> {
  const bytes = typeof content === "string" ? text(content) : content;
  const [run] = await read(bytes, "x");
  return [...run!.series[0]!.values];
}

/** A row of so many cells. */
function wide(first: string, cell: string, cells: number): string {
  return [first, ...Array.from({ length: cells }, (_, i) => cell + i)].join();
}

const REFUSED: Record<string, [code: string, content: () => Content]> = {
  "arrays nested a million deep": [
    "not-a-log",
    () => "[".repeat(MILLION) + "]".repeat(MILLION),
  ],
  "objects nested a million deep": [
    "no-curve",
    () => '{"a":'.repeat(MILLION) + "1" + "}".repeat(MILLION),
  ],
  "a table of more columns than any run has": [
    "too-large",
    () =>
      [
        wide("epoch", "loss", 210_000),
        ...[1, 2, 3].map((epoch) => wide(String(epoch), "0.", 210_000)),
      ].join("\n"),
  ],
  "records of which each has a name of its own": [
    "too-large",
    () =>
      Array.from({ length: 210_000 }, (_, i) => `{"step": ${i}, "c${i}": 1}`)
        .join("\n"),
  ],
  "a line of ten million letters": [
    "not-a-log",
    () => "x".repeat(10 * MILLION),
  ],
  "a line of a million capitals": ["not-a-log", () => "A".repeat(MILLION)],
  "a name of ten million letters": [
    "not-a-log",
    () => `${"x".repeat(10 * MILLION)}: 0.5\n`,
  ],
  "ten million braces": ["not-a-log", () => "{".repeat(10 * MILLION)],
  "ten million blank lines": ["empty", () => "\n".repeat(10 * MILLION)],
  "a quotation that never ends": [
    "no-numbers",
    () => `epoch,loss\n1,"${"a\n".repeat(100_000)}`,
  ],
  "an array of more numbers than there are": [
    "no-numbers",
    () => array("'<f8'", "(99999, 99999, 99999)"),
  ],
  "an array of types without number": [
    "no-curve",
    () => array(`[${"('a', '<f8'), ".repeat(3000)}]`, "(999999999999999,)"),
  ],
  "a pickle nested half a million deep": [
    "no-curve",
    () => pickled("]".repeat(MILLION / 2) + "a".repeat(MILLION / 2 - 1)),
  ],
  "a pickle that holds itself a billion times": [
    "no-curve",
    () =>
      pickled(
        "]q\0" + Array.from({ length: 60 }, (_, i) =>
          `]q${String.fromCharCode(i + 1)}(${
            ("h" + String.fromCharCode(i)).repeat(10)
          }e`).join(""),
      ),
  ],
  "a pickle that calls by a name that is none": [
    "syntax",
    () => pickled("((\x93"),
  ],
  "a pickled text longer than the file": [
    "syntax",
    () => pickled("\x8e\xff\xff\xff\xff\xff\xff\xff\x0fabc"),
  ],
  "a database whose tables have no end": ["no-curve", () => cyclicDatabase()],
};

for (const [what, [code, content]] of Object.entries(REFUSED)) {
  Deno.test(`${what} is refused`, async () => {
    await rejects(valuesIn(content()), { name: "LogError", code });
  });
}

const ZEROS = "\0".repeat(4096);

const READ: Record<string, [values: number[], content: () => Content]> = {
  "a table with a block of zeros in it is read without the line it lies in": [
    [0.9, 0.5, 0.3],
    () => `epoch,loss\n1,0.9\n2,0.5\n3,0.${ZEROS}4,0.4\n5,0.3\n`,
  ],
  "records with a block of zeros between them are read": [
    [0.9, 0.5, 0.3],
    () =>
      '{"epoch": 1, "loss": 0.9}\n{"epoch": 2, "loss": 0.5}\n{"ep' + ZEROS +
      '{"epoch": 5, "loss": 0.3}\n',
  ],
  "printed text with a block of zeros in it is read": [
    [0.9, 0.5, 0.4, 0.3],
    () =>
      `epoch 1 loss 0.9\nepoch 2 loss 0.5\nepoch 3 loss 0.4\n${ZEROS}` +
      "epoch 5 loss 0.3\n",
  ],
  "a number of ten million digits is infinite": [
    [Infinity, 0.5, 0.4],
    () => `epoch,loss\n1,${DIGITS}\n2,0.5\n3,0.4\n`,
  ],
  "a fraction of ten million digits is rounded": [
    [1, 0.5, 0.4],
    () => `epoch,loss\n1,0.${DIGITS}\n2,0.5\n3,0.4\n`,
  ],
  "a number of JSON of ten million digits is infinite": [
    [Infinity, 0.5],
    () => `{"loss": [${DIGITS}, 0.5]}`,
  ],
  "a record nested a million deep costs no other": [
    [0.9, 0.5],
    () =>
      `{"step": 1, "loss": 0.9, "x": ${"[".repeat(MILLION)}${
        "]".repeat(MILLION)
      }}\n{"step": 2, "loss": 0.5}\n`,
  ],
  "a table before ten million zeros is read": [
    [0.9, 0.5, 0.4],
    () => CSV + "\0".repeat(10 * MILLION),
  ],
  "a file in an archive that claims to be longer is read as far as it goes": [
    [0.9, 0.5, 0.4],
    () => {
      const archive = tarOf({ "../../a.csv": CSV }).slice(0, 512 + CSV.length);
      archive.fill(0xff, 124, 136);
      return archive;
    },
  ],
};

for (const [what, [values, content]] of Object.entries(READ)) {
  Deno.test(what, async () => {
    deepStrictEqual(await valuesIn(content()), values);
  });
}

Deno.test("a block of zeros in a log is noted", async () => {
  for (
    const start of ["epoch,loss\n1,2\n2,1\n", '{"loss": 2}\n{"loss": 1}\n']
  ) {
    const [run] = await read(text(start + ZEROS + "\n" + start), "x");
    const [note] = run!.source.notes;
    strictEqual(note?.kind, "zero-block");
    strictEqual(note?.at, start.split("\n").length);
  }
});

Deno.test("archives in an archive that burst together are refused", async () => {
  const zeros = gzipSync(new Uint8Array(100 * MILLION).fill(48));
  const inner = zipOf({ "a.csv.gz": zeros, "b.csv.gz": zeros });
  const bytes = zipOf({ "a.csv": CSV, "b.zip": inner, "c.zip": inner });
  await rejects(read(bytes, "a.zip"), { code: "too-large" });
});

Deno.test("what is packed a hundred times over is not opened to its end", async () => {
  let bytes: Uint8Array = text(CSV);
  for (let i = 0; i < 100; i++) bytes = gzipSync(bytes);
  await rejects(read(bytes, "a.gz"), { code: "binary" });
});

Deno.test("settings that stand in themselves, or in each other a billion times, are settings", async () => {
  const groups = Array.from(
    { length: 40 },
    (_, i) => `a${i + 1}: &a${i + 1} {p: *a${i}, q: *a${i}}\n`,
  );
  const yaml = `a0: &a0 {lr: 0.1, self: *a0}\n${groups.join("")}`;
  const [log] = logsIn(
    [fileOf(text(CSV), "run/metrics.csv")],
    [fileOf(text(yaml), "run/hparams.yaml")],
  );
  const [run] = await readLog(log!);
  deepStrictEqual(run!.context, { learning_rate: 0.1 });
});

function array(type: string, shape: string): Uint8Array {
  const header =
    `{'descr': ${type}, 'fortran_order': False, 'shape': ${shape}, }`;
  const length = new Uint8Array(Uint32Array.of(header.length).buffer);
  return concat(text("\x93NUMPY\x02\0").subarray(1), length, text(header));
}

/** A pickle of operations, each letter a byte. */
function pickled(operations: string): Uint8Array {
  return Uint8Array.from(
    `\x80\x04${operations}.`,
    (letter) => letter.charCodeAt(0),
  );
}

/** A database of which every page says that it goes on at the second. */
function cyclicDatabase(): Uint8Array {
  const rows = Array.from({ length: 500 }, (_, i) => `(${i}, ${1 / (i + 1)})`);
  const bytes = databaseOf(
    "PRAGMA page_size = 512",
    "CREATE TABLE log (epoch INTEGER, loss REAL)",
    `INSERT INTO log VALUES ${rows}`,
  );
  const view = new DataView(bytes.buffer);
  for (let page = 512; page < bytes.length; page += 512) {
    if (view.getUint8(page) === 5) view.setUint32(page + 8, 2);
    for (
      let at = page + 12;
      view.getUint8(page) === 5 && at < page + 512;
      at += 4
    ) {
      view.setUint32(at, 2);
    }
  }
  return bytes;
}
