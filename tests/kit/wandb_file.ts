/** Writes run files of Weights & Biases and of SwanLab by hand, for tests. */
import { crc32 } from "node:zlib";
import { concat, field, text, varint } from "./event_file.ts";

const BLOCK = 32_768;
const HEADER = 7;

/** A run file of records. */
export function wandbFile(
  ...records: readonly Uint8Array[]
): Uint8Array<ArrayBuffer> {
  return recordFile(
    concat(text(":W&B"), Uint8Array.of(0xe1, 0xbe, 0)),
    records,
  );
}

/** A run file of SwanLab, whose records are JSON in its first version and messages in its second. */
export function swanlabFile(
  version: 1 | 2,
  ...records: readonly Uint8Array[]
): Uint8Array<ArrayBuffer> {
  const mark = concat(text(":SWL"), Uint8Array.of(0xd6, 0xe1, version));
  return recordFile(mark, records);
}

/** Records behind a mark, in blocks. */
function recordFile(
  mark: Uint8Array<ArrayBuffer>,
  records: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  let file = mark;
  for (const record of records) {
    let rest = record;
    for (let first = true; first || rest.length > 0; first = false) {
      const left = BLOCK - file.length % BLOCK;
      if (left < HEADER) file = concat(file, new Uint8Array(left));
      const room = BLOCK - file.length % BLOCK - HEADER;
      const piece = rest.subarray(0, room);
      rest = rest.subarray(room);
      const kind = rest.length > 0 ? (first ? 2 : 3) : first ? 1 : 4;
      file = concat(file, framed(kind, piece));
    }
  }
  return file;
}

function framed(kind: number, piece: Uint8Array): Uint8Array {
  const body = concat(Uint8Array.of(kind), piece);
  const header = new DataView(new ArrayBuffer(6));
  header.setUint32(0, crc32(body), true);
  header.setUint16(4, piece.length, true);
  return concat(new Uint8Array(header.buffer), body);
}

/** A row of the history: JSON by name, where a name may have several parts. */
export function historyRecord(
  row: Readonly<Record<string, string>>,
  step?: number,
): Uint8Array {
  const items = Object.entries(row).map(([name, json]) =>
    field(1, 2, item(name, json))
  );
  const at = step === undefined
    ? new Uint8Array()
    : field(2, 2, field(1, 0, varint(step)));
  return field(2, 2, concat(...items, at));
}

/** Who the run is, and its settings. */
export function runRecord(
  name: string,
  config: Readonly<Record<string, string>> = {},
): Uint8Array {
  return field(
    17,
    2,
    concat(field(4, 2, configItems(config)), field(8, 2, text(name))),
  );
}

/** Settings that came later. */
export function configRecord(
  config: Readonly<Record<string, string>>,
): Uint8Array {
  return field(5, 2, configItems(config));
}

function configItems(config: Readonly<Record<string, string>>): Uint8Array {
  return concat(
    ...Object.entries(config).map(([name, json]) =>
      field(1, 2, item(name, json))
    ),
  );
}

function item(name: string, json: string): Uint8Array {
  const parts = name.split(" > ");
  const names = parts.length > 1
    ? parts.map((part) => field(2, 2, text(part)))
    : [field(1, 2, text(name))];
  return concat(...names, field(16, 2, text(json)));
}
