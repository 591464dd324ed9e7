import { settingOf } from "../../context.ts";
import { isObject } from "../../records/columns.ts";
import { parseJson } from "../_json.ts";
import { flat } from "../_settings.ts";
import { fieldsOf } from "./message.ts";

/** What programs call a text of settings; a model's own may be another. */
const NAMES =
  /^(?:args|arguments|config|configuration|hparams|hyper_?parameters|params|settings|training_args)(?:\/|$)/i;

/** Field of a `TensorProto` that holds texts. */
const STRING_VALUES = 8;

/** The settings in a text that a program wrote under a tag: one JSON object, as the Trainer's `args`. */
export function settingsInText(
  tag: string,
  tensor: Uint8Array,
): Record<string, unknown> {
  const [bytes] = NAMES.test(tag) ? fieldsOf(tensor, STRING_VALUES) : [];
  if (bytes === undefined) return {};
  try {
    const value = parseJson(new TextDecoder().decode(bytes));
    if (!isObject(value)) return {};
    return Object.fromEntries(Object.entries(flat(value)).filter(isSet));
  } catch {
    return {};
  }
}

/** Such a text has a hundred entries: what is no setting we know, or is left open (-1), tells nothing. */
function isSet([key, value]: [string, unknown]): boolean {
  return settingOf(key) !== undefined && value !== null && value !== -1;
}
