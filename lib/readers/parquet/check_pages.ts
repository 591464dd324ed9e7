import type {
  AsyncBuffer,
  Compressors,
  FileMetaData,
} from "npm:hyparquet@1.31.5";
import { parquetHeader as headerOf } from "npm:hyparquet@1.31.5/src/column.js";
import { checkRuns } from "./check_runs.ts";

type PageHeader = ReturnType<typeof headerOf>;
type Element = FileMetaData["schema"][number];

/** What is known about the pages of one column. */
interface Pages {
  /** No page holds more values. */
  readonly rows: number;
  /** How many levels stand before the values: whether each is there, and how often. */
  readonly levels: number;
  readonly isBoolean: boolean;
  unpack(bytes: Uint8Array, size: number): Uint8Array;
}

/**
 * Makes sure that no page says that it holds more values than its group has rows: the package would make
 * them all before it looked.
 *
 * @throws {RangeError} Where one does.
 */
export async function checkPages(
  file: AsyncBuffer,
  { schema, row_groups }: FileMetaData,
  columns: readonly string[],
  compressors: Compressors,
): Promise<void> {
  for (const { columns: chunks, num_rows } of row_groups) {
    for (const { meta_data: about } of chunks) {
      const name = about?.path_in_schema.join(".");
      if (about === undefined || !columns.includes(name!)) continue;
      const start = Number(
        about.dictionary_page_offset || about.data_page_offset,
      );
      const end = start + Number(about.total_compressed_size);
      const unpack = compressors[about.codec] ?? ((bytes) => bytes);
      checkColumn(await file.slice(start, end), {
        rows: Number(num_rows),
        levels: levelsOf(schema.find((element) => element.name === name)),
        isBoolean: about.type === "BOOLEAN",
        unpack: (bytes, size) => unpack(bytes, size),
      });
    }
  }
}

function levelsOf({ repetition_type: type }: Partial<Element> = {}): number {
  return type === "REPEATED" ? 2 : type === "OPTIONAL" ? 1 : 0;
}

function checkColumn(buffer: ArrayBuffer, pages: Pages): void {
  const reader = { view: new DataView(buffer), offset: 0 };
  while (reader.offset < buffer.byteLength - 1) {
    const header = headerOf(reader);
    const bytes = new Uint8Array(
      buffer,
      reader.offset,
      header.compressed_page_size,
    );
    reader.offset += header.compressed_page_size;
    if (header.data_page_header) checkPage(bytes, header, pages);
    if (header.data_page_header_v2) checkPageV2(bytes, header, pages);
  }
}

function checkPage(
  bytes: Uint8Array,
  { data_page_header, uncompressed_page_size }: PageHeader,
  { rows, levels, isBoolean, unpack }: Pages,
): void {
  const { num_values: most, encoding } = data_page_header!;
  if (most > rows) throw tooMany(most, rows);
  const page = unpack(bytes, uncompressed_page_size);
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  let at = 0;
  for (let level = 0; level < levels; level++) {
    checkRuns(page, { from: at + 4, width: 1, most });
    at += 4 + view.getUint32(at, true);
  }
  checkValues(page, { at, encoding, isBoolean, most });
}

function checkPageV2(
  bytes: Uint8Array,
  { data_page_header_v2: header, uncompressed_page_size: size }: PageHeader,
  { rows, levels, isBoolean, unpack }: Pages,
): void {
  const {
    num_values: most,
    repetition_levels_byte_length: repetitions,
    definition_levels_byte_length: definitions,
    encoding,
    is_compressed,
  } = header!;
  if (most > rows) throw tooMany(most, rows);
  if (levels > 1) checkRuns(bytes, { from: 0, width: 1, most });
  if (levels > 0) checkRuns(bytes, { from: repetitions, width: 1, most });
  const before = repetitions + definitions;
  const rest = bytes.subarray(before);
  const page = is_compressed === false ? rest : unpack(rest, size - before);
  checkValues(page, { at: 0, encoding, isBoolean, most });
}

function checkValues(
  page: Uint8Array,
  { at, encoding, isBoolean, most }: {
    readonly at: number;
    readonly encoding: string | undefined;
    readonly isBoolean: boolean;
    readonly most: number;
  },
): void {
  if (encoding === "RLE" && isBoolean) {
    checkRuns(page, { from: at + 4, width: 1, most });
  } else if (/^(?:PLAIN_DICTIONARY|RLE_DICTIONARY|RLE)$/.test(encoding ?? "")) {
    checkRuns(page, { from: at + 1, width: page[at] ?? 0, most });
  }
}

function tooMany(found: number, rows: number): RangeError {
  return new RangeError(
    `Cannot read a page: found ${found} values where there are ${rows} rows`,
  );
}
