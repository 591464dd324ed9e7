import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import { constants, gzipSync, zstdCompressSync } from "node:zlib";
import { ZstdFrames } from "../lib/containers/_zstd_frames.ts";
import { Budget, containers } from "../lib/containers/mod.ts";
import type { History } from "../lib/history.ts";
import { fileOf, joined, type LogFile } from "../lib/log_file.ts";
import { read } from "../lib/reading.ts";
import { npyOf, tarOf, zipOf, type ZipOptions } from "./kit/archive.ts";

const CSV = "epoch,loss\n1,0.9\n2,0.5\n";
const YAML = "lr: 0.1\n";

const about = ({ name, context, series, source }: History) => [
  name,
  source.path,
  context["learning_rate"],
  [...series[0]!.values],
];

const kinds = ({ source }: History) =>
  source.notes.map(({ kind }) => kind).toSorted();

Deno.test("zip holds runs, each with the settings beside it", async () => {
  const files = {
    "a/metrics.csv": CSV,
    "a/hparams.yaml": YAML,
    "b/metrics.csv": "epoch,loss\n1,3\n2,2\n",
    "b/picture.png": "x",
    "__MACOSX/a/._metrics.csv": "x",
  };
  for (const options of [{}, { method: 0 }, { large: true }] as const) {
    deepStrictEqual(
      (await read(zipOf(files, options), "runs.zip")).map(about),
      [
        ["metrics.csv", "runs.zip/a/metrics.csv", 0.1, [0.9, 0.5]],
        ["metrics.csv", "runs.zip/b/metrics.csv", undefined, [3, 2]],
      ],
    );
  }
});

Deno.test("zip lets no name lead out of it", async () => {
  const [run] = await read(
    zipOf({ "../../etc/a.csv": CSV, "C:\\b\\notes.txt": "x" }),
    "a.zip",
  );
  deepStrictEqual(run!.source.path, "a.zip/etc/a.csv");
});

Deno.test("zip behind a password is said to be locked", async () => {
  await rejects(read(zipOf({ "a.csv": CSV }, { locked: true }), "a.zip"), {
    code: "locked",
    message: 'Cannot read "a.zip": found a password on it',
  });
});

Deno.test("zip that is cut before its directory holds what its headers tell, and is said to be damaged", async () => {
  const files = {
    "a/metrics.csv": CSV,
    "a/hparams.yaml": YAML,
    "b/metrics.csv": "epoch,loss\n1,3\n2,2\n",
  };
  for (
    const options of [{}, { method: 0 }, { large: true }, { streamed: true }]
  ) {
    const bytes = zipOf(files, options as ZipOptions);
    const runs = await read(bytes.subarray(0, bytes.length - 30), "runs.zip");
    deepStrictEqual(runs.map(about), [
      ["metrics.csv", "runs.zip/a/metrics.csv", 0.1, [0.9, 0.5]],
      ["metrics.csv", "runs.zip/b/metrics.csv", undefined, [3, 2]],
    ]);
    deepStrictEqual(runs.map(kinds), [["damaged-file"], ["damaged-file"]]);
  }
});

Deno.test("zip with a damaged directory is read by its headers", async () => {
  const bytes = zipOf({ "a.csv": CSV, "b.csv": CSV });
  bytes[bytes.length - 22 - 46 - "b.csv".length] = 0;
  const runs = await read(bytes, "a.zip");
  deepStrictEqual(runs.map(kinds), [["damaged-file"], ["damaged-file"]]);
});

Deno.test("zip of arrays that is cut keeps those before the cut, and what is whole of the last", async () => {
  const bytes = zipOf({
    "loss.npy": npyOf([3, 2, 1]),
    "val_loss.npy": npyOf([4, 3, 5]),
  }, { method: 0 });
  const length = bytes.length - 22 - 2 * 46 - "loss.npyval_loss.npy".length;
  const [run] = await read(bytes.subarray(0, length - 5), "a.npz");
  deepStrictEqual(run!.series.map(({ name, values }) => [name, ...values]), [
    ["loss", 3, 2, 1],
    ["val_loss", 4, 3],
  ]);
  ok(kinds(run!).includes("damaged-file"));
});

Deno.test("zip that is cut within a file that claims to be without end is read as far as it goes", async () => {
  const bytes = zipOf({ "a.csv": CSV }, { method: 0, large: true });
  // What its header says of its length, in the fields for large archives.
  const at = 30 + "a.csv".length + 4;
  const cut = bytes.subarray(0, at + 16 + CSV.length).fill(0x3f, at, at + 16);
  const [run] = await read(cut, "a.zip");
  deepStrictEqual([...run!.series[0]!.values], [0.9, 0.5]);
});

Deno.test("zip that is cut before the first file is said to be cut", async () => {
  await rejects(read(zipOf({ "a.csv": CSV }).subarray(0, 33), "a.zip"), {
    code: "cut-archive",
    message: 'Cannot read "a.zip": found an archive that is cut or damaged',
  });
});

Deno.test("zip that is cut unpacks to no more than a whole one", async () => {
  const bomb = zipOf({ "a.csv": CSV + "9".repeat(2 ** 28) });
  for (const cut of [bomb.subarray(0, bomb.length - 30), bomb]) {
    await rejects(read(cut, "a.zip"), { code: "too-large" });
  }
});

Deno.test("zip whose files share their bytes is refused", async () => {
  const bytes = zipOf({ "a.csv": CSV, "b.csv": CSV });
  // Where the second file begins, in the directory: at the first.
  const second = bytes.length - 22 - 4 - "b.csv".length;
  bytes.fill(0, second, second + 4);
  await rejects(read(bytes, "a.zip"), { code: "too-large" });
});

Deno.test("zip that was cut at any byte holds the files that end before it", async () => {
  const bytes = zipOf({ "a.csv": CSV, "b.csv": CSV });
  const second = zipOf({ "a.csv": CSV }).length - 22 - 46 - "a.csv".length;
  const third = bytes.length - 22 - 2 * (46 + "a.csv".length);
  for (let end = 4; end < bytes.length; end++) {
    const runs = await read(bytes.subarray(0, end), "a.zip").catch((error) => {
      strictEqual(error.name, "LogError");
      return [];
    });
    ok(runs.length >= (end < second ? 0 : end < third ? 1 : 2));
    ok(runs.every((run) => kinds(run).includes("damaged-file")));
  }
});

Deno.test("zip in a zip in a zip is opened, and no deeper", async () => {
  const packed = (depth: number): Uint8Array<ArrayBuffer> =>
    zipOf({
      "a.csv": CSV,
      "inner.zip": depth > 1 ? packed(depth - 1) : "nothing",
    });
  deepStrictEqual((await read(packed(5), "a.zip")).length, 3);
});

Deno.test("tar holds files one after the other, and may itself be packed", async () => {
  const files = { "run/hparams.yaml": YAML, "run/metrics.csv": CSV };
  for (
    const [path, bytes] of [
      ["a.tar", tarOf(files)],
      ["a.tar.gz", gzipSync(tarOf(files))],
      ["a.tzst", zstdCompressSync(tarOf(files))],
    ] as const
  ) {
    deepStrictEqual((await read(bytes, path)).map(about), [
      ["metrics.csv", "a.tar/run/metrics.csv", 0.1, [0.9, 0.5]],
    ]);
  }
});

Deno.test("tar that was cut still holds its first files", async () => {
  const bytes = tarOf({ "a.csv": CSV, "b.csv": CSV });
  const runs = await read(bytes.subarray(0, 512 + 512 + 100), "a.tar");
  deepStrictEqual(runs.length, 1);
});

Deno.test("tar that was cut within a file says so", async () => {
  const [run] = await read(tarOf({ "a.csv": CSV }).subarray(0, 530), "a.tar");
  deepStrictEqual(kinds(run!), [
    "damaged-file",
    "one-record",
    "truncated-tail",
  ]);
});

Deno.test("gzip and zip with a wrong checksum or more behind their end are read, and said to be damaged", async () => {
  const packed = new Uint8Array(gzipSync(CSV));
  const wrong = packed.with(-8, packed.at(-8)! ^ 255);
  const longer = new Uint8Array([...packed, 103, 97, 114, 98]);
  const zipped = zipOf({ "a.csv": CSV }, { method: 0 });
  // The first loss becomes another.
  zipped[zipped.indexOf(0x39)] = 0x38;
  for (const bytes of [wrong, longer, zipped]) {
    const [run] = await read(bytes, "a.packed");
    deepStrictEqual(run!.series[0]!.values.length, 2);
    deepStrictEqual(kinds(run!), ["damaged-file"]);
  }
});

Deno.test("gzip that is damaged in the middle holds what was before", async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `${i},${1 / (i + 1)}\n`);
  const packed = new Uint8Array(gzipSync(`epoch,loss\n${rows.join("")}`));
  packed.fill(255, packed.length >> 1, (packed.length >> 1) + 50);
  const [run] = await read(packed, "a.csv.gz");
  deepStrictEqual([...run!.series[0]!.values.subarray(0, 3)], [
    1,
    1 / 2,
    1 / 3,
  ]);
  deepStrictEqual(kinds(run!).includes("damaged-file"), true);
});

Deno.test("gzip reads what was added to it later, and what is before its damage", async () => {
  const two = new Uint8Array([
    ...gzipSync(CSV),
    ...gzipSync("3,0.4\n"),
  ]);
  deepStrictEqual(
    [...(await read(two, "a.csv.gz"))[0]!.series[0]!.values],
    [0.9, 0.5, 0.4],
  );
});

Deno.test("zstd holds one file, and what unpacks without end is refused", async () => {
  const [run] = await read(zstdCompressSync(CSV), "run.csv.zst");
  deepStrictEqual(run!.source.path, "run.csv.zst");
  const bomb = zstdCompressSync(CSV + "0".repeat(2 ** 28 + 2 ** 22));
  await rejects(read(bomb, "run.csv.zst"), { code: "too-large" });
});

for (
  const [packing, pack] of [["gzip", gzipSync], [
    "zstd",
    zstdCompressSync,
  ]] as const
) {
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `${i},${Math.sin(i)}\n`,
  );
  const packed = new Uint8Array(pack(`epoch,loss\n${rows.join("")}`));

  Deno.test(`${packing} that is cut is read up to the cut, and said to be damaged`, async () => {
    for (
      const end of [packed.length - 1, packed.length - 20, packed.length >> 1]
    ) {
      const [run] = await read(packed.subarray(0, end), "a.packed");
      deepStrictEqual(run!.series[0]!.values[1], Math.sin(1));
      deepStrictEqual(kinds(run!).includes("damaged-file"), true);
    }
  });

  Deno.test(`${packing} that is whole is not said to be damaged, nor are two of them`, async () => {
    const two = new Uint8Array([...packed, ...pack(`20000,0.5\n`)]);
    for (const bytes of [packed, two]) {
      deepStrictEqual(kinds((await read(bytes, "a.packed"))[0]!), []);
    }
  });

  Deno.test(`${packing} that is cut before anything can be unpacked is refused, and an empty one is empty`, async () => {
    await rejects(read(packed.subarray(0, 12), "a.packed"), {
      code: "cut-packing",
    });
    await rejects(read(new Uint8Array(pack("")), "a.packed"), {
      code: "empty",
    });
  });
}

Deno.test("zstd frames that hold a checksum, a block of one letter or nothing for us are followed", async () => {
  const skipped = [0x51, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3];
  const checked = zstdCompressSync(CSV + " ".repeat(500_000), {
    params: { [constants.ZSTD_c_checksumFlag]: 1 },
  });
  const bytes = new Uint8Array([...skipped, ...checked]);
  deepStrictEqual(kinds((await read(bytes.subarray(11), "a"))[0]!), []);
  const frames = new ZstdFrames();
  for (const byte of bytes.subarray(0, -1)) frames.take(Uint8Array.of(byte));
  deepStrictEqual(frames.isWhole, false);
  frames.take(bytes.subarray(-1));
  deepStrictEqual(frames.isWhole, true);
});

const MEGABYTE = 2 ** 20;
const zeros = (megabytes: number) => new Uint8Array(megabytes * MEGABYTE);

/** What is in a container of bytes, with the budget that their size allows. */
async function filesIn(
  id: string,
  bytes: Uint8Array,
): Promise<readonly LogFile[]> {
  const container = containers.find((one) => one.id === id)!;
  return await container.open(
    fileOf(bytes, `a.${id}`),
    new Budget(bytes.length),
  );
}

Deno.test("zip whose directory says that it bursts is refused before anything is unpacked", async () => {
  const names = ["a", "b", "c", "d", "e"].map((name) => `${name}.csv`);
  const bytes = zipOf(
    Object.fromEntries(names.map((name) => [name, zeros(16)])),
  );
  await rejects(filesIn("zip", bytes), RangeError);
});

Deno.test("gzip that bursts at its beginning is refused there, whatever follows", async () => {
  const noise = new Uint8Array(2 * MEGABYTE);
  noise.forEach((_, i) => noise[i] = Math.imul(i, i ^ 0x9e3779b9) >>> 13);
  const bytes = joined([gzipSync(zeros(128)), gzipSync(noise)]);
  const [file] = await filesIn("gzip", bytes);
  let unpacked = 0;
  await rejects(async () => {
    for await (const { length } of file!.chunks()) unpacked += length;
  }, RangeError);
  ok(unpacked <= 64 * MEGABYTE, String(unpacked));
});

Deno.test("what readers look at twice came out once", async () => {
  const [file] = await filesIn("gzip", gzipSync(zeros(40)));
  for (const _ of ["a reader", "another"]) {
    let unpacked = 0;
    for await (const { length } of file!.chunks()) unpacked += length;
    strictEqual(unpacked, 40 * MEGABYTE);
  }
});
