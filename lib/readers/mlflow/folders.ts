import { nameOf } from "../../log_file.ts";
import type { Claim } from "../_log.ts";

/** Where a file stands in the folder of a run: `metrics/train/loss`, `params/lr`, `meta.yaml`. */
export interface Place {
  readonly folder: string;
  readonly kind: "metrics" | "params" | "tags" | "artifacts" | "meta";
  /** What the metric, the parameter or the tag is called. */
  readonly name: string;
}

/** The folder of a run is called by its id. */
const RUN_ID = /^[0-9a-f]{32}$/;

/** The runs among paths, each in a folder of its own: `mlruns/EXPERIMENT/RUN/`, wherever it was copied to. */
export function runFolders(paths: readonly string[]): Claim[] {
  const places = paths.flatMap((path) =>
    placesOf(path).map((place) => ({ path, ...place }))
  );
  const folders = Map.groupBy(places, ({ folder }) => folder);
  return [...folders].flatMap(([folder, places]) => {
    const of = (...kinds: Place["kind"][]) =>
      places.filter(({ kind }) => kinds.includes(kind)).map(({ path }) => path);
    const known = RUN_ID.test(nameOf(folder)) ||
      (of("meta").length > 0 && of("params", "tags", "metrics").length > 0);
    const files = [...of("metrics"), ...of("params", "tags", "meta")];
    const [main, ...others] = files;
    if (!known || main === undefined) return [];
    return [{
      path: folder || ".",
      files: [main, ...others],
      passedOver: of("artifacts"),
    }];
  });
}

/** Where a path may stand: a metric may itself be called `metrics/loss`. */
export function placesOf(path: string): Place[] {
  const parts = path.split("/");
  const places: Place[] = [];
  for (let i = 0; i < parts.length; i++) {
    const folder = parts.slice(0, i).join("/");
    const part = parts[i]!;
    const name = parts.slice(i + 1).join("/");
    if (part === "meta.yaml" && name === "") {
      places.push({ folder, kind: "meta", name });
    } else if (isKind(part) && name !== "") {
      places.push({ folder, kind: part, name });
    }
  }
  return places;
}

function isKind(
  part: string,
): part is "metrics" | "params" | "tags" | "artifacts" {
  return ["metrics", "params", "tags", "artifacts"].includes(part);
}
