import { gzipSync, zstdCompressSync } from "node:zlib";
import { npyOf, tarOf, zipOf } from "../kit/archive.ts";
import {
  double,
  event,
  eventFile,
  field,
  metadata,
  scalars,
  start,
  summary,
  tensor,
} from "../kit/event_file.ts";
import {
  configRecord,
  historyRecord,
  runRecord,
  wandbFile,
} from "../kit/wandb_file.ts";
import { WRITTEN } from "./written.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Files by path. */
export type Files = Readonly<Record<string, Bytes>>;

/** A good log, and how it is put together from the parts that are to be damaged. */
export interface Sample {
  readonly parts: Files;
  /** What is read; without it the parts are. */
  readonly wrap?: (parts: Files) => Files;
}

/** Larger files are slow to read and no more telling. */
const LARGEST = 300_000;

/** Logs that frameworks wrote, logs by hand, and damage behind checksums and packing. */
export function corpus(): Sample[] {
  return [
    ...written("tests/logs/frameworks"),
    ...WRITTEN.map((bytes, i) => ({ parts: { [`log${i}`]: bytes } })),
    ...records(EVENTS, "events.out.tfevents.1", (all) => eventFile(...all)),
    ...records(WANDB, "run-a.wandb", (all) => wandbFile(...all)),
    ...packed(),
  ];
}

/** Each folder that holds a case, as a user would name it. */
function written(folder: string): Sample[] {
  const samples: Sample[] = [];
  for (const { name: framework, isDirectory } of Deno.readDirSync(folder)) {
    if (!isDirectory) continue;
    const inside = `${folder}/${framework}`;
    for (const { name, isDirectory } of Deno.readDirSync(inside)) {
      if (!isDirectory) continue;
      const parts = Object.fromEntries(filesUnder(`${inside}/${name}`));
      samples.push({ parts });
    }
  }
  return samples;
}

function filesUnder(folder: string): [string, Bytes][] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) => {
    const path = `${folder}/${name}`;
    if (isDirectory) return filesUnder(path);
    const bytes = Deno.readFileSync(path);
    return bytes.length <= LARGEST ? [[path, bytes] as [string, Bytes]] : [];
  });
}

const EVENTS: readonly Uint8Array[] = [
  scalars(1, { loss: 2, "val/loss": 3 }),
  event(2, summary({ loss: tensor(2, field(6, 2, double(1))) })),
  event(3, summary({ _hparams_: metadata("hparams", field(1, 2, double(1))) })),
  start(2),
  scalars(4, { loss: 1, "val/loss": 2 }),
];

const WANDB: readonly Uint8Array[] = [
  runRecord("a", { lr: "0.1", "model > width": '{"value": 3}' }),
  configRecord({ seed: "1" }),
  historyRecord({ loss: "2", "val > loss": "NaN" }, 1),
  historyRecord({ loss: "1", _step: "2" }),
];

/** Damage inside records, whose checksums are right. */
function records(
  all: readonly Uint8Array[],
  path: string,
  put: (records: readonly Uint8Array[]) => Bytes,
): Sample[] {
  const parts = Object.fromEntries(
    all.map((bytes, i) => [String(i), new Uint8Array(bytes)]),
  );
  const wrap = (parts: Files): Files => ({ [path]: put(Object.values(parts)) });
  // As often as half a dozen others: these forms have the most to damage.
  return Array.from({ length: 6 }, () => ({ parts, wrap }));
}

/** Damage inside archives that are whole. */
function packed(): Sample[] {
  const text = (value: string): Bytes =>
    new Uint8Array(new TextEncoder().encode(value));
  const csv = { "a/metrics.csv": text("epoch,loss\n1,2\n2,1\n3,0.5\n") };
  const folder = {
    ...csv,
    "a/args.yaml": text("lr: 0.1\nmodel:\n  size: 3\n"),
  };
  const arrays = { "loss.npy": npyOf([3, 2, 1]), "acc.npy": npyOf([0, 1]) };
  const only = (parts: Files): Bytes => Object.values(parts)[0]!;
  return [
    {
      parts: csv,
      wrap: (p) => ({ "m.csv.gz": new Uint8Array(gzipSync(only(p))) }),
    },
    {
      parts: csv,
      wrap: (p) => ({ "m.csv.zst": new Uint8Array(zstdCompressSync(only(p))) }),
    },
    { parts: folder, wrap: (p) => ({ "run.zip": zipOf(p) }) },
    { parts: folder, wrap: (p) => ({ "run.tar": tarOf(p) }) },
    {
      parts: folder,
      wrap: (p) => ({ "run.tgz": new Uint8Array(gzipSync(tarOf(p))) }),
    },
    { parts: { "a.zip": zipOf(folder) }, wrap: (p) => ({ "b.zip": zipOf(p) }) },
    { parts: arrays, wrap: (p) => ({ "history.npz": zipOf(p) }) },
  ];
}
