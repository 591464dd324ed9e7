import { deepStrictEqual } from "node:assert/strict";
import type { History } from "../../lib/history.ts";
import { fileOf, type LogFile } from "../../lib/log_file.ts";
import { readLog } from "../../lib/reading.ts";

/** A file larger than what is looked at as a whole, which comes in pieces of some bytes. */
function inPieces(text: string, size: number): LogFile {
  const bytes = new TextEncoder().encode(text);
  return {
    path: "run.csv",
    slice: (from, to) => Promise.resolve(bytes.slice(from, to)),
    async *chunks() {
      const piece = new Uint8Array(size);
      for (let at = 0; at < bytes.length; at += size) {
        const part = bytes.subarray(at, at + size);
        piece.set(part);
        yield await Promise.resolve(piece.subarray(0, part.length));
      }
    },
  };
}

async function readFile(file: LogFile): Promise<History[]> {
  return await readLog({ path: file.path, files: [file] });
}

const TABLES: Record<string, string> = {
  "of numbers": "step,loss,acc\n1,0.5,\n2,0.25,0.5\n3,nan,1\n4,1e-3,1",
  "with CRLF": "step,loss\r\n1,0.5\r\n2,0.25\r\n",
  "with blank lines and comments": "step,loss\n\n1,0.5\n# restart\n2,0.25\n",
  "with quotes over lines": 'step,note,loss\n1,"a\nb",0.5\n2,"c",0.25\n',
  "with a quote that nothing closes": 'step,note,loss\n1,"a,0.5\n2,c,0.25\n',
  "with a cut end": "step,loss\n1,0.5\n2,0.25\n3",
  "with a number cut in half": "step,loss\n1,0.5\n2,0.25\n3,1e-",
  "with zeros at the end": "step,loss\n1,0.5\n2,0.25\n\0\0\0\0",
  "with letters of several bytes": "轮次,损失,备注\n1,0.5,好\n2,0.25,é\n",
  "with a second header": "step,loss\n1,0.5\nstep,loss\n2,0.25\n",
  "with ragged rows": "step,loss\n1,0.5,7\n2\n3,0.25\n",
};

for (const [what, text] of Object.entries(TABLES)) {
  Deno.test(`a table ${what} is the same in pieces of any size`, async () => {
    const whole = await readFile(
      fileOf(new TextEncoder().encode(text), "run.csv"),
    );
    for (const size of [1, 2, 3, 5, 8, 13, 1000]) {
      deepStrictEqual(await readFile(inPieces(text, size)), whole);
    }
  });
}

Deno.test("a table that is not UTF-8 far behind its beginning is read on", async () => {
  const rows = Array.from({ length: 9000 }, (_, i) => `${i},${1 / (i + 1)},ok`);
  const text = `step,loss,note\n${rows.join("\n")}\n`;
  const file = inPieces(text, 4096);
  const bytes = new TextEncoder().encode(text);
  bytes[bytes.length - 3] = 0xe9;
  const [run] = await readFile({
    ...file,
    slice: (from, to) => Promise.resolve(bytes.slice(from, to)),
    async *chunks() {
      yield await Promise.resolve(bytes);
    },
  });
  deepStrictEqual(run!.series[0]!.values.length, 9000);
  deepStrictEqual(run!.source.notes.map(({ kind }) => kind), [
    "odd-encoding",
    "text-column",
  ]);
});
