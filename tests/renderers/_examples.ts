import type { Check, Diagnosis } from "../../lib/diagnosis.ts";
import { examine } from "../../lib/examine.ts";
import type { History } from "../../lib/history.ts";
import { toHistory } from "../../lib/in_memory.ts";
import type { Examined } from "../../lib/renderers/_renderer.ts";

/** Text that a log may hold to harm whoever shows it. */
export const HOSTILE =
  "</script><img src=x onerror=alert(1)>&\"'|`[a](http://b)\x1b[31m\u202Eevil\r\n::error::x%0A";

const epochs = (n: number, value: (i: number) => number) =>
  Array.from({ length: n }, (_, i) => value(i));

/** A run whose validation loss turns at epoch 20 of 60, with settings. */
export const turning = known("turning.csv", {
  loss: epochs(60, (i) => 2 * Math.exp(-i / 15) + 0.1),
  val_loss: epochs(60, (i) => i <= 20 ? 2.1 - 0.05 * i : 1.1 + 0.02 * (i - 20)),
  accuracy: epochs(60, (i) => 0.95 - 0.5 * Math.exp(-i / 15)),
  val_accuracy: epochs(60, (i) => 0.8 - 0.35 * Math.exp(-i / 10)),
}, { learning_rate: 0.1, train_size: 500, optimizer: "sgd" });

/** A run that explodes. */
export const exploding = known("exploding.csv", {
  loss: epochs(20, (i) => i < 12 ? 3 * 1.8 ** i : i < 14 ? Infinity : NaN),
}, { learning_rate: 5 });

/** A run with nothing to complain about. */
export const healthy = known("healthy.csv", {
  loss: epochs(40, (i) => 2 * Math.exp(-i / 8) + 0.2),
  val_loss: epochs(40, (i) => 2 * Math.exp(-i / 8) + 0.25),
}, {});

/** A run of two points. */
export const short = known("short.csv", { loss: [1, 0.9] }, {});

/** A run whose every name is an attack. */
export const hostile = known(HOSTILE, {
  loss: epochs(10, (i) => i < 5 ? 1 : NaN),
  [HOSTILE]: epochs(10, (i) => i),
}, { [HOSTILE]: HOSTILE, learning_rate: NaN });

function known(
  name: string,
  columns: Record<string, number[]>,
  context: Record<string, unknown>,
): Examined {
  const read = toHistory({
    epoch: epochs(columns.loss!.length, (i) => i + 1),
    ...columns,
  });
  const notes = [
    { kind: "truncated-tail", at: 61 },
    { kind: "text-column", what: name === HOSTILE ? HOSTILE : "host" },
  ] as const;
  const history: History = {
    ...read,
    name,
    context,
    source: { path: `runs/${name}`, reader: "csv", notes },
  };
  return { history, diagnosis: examine(history) };
}

/** The same run with these checks instead. */
export function withChecks(
  { history, diagnosis }: Examined,
  checks: readonly Check[],
  verdict: Diagnosis["verdict"] = { health: "unknown", headline: null },
): Examined {
  return { history, diagnosis: { ...diagnosis, checks, verdict } };
}

/** A file that could not be read. */
export const failure = {
  path: `runs/${HOSTILE}`,
  code: "syntax",
  message: `Cannot read line 7 of "${HOSTILE}"`,
  line: 7,
};
