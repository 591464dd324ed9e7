import type { FileMetaData } from "npm:hyparquet@1.31.5";
import { bytesOf, fileOf, type LogFile, nameOf } from "../log_file.ts";
import { LogError, type Reader } from "./_reader.ts";
import { RecordTable } from "./_record_table.ts";

const MARK = new TextEncoder().encode("PAR1");

/** Records that are unpacked at a time, and that a table may have. */
const AT_ONCE = 100_000;
const MOST = 20_000_000;

/** A table of Parquet: a column a metric, or long, as Neptune's exports: a record a value. */
export const parquet: Reader = {
  id: "parquet",
  writtenBy: ["pandas to_parquet()", "polars", "Neptune exports"],
  extensions: [".parquet"],

  sniff(head) {
    return MARK.every((byte, i) => head[i] === byte) ? 1 : 0;
  },

  async read({ path, files: [file] }) {
    try {
      const table = await tableIn(file, path);
      const histories = table.build();
      if (histories.length === 0) throw new LogError("no-numbers", path);
      return histories;
    } catch (error) {
      if (error instanceof LogError) throw error;
      throw new LogError("damaged-table", path);
    }
  },
};

async function tableIn(file: LogFile, path: string): Promise<RecordTable> {
  const { parquetMetadataAsync, parquetRead } = await import(
    "npm:hyparquet@1.31.5"
  );
  const source = await bufferOf(file);
  const compressors = await packings();
  const metadata = await parquetMetadataAsync(source);
  const columns = namesIn(metadata.schema);
  const strange = codecsIn(metadata).find((codec) =>
    codec !== "UNCOMPRESSED" && !(codec in compressors)
  );
  if (strange) throw new LogError("packing", path, { found: strange });
  const count = Number(metadata.num_rows);
  if (count > MOST) throw new LogError("too-large", path);
  const { checkPages } = await import("./parquet/check_pages.ts");
  await checkPages(source, metadata, columns, compressors);
  const table = new RecordTable(columns, {
    name: nameOf(path),
    path,
    reader: "parquet",
    expectsAxis: true,
  });
  for (let from = 0; from < count; from += AT_ONCE) {
    await parquetRead({
      file: source,
      metadata,
      columns,
      compressors,
      rowStart: from,
      rowEnd: Math.min(from + AT_ONCE, count),
      rowFormat: "object",
      onComplete(rows) {
        rows.forEach((row, i) =>
          table.add(columns.map((name) => plain(row[name])), from + i + 1)
        );
      },
    });
  }
  return table;
}

/** What the columns are packed with. */
function codecsIn({ row_groups }: FileMetaData): string[] {
  return row_groups.flatMap(({ columns }) => columns)
    .flatMap(({ meta_data }) => meta_data ? [meta_data.codec] : []);
}

interface Element {
  readonly name: string;
  readonly num_children?: number;
}

/** The columns of plain values: not those of lists and groups, and not the row numbers of pandas. */
function namesIn([root, ...elements]: readonly Element[]): string[] {
  const names: string[] = [];
  let at = 0;
  const pass = (): void => {
    const { num_children: children = 0 } = elements[at++] ?? {};
    for (let i = 0; i < children && at < elements.length; i++) pass();
  };
  for (let i = 0; i < (root?.num_children ?? 0) && at < elements.length; i++) {
    const { name, num_children: children = 0 } = elements[at]!;
    if (children === 0 && !/^__index_level_\d+__$/.test(name)) names.push(name);
    pass();
  }
  return names;
}

function plain(cell: unknown): unknown {
  return cell instanceof Date ? cell.getTime() / 1000 : cell;
}

/** A file as the package wants it. */
async function bufferOf(file: LogFile) {
  const { size, slice } = file.size === undefined
    ? fileOf(await bytesOf(file), file.path)
    : file;
  const byteLength = size ?? 0;
  return {
    byteLength,
    async slice(from: number, to = byteLength): Promise<ArrayBuffer> {
      const bytes = await slice(from, to);
      return bytes.slice().buffer as ArrayBuffer;
    },
  };
}

/** No page of a table unpacks to more. */
const LARGEST_PAGE = 2 ** 28;

async function packings() {
  const zlib = await import("node:zlib");
  const { snappyUncompress } = await import("npm:hyparquet@1.31.5");
  const bounded =
    (unpack: (bytes: Uint8Array, length: number) => Uint8Array) =>
    (bytes: Uint8Array, length: number): Uint8Array => {
      if (length > LARGEST_PAGE) throw new RangeError("Cannot unpack a page");
      return unpack(bytes, length);
    };
  const most = { maxOutputLength: LARGEST_PAGE };
  return {
    SNAPPY: bounded((bytes, length) => {
      const page = new Uint8Array(length);
      snappyUncompress(bytes, page);
      return page;
    }),
    GZIP: bounded((bytes) => zlib.gunzipSync(bytes, most)),
    BROTLI: bounded((bytes) => zlib.brotliDecompressSync(bytes, most)),
    ZSTD: bounded((bytes) => zlib.zstdDecompressSync(bytes, most)),
  };
}
