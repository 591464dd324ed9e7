/** A database in memory: its tables, and nothing that can run anything. */
export interface Database {
  /** The columns of each table; views and virtual tables are none. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
  /** Whether a table has all of these columns. */
  has(table: string, ...columns: readonly string[]): boolean;
  /** The cells of some columns, record by record; `undefined` for a column that is not there. */
  rows<Columns extends readonly string[]>(
    table: string,
    ...columns: Columns
  ): Iterable<{ [Column in keyof Columns]: unknown }>;
  close(): void;
}

/** What tells that a database takes changes over from a file beside it. */
const MODES = [18, 19];
const NO_WAL = 1;

/** No table of metrics that could be held in memory has more records. */
const MOST = 20_000_000;

/**
 * Opens a copy of a database: the file itself is never opened, as SQLite would write beside it.
 *
 * @throws {Error} When the bytes are no database.
 */
export async function openDatabase(bytes: Uint8Array): Promise<Database> {
  const { DatabaseSync } = await import("node:sqlite");
  const copy = bytes.slice();
  for (const at of MODES) copy[at] = NO_WAL;
  const database = new DatabaseSync(":memory:");
  database.deserialize(copy);
  // What a stranger's schema computes is not asked for: only columns that are stored.
  database.exec("PRAGMA trusted_schema = OFF; PRAGMA query_only = ON");
  const all = (sql: string) => database.prepare(sql).all();
  const tables = new Map(
    all(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite%'",
    ).map(({ name }) => {
      const columns = all(`PRAGMA table_info(${quoted(String(name))})`);
      return [String(name), columns.map(({ name }) => String(name))] as const;
    }),
  );
  const columnsOf = (table: string) => tables.get(table) ?? [];
  return {
    tables,
    has: (table, ...columns) =>
      tables.has(table) &&
      columns.every((column) => columnsOf(table).includes(column)),
    *rows<Columns extends readonly string[]>(
      table: string,
      ...columns: Columns
    ) {
      const known = columns.filter((name) => columnsOf(table).includes(name));
      if (known.length === 0) return;
      const statement = database.prepare(
        `SELECT ${known.map(quoted).join(", ")} FROM ${
          quoted(table)
        } LIMIT ${MOST}`,
      );
      statement.setReadBigInts(true);
      for (const row of statement.iterate()) {
        yield columns.map((column) => plain(row[column])) as {
          [Column in keyof Columns]: unknown;
        };
      }
    },
    close: () => database.close(),
  };
}

function plain(cell: unknown): unknown {
  if (typeof cell === "bigint") return Number(cell);
  return cell instanceof Uint8Array ? new TextDecoder().decode(cell) : cell;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
