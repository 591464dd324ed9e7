import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** Evaluation uses averaged weights, which trail the trained ones. */
export const evaluationLag = defineCause({
  id: "evaluation-lag",
  rows: ["field"],
  explains: {
    "training-flat-validation-falling": -0.5,
    "validation-below-training": -3,
  },
  weigh(run) {
    const decay = run.number("ema_decay");
    const averaged = decay !== undefined ||
      /ema|swa|averag/.test(run.word("validation_weights"));
    return [
      ...when(averaged, "weight-averaging", 4, { ema_decay: decay ?? 0 }),
    ];
  },
  remedies: () => [{ id: "train-longer" }],
});
