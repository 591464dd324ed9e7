import type { RuleTexts } from "../../_texts.ts";
import { generalisation } from "./generalisation.ts";
import { logging } from "./logging.ts";
import { numerics } from "./numerics.ts";
import { optimisation } from "./optimisation.ts";
import { progress } from "./progress.ts";

/** 每条规则的文字。 */
export const rules: RuleTexts = {
  ...progress,
  ...generalisation,
  ...optimisation,
  ...numerics,
  ...logging,
};
