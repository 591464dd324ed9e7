/**
 * Every way in which programs lay runs out in a database.
 *
 * @module
 */
import type { Schema } from "./_schema.ts";
import { mlflow } from "./mlflow.ts";
import { optuna } from "./optuna.ts";
import { tables } from "./tables.ts";
import { trackio } from "./trackio.ts";

export { type Database, openDatabase } from "./database.ts";

/** All of them, those of one program first. */
export const schemas: readonly Schema[] = [mlflow, optuna, trackio, tables];
