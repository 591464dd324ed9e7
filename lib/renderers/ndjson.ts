import {
  type Diagnosis,
  type ReadFailure,
  SCHEMA_VERSION,
  TOOL,
} from "../diagnosis.ts";
import { strictJson } from "./json.ts";
import type { Examined } from "./_renderer.ts";

/** One run a line, flat; then one line for each input that could not be read. */
export function renderNdjson(
  runs: readonly Examined[],
  failures: readonly ReadFailure[],
): string {
  return [
    ...runs.map(({ diagnosis }) => row(diagnosis.run, diagnosis)),
    ...failures.map(({ path, ...error }) => failureRow(path, error)),
  ].map((line) => `${line}\n`).join("");
}

/** One diagnosis as a line of its own. */
export function row(id: string | number | null, diagnosis: Diagnosis): string {
  const { run, series, context, verdict, checks } = diagnosis;
  const about = { id, version: SCHEMA_VERSION, tool: TOOL };
  return strictJson({ ...about, run, series, context, verdict, checks });
}

/** Why there is no diagnosis, as a line of its own. */
export function failureRow(
  id: string | number | null,
  { code, message, line = null }: {
    readonly code: string;
    readonly message: string;
    readonly line?: number | null;
  },
): string {
  return strictJson({ id, error: { code, message, line } });
}
