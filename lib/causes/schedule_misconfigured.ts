import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** The learning rate goes up where it should go down, or down far too soon. */
export const scheduleMisconfigured = defineCause({
  id: "schedule-misconfigured",
  rows: ["X11"],
  explains: {
    "learning-rate-schedule": -1,
    divergence: -2,
    "loss-spike": -2.2,
    "training-loss-rising": -2,
  },
  weigh: (
    _run,
    finding,
  ) => [
    ...when(
      finding.others.get("learning-rate-schedule")?.raisedTenfold === true ||
        finding.evidence.raisedTenfold === true,
      "rate-raised",
      4,
      {},
    ),
  ],
  remedies: () => [{ id: "lower-schedule-step" }],
});
