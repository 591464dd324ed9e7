/** What a pickle names and this reader does not know: inert, with what it was made of. */
export interface Thing {
  /** Module and name, as `numpy.dtype`. */
  readonly name: string;
  readonly args: readonly unknown[];
  /** What it was filled with. */
  state?: unknown;
  /** The rows of an array of two dimensions. */
  rows?: () => readonly Float64Array[];
}

/** Whether a value is a thing. */
export function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && "name" in value &&
    "args" in value;
}

/** What stands for a class or a function: it is never called. */
export class Global {
  constructor(readonly name: string) {}
}
