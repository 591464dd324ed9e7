import type { LogFile } from "../log_file.ts";

/** A file that holds other files. */
export interface Container {
  /** Its name. */
  readonly id: string;
  /** Whether the first bytes say that this is it. */
  sniff(head: Uint8Array): boolean;
  /**
   * What is in it. Nothing is unpacked before it is asked for.
   *
   * @throws {RangeError} When it unpacks to more than any log holds.
   * @throws {SyntaxError} When it is broken before the first file.
   */
  open(file: LogFile): Promise<readonly LogFile[]>;
}
