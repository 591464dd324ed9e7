import { firstOverChance } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { hadLearnt } from "./_learning.ts";
import { when } from "./_reasons.ts";
import { lowerRate } from "./_settings.ts";
import { startsAndStaysAtChance, startsExactlyAtChance } from "./_stillness.ts";

/** Units whose output is always 0 pass no gradient. */
export const deadRelu = defineCause({
  id: "dead-relu",
  rows: ["K11"],
  explains: {
    "accuracy-stuck": -0.4,
    "learning-bottleneck": -0.6,
    "constant-metric": -2,
    "vanishing-gradient": -0.5,
  },
  weigh(run) {
    const dead = run.curves.find(({ series }) =>
      series.name === "dead_fraction"
    );
    const share = run.number("step0_dead_fraction") ?? dead?.end;
    const norm = run.any("grad_norm");
    const activation = run.word("activation");
    return [
      ...when(hadLearnt(run), "had-learnt", -1, {}),
      ...when(share !== undefined && share > 0.5, "dead-units", 5, {
        dead_fraction: share ?? 0,
      }),
      ...when(share !== undefined && share < 0.3, "dead-units", -3.5, {
        dead_fraction: share ?? 0,
      }),
      ...when(
        norm !== undefined && norm.n > 0 && norm.end < 1e-8,
        "gradient-is-tiny",
        2,
        { norm: norm?.end ?? 0 },
      ),
      ...when(/sigmoid|tanh/.test(activation), "saturating-activation", -2, {
        activation,
      }),
      ...when(
        startsAndStaysAtChance(run) && !startsExactlyAtChance(run),
        "first-loss-at-chance",
        1.5,
        firstOverChance(run) ?? { first: 0, chance: 0 },
      ),
    ];
  },
  remedies: (run) => [{ id: "change-activation" }, lowerRate(run, 0.1)],
});
