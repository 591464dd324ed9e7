import type { RuleTexts } from "../../_texts.ts";
import { generalisation } from "./generalisation.ts";
import { logging } from "./logging.ts";
import { numerics } from "./numerics.ts";
import { optimisation } from "./optimisation.ts";
import { progress } from "./progress.ts";

/** The words of every rule. */
export const rules: RuleTexts = {
  ...progress,
  ...generalisation,
  ...optimisation,
  ...numerics,
  ...logging,
};
