import { toContext } from "../context.ts";
import type { RunContext } from "../history.ts";

/**
 * Settings as a user writes them: `lr=0.1,bs=64`, one `key=value` a line, or a JSON object.
 *
 * @throws {SyntaxError} When the text is none of these.
 */
export function parseContext(text: string): RunContext {
  const trimmed = text.trim();
  if (trimmed.startsWith("{")) return toContext(parseObject(trimmed));
  // A comma ends a setting only where another begins, so that a value may hold one.
  const parts = trimmed.split(/[\n;]|,(?=\s*[^\s=,]+\s*=)/).filter((part) =>
    part.trim() !== ""
  );
  return toContext(Object.fromEntries(parts.map(parsePair)));
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxError(
      `Cannot parse context ${quote(text)}: found broken JSON`,
    );
  }
}

function parsePair(part: string): [string, unknown] {
  const at = part.indexOf("=");
  const key = part.slice(0, at).trim();
  if (at < 0 || key === "") {
    throw new SyntaxError(
      `Cannot parse context ${quote(part.trim())}: found no key=value`,
    );
  }
  return [key, parseValue(part.slice(at + 1).trim())];
}

const WORDS = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["none", null],
  ["null", null],
]);

function parseValue(text: string): unknown {
  const word = text.toLowerCase();
  if (WORDS.has(word)) return WORDS.get(word);
  const [, digits, unit] =
    /^([-+]?(?:\d[\d_]*)?\.?\d+(?:e[-+]?\d+)?)([km]?)$/.exec(word) ?? [];
  if (digits === undefined) return text.replace(/^(["'])(.*)\1$/, "$2");
  const scale = unit === "k" ? 1e3 : unit === "m" ? 1e6 : 1;
  return Number(digits.replaceAll("_", "")) * scale;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
