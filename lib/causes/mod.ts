/**
 * Every cause. Adding one is adding a file and a line here.
 *
 * @module
 */
import { trainedTooLong } from "./trained_too_long.ts";

/** All causes. */
export const causes = [trainedTooLong] as const;

/** The id of any cause. */
export type CauseId = (typeof causes)[number]["id"];
