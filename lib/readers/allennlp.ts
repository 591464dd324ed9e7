import { HistoryBuilder } from "../history_builder.ts";
import { bytesOf, folderOf, nameOf } from "../log_file.ts";
import { isObject } from "../records/columns.ts";
import { finish } from "./_document.ts";
import { parseJson } from "./_json.ts";
import type { Claim } from "./_log.ts";
import { LogError, type Reader } from "./_reader.ts";
import { decode } from "./_text.ts";

/** `metrics_epoch_3.json`, or what others call one file of results for each epoch or step. */
const FILE =
  /^((?:[a-z]+_)*?(?:metrics|results?|scores?|eval|stats|logs?)_?)(epoch|step|iter(?:ation)?)[_-]?(\d+)\.json$/i;

/** Of the best epoch so far, or of the machine: no curve. */
const ABOUT = /^(?:best_|peak_|training_(?:duration|start_epoch|epochs)$)/;

/** A file of metrics for each epoch; the one without a number repeats the best or the last. */
export const allennlp: Reader = {
  id: "allennlp",
  writtenBy: ["AllenNLP (metrics_epoch_0.json …)"],
  extensions: ["_epoch_0.json"],

  sniff() {
    return 0;
  },

  claims(paths) {
    const series = Map.groupBy(
      paths.filter((path) => FILE.test(nameOf(path))),
      (path) => {
        const [, before, unit] = FILE.exec(nameOf(path))!;
        return `${folderOf(path)}\n${before}\n${unit}`;
      },
    );
    return [...series.values()].flatMap((files) => claimOf(files, paths));
  },

  async read({ path, files }) {
    const builder = new HistoryBuilder({
      name: nameOf(path),
      path,
      reader: "allennlp",
      expectsAxis: true,
    });
    let rows = 0;
    for (const [i, file] of files.entries()) {
      const at = i + 1;
      const row = parsed(decode(await bytesOf(file)).text);
      if (row === undefined) {
        builder.note("bad-line", { at, what: nameOf(file.path) });
        continue;
      }
      const [, , unit = "epoch", number] = FILE.exec(nameOf(file.path)) ?? [];
      const cells = Object.entries(row).filter(([name]) => !ABOUT.test(name));
      builder.add({ [unit]: number, ...Object.fromEntries(cells) }, at);
      rows++;
    }
    if (rows === 0) throw new LogError("no-records", path);
    return finish(builder, path);
  },
};

function claimOf(files: string[], all: readonly string[]): Claim[] {
  const [, before = ""] = FILE.exec(nameOf(files[0]!))!;
  const [first, ...more] = files.sort((a, b) => numberOf(a) - numberOf(b));
  if (first === undefined || more.length === 0) return [];
  const folder = folderOf(first);
  const summary = `${before.replace(/_$/, "")}.json`;
  return [{
    path: folder || first,
    files: [first, ...more],
    passedOver: all.filter((path) =>
      folderOf(path) === folder && nameOf(path) === summary
    ),
  }];
}

function numberOf(path: string): number {
  return Number(FILE.exec(nameOf(path))![3]);
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value = parseJson(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
