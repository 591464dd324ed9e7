import { deepStrictEqual, rejects } from "node:assert/strict";
import { read } from "../../lib/reading.ts";
import { npyOf, zipOf } from "../kit/archive.ts";
import { pointsOf, runsIn } from "./_runs.ts";

const unpacked = (base64: string) =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

Deno.test("numpy reads the arrays of an archive as one run", async () => {
  const runs = await runsIn({
    "history.npz": zipOf({
      "loss.npy": npyOf([2, NaN, 0]),
      "val_loss.npy": npyOf([3, Infinity]),
      "step.npy": npyOf([7]),
    }),
  });
  deepStrictEqual(runs.map((run) => [run.name, pointsOf(run)]), [
    ["history.npz", {
      loss: [[0, 2], [1, NaN], [2, 0]],
      val_loss: [[0, 3], [1, Infinity]],
    }],
  ]);
});

Deno.test("numpy reads files of one folder whose names are metrics as one run", async () => {
  const [run, ...others] = await runsIn({
    "out/train_loss.npy": npyOf([2, 1]),
    "out/val_loss.npy": npyOf([3, 2]),
  });
  deepStrictEqual([Object.keys(pointsOf(run!)), others], [
    ["train_loss", "val_loss"],
    [],
  ]);
});

Deno.test("numpy reads a dictionary that was saved as an array", async () => {
  const [run] = await read(
    unpacked(
      "k05VTVBZAQB2AHsnZGVzY3InOiAnfE8nLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAoKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAqABJXAAAAAAAAAAIwWbnVtcHkuX2NvcmUubXVsdGlhcnJheZSMDF9yZWNvbnN0cnVjdJSTlIwFbnVtcHmUjAduZGFycmF5lJOUSwCFlEMBYpSHlFKUKEsBKWgDjAVkdHlwZZSTlIwCTziUiYiHlFKUKEsDjAF8lE5OTkr/////Sv////9LP3SUYoldlH2UKIwEbG9zc5RdlChHQAAAAAAAAABHf/gAAAAAAABHf/AAAAAAAABljANhY2OUXZQoSwFLAksDZXVhdJRiLg==",
    ),
    "history.npy",
  );
  deepStrictEqual(pointsOf(run!)["loss"], [[0, 2], [1, NaN], [2, Infinity]]);
});

Deno.test("numpy reads records with named fields", async () => {
  const [run] = await read(
    unpacked(
      "k05VTVBZAQB2AHsnZGVzY3InOiBbKCdlcG9jaCcsICc8aTQnKSwgKCdsb3NzJywgJzxmOCcpXSwgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoBAAAAAAAAAAAABEACAAAAAAAAAAAA+D8=",
    ),
    "log.npy",
  );
  deepStrictEqual(pointsOf(run!), { loss: [[1, 2.5], [2, 1.5]] });
});

Deno.test("numpy refuses data as no curve, and reads no more than is there", async () => {
  await rejects(read(npyOf([1, 2, 3]), "y_train.npy"), { code: "no-curve" });
  await rejects(
    read(zipOf({ "x.npy": npyOf([1, 2]), "y.npy": npyOf([3, 4]) }), "data.npz"),
    { code: "no-curve" },
  );
  const cut = npyOf([3, 2, 1]);
  const [run] = await read(cut.subarray(0, cut.length - 5), "loss.npy");
  deepStrictEqual(pointsOf(run!), { loss: [[0, 3], [1, 2]] });
  deepStrictEqual(run!.source.notes, [{ kind: "truncated-tail" }]);
});

Deno.test("numpy names the arrays that are no list of numbers", async () => {
  const complex = npyOf([1, 2, 3, 4]);
  complex[String.fromCharCode(...complex).indexOf("<f8") + 1] = 0x63;
  const files = { "loss.npy": npyOf([2, 1]), "waves.npy": complex };
  const [run] = await read(zipOf(files), "a.npz");
  deepStrictEqual(run!.source.notes, [{ kind: "left-out", what: "waves" }]);
  await rejects(read(complex, "loss.npy"), { code: "no-numbers" });
});

Deno.test("numpy reads the evaluations of Stable-Baselines3 by their means", async () => {
  const [run] = await runsIn({
    "eval/evaluations.npz": zipOf({
      "timesteps.npy": npyOf([100, 200, 300]),
      "results.npy": npyOf([1, 3, 2, 4, 5, 7], 2),
      "ep_lengths.npy": npyOf([10, 10, 20, 20, 30, 30], 2),
    }),
  });
  deepStrictEqual(pointsOf(run!), {
    "eval/mean_reward": [[100, 2], [200, 3], [300, 6]],
    "eval/mean_ep_length": [[100, 10], [200, 20], [300, 30]],
  });
});

Deno.test("numpy reads steps and values side by side in a file called as their curve", async () => {
  const array = npyOf([10, 0.9, 20, 0.8, 30, 0.7], 2);
  const [run] = await read(array, "train_loss.npy");
  deepStrictEqual(pointsOf(run!), {
    train_loss: [[10, 0.9], [20, 0.8], [30, 0.7]],
  });
});

Deno.test("numpy sees no curve in rows of data", async () => {
  const array = npyOf([1, 2, 3, 4, 5, 6], 2);
  await rejects(() => read(array, "features.npy"), { code: "no-numbers" });
});
