import { deepStrictEqual, rejects } from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { readPath } from "../../lib/cli/read_path.ts";
import { zipOf } from "../kit/archive.ts";
import { type Props, worldOf } from "../kit/world.ts";

const CSV = "epoch,loss\n1,0.9\n2,0.5\n";
const BROKEN = new Uint8Array(gzipSync(CSV)).subarray(0, 10);

const FILES = {
  "runs/a.csv": CSV,
  "runs/b.csv.gz": BROKEN,
  "runs/c.csv": CSV,
  "runs/d.csv": CSV,
  "runs/notes.txt": "What we shall try tomorrow.\n",
};

const notesOf = async (path: string, props: Props) =>
  (await readPath(path, worldOf(props))).map(({ source }) => source.notes);

Deno.test("of a folder the first run tells which files could not be read, and nothing of what is no log", async () => {
  deepStrictEqual(
    await notesOf("runs", { files: FILES, forbidden: ["runs/d.csv"] }),
    [[{ kind: "unread-file", what: "runs/d.csv", count: 2 }], []],
  );
  deepStrictEqual(await notesOf("runs/*", { files: FILES }), [
    [{ kind: "unread-file", what: "runs/b.csv.gz", count: 2 }],
    [],
    [],
  ]);
});

Deno.test("of an archive the first run tells which files could not be read, too", async () => {
  const { "runs/d.csv": _, ...files } = FILES;
  deepStrictEqual(
    await notesOf("a.zip", { files: { "a.zip": zipOf(files) } }),
    [[{ kind: "unread-file", what: "a.zip/runs/b.csv.gz" }], []],
  );
});

Deno.test("a folder of which no file can be read says why the first cannot", async () => {
  const files = { "runs/b.csv.gz": BROKEN, "runs/a.txt": "Try it tomorrow.\n" };
  await rejects(readPath("runs", worldOf({ files })), { code: "cut-packing" });
  await rejects(
    readPath("runs", worldOf({ files, forbidden: Object.keys(files) })),
    { name: "PermissionDenied" },
  );
  await rejects(readPath("other", worldOf({ files })), { name: "NotFound" });
});

const PRINTED = "Epoch 1\nloss=0.9\nEpoch 2\nloss=0.5\n";

Deno.test("what Guild kept of a run is read with its flags, where the run wrote no log itself", async () => {
  const kept = (run: string) => ({
    [`${run}/.guild/output`]: PRINTED,
    [`${run}/.guild/events.out.tfevents.1`]: "",
    [`${run}/.guild/attrs/flags`]: "lr: 0.1\n",
    [`${run}/.guild/attrs/env`]: "HOME: /root\n",
    [`${run}/.guild/sourcecode/history.csv`]: "epoch,loss\n1,7\n2,6\n",
  });
  const files = { ...kept("runs/a"), ...kept("runs/b"), "runs/b/log.csv": CSV };
  const runs = await readPath("runs", worldOf({ files }));
  deepStrictEqual(
    runs.map(({ source, context }) => [source.path, context]),
    [
      ["runs/a/.guild/output", { learning_rate: 0.1 }],
      ["runs/b/log.csv", { learning_rate: 0.1 }],
    ],
  );
});
