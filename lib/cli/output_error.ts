import { systemMessage } from "./system_message.ts";

/** Why a report could not be put where it belongs. */
export type Hindrance =
  | "no-permission"
  | "device" // more than -W is needed
  | "no-folder"
  | "own-input"
  | "system";

/** A report that could not be written. */
export class OutputError extends Error {
  override readonly name = "OutputError";
  readonly hindrance: Hindrance;
  /** What the system says of it. */
  readonly said?: string;

  /** @param path The file; `-` for standard output. */
  constructor(readonly path: string, cause: unknown) {
    super(`Cannot write ${JSON.stringify(path)}: found ${cause}`, { cause });
    this.hindrance = hindranceIn(cause);
    const said = systemMessage(cause);
    if (said !== undefined) this.said = said;
  }
}

function hindranceIn(cause: unknown): Hindrance {
  if (cause === "own-input") return cause;
  const name = cause instanceof Error ? cause.name : "";
  if (name === "NotFound" || name === "NotADirectory") return "no-folder";
  if (name === "NotCapable" && /all access/.test(String(cause))) {
    return "device";
  }
  if (/^(PermissionDenied|NotCapable)$/.test(name)) return "no-permission";
  return "system";
}
