import { gather } from "../../lib/cli/gather.ts";
import { parseOptions } from "../../lib/cli/options.ts";
import { textsFor } from "../../lib/cli/texts/mod.ts";
import type { World } from "../../lib/cli/world.ts";
import type { LogFile } from "../../lib/log_file.ts";
import { type Examined, renderers } from "../../lib/renderers/mod.ts";
import { worldOf } from "../kit/world.ts";
import type { Files } from "./corpus.ts";

/**
 * What is wrong with how files are read, each by itself and all as a folder; `undefined` where all is
 * as promised: histories that can be examined and shown, or a clear error.
 */
export async function problemWith(
  files: Files,
  piece = Infinity,
): Promise<string | undefined> {
  const inFolder = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [`logs/${path}`, bytes]),
  );
  const world = inPieces(worldOf({ files: inFolder }), piece);
  const paths = Object.keys(inFolder);
  try {
    return await problemIn(["logs"], world) ?? await problemIn(paths, world);
  } catch (error) {
    return error instanceof Error ? error.stack ?? String(error) : `${error}`;
  }
}

async function problemIn(
  paths: readonly string[],
  world: World,
): Promise<string | undefined> {
  const options = parseOptions(paths, textsFor("en"));
  const runs: Examined[] = [];
  for await (const one of gather(options, { context: {} }, world)) {
    if ("failure" in one) {
      const { code, message } = one.failure;
      if (code === "failed") return message;
    } else if ("history" in one) runs.push(one);
  }
  const crashed = runs.flatMap(({ diagnosis }) => diagnosis.checks)
    .find(({ outcome }) => outcome === "crashed");
  if (crashed) return `${crashed.rule} crashed: ${JSON.stringify(crashed)}`;
  const shown = runs.slice(0, 3);
  for (const render of Object.values(renderers)) {
    render(shown, [], { locale: "zh" });
  }
}

/** The same files, of which so many bytes come at a time, and how many there are is not known before. */
function inPieces(world: World, piece: number): World {
  if (piece === Infinity) return world;
  const open: World["open"] = async (path): Promise<LogFile> => {
    const { slice, size: length = 0 } = await world.open(path);
    // Thousands of pieces are enough.
    const step = Math.max(piece, Math.ceil(length / 5000));
    return {
      path,
      slice,
      async *chunks() {
        for (let at = 0; at < length; at += step) {
          yield (await slice(at, at + step)).slice();
        }
      },
    };
  };
  return Object.create(world, { open: { value: open } });
}
