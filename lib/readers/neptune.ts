import { toContext } from "../context.ts";
import { folderOf, nameOf } from "../log_file.ts";
import { isObject } from "../records/columns.ts";
import { readJsonl, type Taker } from "./_read_jsonl.ts";
import type { Reader } from "./_reader.ts";
import { headText } from "./_text.ts";

/** What a Neptune run keeps while it is offline: one operation a line. */
export const neptune: Reader = {
  id: "neptune",
  writtenBy: ["Neptune, offline runs"],
  extensions: ["data-1.log"],

  sniff(head) {
    return /^\{"obj":\s*\{"type":\s*"\w+",\s*"path":\s*\[/.test(headText(head))
      ? 0.95
      : 0;
  },

  // What it has sent so far lies beside.
  claims(paths) {
    return [...Map.groupBy(paths, folderOf)].flatMap(([folder, inside]) => {
      const main = inside.find((path) => /^data-\d+\.log$/.test(nameOf(path)));
      const counts = inside.filter((path) =>
        /^last_(?:ack|put)_version$/.test(nameOf(path))
      );
      return main === undefined || counts.length === 0
        ? []
        : [{ path: folder || main, files: [main], passedOver: counts }];
    });
  },

  async read(log) {
    const settings: [string, unknown][] = [];
    const histories = await readJsonl(log, "neptune", operations(settings));
    const context = toContext(Object.fromEntries(settings));
    return histories.map((history) => ({
      ...history,
      context: { ...context, ...history.context },
    }));
  },
};

/** Takes what was appended to a series, and what was assigned among the parameters. */
function operations(settings: [string, unknown][]): Taker {
  const counts = new Map<string, number>();
  return {
    add(builder, { obj }, at) {
      if (!isObject(obj) || !Array.isArray(obj.path)) return;
      const name = obj.path.join("/");
      if (obj.type === "LogFloats" && Array.isArray(obj.values)) {
        for (const { step, value } of obj.values.filter(isObject)) {
          const own = typeof step === "number" ? step : counts.get(name) ?? 0;
          counts.set(name, own + 1);
          builder.add({ step: own, [name]: value }, at);
        }
      } else if (/^param/i.test(name) && !isObject(obj.value)) {
        settings.push([String(obj.path.at(-1)), obj.value]);
      }
    },
  };
}
