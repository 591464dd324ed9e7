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
  const bytes = await heldBy(log);
  const database = await open(bytes, log.path);
  try {
    const runs = runsIn(database, log.path);
    if (runs.length > 0) return runs;
    throw new LogError(
      isCut(bytes) ? "damaged-database" : "no-curve",
      log.path,
    );
  } catch (error) {
    if (error instanceof LogError) throw error;
    throw new LogError("damaged-database", log.path);
  } finally {
    database.close();
  }
}

async function heldBy(
  { path, files: [file], near = [] }: Log,
): Promise<Uint8Array> {
  if ((file.size ?? 0) > LARGEST) throw new LogError("too-large", path);
  const wal = near.find((other) => other.path === `${file.path}-wal`);
  const [bytes, more] = [await bytesOf(file), wal && await bytesOf(wal)];
  if (bytes.length > LARGEST) throw new LogError("too-large", path);
  return more ? withWriteAhead(bytes, more) : bytes;
}

async function open(bytes: Uint8Array, path: string): Promise<Database> {
  try {
    return await openDatabase(bytes);
  } catch {
    throw new LogError("damaged-database", path);
  }
}

function runsIn(database: Database, path: string): History[] {
  const schema = schemas.find((one) => one.fits(database))!;
  return schema.runs(database, path)
    .filter(({ series }) => series.some(({ steps }) => steps.length > 0));
}

/** Whether bytes are missing: the head of a database says how many pages it has, and how large they are. */
function isCut(bytes: Uint8Array): boolean {
  if (bytes.length < 100) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A page of 64 KiB is written as 1.
  const size = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16);
  return view.getUint32(28) * size > bytes.length;
}
