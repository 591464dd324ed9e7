import {
  type ReadFailure,
  type Report,
  SCHEMA_VERSION,
  TOOL,
} from "../diagnosis.ts";
import { printableJson } from "./_printable.ts";
import type { Examined, RenderOptions } from "./_renderer.ts";

/** The result as one document: ids and numbers, no words but those of the failures. */
export function renderJson(
  runs: readonly Examined[],
  errors: readonly ReadFailure[],
  { comparison }: Partial<RenderOptions> = {},
): string {
  const report: Report = {
    version: SCHEMA_VERSION,
    tool: TOOL,
    runs: runs.map(({ diagnosis }) => diagnosis),
    errors,
    ...(comparison ? { comparison } : {}),
  };
  return `${strictJson(report, 2)}\n`;
}

/** JSON without `NaN` tokens and without loss: what JSON cannot say as a number, it says as a string. */
export function strictJson(value: unknown, space?: number): string {
  // Asking about every value makes writing many times slower, and nearly all can be said.
  const how = isSayable(value) ? null : sayable;
  return printableJson(JSON.stringify(value, how as null, space));
}

function isSayable(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return typeof value !== "bigint";
  for (const key in value) {
    if (!isSayable((value as Record<string, unknown>)[key])) return false;
  }
  return true;
}

function sayable(_key: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) {
    return String(value);
  }
  return typeof value === "bigint" ? String(value) : value;
}
