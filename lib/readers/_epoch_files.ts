import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { bytesOf, nameOf } from "../log_file.ts";
import { splitOf, words } from "../naming.ts";
import { finish } from "./_document.ts";
import { objectIn } from "./_json.ts";
import type { Log } from "./_log.ts";
import { LogError } from "./_reader.ts";
import { decode } from "./_text.ts";

/** Which epoch or step a file is of, and which data where its name says that. */
export interface Place {
  readonly unit: string;
  readonly number: number;
  readonly split?: string | undefined;
}

/** Of the best epoch so far, or of the machine: no curve. */
const ABOUT = /^(?:best_|peak_|training_(?:duration|start_epoch|epochs)$)/;

/** Reads a run of which each file holds the record of one epoch or step, as its path says. */
export async function readEpochFiles(
  { path, files }: Log,
  reader: string,
  placeOf: (path: string) => Place | undefined,
): Promise<History[]> {
  const builder = new HistoryBuilder({
    name: nameOf(path),
    path,
    reader,
    expectsAxis: true,
  });
  let rows = 0;
  for (const [i, file] of files.entries()) {
    const at = i + 1;
    const row = objectIn(decode(await bytesOf(file)).text);
    const place = placeOf(file.path);
    if (row === undefined || place === undefined) {
      builder.note("bad-line", { at, what: nameOf(file.path) });
      continue;
    }
    const cells = Object.entries(row).filter(([name]) =>
      !ABOUT.test(name) && name !== place.unit
    ).map(([name, cell]) => [called(name, place), cell] as const);
    builder.add(
      { [place.unit]: place.number, ...Object.fromEntries(cells) },
      at,
    );
    rows++;
  }
  if (rows === 0) throw new LogError("no-records", path);
  return finish(builder, path);
}

/** What a value is called: as it is, behind the data where only the file says which. */
function called(name: string, { split }: Place): string {
  const known = split === undefined ||
    words(name).some((word) => splitOf(word) !== null);
  return known ? name : `${split}/${name}`;
}
