import type { Budget } from "./_budget.ts";
import type { LogFile } from "../log_file.ts";

/** A file that holds other files. */
export interface Container {
  /** Its name. */
  readonly id: string;
  /** Whether the first bytes say that this is it. */
  sniff(head: Uint8Array): boolean;
  /**
   * What is in it. Nothing is unpacked before it is asked for, nor more than the budget allows.
   *
   * @throws {LockedError} When it needs a password.
   * @throws {RangeError} When it unpacks to more than any log holds.
   * @throws {SyntaxError} When it is broken before the first file.
   */
  open(file: LogFile, budget: Budget): Promise<readonly LogFile[]>;
}

/** What is packed behind a password. */
export class LockedError extends Error {
  /** Says which file it is. */
  constructor(path: string) {
    super(`Cannot open ${JSON.stringify(path)}: found a password on it`);
  }
}
