import type { History } from "../../history.ts";
import type { Database } from "./database.ts";

/** How one program lays runs out in tables. */
export interface Schema {
  /** Whether these are its tables. */
  fits(database: Database): boolean;
  /** The runs with curves; `path` is what the database is called. */
  runs(database: Database, path: string): History[];
}
