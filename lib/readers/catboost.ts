import { HistoryBuilder } from "../history_builder.ts";
import { folderOf, type LogFile, nameOf } from "../log_file.ts";
import { isList, isObject } from "../records/columns.ts";
import { finish, readDocument } from "./_document.ts";
import { linesOf } from "./_lines.ts";
import type { Claim } from "./_log.ts";
import { LogError, type Reader } from "./_reader.ts";
import { headText } from "./_text.ts";

/** Tables of errors, `fold_0_learn_error.tsv` where it trains on folds; what is left is times. */
const TABLE = /^((?:fold_\d+_)?)(learn_error|test_error|time_left)\.tsv$/;
const JSON_LOG = "catboost_training.json";

/** The folder `catboost_info`: the same curves as tables, as JSON and as event files. */
export const catboost: Reader = {
  id: "catboost",
  writtenBy: ["CatBoost (catboost_info)"],
  extensions: ["_error.tsv", JSON_LOG],

  sniff(head) {
    return /^\s*\{\s*"meta"\s*:\s*\{[^]*"iterations"\s*:\s*\[/.test(
        headText(head),
      )
      ? 1
      : 0;
  },

  claims(paths) {
    const folders = Map.groupBy(paths, folderOf);
    return [...folders].flatMap(([folder, inside]) =>
      claimsIn(folder, inside, [
        ...folders.get(below(folder, "learn")) ?? [],
        ...folders.get(below(folder, "test")) ?? [],
      ])
    );
  },

  async read(log) {
    const builder = new HistoryBuilder({
      name: nameOf(log.path),
      path: log.path,
      reader: "catboost",
      expectsAxis: true,
    });
    if (TABLE.test(nameOf(log.files[0].path))) {
      for (const file of log.files) await addTable(builder, file);
      return finish(builder, log.path);
    }
    return await readDocument(log, (value) => {
      if (!addIterations(builder, value)) {
        throw new LogError("no-records", log.path);
      }
      return finish(builder, log.path);
    });
  },
};

function below(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** A run for each fold; the JSON only where there are no tables. */
function claimsIn(
  folder: string,
  inside: readonly string[],
  events: readonly string[],
): Claim[] {
  const parts = inside.map((path) => TABLE.exec(nameOf(path)));
  const tables = inside.filter((_, i) => parts[i]);
  const folds = Map.groupBy(tables, (path) => TABLE.exec(nameOf(path))![1]!);
  const json = inside.filter((path) => nameOf(path) === JSON_LOG);
  const again = events.filter((path) => nameOf(path).includes("tfevents"));
  const claims = [...folds].flatMap(([fold, paths]) => {
    const [first, ...more] = paths.filter((path) => !path.endsWith("left.tsv"));
    return first === undefined ? [] : [{
      path: paths.length === 1 && paths[0] === first
        ? first
        : fold === ""
        ? folder || first
        : below(folder, fold.slice(0, -1)),
      files: [first, ...more] as const,
      passedOver: [...paths, ...json, ...again],
    }];
  });
  if (claims.length > 0 || json.length === 0) return claims;
  return [{ path: json[0]!, files: [json[0]!], passedOver: again }];
}

async function addTable(builder: HistoryBuilder, file: LogFile): Promise<void> {
  const set = /learn_error/.test(nameOf(file.path)) ? "learn" : "test";
  let names: string[] | undefined;
  let at = 0;
  for await (const lines of linesOf(file, builder)) {
    for (const line of lines) {
      at++;
      if (line.trim() === "") continue;
      const cells = line.split("\t");
      if (names === undefined) {
        names = namesOf(set, cells);
      } // Threads that write at once glue their lines together.
      else if (cells.length !== names.length) {
        builder.note("ragged-row", { at, what: line });
      } else {
        builder.begin(at);
        names.forEach((name, i) => builder.set(name, cells[i]));
      }
    }
  }
}

/** Several test sets repeat the names of their metrics. */
function namesOf(set: string, [axis = "iter", ...metrics]: string[]): string[] {
  const seen = new Map<string, number>();
  return [
    axis,
    ...metrics.map((metric) => {
      const times = (seen.get(metric) ?? 0) + 1;
      seen.set(metric, times);
      return times === 1 ? `${set}/${metric}` : `${set}/${metric} (${times})`;
    }),
  ];
}

/** Whether a value is CatBoost's own JSON; then all its iterations are added. */
function addIterations(builder: HistoryBuilder, value: unknown): boolean {
  const { meta, iterations } = isObject(value)
    ? value
    : { meta: undefined, iterations: undefined };
  if (!isObject(meta) || !Array.isArray(iterations)) return false;
  const sets = ["learn", "test"].flatMap((kind) => {
    const metrics = namesIn(meta[`${kind}_metrics`]);
    return namesIn(meta[`${kind}_sets`]).map((set) =>
      [set, namesOf(set, ["iter", ...metrics]).slice(1)] as const
    );
  });
  for (const row of iterations.filter(isObject)) {
    builder.begin();
    builder.set("iter", row.iteration);
    for (const [set, names] of sets) {
      const cells = row[set];
      if (!isList(cells)) continue;
      names.forEach((name, i) => builder.set(name, cells[i]));
    }
    builder.set("passed_time", row.passed_time);
  }
  return true;
}

function namesIn(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.map((one) => String(isObject(one) ? one.name : one));
}
