import { deepStrictEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import { fileOf } from "../../../lib/log_file.ts";
import { LogError } from "../../../lib/readers/mod.ts";
import { readEvents } from "../../../lib/readers/tensorboard/events.ts";
import { Store } from "../../../lib/readers/tensorboard/store.ts";
import { read } from "../../../lib/reading.ts";
import {
  concat,
  double,
  event,
  eventFile,
  field,
  metadata,
  record,
  scalars,
  start,
  summary,
  tensor,
  varint,
} from "../../kit/event_file.ts";

// The same examples every time: a gate must not roll dice.
fc.configureGlobal({ seed: 20260101 });

const EVENTS = [
  scalars(1, { loss: 2, "val/loss": 3 }),
  event(2, summary({ loss: tensor(2, field(6, 2, double(1))) })),
  event(
    2,
    summary({ _: metadata("hparams", field(3, 2, field(1, 2, varint(9)))) }),
  ),
  start(2),
];

async function readOrRefuse(bytes: Uint8Array): Promise<void> {
  try {
    ok((await read(bytes, "x", { reader: "tensorboard" })).length > 0);
  } catch (error) {
    ok(error instanceof LogError, String(error));
  }
}

Deno.test("events with bytes changed before they were checked are read or refused", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...EVENTS),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      async (event, changes) => {
        const changed = event.slice();
        for (const [at, byte] of changes) changed[at % changed.length] = byte;
        await readOrRefuse(eventFile(scalars(0, { loss: 1 }), changed));
      },
    ),
    { numRuns: 300 },
  );
});

Deno.test("records of any bytes are read or refused", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 }),
      (records) => readOrRefuse(concat(...records.map(record))),
    ),
  );
});

Deno.test("tags that look alike to a sum of their bytes are told apart", async () => {
  const names = Array.from(
    { length: 2 ** 7 },
    (_, i) =>
      Array.from({ length: 7 }, (_, bit) => i >> bit & 1 ? "Aa" : "BB").join(
        "",
      ),
  );
  const values = Object.fromEntries(names.map((name, i) => [name, i]));
  const { sessions } = await readEvents(
    fileOf(eventFile(scalars(0, values), scalars(1, values)), "x"),
    new Store(),
  );
  deepStrictEqual(
    [...sessions[0]!.curves].map(([name, { values, length }]) => [
      name,
      ...values.subarray(0, length),
    ]),
    names.map((name, i) => [name, i, i]),
  );
});

Deno.test("a step that no float holds exactly is the nearest that one holds", async () => {
  const far = event(
    0,
    field(2, 0, varint(-(2 ** 62) - 1024)),
    summary({ loss: field(2, 5, new Uint8Array(4)) }),
  );
  const { sessions } = await readEvents(
    fileOf(eventFile(far), "x"),
    new Store(),
  );
  deepStrictEqual(
    sessions[0]!.curves.get("loss")!.first,
    -(2 ** 62) - 1024,
  );
});
