/** Writes archives and arrays by hand, for tests. */
import { crc32, deflateRawSync } from "node:zlib";
import { concat, text } from "./event_file.ts";

/** How a file is put into an archive. */
export interface ZipOptions {
  readonly method?: 0 | 8;
  readonly locked?: boolean;
  /** Whether sizes and places stand in the fields for large archives. */
  readonly large?: boolean;
  /** Whether it was written without looking back: sizes stand behind each file. */
  readonly streamed?: boolean;
}

/** A ZIP archive of files by name. */
export function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  { method = 8, locked = false, large = false, streamed = false }: ZipOptions =
    {},
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const listed: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === "string" ? text(content) : content;
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const [sum, title] = [crc32(bytes), text(name)];
    const sizes = large ? [ALL, ALL] : [packed.length, bytes.length];
    const common = (extra: number, isTold = true) =>
      numbers(
        [2, 20],
        [2, (locked ? 1 : 0) | (streamed ? 8 : 0)],
        [2, method],
        [4, 0],
        [4, isTold ? sum : 0],
        [4, isTold ? sizes[0]! : 0],
        [4, isTold ? sizes[1]! : 0],
        [2, title.length],
        [2, extra],
      );
    const far = (...places: readonly [8, number][]) =>
      large
        ? numbers([2, 1], [2, 8 * places.length], ...places)
        : new Uint8Array();
    const lengths: [8, number][] = [[8, bytes.length], [8, packed.length]];
    const ownExtra = far(...lengths);
    const own = concat(
      numbers([4, 0x04034b50]),
      common(ownExtra.length, !streamed),
      title,
      ownExtra,
      packed,
      streamed
        ? numbers([4, 0x08074b50], [4, sum], [4, packed.length], [
          4,
          bytes.length,
        ])
        : new Uint8Array(),
    );
    const extra = far(...lengths, [8, at]);
    listed.push(
      concat(
        numbers([4, 0x02014b50], [2, 20]),
        common(extra.length),
        numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, large ? ALL : at]),
        title,
        extra,
      ),
    );
    parts.push(own);
    at += own.length;
  }
  const directory = concat(...listed);
  const count = listed.length;
  const end64 = large
    ? numbers(
      [4, 0x06064b50],
      [8, 44],
      [2, 45],
      [2, 45],
      [4, 0],
      [4, 0],
      [8, count],
      [8, count],
      [8, directory.length],
      [8, at],
      [4, 0x07064b50],
      [4, 0],
      [8, at + directory.length],
      [4, 1],
    )
    : new Uint8Array();
  const end = numbers(
    [4, 0x06054b50],
    [4, 0],
    [2, count],
    [2, count],
    [4, large ? ALL : directory.length],
    [4, large ? ALL : at],
    [2, 0],
  );
  return concat(...parts, directory, end64, end);
}

const ALL = 0xffffffff;

/** A tar archive of files by name. */
export function tarOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(files).map(([name, content]) => {
    const bytes = typeof content === "string" ? text(content) : content;
    const header = new Uint8Array(512);
    header.set(text(name));
    header.set(text(bytes.length.toString(8).padStart(11, "0")), 124);
    header.set(text("0"), 156);
    header.set(text("ustar\0" + "00"), 257);
    const body = new Uint8Array(Math.ceil(bytes.length / 512) * 512);
    body.set(bytes);
    return concat(header, body);
  });
  return concat(...parts, new Uint8Array(1024));
}

/** An array as NumPy saves it, of one dimension, or of two where its rows have a width. */
export function npyOf(
  values: readonly number[],
  width?: number,
): Uint8Array<ArrayBuffer> {
  const shape = width === undefined
    ? `${values.length},`
    : `${values.length / width}, ${width}`;
  const header =
    `{'descr': '<f8', 'fortran_order': False, 'shape': (${shape}), }`;
  return concat(
    Uint8Array.of(0x93),
    text("NUMPY"),
    Uint8Array.of(1, 0),
    numbers([2, header.length]),
    text(header),
    new Uint8Array(Float64Array.from(values).buffer),
  );
}

/** Whole numbers of so many bytes, the lowest first. */
function numbers(
  ...all: readonly (readonly [length: number, value: number])[]
): Uint8Array {
  return concat(
    ...all.map(([length, value]) =>
      new Uint8Array(BigUint64Array.of(BigInt(value)).buffer, 0, length)
    ),
  );
}
