import { toContext } from "../context.ts";
import type { RunContext } from "../history.ts";
import { type LogFile, nameOf } from "../log_file.ts";
import { isObject } from "../records/columns.ts";
import { parseJson } from "./_json.ts";
import { decode } from "./_text.ts";
import { parseYaml } from "./_yaml.ts";

/** What programs call the file that keeps a run's settings. */
const NAMES =
  /^(?:hparams|hyp|hyper_?param(?:eter)?s|args|arguments|opt|opts|options|config|configuration|params|parameters|settings|training_args|train_args|train_config|training_config|flags|variant)\.(?:ya?ml|json)$/i;

/** No settings file is larger. */
const LARGEST = 2 ** 20;

/** Whether a file keeps the settings of the runs beside it, by its name. */
export function isSettings(path: string): boolean {
  return NAMES.test(nameOf(path)) ||
    /(?:^|\/)\.guild\/attrs\/flags$/.test(path);
}

/** A setting that was kept as text: a number, yes or no, nothing, or the text itself. */
export function typed(text: string): unknown {
  const word = text.trim().toLowerCase();
  if (word === "true" || word === "false") return word === "true";
  if (word === "none" || word === "null") return null;
  const number = Number(word);
  return word !== "" && Number.isFinite(number) ? number : text;
}

/** What each of the files beside a log says about its run; later files win. One that cannot be read says nothing. */
export async function settingsIn(
  files: readonly LogFile[],
): Promise<RunContext[]> {
  const settings = files.filter(({ path }) => isSettings(path));
  return await Promise.all(settings.map(settingsOf));
}

async function settingsOf(file: LogFile): Promise<RunContext> {
  try {
    const bytes = await file.slice(0, LARGEST + 1);
    if (bytes.length > LARGEST) return {};
    const { text } = decode(bytes);
    const value = /\.json$/i.test(file.path)
      ? parseJson(text)
      : await parseYaml(text);
    return isObject(value) ? toContext(flat(value)) : {};
  } catch {
    return {};
  }
}

/**
 * The settings of nested groups, by their last name where it stands once: `optimizer.lr` is `lr`. W&B
 * wraps each in `{value: …}`.
 */
export function flat(
  settings: Readonly<Record<string, unknown>>,
  seen: Set<unknown> = new Set(),
): Record<string, unknown> {
  // YAML lets a group stand in many places, in itself too.
  if (seen.has(settings)) return {};
  seen.add(settings);
  const found: Record<string, unknown> = {};
  const inner: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(settings)) {
    if (key.startsWith("_")) continue;
    if (!isObject(value)) found[key] = value;
    else if (
      "value" in value && (Object.keys(value).length === 1 || "desc" in value)
    ) {
      found[key] = value.value;
    } else Object.assign(inner, flat(value, seen));
  }
  return { ...inner, ...found };
}
