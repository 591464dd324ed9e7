import type { RuleTexts } from "../../_texts.ts";

/** Share of its level from which a gap is no ordinary one: held-out loss twice the training loss. */
const WIDE = 0.5;

/** Share of its whole fall from which such a gap is worth narrowing. */
const FELT = 0.1;

/** Words of the rules about how far a run came. */
export const progress = {
  healthy: {
    name: "healthy run",
    looksFor:
      "Loss has fallen, ends near its best level, and no other rule raises an alarm.",
    about:
      "The run learnt and stopped near the best it reached, and no other rule objects. That says nothing about whether the level is good enough for the task.",
    title: () => "Healthy: it learnt and ends near its best",
    saw: (e, say) => {
      const [first, last] = say.numbers(e.first, e.last);
      const way = first === last
        ? `stands at ${last}`
        : `${e.fall < 0 ? "went" : "fell"} from ${first} to around ${last}${
          // Through zero, a share of the first value says nothing.
          e.fall > 1 ? "" : ` (${say.change(-e.fall)} over the run)`}`;
      return `${e.series} ${way}; its best is ${say.number(e.best)} at ${
        say.at(e.step)
      }.`;
    },
    means: (e, say) => {
      const wide = e.gap !== null && e.gap >= WIDE;
      const asked = e.asks
        ? "Nothing in these curves is an alarm; what is worth knowing may still ask for a change."
        : wide && e.gapOfFall >= FELT
        ? "Nothing in these curves is an alarm."
        : "Nothing in these curves asks for a change.";
      return e.gap === null
        ? `${asked} Without both training and held-out loss it is not known how well this carries over to new data.`
        : e.gap > 0
        ? `${asked} At the end ${say.heldOutLoss} lies above training loss; the distance is ${
          say.percent(e.gap)
        } of ${say.heldOutLoss}, ${
          !wide
            ? "an ordinary gap"
            : e.gapOfFall >= FELT
            ? "a wide gap that more data or regularisation may narrow"
            : `though only ${say.percent(e.gapOfFall)} of all that it lost`
        }.`
        : `${asked} The data held out does as well as the training data.`;
    },
    unless:
      "The level itself is not good enough for the task: curves cannot know that.",
  },
  "still-learning": {
    name: "still learning",
    looksFor: "Training and held-out loss both still fall when the run ends.",
    about:
      "The model is still learning: go on training. The report extrapolates what as long a run again should gain, each quarter gaining less than the one before.",
    title: (e, say) => `Still learning at ${say.at(e.step)}, when the run ends`,
    saw: (e, say) =>
      `In its last quarter ${say.heldOutLoss} made ${
        say.percent(e.heldoutShare)
      } of its whole fall and ends around ${
        say.number(e.last)
      }, still changing by ${say.pace(e.perStep)}.`,
    means: (e, say) =>
      `The run stopped before it was done. As long a run again should gain about ${
        say.number(e.expectedGain)
      } more, if each quarter gains less than the one before as the last ones did.`,
    unless: "The budget is spent, or the level reached is good enough.",
  },
  "fast-plateau": {
    name: "early plateau",
    looksFor:
      "Training and held-out loss both settle within the first few per cent of the run.",
    about:
      "With a small data set training is simply stable. With one that is not small it is a bottleneck: reduce the learning rate by a large factor, since optimisers with adaptive momentum hardly notice a small one, then change the batch size. The size comes from train_size in the settings.",
    title: (e, say) => `Nearly all learning was over by ${say.at(e.step)}`,
    saw: (e, say) =>
      `Training loss had made 95% of its way after ${
        say.percent(e.trainSettled)
      } of the run, and ${say.heldOutLoss} after ${
        say.percent(e.heldoutSettled)
      }.`,
    means: (e, say) =>
      e.dataSet === "small"
        ? `With a data set as small as this one (${
          say.number(e.trainSize ?? 0)
        } examples) training is simply stable: there is no more to learn from it.`
        : e.dataSet === "large"
        ? `With a data set as large as this one (${
          say.number(e.trainSize ?? 0)
        } examples) it is a bottleneck. Reduce the learning rate by a large factor, since optimisers with adaptive momentum hardly notice a small one, then change the batch size.`
        : "What it means depends on the data set, whose size is not known here. With a small one training is simply stable. With a large one it is a bottleneck: reduce the learning rate by a large factor, then change the batch size. The setting train_size would settle it.",
    unless: "The level reached is the best this task allows.",
  },
  "late-improvement": {
    name: "improvement after a plateau",
    looksFor: "Loss stands on a plateau, then falls again.",
    about:
      "A plateau need not be the end: after a fall of the learning rate, or when a rule of the data is found at last, loss falls again. Do not stop such runs early.",
    title: (e, say) =>
      e.form === "hill"
        ? `A late fall after a climb, at ${say.at(e.to)}`
        : `A second fall after the plateau that ended at ${say.at(e.to)}`,
    saw: (e, say) =>
      e.form === "hill"
        ? `${e.series} climbed to ${
          say.number(e.level)
        }, fell below half its first value only at ${
          say.at(e.to)
        }, and ends around ${say.number(e.last)}.`
        : `${e.series} rested near ${say.number(e.level)} from ${
          say.at(e.from)
        } to ${say.at(e.to)}, then fell to ${say.number(e.last)}.`,
    means: (e, say) =>
      `A run stopped ${
        e.form === "hill" ? "up there" : "on that plateau"
      } would have missed a further ${
        say.percent(e.fallAfter)
      }. Early stopping with a patience below ${
        say.span(e.to - e.from)
      } would have done so.`,
    unless: "",
  },
  "best-checkpoint": {
    name: "best checkpoint",
    looksFor: "The last step is worse on held-out data than an earlier one.",
    about:
      "Keep the checkpoint of the best held-out loss, not the last one, and say how much the last one loses against it.",
    title: (e, say) => `The checkpoint to keep is that of ${say.at(e.step)}`,
    saw: (e, say) =>
      `There ${e.series} was ${say.number(e.value)}; at the end it is ${
        say.number(e.last)
      } (${say.change(e.lost)}).`,
    means: (e, say) =>
      e.bestAccuracyStep !== null && e.bestAccuracyStep !== e.step
        ? `Deploying the last step gives that away. By accuracy the best is ${
          say.at(e.bestAccuracyStep)
        }: choose by the measure that counts for the task.`
        : "Deploying the last step gives that away.",
    unless: "The difference is within what another random seed would change.",
  },
  "slow-convergence": {
    name: "slow convergence",
    looksFor: "Training loss falls steadily, and far too slowly for the run.",
    about:
      "A curve that falls nearly straight has met no obstacle yet, it takes steps that are too small. Raise the learning rate, add momentum, or train longer.",
    title: (e, say) =>
      `Too slow: ${
        say.percent(e.left)
      } of the first loss is still there at the end`,
    saw: (e, say) =>
      `${e.series} went from ${
        say.numbers(e.first, e.last).join(" to ")
      }, still changing by ${say.pace(e.perStep)}; ${
        say.percent(e.share)
      } of its fall came in the last quarter, where a straight line makes 25%.`,
    means: () =>
      "A curve that falls nearly straight has not met any obstacle yet: it merely takes small steps.",
    unless: "The run is the first part of a much longer one.",
  },
} satisfies Partial<RuleTexts>;
