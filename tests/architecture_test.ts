import { deepStrictEqual } from "node:assert/strict";
import { importsOf, sources } from "./kit/sources.ts";

/** Who may import whom: imports go up this list, never down. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  "lib/history.ts": [],
  "lib/comparison.ts": [],
  "lib/diagnosis.ts": ["lib/comparison.ts"],
  "lib/nearest.ts": [],
  "lib/kind_of.ts": [],
  "lib/naming": ["lib/history.ts"],
  "lib/context": ["lib/history.ts", "lib/nearest.ts"],
  "lib/thinning.ts": [],
  "lib/records": ["lib/history.ts", "lib/naming", "lib/thinning.ts"],
  "lib/history_builder": [
    "lib/history.ts",
    "lib/naming",
    "lib/context",
    "lib/records",
  ],
  "lib/in_memory": [
    "lib/kind_of.ts",
    "lib/history.ts",
    "lib/context",
    "lib/records",
    "lib/history_builder",
  ],
  "lib/log_file.ts": [],
  "lib/containers": ["lib/log_file.ts", "npm:", "node:stream", "node:zlib"],
  "lib/text": ["lib/naming", "lib/context", "lib/thinning.ts"],
  "lib/readers": [
    "lib/history.ts",
    "lib/log_file.ts",
    "lib/naming",
    "lib/context",
    "lib/records",
    "lib/history_builder",
    "lib/text",
    "lib/thinning.ts",
    "npm:",
    "node:sqlite",
    "node:zlib",
  ],
  "lib/printed.ts": ["lib/history.ts"],
  "lib/reading": [
    "lib/kind_of.ts",
    "lib/context",
    "lib/history.ts",
    "lib/log_file.ts",
    "lib/containers",
    "lib/readers",
    "lib/printed.ts",
    "lib/records",
  ],
  "lib/signals": ["lib/history.ts"],
  "lib/run.ts": ["lib/history.ts", "lib/signals"],
  "lib/rules": [
    "lib/history.ts",
    "lib/diagnosis.ts",
    "lib/signals",
    "lib/run.ts",
  ],
  "lib/causes": ["lib/diagnosis.ts", "lib/signals", "lib/run.ts", "lib/rules"],
  "lib/blame.ts": ["lib/diagnosis.ts", "lib/run.ts", "lib/rules", "lib/causes"],
  "lib/summary.ts": ["lib/diagnosis.ts", "lib/signals"],
  "lib/examine": [
    "lib/kind_of.ts",
    "lib/history.ts",
    "lib/nearest.ts",
    "lib/context",
    "lib/diagnosis.ts",
    "lib/signals",
    "lib/run.ts",
    "lib/rules",
    "lib/blame.ts",
    "lib/summary.ts",
  ],
  "lib/compare": [
    "lib/kind_of.ts",
    "lib/history.ts",
    "lib/diagnosis.ts",
    "lib/comparison.ts",
    "lib/signals",
  ],
  "lib/messages": [
    "lib/history.ts",
    "lib/comparison.ts",
    "lib/diagnosis.ts",
    "lib/rules",
    "lib/causes",
  ],
  "widgets/chart.ts": ["lib/history.ts"],
  "widgets/_words.ts": ["lib/history.ts", "lib/diagnosis.ts", "lib/messages"],
  "widgets/_escape.ts": [],
  "widgets/_reduce.ts": ["widgets/chart.ts"],
  "widgets/_detail.ts": [],
  "widgets/_smooth.ts": [],
  "widgets/_ticks.ts": ["widgets/chart.ts"],
  "widgets/_labels.ts": [],
  "widgets/_layout.ts": ["widgets/chart.ts", "widgets/_labels.ts"],
  "widgets/_palette.ts": ["widgets/chart.ts"],
  "widgets/_places.ts": ["lib/history.ts", "widgets/chart.ts"],
  "widgets/_range.ts": ["widgets/chart.ts"],
  "widgets/_notes.ts": ["lib/messages", "widgets/chart.ts"],
  "widgets/_csv.ts": [],
  "widgets/_view.ts": ["widgets/chart.ts"],
  "widgets/_units.ts": ["widgets/chart.ts", "widgets/_view.ts"],
  "widgets/_arrange.ts": [
    "lib/messages",
    "widgets/chart.ts",
    "widgets/_notes.ts",
    "widgets/_places.ts",
    "widgets/_range.ts",
    "widgets/_smooth.ts",
    "widgets/_units.ts",
    "widgets/_view.ts",
  ],
  "widgets/charts": [
    "lib/history.ts",
    "lib/comparison.ts",
    "lib/diagnosis.ts",
    "lib/messages",
    "widgets/chart.ts",
    "widgets/_detail.ts",
    "widgets/_labels.ts",
    "widgets/_words.ts",
    "widgets/_notes.ts",
    "widgets/_places.ts",
    "widgets/_range.ts",
    "widgets/_reduce.ts",
    "widgets/_smooth.ts",
  ],
  "widgets/backends": [
    "widgets/chart.ts",
    "widgets/_reduce.ts",
    "widgets/_escape.ts",
    "widgets/_labels.ts",
    "widgets/_layout.ts",
    "widgets/_palette.ts",
    "widgets/_ticks.ts",
  ],
  "widgets/page/client": [
    "lib/messages",
    "widgets/chart.ts",
    "widgets/_arrange.ts",
    "widgets/_csv.ts",
    "widgets/_labels.ts",
    "widgets/_layout.ts",
    "widgets/_notes.ts",
    "widgets/_palette.ts",
    "widgets/_view.ts",
    "widgets/backends",
    "widgets/page/numbers.ts",
    "widgets/page/packed_chart.ts",
  ],
  "widgets/page/numbers.ts": [],
  "widgets/page/packed_chart.ts": ["widgets/chart.ts"],
  // Some of these as text, for the page.
  "widgets/page": [
    "lib/messages",
    "widgets/chart.ts",
    "widgets/_arrange.ts",
    "widgets/_csv.ts",
    "widgets/_escape.ts",
    "widgets/_labels.ts",
    "widgets/_layout.ts",
    "widgets/_notes.ts",
    "widgets/_palette.ts",
    "widgets/_places.ts",
    "widgets/_range.ts",
    "widgets/_smooth.ts",
    "widgets/_ticks.ts",
    "widgets/_units.ts",
    "widgets/_view.ts",
    "widgets/backends",
    "widgets/page/client",
    "widgets/page/numbers.ts",
    "widgets/page/packed_chart.ts",
    "npm:",
    "node:",
  ],
  "lib/renderers": [
    "lib/history.ts",
    "lib/comparison.ts",
    "lib/diagnosis.ts",
    "lib/messages",
    "lib/rules",
    "lib/causes",
    "widgets/mod.ts",
    "widgets/chart.ts",
    "widgets/charts",
    "widgets/backends",
    "widgets/page",
  ],
  "widgets/mod.ts": [
    "lib/history.ts",
    "lib/comparison.ts",
    "lib/diagnosis.ts",
    "lib/messages",
    "widgets/_detail.ts",
    "widgets/_words.ts",
    "widgets/chart.ts",
    "widgets/charts",
    "widgets/backends",
  ],
  "widgets/table.ts": ["lib/history.ts", "widgets/_csv.ts"],
  "widgets/pictures.ts": [
    "lib/history.ts",
    "lib/messages",
    "lib/renderers",
    "widgets/_places.ts",
    "widgets/_reduce.ts",
    "widgets/mod.ts",
    "widgets/table.ts",
  ],
  "widgets/cell.ts": [
    "widgets/_escape.ts",
    "lib/comparison.ts",
    "lib/compare",
    "lib/messages",
    "lib/renderers",
    "widgets/mod.ts",
    "widgets/backends",
    "widgets/page",
    "widgets/page/packed_chart.ts",
  ],
  "widgets/kernel.ts": ["widgets/page"],
  "widgets/_options.ts": ["lib/nearest.ts", "lib/messages"],
  "widgets/notebook.ts": [
    "widgets/_options.ts",
    "lib/history.ts",
    "lib/diagnosis.ts",
    "lib/in_memory",
    "lib/readers",
    "lib/examine",
    "lib/messages",
    "widgets/kernel.ts",
    "widgets/cell.ts",
    "widgets/pictures.ts",
    "lib/renderers",
    "widgets/page",
    "widgets/_file_path.ts",
    "lib/cli",
  ],
  "widgets/_file_path.ts": ["node:url"],
  "widgets/live.ts": [
    "lib/diagnosis.ts",
    "lib/messages",
    "lib/renderers",
    "widgets/_escape.ts",
    "widgets/page",
    "widgets/cell.ts",
  ],
  "widgets/recorder.ts": [
    "lib/history.ts",
    "lib/records",
    "lib/diagnosis.ts",
    "lib/in_memory",
    "lib/examine",
    "lib/renderers",
    "widgets/live.ts",
  ],
  "widgets/follower.ts": [
    "lib/history.ts",
    "lib/log_file.ts",
    "lib/diagnosis.ts",
    "lib/in_memory",
    "lib/readers",
    "lib/examine",
    "lib/renderers",
    "lib/cli",
    "widgets/live.ts",
  ],
  "widgets/monitor.ts": [
    "widgets/_options.ts",
    "lib/cli",
    "widgets/kernel.ts",
    "widgets/live.ts",
    "widgets/recorder.ts",
    "widgets/follower.ts",
    "widgets/_file_path.ts",
  ],
  "lib/cli": [
    "lib/history.ts",
    "lib/nearest.ts",
    "lib/log_file.ts",
    "lib/diagnosis.ts",
    "lib/context",
    "lib/records",
    "lib/readers",
    "lib/reading",
    "lib/rules",
    "lib/examine",
    "lib/compare",
    "lib/messages",
    "lib/renderers",
  ],
};

const FILES = [...sources("lib"), ...sources("widgets")];

/** The entry of the list that a path belongs to; parts of a folder without one belong to the folder. */
function layerOf(path: string): string {
  const bare = path.replace(/\.ts$/, "");
  const layers = Object.keys(MAY_IMPORT);
  return layers.find((layer) =>
    path === layer || path.startsWith(`${layer}/`) || bare === layer
  ) ?? path;
}

function mayImport(file: string, target: string): boolean {
  const layer = layerOf(file);
  if (layer === layerOf(target)) return true;
  return MAY_IMPORT[layer]?.some((allowed) =>
    layerOf(target) === allowed ||
    allowed.endsWith(":") && target.startsWith(allowed)
  ) ?? false;
}

Deno.test("every file of the product belongs to a layer", () => {
  const layers = Object.keys(MAY_IMPORT);
  deepStrictEqual(FILES.filter((file) => !layers.includes(layerOf(file))), []);
});

Deno.test("imports follow the flow of data", () => {
  const strays = FILES.flatMap((file) =>
    importsOf(file)
      .filter((target) => !mayImport(file, target))
      .map((target) => `${file} imports ${target}`)
  );
  deepStrictEqual(strays, []);
});

Deno.test("no import leads in a circle", () => {
  deepStrictEqual(circles(), []);
});

/** Every chain of imports that comes back to where it began, each once. */
function circles(): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, chain: readonly string[]): void => {
    const at = chain.indexOf(file);
    if (at >= 0) found.add([...chain.slice(at), file].join(" → "));
    if (at >= 0 || done.has(file)) return;
    importsOf(file).filter((target) => target.endsWith(".ts"))
      .forEach((target) => visit(target, [...chain, file]));
    done.add(file);
  };
  FILES.forEach((file) => visit(file, []));
  return [...found];
}

Deno.test("a folder's private files are imported from its own folder only", () => {
  const strays = FILES.flatMap((file) =>
    importsOf(file)
      .filter((target) => /\/_[^/]+\.ts$/.test(target))
      .filter((target) => !file.startsWith(target.replace(/_[^/]+$/, "")))
      .map((target) => `${file} imports ${target}`)
  );
  deepStrictEqual(strays, []);
});
