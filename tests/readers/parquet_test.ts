import { deepStrictEqual, rejects, throws } from "node:assert/strict";
import { checkRuns } from "../../lib/readers/parquet/check_runs.ts";
import { read } from "../../lib/reading.ts";
import { pointsOf } from "./_runs.ts";

/** Two runs as a table of `run_id, attribute_path, step, float_value`. */
const LONG =
  "UEFSMRUAFUgVSCwVDBUAFQYVBhwAAAACAAAADAEBAAAAYQEAAABhAQAAAGEBAAAAYgEAAABiAQAAAGEVABXOARXOASwVDBUAFQYVBhwAAAACAAAADAEMAAAAbWV0cmljcy9sb3NzDAAAAG1ldHJpY3MvbG9zcxAAAABtZXRyaWNzL3ZhbC9sb3NzDAAAAG1ldHJpY3MvbG9zcwwAAABtZXRyaWNzL2xvc3MJAAAAcGFyYW1zL2xyFQAVXBVcLBUMFQAVBhUGHAAAAAIAAAADHwAAAAAAAPA/AAAAAAAAAEAAAAAAAADwPwAAAAAAAPA/AAAAAAAAAEAVABVsFWwsFQwVABUGFQYcAAAAAgAAAAwBAAAAAAAACEAAAAAAAAAAQAAAAAAAABBAAAAAAAAAFEAAAAAAAAD4f5qZmZmZmbk/FQQZXDUAGAZzY2hlbWEVCAAVDCUCGAZydW5faWQlAEwcAAAAFQwlAhgOYXR0cmlidXRlX3BhdGglAEwcAAAAFQolAhgEc3RlcAAVCiUCGAtmbG9hdF92YWx1ZQAWDBkcGUwmABwVDBklBgAZGAZydW5faWQVABYMFm4WbiYISRwVABUAFQIAPBYMGQYZJgAMAAAAJgAcFQwZJQYAGRgOYXR0cmlidXRlX3BhdGgVABYMFvgBFvgBJnZJHBUAFQAVAgA8FpIBGQYZJgAMAAAAJgAcFQoZJQYAGRgEc3RlcBUAFgwWggEWggEm7gJJHBUAFQAVAgA8KQYZJgIKAAAAJgAcFQoZJQYAGRgLZmxvYXRfdmFsdWUVABYMFpIBFpIBJvADSRwVABUAFQIAPCkGGSYADAAAABb6BBYMJggW+gQAKCBwYXJxdWV0LWNwcC1hcnJvdyB2ZXJzaW9uIDI2LjAuMRlMHAAAHAAAHAAAHAAAAHIBAABQQVIx";
const BYTES = Uint8Array.from(atob(LONG), (letter) => letter.charCodeAt(0));

Deno.test("parquet reads a long table, a run of each that it names, with settings", async () => {
  const runs = await read(BYTES, "export.parquet");
  deepStrictEqual(runs.map((run) => [run.name, pointsOf(run), run.context]), [
    ["a", {
      "metrics/loss": [[1, 3], [2, 2]],
      "metrics/val/loss": [[1, 4]],
    }, { learning_rate: 0.1 }],
    ["b", { "metrics/loss": [[1, 5], [2, NaN]] }, {}],
  ]);
});

Deno.test("parquet refuses a table that is cut or damaged", async () => {
  for (let end = 4; end < BYTES.length; end += 7) {
    await rejects(read(BYTES.subarray(0, end), "a.parquet"), {
      name: "LogError",
      code: "damaged-table",
    });
  }
});

Deno.test("parquet names a compression that it cannot read", async () => {
  const bytes = BYTES.slice();
  const text = String.fromCharCode(...bytes);
  // The codec of a column stands behind its name.
  bytes[text.indexOf("\x06run_id\x15\0\x16") + 8] = 2 * 5;
  await rejects(read(bytes, "a.parquet"), {
    code: "packing",
    message:
      'Cannot read "a.parquet": found a compression that is not read: "LZ4"',
  });
});

Deno.test("parquet refuses a page with a run of a billion values before it is unfolded", async () => {
  const bytes = BYTES.slice();
  const text = String.fromCharCode(...bytes);
  // Which of the first column's cells are there: a run of six.
  const run = text.indexOf("\x02\0\0\0\x0c\x01") + 4;
  bytes.set([0xff, 0xff, 0xff, 0xff, 0x07], run);
  await rejects(read(bytes, "a.parquet"), { code: "damaged-table" });
  throws(() => checkRuns(bytes, { from: run, width: 1, most: 6 }), RangeError);
  checkRuns(BYTES, { from: run, width: 1, most: 6 });
});

Deno.test("parquet refuses a page of more values than its group has rows", async () => {
  const bytes = BYTES.slice();
  const text = String.fromCharCode(...bytes);
  // The number of values of the first page, six, and of its encodings.
  bytes[text.indexOf("\x2c\x15\x0c\x15\0\x15\x06") + 2] = 2 * 60;
  await rejects(read(bytes, "a.parquet"), { code: "damaged-table" });
});
