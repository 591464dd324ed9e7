/**
 * Every kind of file that holds other files.
 *
 * @module
 */
import type { Container } from "./_container.ts";
import { gzip } from "./gzip.ts";
import { tar } from "./tar.ts";
import { zip } from "./zip.ts";
import { zstd } from "./zstd.ts";

export { Budget } from "./_budget.ts";
export { type Container, LockedError } from "./_container.ts";

/** All containers. */
export const containers: readonly Container[] = [gzip, tar, zip, zstd];
