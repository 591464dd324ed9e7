import type { RuleTexts } from "../../_texts.ts";
import { capital } from "../grammar.ts";

/** Share of training loss; no dropout, lag or easier set makes held-out loss a fifth of it throughout. */
const OTHER_UNITS = 0.8;

/** Words of the rules about training against held-out data. */
export const generalisation = {
  overfitting: {
    name: "overfitting",
    looksFor:
      "Held-out loss turns up, or stops falling, while training loss still falls.",
    about:
      "From the turning point on the model learns what does not carry over to new data; where held-out loss has only become flat, this begins. Keep the best checkpoint and stop there, regularise, augment, or get more data. With validation and test both in the log, each is looked at; so is each part of a loss that is logged for training, too.",
    title: (e, say) =>
      e.form === "turning-point"
        ? `Overfitting since ${say.at(e.step)}`
        : e.form === "part"
        ? `One part of the loss overfits since ${say.at(e.step)}: ${e.series}`
        : "Overfitting sets in: only training loss still falls",
    saw: (e, say) =>
      e.form !== "plateau"
        ? `${
          e.form === "part" ? e.series : capital(say.curve(e.split, "loss"))
        } turns up at ${say.at(e.step)}${
          e.from === e.to ? "" : ` (${say.range(e.from, e.to)})`
        }, where it is ${say.number(e.lowest)}, and ends around ${
          say.number(e.last)
        } (${say.change(e.rise)}); over the same stretch ${
          e.form === "part" ? "the same part of training loss" : "training loss"
        } lost another ${say.percent(e.trainFall)}.`
        : `In the second half of the run training loss lost another ${
          say.percent(e.lateTrainFall)
        }, while ${say.curve(e.split, "loss")} stayed around ${
          say.number(e.last)
        }.`,
    means: (e, say) =>
      e.form === "turning-point"
        ? `From ${
          say.at(e.step)
        } on the model learns what does not carry over to new data; the last ${
          say.span(e.wastedSteps)
        } made it worse.`
        : e.form === "part"
        ? "In what this part measures, the model learns what does not carry over to new data; the rest of the loss hides it."
        : "What the model still learns does not carry over to new data. It does no harm yet, and it does no good.",
    unless:
      "You train past the minimum on purpose (double descent, grokking), or accuracy is what counts and it still improves.",
  },
  "training-flat-validation-falling": {
    name: "flat training loss under a falling held-out loss",
    looksFor: "Training loss stands still while held-out loss falls.",
    about:
      "A model cannot get better on data it does not see while it stands still on the data it sees, so something is wrong with the data set nearly for certain: leakage, a wrong split, a training set that is mislabelled or harder, or a training loss that is logged from something else. Audit the split and the training labels first.",
    title: (e, say) =>
      `Training loss is flat since ${
        say.at(e.from)
      } while ${say.heldOutLoss} falls`,
    saw: (e, say) =>
      `After ${say.at(e.from)} training loss made ${
        say.percent(e.trainShare)
      } of its fall and ${say.heldOutLoss} ${
        say.percent(e.heldoutShare)
      }; they end at ${say.number(e.trainLast)} and ${
        say.number(e.heldoutLast)
      }.`,
    means: (_, say) =>
      `A model cannot get better on data it does not see while it stands still on the data it sees. Nearly always the data set is at fault: a leak, a wrong split, training labels that are wrong or harder than those of the ${say.heldOutSet}, or a training loss that is logged from something else. Audit the split and the training labels before anything else.`,
    unless:
      "The held-out loss is measured on averaged weights (EMA, SWA), which trail the training.",
  },
  "validation-below-training": {
    name: "held-out loss below training loss",
    looksFor: "Held-out loss lies below training loss.",
    about:
      "Three explanations are harmless. Regularisation acts in training only: dropout, augmentation, L1 or L2 in the loss. Training loss is the mean during the epoch and validation loss is measured after it, so the first is half an epoch older: shifting the training curve half an epoch back shows how much of the gap that explains. Or the validation set is easier. If it is none of these, the model is over-regularised: lower L2, less dropout, more capacity such as a deeper network, and try a higher learning rate.",
    title: (e, say) =>
      `${capital(say.heldOutLoss)} lies ${
        say.percent(e.gap)
      } below training loss${e.endsAbove ? " until near the end" : ""}`,
    saw: (e, say) =>
      `It does so at ${
        say.percent(e.share)
      } of the evaluations. Half an epoch of lag between the two measurements explains ${
        e.removedByShift < 0.005
          ? "none"
          : say.percent(Math.min(1, e.removedByShift))
      } of the gap; it is ${
        say.percent(e.gapEarly)
      } in the first third of the run and ${
        say.percent(e.gapLate)
      } in the last.`,
    means: (e, say) =>
      Math.min(e.gapEarly, e.gapLate) > OTHER_UNITS
        ? `So large a gap from the first epochs to the last has none of the usual reasons: the two losses are not measured in the same units, such as a sum beside a mean, or with other terms. See what the code adds up and divides by; until then the two say nothing about each other.`
        : `Three harmless reasons are usual: dropout, augmentation and penalties act in training only; training loss is the mean over an epoch and so half an epoch older than ${say.heldOutLoss}; the ${say.heldOutSet} is easier. If it is none of these, the model is over-regularised: lower L2 and dropout, give it more capacity, and try a higher learning rate.`,
    unless: "One of the three harmless reasons holds.",
  },
  "suspiciously-good": {
    name: "results too good to be true",
    looksFor: "Held-out data is solved almost at once.",
    about:
      "Nearly perfect results at once are seldom earned. Look for the same or nearly the same examples in both sets, groups that are split, and features that hold the label.",
    title: (e, say) =>
      `The ${say.heldOutSet} is solved by ${
        say.at(e.step)
      }: too good to be true?`,
    saw: (e, say) =>
      e.accuracy === null
        ? `By ${say.at(e.step)} only ${
          say.percent(e.level)
        } of the untrained loss is left on the ${say.heldOutSet}.`
        : `By ${say.at(e.step)} accuracy on the ${say.heldOutSet} is ${
          say.percent(e.accuracy)
        }, with ${say.percent(e.level)} of the untrained loss left.`,
    means: () =>
      "Either the task is very easy or the answers leak: the same examples in both sets, near copies, a group that is split, or a feature that holds the label.",
    unless: "The task is known to be this easy.",
  },
  "generalization-gap": {
    name: "generalisation gap",
    looksFor:
      "A large gap between training and held-out loss, without a turning point.",
    about:
      "A large gap that is there from the start points to sets that differ; one that grows and then stays, to a model that fits the training set too closely.",
    title: (e, say) =>
      `A gap of ${say.percent(e.gap)} between training and ${say.heldOutLoss}`,
    saw: (e, say) =>
      `They end around ${
        say.numbers(e.trainLast, e.heldoutLast).join(" and ")
      }: the gap is ${say.percent(e.gap)} of all that training loss lost${
        e.fromStart ? ", and it is there from the start" : ""
      }.`,
    means: (e) =>
      e.fromStart
        ? "A gap that is there before training points to the data: the two sets differ."
        : "A good part of what the model learns holds for the training set only.",
    unless: "The held-out data is harder on purpose, such as another domain.",
  },
  overconfidence: {
    name: "overconfidence",
    looksFor: "Held-out loss rises while held-out accuracy holds or improves.",
    about:
      "Loss also counts how sure a wrong answer is. Where it rises and accuracy holds, calibration suffers and the answers do not (yet): calibrate, or stop earlier if probabilities matter.",
    title: (e, say) => `Overconfident since ${say.at(e.step)}: accuracy holds`,
    saw: (e, say) => {
      const [there, last] = say.percents(e.accuracyThere, e.accuracyLast);
      return `From ${say.at(e.step)} on ${say.heldOutLoss} rose by ${
        say.percent(e.rise)
      }, while ${e.accuracy ?? say.curve(say.manner.heldOut, "accuracy")} ${
        there === last ? `stayed at ${there}` : `went from ${there} to ${last}`
      }.`;
    },
    means: () =>
      "The model does not err more often, but its errors are surer of themselves. If probabilities matter, stop there or calibrate (label smoothing, temperature scaling); if only the answer matters, the run did no harm.",
    unless: "Only accuracy counts.",
  },
  "label-noise-memorised": {
    name: "memorised label noise",
    looksFor: "A late second fall of training loss while held-out loss rises.",
    about:
      "Networks learn what is regular first and learn the rest by heart. A training loss that is high when generalisation ends, and falls afterwards, is the sign of labels that follow no rule: check the labels, and stop at the turn.",
    title: (e, say) =>
      `Wrong labels are being memorised since ${say.at(e.step)}`,
    saw: (e, say) =>
      e.above === 0
        ? `At its best, accuracy on the ${say.heldOutSet} was ahead of training accuracy by ${
          say.percent(e.lead)
        }; it has lost ${
          say.percent(e.lost)
        } since, while training accuracy overtook it.`
        : `When ${say.heldOutLoss} turned, training loss was ${
          say.percent(e.above)
        } of it; ${
          say.percent(e.lateShare)
        } of its fall came only after that, down to ${say.number(e.last)}.`,
    means: () =>
      "Networks learn what is regular first and the rest by heart. A training loss that is high when generalisation ends, and falls afterwards, is the sign of labels that follow no rule.",
    unless: "The training examples are made harder by strong augmentation.",
  },
} satisfies Partial<RuleTexts>;
