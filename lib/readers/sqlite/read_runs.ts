import type { History } from "../../history.ts";
import { bytesOf } from "../../log_file.ts";
import type { Log } from "../_log.ts";
import { LogError } from "../_reader.ts";
import { type Database, openDatabase, schemas } from "./mod.ts";
import { withWriteAhead } from "./write_ahead.ts";

/** A larger database is not held in memory. */
const LARGEST = 2 ** 30;

/** The runs in a database. */
export async function readRuns(log: Log): Promise<History[]> {
  const database = await open(log);
  try {
    return runsIn(database, log.path);
  } catch (error) {
    if (error instanceof LogError) throw error;
    throw new LogError("syntax", log.path);
  } finally {
    database.close();
  }
}

async function open(
  { path, files: [file], near = [] }: Log,
): Promise<Database> {
  if ((file.size ?? 0) > LARGEST) throw new LogError("too-large", path);
  const wal = near.find((other) => other.path === `${file.path}-wal`);
  const [bytes, more] = [await bytesOf(file), wal && await bytesOf(wal)];
  if (bytes.length > LARGEST) throw new LogError("too-large", path);
  try {
    return await openDatabase(more ? withWriteAhead(bytes, more) : bytes);
  } catch {
    throw new LogError("syntax", path);
  }
}

function runsIn(database: Database, path: string): History[] {
  const schema = schemas.find((one) => one.fits(database))!;
  const runs = schema.runs(database, path)
    .filter(({ series }) => series.some(({ steps }) => steps.length > 0));
  if (runs.length > 0) return runs;
  throw new LogError("no-curve", path);
}
