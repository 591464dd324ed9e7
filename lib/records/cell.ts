/** What a cell holds: a number (NaN and ±Infinity too), `undefined` for nothing recorded, `null` for text. */
export type Cell = number | undefined | null;

// Hugging Face's notebooks say `No log` of a loss before its first mean.
const MISSING = new Set([
  "",
  "null",
  "none",
  "na",
  "n/a",
  "<na>",
  "-",
  "--",
  "–",
  "—",
  "undefined",
  "no log",
]);

const NUMBERS = new Map([
  ["nan", NaN],
  ["-nan", NaN],
  ["+nan", NaN],
  ["nan(ind)", NaN],
  ["-nan(ind)", NaN],
  ["inf", Infinity],
  ["+inf", Infinity],
  ["-inf", -Infinity],
  ["infinity", Infinity],
  ["+infinity", Infinity],
  ["-infinity", -Infinity],
  ["∞", Infinity],
  ["-∞", -Infinity],
]);

/** Reads one cell of a log. Nothing recorded and not-a-number are different things. */
export function toCell(value: unknown): Cell {
  if (typeof value === "number") return value;
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return fromText(value);
  if (typeof value === "bigint") return Number(value);
  return typeof value === "object" ? fromObject(value) : null;
}

function fromText(text: string): Cell {
  const number = Number(text);
  // Number("") and Number("  ") are 0.
  if (number === number && (number !== 0 || /\d/.test(text))) return number;
  const word = text.trim().toLowerCase();
  if (MISSING.has(word)) return undefined;
  const named = NUMBERS.get(word);
  if (named !== undefined) return named;
  const inner = /^([-+]?[\d.]+(?:e[-+]?\d+)?)\s*%$/.exec(word)?.[1] ??
    HELD.exec(word)?.slice(1).find((part) => part !== undefined);
  return inner === undefined ? null : plainNumber(inner);
}

/** A number as the object that holds it is printed: `tensor(0.28, device='cuda:0')`, `np.float64(nan)`. */
const HELD =
  /^(?:[\w.]*(?:tensor|array|float|scalar)\w*\(\[*([^\s,()[\]]{1,40})\]*(?:,.*)?\)|<tf\.tensor.* numpy=([^\s,<>]{1,40})>)$/;

function plainNumber(text: string): number | null {
  const number = text === "" ? NaN : Number(text);
  return number === number ? number : NUMBERS.get(text) ?? null;
}

// StyleGAN writes {num, mean, std} for a metric; tfjs may leave a tensor in a history.
function fromObject(value: object): Cell {
  if ("mean" in value) return toCell(value.mean);
  if ("dataSync" in value && typeof value.dataSync === "function") {
    return toCell(value.dataSync()[0]);
  }
  return null;
}

/** Seconds, of a number, a duration (`1:02:03`, `9 days, 22:13:15`) or a date. */
export function toSeconds(value: unknown): Cell {
  if (value instanceof Date) return value.getTime() / 1000;
  const cell = toCell(value);
  if (typeof cell === "number") return cell > 1e12 ? cell / 1000 : cell;
  if (typeof value !== "string" || cell === undefined) return cell;
  const text = value.trim();
  const [found, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d+) days?, )?(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (found !== undefined) {
    const allHours = Number(days) * 24 + Number(hours);
    return (allHours * 60 + Number(minutes)) * 60 + Number(seconds);
  }
  const date = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) / 1000 : NaN;
  return Number.isNaN(date) ? null : date;
}

/** Steps are at most nanoseconds of a clock. */
const MOST = 2 ** 64;

/** The count in an axis cell; `3/400` counts 3, `Epoch 3` too. */
export function toCount(value: unknown): Cell {
  if (typeof value === "number" && Math.abs(value) <= MOST) return value;
  const part = typeof value === "string"
    ? /^\s*(?:[a-z]+[ _-]*)?(\d+)(?:\s*\/\s*\d+.*)?\s*$/i.exec(value)?.[1]
    : undefined;
  const cell = toCell(part ?? value);
  if (typeof cell !== "number" || Math.abs(cell) <= MOST) return cell;
  return Number.isNaN(cell) ? undefined : null;
}
