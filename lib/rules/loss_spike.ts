import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Training loss jumps and comes back. */
export const lossSpike = defineRule({
  id: "loss-spike",
  rows: ["X3"],
  category: "numerics",
  severity: "warning",
  also: ["note"],
  status: "stable",
  fixedGoal: true,
  needs: { loss: "any.loss" },
  thresholds: {
    minPoints: [8, "a path to jump off needs points"],
    before: [3, "points that tell the level it jumps off; earlier is start-up"],
    height: [1, "dev sets: height of the jump as a share of the level"],
    share: [
      0.2,
      "dev sets: and as a share of all that the loss fell; batches near zero scatter",
    ],
    most: [5, "more jumps than this are oscillation"],
    lasting: [
      0.002,
      "share of the run spent on jumps; less of it costs nothing and is a note",
    ],
  },
  sources: [
    "Hampel 1974, median and MAD",
    "OLMo: six sigmas (fires on healthy runs)",
  ],

  detect({ loss }, { minPoints, before, height, share, most, lasting }) {
    if (loss.n < minPoints) return unsure("too-few-points");
    const jumps = loss.spikes.filter((s) =>
      s.end < loss.n && s.start >= before
    );
    const highest = jumps.toSorted((a, b) => b.height - a.height)[0];
    const level = highest
      ? Math.abs(loss.level(highest.start - 4, highest.start))
      : 1;
    const evidence = {
      series: loss.name,
      count: jumps.length,
      step: highest ? loss.x[highest.top]! : 0,
      value: highest ? loss.y[highest.top]! : 0,
      level,
      times: highest ? loss.y[highest.top]! / (level || 1) : 0,
      recoverySteps: highest ? loss.x[highest.end]! - loss.x[highest.top]! : 0,
    };
    const least = Math.max(
      height * level,
      share * Math.abs(loss.start - loss.end),
    );
    if (!highest || highest.height < least || jumps.length > most) {
      return quiet(evidence);
    }
    const spent = jumps.reduce((sum, jump) => sum + jump.end - jump.start, 0);
    return fires(evidence, {
      confidence: logistic(Math.log(highest.height / least) + 1),
      ...(spent < lasting * loss.n ? { severity: "note" as const } : {}),
      marks: jumps.slice(0, 12).map((jump) => ({
        says: "spike" as const,
        series: loss.name,
        from: loss.x[jump.top]!,
        value: loss.y[jump.top]!,
      })),
    });
  },
});
