/** Makes databases of SQLite in memory, for tests. */
import { DatabaseSync } from "node:sqlite";

/** The bytes of a database after statements. */
export function databaseOf(...sql: readonly string[]): Uint8Array<ArrayBuffer> {
  const database = new DatabaseSync(":memory:");
  for (const statement of sql) database.exec(statement);
  const bytes = new Uint8Array(database.serialize());
  database.close();
  return bytes;
}
