import type { Evidence } from "../../../diagnosis.ts";
import type { Say } from "../../_say.ts";
import type { RuleTexts } from "../../_texts.ts";

/** From this share of the untrained loss on, as good as nothing was learnt. */
const UNTRAINED = 0.95;

/** Words of the rules about whether training moves at all, and where. */
export const optimisation = {
  "learning-bottleneck": {
    name: "learning bottleneck",
    looksFor:
      "Training and held-out loss have both stopped falling at a poor level; or training loss, logged alone, never fell at all.",
    about:
      "Neither curve moves, and there is much left to learn. Lower the learning rate or the batch size; if that does not help, look at the capacity, the inputs and the gradients.",
    title: (e, say) =>
      e.heldoutLast === null
        ? "Training loss never falls beyond its noise"
        : e.level > UNTRAINED
        ? `Stuck since ${say.at(e.step)}, hardly better than untrained`
        : `Stuck since ${say.at(e.step)} at ${
          say.percent(e.level)
        } of the untrained loss`,
    saw: (e, say) =>
      `Training loss ends around ${say.number(e.last)}${
        e.heldoutLast === null
          ? ""
          : ` and ${say.heldOutLoss} around ${say.number(e.heldoutLast)}`
      }${
        e.chanceLoss === null
          ? ""
          : `, where guessing gives ${say.number(e.chanceLoss)}`
      }; in the second half of the run ${
        e.heldoutLateFall === null
          ? `it changed by ${say.change(-e.lateFall)}`
          : `they changed by ${say.change(-e.lateFall)} and ${
            say.change(-e.heldoutLateFall)
          }`
      }.`,
    means: (e) =>
      e.heldoutLast === null
        ? "As far as this curve can show, the model does not learn."
        : "Training has met a bottleneck: neither curve gets anywhere, and there is much left to learn.",
    unless:
      "Nobody reaches a lower loss on this data, or the model came trained: the rest is noise.",
  },
  "training-loss-rising": {
    name: "rising training loss",
    looksFor: "Training loss rises where it should fall.",
    about:
      "The usual reasons are bad weight initialisation, wrong labels, a learning rate that is too large or a batch that is too small, and a wrong structure of the network. How it rises tells them apart: from the first step, after a while, or where the learning rate changes.",
    title: (e, say) =>
      e.fromStart
        ? "Training loss rises from the start"
        : `Training loss rises from ${say.at(e.step)} on`,
    saw: (e, say) =>
      `Smoothed, it was ${say.number(e.lowest)} around ${
        say.at(e.step)
      } and is ${say.number(e.last)} in the points up to ${say.at(e.until)} (${
        say.change(e.rise)
      }).`,
    means: (e) =>
      e.fromStart
        ? "The optimiser is moving the model away from what it is asked for. Look at the initialisation, the labels, the learning rate and batch size, and the structure of the network."
        : "What was learnt is being lost again. Look at what changed there: the learning rate, the data, the size of the batch.",
    unless:
      "The loss changes its meaning on the way (a weight that is warmed up, a curriculum).",
  },
  "both-rising": {
    name: "both losses rising",
    looksFor: "Training and held-out loss rise together.",
    about:
      "Training makes the model worse on all data, so it is no question of generalisation: a badly designed network, wrong hyperparameters, or data that needs cleaning, to be checked in this order.",
    title: (e, say) =>
      e.fromStart
        ? "Both losses rise from the start"
        : `Both losses rise from ${say.at(e.step)} on`,
    saw: (e, say) =>
      `From their lowest points training loss rose by ${
        say.percent(e.trainRise)
      } to around ${say.number(e.trainLast)} and ${say.heldOutLoss} by ${
        say.percent(e.heldoutRise)
      } to around ${say.number(e.heldoutLast)}.`,
    means: () =>
      "Training makes the model worse everywhere, so it is no question of generalisation: the network is badly designed, its settings are wrong, or the data needs cleaning.",
    unless:
      "The loss changes its meaning on the way (a weight that is warmed up, a curriculum).",
  },
  "accuracy-stuck": {
    name: "accuracy that does not move",
    looksFor:
      "Accuracy does not move after the first epochs, or only falls from the start.",
    about:
      "The network is not converging, not learning. The usual causes: inputs that are not normalised, inputs and outputs that nobody looked at, no preprocessing, no regularisation, samples that are too large, a wrong learning rate, a wrong activation at the output, bad gradients, a wrong initialisation, a network that is too deep, a wrong number of hidden units, a wrong optimiser (Adam is the usual choice), data that is too random or a network too complex for the sample, and a learning rate so large that near convergence a step jumps away again. Chance and the share of the largest class are told apart where the number of classes is known.",
    title: (e, say) =>
      e.falls
        ? `Accuracy only falls: ${say.percent(e.first)} to ${
          say.percent(e.last)
        }`
        : e.atChance
        ? `Accuracy stays at chance, ${say.percent(e.last)}`
        : `Accuracy does not move from ${say.percent(e.last)}`,
    saw: (e, say) => {
      const [first, last] = say.percents(e.first, e.last);
      return `${e.series} ${
        first === last
          ? `stays around ${first}`
          : `goes from around ${first} to around ${last}`
      }, at best ${say.percents(e.last, e.highest)[1]}${
        e.chance === null
          ? ""
          : `; guessing among the classes gives ${say.percent(e.chance)}`
      }.`;
    },
    means: (e) =>
      e.atChance
        ? "The model is not learning: it answers no better than a guess. A few causes explain nearly all such runs; the likeliest here come first."
        : "The model is not learning, or it has learnt to give one answer to everything. A few causes explain nearly all such runs; the likeliest here come first.",
    unless:
      "The loss still falls and the level equals the share of the largest class: then it is class imbalance.",
  },
  "validation-oscillation": {
    name: "oscillating held-out loss",
    looksFor: "Held-out loss swings from one evaluation to the next.",
    about:
      "Training and validation sets that differ too much or are too small, a batch that is too small, an unsuitable loss function, a learning rate so large that it jumps around a local optimum, or the structure of the model. The sampling noise of a small validation set shrinks with the root of its size; real instability does not. A regular swing has a regular cause.",
    title: (e, say) =>
      `${e.series} swings by ${
        say.percent(e.size)
      } from evaluation to evaluation`,
    saw: swings,
    means: (e) =>
      e.form === "regular"
        ? "A swing that repeats comes from something that repeats: the order of the data, a cyclic learning rate, an alternating schedule."
        : e.form === "alternating"
        ? "Up in one epoch and down in the next: steps that go beyond their aim, or a schedule that alternates."
        : "Single evaluations cannot be trusted, and the best one among them is partly luck. Either the data held out is too small or too different, or the weights really jump about.",
    unless: "The learning rate is cyclic on purpose.",
  },
  "training-oscillation": {
    name: "oscillating training loss",
    looksFor: "Training loss itself swings instead of settling.",
    about:
      "The learning rate is at the edge, or the batches are too noisy: the optimiser jumps about a minimum instead of going down into it. A swing with a period points to data that is not shuffled.",
    title: (e, say) =>
      `Training loss swings by ${say.percent(e.size)} instead of settling`,
    saw: swings,
    means: (e) =>
      e.form === "regular"
        ? "A swing that repeats comes from something that repeats: data that is not shuffled, or a cyclic learning rate."
        : e.form === "alternating"
        ? "Up in one epoch and down in the next: steps so large that each goes beyond its aim. The order of the data repeats with every epoch, so it makes no beat of two."
        : "The steps are too large or too noisy for where the optimiser now is: it jumps about the minimum instead of going down into it.",
    unless:
      "Each point is the loss of a single batch, or the learning rate is cyclic on purpose.",
  },
  "class-imbalance": {
    name: "accuracy at the share of the largest class",
    looksFor: "Accuracy is flat at the majority rate while the loss falls.",
    about:
      "While the loss falls, accuracy stays at the share of the largest class: the model has learnt how frequent the classes are and no more. Look at recall for each class; weight or resample.",
    title: (e, say) =>
      `Accuracy is fixed at ${
        say.percent(e.accuracy)
      }, as if one class were the answer to everything`,
    saw: (e, say) =>
      `${e.series} does not move from ${say.percent(e.accuracy)} after ${
        say.at(e.from)
      }, while the loss falls by ${say.percent(e.lossFall)}.`,
    means: (e) =>
      e.missed === null
        ? "The model may have learnt only how frequent the classes are. Accuracy hides that: look at recall for each class."
        : `The model has learnt only how frequent the classes are: ${e.missed} is 0, so that it never finds the rarer one. Accuracy hides that.`,
    unless: "The level is not the share of the largest class.",
  },
  "evaluation-too-noisy": {
    name: "evaluation too noisy",
    looksFor:
      "The held-out set is too small to tell anything at this resolution.",
    about:
      "An accuracy over n examples has a standard error of √(p(1−p)/n). Differences below twice that are chance.",
    title: (e, say) =>
      `The ${say.heldOutSet} cannot tell differences below ${
        say.percent(2 * e.standardError)
      }`,
    saw: (e, say) =>
      `${
        e.valSize === null
          ? "An"
          : e.guessed
          ? `Its values look like shares of ${
            say.number(e.valSize)
          } examples; counted on so many, an`
          : `With ${say.number(e.valSize)} examples an`
      } accuracy of ${say.percent(e.accuracy)} has a standard error of ${
        say.percent(e.standardError)
      }; from one evaluation to the next it scatters by ${
        say.percent(e.scatter)
      }.`,
    means: () =>
      "Ups and downs of this size are chance. Choosing the best among many such evaluations chooses luck.",
    unless: "Only large differences matter.",
  },
} satisfies Partial<RuleTexts>;

/** What both oscillation rules saw. */
function swings(
  e: {
    size: number;
    atEnd: number;
    turns: number;
    period: number;
    form: string;
  } & Evidence,
  say: Say,
): string {
  const size = `In the later half of the run it swings by ${
    say.percent(e.size)
  } around its trend (by ${say.percent(e.atEnd)} at the end)`;
  return e.form === "regular"
    ? `${size}, and the swing repeats every ${say.number(e.period)} points.`
    : e.form === "alternating"
    ? `${size}, up and down in turn from point to point.`
    : `${size}, up and down without a regular beat.`;
}
