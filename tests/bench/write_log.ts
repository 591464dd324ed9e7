/**
 * Writes a large log as a program would: `deno run -W tests/bench/write_log.ts MEGABYTES PATH`; `.csv`,
 * `.jsonl` or printed lines, by the end of its name.
 *
 * @module
 */

/** One record: its step, and what falls, scatters and decays. */
interface Row {
  readonly step: number;
  readonly loss: string;
  readonly val_loss: string;
  readonly accuracy: string;
  readonly lr: string;
}

const FORMS: Readonly<Record<string, (row: Row) => string>> = {
  csv: (row) => Object.values(row).join(","),
  jsonl: (row) =>
    `{${
      Object.entries(row).map(([name, value]) => `"${name}": ${value}`)
        .join(", ")
    }}`,
  log: ({ step, loss, val_loss, accuracy, lr }) =>
    `step ${step}: loss ${loss}, val_loss ${val_loss}, accuracy ${accuracy}, lr ${lr}`,
};

const [megabytes = "", path = ""] = Deno.args;
const bytes = Number(megabytes) * 1e6;
const form = FORMS[path.slice(path.lastIndexOf(".") + 1)]!;
using file = Deno.openSync(path, { write: true, create: true, truncate: true });
const encoder = new TextEncoder();
let text = form === FORMS.csv ? "step,loss,val_loss,accuracy,lr\n" : "";
for (let step = 0, written = 0; written < bytes; step++) {
  text += `${form(rowAt(step))}\n`;
  if (text.length < 1e6) continue;
  const piece = encoder.encode(text);
  file.writeSync(piece);
  written += piece.length;
  text = "";
}

function rowAt(step: number): Row {
  const share = step / (bytes / 60);
  const level = 0.3 + 2 * Math.exp(-3 * share);
  const scatter = (by: number) => 0.1 * Math.sin(step * by);
  return {
    step,
    loss: (level + scatter(12.9898)).toFixed(6),
    val_loss: (level + 0.1 + scatter(78.233)).toFixed(6),
    accuracy: (1 - level / 3 + scatter(39.425) / 5).toFixed(6),
    lr: (1e-3 / (1 + share)).toFixed(8),
  };
}
