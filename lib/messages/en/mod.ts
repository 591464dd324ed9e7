import type { Texts } from "../_texts.ts";
import { causes } from "./causes.ts";
import { charts } from "./charts.ts";
import { comparison } from "./comparison.ts";
import { errors } from "./errors.ts";
import { grammar } from "./grammar.ts";
import { live } from "./live.ts";
import { notes } from "./notes.ts";
import { page } from "./page.ts";
import { reasons } from "./reasons.ts";
import { remedies } from "./remedies.ts";
import { rules } from "./rules/mod.ts";
import { doubts, health, marks, missing, severity, toLog } from "./words.ts";

/** English. */
export const en: Texts = {
  grammar,
  source: (text) => text,
  rules,
  causes,
  reasons,
  remedies,
  doubts,
  missing,
  toLog,
  notes,
  marks,
  health,
  severity,
  charts,
  comparison,
  live,
  page,
  errors,
};
