import { fieldsOf, Message } from "./message.ts";

/** Fields of `HParamsPluginData`, of its `Experiment` and `SessionStartInfo`, and of an entry of a map. */
const EXPERIMENT = 2;
const METRIC_INFO = 5;
const METRIC_NAME = 1;
const METRIC_TAG = 2;
const SESSION_START = 3;
const HPARAMS = 1;
const KEY = 1;
const VALUE = 2;

/** The settings in what the hparams plugin writes when a run begins; none in its other data. */
export function hparamsIn(
  bytes: Uint8Array,
): Record<string, string | number | boolean> {
  const found: [string, string | number | boolean][] = [];
  for (const entry of within([bytes], SESSION_START, HPARAMS)) {
    const [key] = fieldsOf(entry, KEY);
    const [value] = fieldsOf(entry, VALUE);
    const setting = value && settingIn(value);
    if (key && setting !== undefined) found.push([text(key), setting]);
  }
  return Object.fromEntries(found);
}

/** The tags of what the hparams plugin shows as results of a run. */
export function resultsIn(bytes: Uint8Array): string[] {
  return within([bytes], EXPERIMENT, METRIC_INFO, METRIC_NAME, METRIC_TAG)
    .map(text);
}

function within(messages: Uint8Array[], ...path: number[]): Uint8Array[] {
  return path.reduce(
    (found, number) => found.flatMap((one) => [...fieldsOf(one, number)]),
    messages,
  );
}

/** A `google.protobuf.Value` that is a number, a text, or a yes or no. */
function settingIn(bytes: Uint8Array): string | number | boolean | undefined {
  const value = new Message(bytes).over(0, bytes.length);
  while (value.next()) {
    if (value.field === 2) return value.number();
    if (value.field === 3) return text(bytes.subarray(value.start, value.stop));
    if (value.field === 4) return value.number() !== 0;
    value.skip();
  }
  return undefined;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
