import { fileOf, joined, type LogFile } from "../log_file.ts";
import { LogError } from "../readers/mod.ts";

/** No pipe is held that is longer: there are devices without an end. */
const LARGEST = 2 ** 29;

/**
 * What comes through a pipe, as a file: a pipe can be read only once, and readers look twice.
 *
 * @throws {LogError} When it is too much to hold.
 */
export async function held(
  stream: AsyncIterable<Uint8Array>,
  path: string,
): Promise<LogFile> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    size += piece.length;
    if (size > LARGEST) throw new LogError("too-large", path);
  }
  return fileOf(joined(pieces), path);
}
