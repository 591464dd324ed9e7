import { deepStrictEqual, ok, rejects } from "node:assert/strict";
import fc from "fast-check";
import { LogError, readers } from "../../lib/readers/mod.ts";
import { read } from "../../lib/reading.ts";
import { WRITTEN } from "../fuzz/written.ts";
import { readText } from "./_read.ts";

// The same examples every time: a gate must not roll dice.
fc.configureGlobal({ seed: 20260101 });

async function readOrRefuse(bytes: Uint8Array): Promise<void> {
  try {
    ok((await read(bytes, "x")).length > 0);
  } catch (error) {
    ok(error instanceof LogError, String(error));
  }
}

Deno.test("every reader has an id of its own and names who writes its format", () => {
  deepStrictEqual(readers.length, new Set(readers.map(({ id }) => id)).size);
  ok(
    readers.every(({ id, writtenBy }) =>
      /^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(id) && writtenBy.length > 0
    ),
  );
});

Deno.test("read() gives a history or a LogError for a log cut at any byte", async () => {
  for (const log of WRITTEN) {
    for (let end = 0; end <= log.length; end++) {
      await readOrRefuse(log.subarray(0, end));
    }
  }
});

Deno.test("read() gives a history or a LogError for a log with bytes changed", async () => {
  await fc.assert(fc.asyncProperty(
    fc.constantFrom(...WRITTEN),
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
    async (log, changes) => {
      const changed = log.slice();
      for (const [at, byte] of changes) changed[at % changed.length] = byte;
      await readOrRefuse(changed);
    },
  ));
});

Deno.test("every reader gives a history or a LogError for any bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      for (const { id, sniff } of readers) {
        const sure = sniff(bytes);
        ok(sure >= 0 && sure <= 1);
        try {
          await read(bytes, "x", { reader: id });
        } catch (error) {
          ok(error instanceof LogError, `${id}: ${error}`);
        }
      }
    }),
  );
});

const REFUSED: Record<string, [string, string]> = {
  "an empty file": ["", "empty"],
  "blanks": [" \n\n", "empty"],
  "binary junk": ["\x18\0\0\0\0\0\0\0\xa3\x7f\0\x01\x02\x03\x04", "binary"],
  "a pointer to the log": [
    "version https://git-lfs.github.com/spec/v1\noid sha256:7d\nsize 793\n",
    "pointer",
  ],
  "prose": [
    "Once upon a time\nthere was a model\nthat learned nothing.\n",
    "not-a-log",
  ],
  "a traceback": [
    'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n    x()\nRuntimeError: CUDA out of memory, 2 GiB\n',
    "traceback",
  ],
  "settings and results of trials": [
    "loss=0.44 acc=0.86 depth=3.0\nloss=0.42 acc=0.87 depth=4.0\n",
    "table-of-runs",
  ],
};

for (const [what, [text, code]] of Object.entries(REFUSED)) {
  Deno.test(`read() refuses ${what}`, async () => {
    await rejects(() => readText(text, "run.csv"), {
      name: "LogError",
      code,
      path: "run.csv",
    });
  });
}

Deno.test("a LogError says what was found, shortened, and keeps the parts of its message", () => {
  const error = new LogError("syntax", 'a"b.log', {
    line: 3,
    found: "x".repeat(200),
  });
  deepStrictEqual(
    error.message,
    `Cannot read line 3 of "a\\"b.log": found broken text: "${
      "x".repeat(59)
    }…"`,
  );
  deepStrictEqual([error.code, error.path, error.line, error.found?.length], [
    "syntax",
    'a"b.log',
    3,
    60,
  ]);
  deepStrictEqual(
    new LogError("empty", "a").message,
    'Cannot read "a": found nothing in it',
  );
});

Deno.test("read() uses the reader that is named, and knows when there is none", async () => {
  deepStrictEqual(
    (await readText("epoch,loss\n1,2\n", "x", "csv"))[0]!.source.reader,
    "csv",
  );
  await rejects(() => readText("epoch,loss\n1,2\n", "x", "foo"), {
    name: "RangeError",
    message: 'Cannot read with "foo": found no such reader',
  });
});
