import { deepStrictEqual, rejects } from "node:assert/strict";
import type { History } from "../../lib/history.ts";
import { fileOf } from "../../lib/log_file.ts";
import { logsIn, read, readLog } from "../../lib/reading.ts";
import {
  concat,
  event,
  eventFile,
  field,
  float,
  metadata,
  record,
  scalars,
  start,
  summary,
  tensor,
  text,
  varint,
} from "../kit/event_file.ts";

const NAME = "events.out.tfevents.1";

/** The runs in files by path. */
async function runsIn(files: Record<string, Uint8Array>): Promise<History[]> {
  const all = Object.entries(files).map(([path, bytes]) => fileOf(bytes, path));
  return (await Promise.all(logsIn(all).map((log) => readLog(log)))).flat();
}

/** Name to points. */
function curves({ series }: History): Record<string, number[][]> {
  return Object.fromEntries(series.map(({ name, steps, values }) => [
    name,
    [...steps].map((step, i) => [step, values[i]!]),
  ]));
}

function kinds({ source }: History): string[] {
  return source.notes.map(({ kind }) => kind);
}

Deno.test("tensorboard gives every tag the steps it was written at", async () => {
  const [run] = await read(
    eventFile(
      scalars(0, { "Loss/train": 1 }),
      scalars(5, { "Loss/train": 0.5, "Loss/val": 2 }),
      scalars(9, { "Loss/train": NaN }),
    ),
    "anything",
  );
  deepStrictEqual(curves(run!), {
    "Loss/train": [[0, 1], [5, 0.5], [9, NaN]],
    "Loss/val": [[5, 2]],
  });
  deepStrictEqual(
    run!.series.map(({ split, quantity, axis }) => [split, quantity, axis]),
    [["train", "loss", "step"], ["validation", "loss", "step"]],
  );
  deepStrictEqual([...run!.series[0]!.wallSeconds!], [
    1_700_000_000,
    1_700_000_005,
    1_700_000_009,
  ]);
});

Deno.test("tensorboard keeps steps that are larger than exact", async () => {
  const first = 2 ** 60;
  const [run] = await read(
    eventFile(...[0, 1, 2].map((i) => scalars(first + i * 1024, { loss: i }))),
    NAME,
  );
  deepStrictEqual(
    [run!.series[0]!.axis, curves(run!).loss![2]],
    ["step", [first + 2048, 2]],
  );
});

Deno.test("tensorboard passes over texts, pictures and histograms", async () => {
  const [run] = await read(
    eventFile(
      event(
        1,
        summary({
          loss: field(2, 5, float(1)),
          note: concat(metadata("text"), tensor(7, field(8, 2, text("hi")))),
          curve: concat(
            metadata("pr_curves"),
            tensor(1, field(4, 2, float(1))),
          ),
          picture: field(4, 2, text("PNG")),
        }),
      ),
      event(2, summary({ loss: tensor(1, field(4, 2, float(0.5))) })),
      // What a plugin wrote once is said of its first value only.
      event(2, summary({ curve: tensor(1, field(4, 2, float(1))) })),
    ),
    NAME,
  );
  deepStrictEqual(curves(run!), { loss: [[1, 1], [2, 0.5]] });
});

Deno.test("tensorboard skips a damaged record and goes on behind it", async () => {
  const file = eventFile(
    scalars(1, { loss: 3 }),
    scalars(2, { loss: 2 }),
    scalars(3, { loss: 1 }),
  );
  const size = record(scalars(3, { loss: 1 })).length;
  const inData = file.slice();
  inData[file.length - 2 * size + 20]! ^= 1;
  const inLength = file.slice();
  inLength[file.length - 2 * size]! ^= 1;
  for (const bytes of [inData, inLength]) {
    const [run] = await read(bytes, NAME);
    deepStrictEqual(curves(run!), { loss: [[1, 3], [3, 1]] });
    deepStrictEqual(run!.source.notes, [{ kind: "bad-record", at: 3 }]);
  }
});

Deno.test("tensorboard notes a cut end, also one of zeros", async () => {
  const file = eventFile(
    ...[1, 2, 3].map((step) => scalars(step, { loss: 3 - step })),
  );
  for (
    const bytes of [file.subarray(0, -1), concat(file, new Uint8Array(999))]
  ) {
    deepStrictEqual(kinds((await read(bytes, NAME))[0]!), ["truncated-tail"]);
  }
});

Deno.test("tensorboard reads a record that is larger than a piece of the file", async () => {
  const file = eventFile(
    scalars(1, { loss: 3 }),
    event(1, summary({ picture: field(4, 2, new Uint8Array(5000)) })),
    scalars(2, { loss: 2 }),
  );
  for (const size of [1, 7, 100]) {
    const pieces = {
      ...fileOf(file, NAME),
      async *chunks() {
        for (let at = 0; at < file.length; at += size) {
          yield await Promise.resolve(file.slice(at, at + size));
        }
      },
    };
    const [run] = await readLog({ path: NAME, files: [pieces] });
    deepStrictEqual(curves(run!), { loss: [[1, 3], [2, 2]] });
  }
});

Deno.test("tensorboard lets what a resumed program writes again count", async () => {
  const [run, ...more] = await runsIn({
    "run/events.out.tfevents.1": eventFile(
      ...[0, 1, 2, 3].map((step) => scalars(step, { loss: step })),
    ),
    "run/events.out.tfevents.2": eventFile(
      ...[2, 3, 4].map((step) => scalars(step, { loss: step * 10 })),
    ),
  });
  deepStrictEqual(more, []);
  deepStrictEqual(curves(run!), {
    loss: [[0, 0], [1, 1], [2, 20], [3, 30], [4, 40]],
  });
  deepStrictEqual(kinds(run!), ["resumed"]);
});

Deno.test("tensorboard says how much a resumed run gave up", async () => {
  const [run] = await runsIn({
    "run/events.out.tfevents.1": eventFile(
      ...[0, 1, 2, 3, 4].map((step) => scalars(step, { loss: step })),
    ),
    "run/events.out.tfevents.2": eventFile(
      ...[1, 2].map((step) => scalars(step, { loss: step * 10 })),
    ),
  });
  deepStrictEqual(curves(run!), { loss: [[0, 0], [1, 10], [2, 20]] });
  deepStrictEqual(run!.source.notes.slice(-1), [{
    kind: "given-up",
    count: 2,
  }]);
});

Deno.test("tensorboard voids all tags from the step on that a program says it starts at", async () => {
  const [run] = await read(
    eventFile(
      scalars(0, { loss: 1, "val/loss": 1 }),
      scalars(4, { loss: 2, "val/loss": 2 }),
      start(3),
      scalars(3, { loss: 3 }),
    ),
    NAME,
  );
  deepStrictEqual(curves(run!), {
    loss: [[0, 1], [3, 3]],
    "val/loss": [[0, 1]],
  });
});

Deno.test("tensorboard tells runs apart that begin again, in another file or in the same", async () => {
  const once = [0, 1, 2].map((step) => scalars(step, { loss: 3 - step }));
  const files = await runsIn({
    "run/events.out.tfevents.1": eventFile(...once),
    "run/events.out.tfevents.2": eventFile(...once.slice(0, 2)),
  });
  const [one, two] = await read(eventFile(...once, ...once.slice(0, 2)), NAME);
  deepStrictEqual(files.map(({ name }) => name), ["run #1", "run #2"]);
  for (const [first, second] of [files, [one, two]]) {
    deepStrictEqual(curves(first!), { loss: [[0, 3], [1, 2], [2, 1]] });
    deepStrictEqual(curves(second!), { loss: [[0, 3], [1, 2]] });
    deepStrictEqual(kinds(second!), ["restarted"]);
  }
});

Deno.test("tensorboard counts the points of a program that gave no steps", async () => {
  const [run] = await read(
    eventFile(...[3, 2, 1].map((loss) => scalars(0, { loss }))),
    NAME,
  );
  deepStrictEqual(curves(run!), { loss: [[0, 3], [1, 2], [2, 1]] });
  deepStrictEqual(run!.series[0]!.axis, "index");
});

Deno.test("tensorboard reads folders of splits as one run", async () => {
  const [run, ...more] = await runsIn({
    [`logs/train/${NAME}`]: eventFile(
      scalars(0, { epoch_loss: 1, epoch_lr: 3 }),
    ),
    [`logs/validation/${NAME}`]: eventFile(
      scalars(0, { epoch_loss: 2, evaluation_loss_vs_iterations: 2 }),
    ),
  });
  deepStrictEqual(more, []);
  deepStrictEqual(run!.name, "logs");
  deepStrictEqual(
    run!.series.map(({ name, split, axis }) => [name, split, axis]),
    [
      ["train/epoch_loss", "train", "epoch"],
      ["train/epoch_lr", null, "epoch"],
      ["validation/epoch_loss", "validation", "epoch"],
      ["validation/evaluation_loss_vs_iterations", "validation", "step"],
    ],
  );
});

Deno.test("tensorboard puts the folders of add_scalars into their run, and no other", async () => {
  const files = {
    [`run/${NAME}`]: eventFile(scalars(1, { lr: 1 })),
    [`run/Loss_all_train/${NAME}`]: eventFile(scalars(1, { "Loss/all": 2 })),
    [`run/second/${NAME}`]: eventFile(scalars(1, { loss: 2 })),
  };
  const runs = await runsIn(files);
  deepStrictEqual(runs.map((run) => [run.name, Object.keys(curves(run))]), [
    ["run", ["lr", "Loss_all_train/Loss/all"]],
    ["run/second", ["loss"]],
  ]);
});

Deno.test("tensorboard knows the settings that the hparams plugin keeps, and leaves out its results", async () => {
  const entry = (key: string, value: Uint8Array) =>
    field(1, 2, concat(field(1, 2, text(key)), field(2, 2, value)));
  const session = field(
    3,
    2,
    concat(
      entry("lr", field(2, 1, new Uint8Array(Float64Array.of(0.5).buffer))),
      entry("opt", field(3, 2, text("adam"))),
      entry("augment", field(4, 0, varint(1))),
    ),
  );
  const metric = field(5, 2, field(1, 2, field(2, 2, text("hp_metric"))));
  const [run] = await read(
    eventFile(
      event(
        0,
        summary({
          "_hparams_/experiment": metadata("hparams", field(2, 2, metric)),
          "_hparams_/session_start_info": metadata("hparams", session),
        }),
      ),
      scalars(0, { hp_metric: -1 }),
      scalars(0, { loss: 2 }),
      scalars(1, { loss: 1 }),
    ),
    NAME,
  );
  deepStrictEqual(run!.context, {
    learning_rate: 0.5,
    optimizer: "adam",
    augmentation: true,
  });
  deepStrictEqual(curves(run!), { loss: [[0, 2], [1, 1]] });
  deepStrictEqual(run!.source.notes, [{
    kind: "summary-record",
    what: "hp_metric",
  }]);
});

Deno.test("tensorboard knows the settings that the Trainer writes as a text, and takes no other text for them", async () => {
  const written = (value: string) =>
    concat(metadata("text"), tensor(7, field(8, 2, text(value))));
  const [run] = await read(
    eventFile(
      event(
        0,
        summary({
          "args/text_summary": written('{"learning_rate": 0.02, "seed": 1}'),
          "note/text_summary": written('{"dropout": 0.5}'),
          "config": written("| key | value |"),
        }),
      ),
      scalars(0, { loss: 2 }),
      scalars(1, { loss: 1 }),
    ),
    NAME,
  );
  deepStrictEqual(run!.context, { learning_rate: 0.02, seed: 1 });
});

Deno.test("tensorboard takes a tag that counts epochs as the epochs of the others", async () => {
  const [run] = await read(
    eventFile(
      scalars(4, { epoch: 0, loss: 3 }),
      scalars(9, { epoch: 0, loss: 2 }),
      scalars(14, { epoch: 1, loss: 1 }),
    ),
    NAME,
  );
  deepStrictEqual(run!.series.map(({ name }) => name), ["loss"]);
  deepStrictEqual([...run!.series[0]!.epochs!], [0, 0, 1]);
});

const REFUSED: Record<string, [Uint8Array, string]> = {
  "an empty file": [new Uint8Array(), "empty"],
  "a file with its version only": [eventFile(), "no-records"],
  "text by that name": [text("no events here at all"), "damaged-log"],
};

for (const [what, [bytes, code]] of Object.entries(REFUSED)) {
  Deno.test(`tensorboard refuses ${what}`, async () => {
    await rejects(() => runsIn({ [`run/${NAME}`]: bytes }), { code });
  });
}
