import {
  type Diagnosis,
  type ReadFailure,
  SCHEMA_VERSION,
  TOOL,
} from "../diagnosis.ts";
import type { History } from "../history.ts";
import type { Options } from "./options.ts";
import type { World } from "./world.ts";

/** A run and what was found in it. */
export interface Examined {
  readonly history: History;
  readonly diagnosis: Diagnosis;
}

export async function render(
  runs: readonly Examined[],
  errors: readonly ReadFailure[],
  options: Options,
  world: World,
): Promise<string> {
  return JSON.stringify(
    {
      version: SCHEMA_VERSION,
      tool: TOOL,
      runs: runs.map(({ diagnosis }) => diagnosis),
      errors,
    },
    null,
    1,
  ) + "\n";
}
