/**
 * Every kind of file that holds other files.
 *
 * @module
 */
import type { Container } from "./_container.ts";
import { gzip } from "./gzip.ts";

export type { Container } from "./_container.ts";

/** All containers. */
export const containers: readonly Container[] = [gzip];
