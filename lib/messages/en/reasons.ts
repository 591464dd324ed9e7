import type { ReasonTexts } from "../_texts.ts";

/** What in this run speaks for or against a cause. */
export const reasons: ReasonTexts = {
  "high-learning-rate": (f, say) =>
    `learning_rate ${say.number(f.learning_rate)} is high for ${
      f.optimizer || "most optimisers"
    }.`,
  "low-learning-rate": (f, say) =>
    `learning_rate ${say.number(f.learning_rate)} is low for ${
      f.optimizer || "most optimisers"
    }.`,
  "usual-learning-rate": (f, say) =>
    `Against it: learning_rate ${say.number(f.learning_rate)} is usual for ${
      f.optimizer || "most optimisers"
    }.`,
  "falls-straight": () => "The loss falls smoothly and nearly straight.",
  "batch-of-few": (f, say) => `batch_size is only ${say.number(f.batch_size)}.`,
  "batch-is-large": (f, say) =>
    `batch_size is ${say.number(f.batch_size)}, with ${
      say.number(f.train_size)
    } training examples.`,
  "few-updates": (f, say) =>
    `An epoch has only ${say.number(f.updates)} updates.`,
  "noise-of-steps": (f, say) =>
    `Training loss jumps by ${say.percent(f.size)} from point to point.`,
  "small-train-set": (f, say) =>
    `There are only ${say.number(f.train_size)} training examples.`,
  "large-train-set": (f, say) =>
    `Against it: there are ${say.number(f.train_size)} training examples.`,
  "more-parameters-than-examples": (f, say) =>
    `The model has ${say.number(f.n_parameters)} parameters for ${
      say.number(f.train_size)
    } examples.`,
  "fewer-parameters-than-examples": (f, say) =>
    `Against it: the model has ${say.number(f.n_parameters)} parameters for ${
      say.number(f.train_size)
    } examples.`,
  "few-parameters": (f, say) =>
    `The model has only ${say.number(f.n_parameters)} parameters.`,
  "nothing-regularizes": () =>
    "Dropout, weight decay and augmentation are all off.",
  "something-regularizes": () => "Against it: the run is regularised already.",
  "strong-dropout": (f, say) => `dropout ${say.number(f.dropout)} is strong.`,
  "strong-weight-decay": (f, say) =>
    `weight_decay ${say.number(f.weight_decay)} is strong.`,
  "dropout-in-training": (f, say) =>
    `dropout ${say.number(f.dropout)} is on in training and off in evaluation.`,
  "augmentation-in-training": () =>
    "Augmentation makes the training examples harder.",
  "label-smoothing-in-training": (f, say) =>
    `label_smoothing ${say.number(f.label_smoothing)} raises training loss.`,
  "no-known-regularization": () =>
    "Dropout and augmentation are off, as the settings say.",
  "shift-removes-gap": (f, say) =>
    `Shifting training loss half an epoch back removes ${
      say.percent(f.removedByShift)
    } of the gap.`,
  "shift-leaves-gap": (f, say) =>
    f.removedByShift <= 0
      ? "Shifting training loss half an epoch back does not close the gap."
      : `Shifting training loss half an epoch back closes only ${
        say.percent(f.removedByShift)
      } of the gap.`,
  "gap-from-start": (f, say) =>
    `The gap is there from the start: ${say.percent(Math.abs(f.gapEarly))}.`,
  "train-metric-is-running-mean": () =>
    "This framework logs training loss as the mean over the epoch.",
  "train-metric-is-measured-after": () =>
    "Against it: training loss is measured after the epoch.",
  "inputs-not-normalized": () =>
    "The settings say that inputs are not normalised.",
  "inputs-normalized": () =>
    "Against it: the settings say that inputs are normalised.",
  "input-scale": (f, say) =>
    `The standard deviation of the inputs is ${say.number(f.input_std)}.`,
  "first-loss-far-above-chance": (f, say) =>
    `The first loss, ${say.number(f.first)}, is far above that of a guess, ${
      say.number(f.chance)
    }.`,
  "first-loss-at-chance": (f, say) =>
    `The first loss, ${say.number(f.first)}, is that of a guess (${
      say.number(f.chance)
    }).`,
  "stays-at-chance": (f, say) =>
    `It stays at the level of a guess: ${say.number(f.last)} against ${
      say.number(f.chance)
    }.`,
  "heldout-exactly-flat": (f) =>
    `${f.series} is the same to the last digit throughout.`,
  "recurrent-model": (f) => `The model is recurrent (${f.model}).`,
  "no-gradient-clipping": () => "No gradient clipping is known.",
  "gradient-clipping": (f, say) =>
    `Against it: the gradient is clipped at ${say.number(f.grad_clip)}.`,
  "breaks-suddenly": (f, say) => `Up to ${say.at(f.step)} nothing grows.`,
  "grows-before": (f, say) =>
    f.growth === 0
      ? "The gradient norm is infinite before it."
      : `The values grew by a factor of ${say.number(f.growth)} over ${
        say.number(f.points)
      } points before it.`,
  recurs: (f, say) =>
    `It recurs at the same place of each epoch, first at ${say.at(f.step)}.`,
  "breaks-at-start": () => "It is there from the first value on.",
  "output-and-loss-disagree": (f) =>
    `output_activation ${f.output_activation} does not go with loss_function ${f.loss_function}.`,
  "custom-loss": (f) =>
    `The loss function is one of your own (${f.loss_function}).`,
  "deep-model": (f, say) =>
    `The model has ${say.number(f.hidden_layers)} hidden layers.`,
  "saturating-activation": (f) => `The activation is ${f.activation}.`,
  "relu-activation": (f) => `The activation is ${f.activation}.`,
  "gradient-vanishes": (f, say) =>
    `The gradient at the first layer is ${
      say.percent(f.ratio)
    } of that at the last.`,
  "gradient-is-tiny": (f, say) =>
    f.norm === 0
      ? "The gradient norm is exactly zero."
      : `The gradient norm is only ${say.number(f.norm)}.`,
  "gradient-is-large": (f, say) =>
    f.ratio === 0
      ? "The gradient norm is infinite or NaN."
      : `The gradient norm grows to ${
        say.number(f.ratio)
      } times its usual value.`,
  "dead-units": (f, say) =>
    `${say.percent(f.dead_fraction)} of the units are dead.`,
  "batch-norm-in-model": (f, say) =>
    `The model uses batch normalisation with a batch of ${
      say.number(f.batch_size)
    }.`,
  "weight-averaging": (f, say) =>
    `Weights are averaged (ema_decay ${say.number(f.ema_decay)}).`,
  "heldout-at-chance": (f, say) =>
    f.chance === null
      ? `Held-out accuracy is ${
        say.percent(f.accuracy)
      }, no better than a guess.`
      : `Held-out accuracy is ${say.percent(f.accuracy)}, where a guess gets ${
        say.percent(f.chance)
      }.`,
  "train-nearly-perfect": (f, say) =>
    `Training accuracy is ${say.percent(f.trainAccuracy)}.`,
  "heldout-better-than-train": (f, say) =>
    `Held-out accuracy, ${
      say.percent(f.accuracy)
    }, is above training accuracy, ${say.percent(f.trainAccuracy)}.`,
  "gap-since-first-point": (f, say) =>
    `The curves are apart from ${say.at(f.step)} on.`,
  "rises-from-start": () => "It rises from the first step on.",
  "rises-late": (f, say) => `It fell first, and rises since ${say.at(f.step)}.`,
  "single-jump": (f, say) =>
    `There is a single jump, at ${say.at(f.step)}, to ${
      say.number(f.times)
    } times the level.`,
  "several-jumps": (f, say) => `There are ${say.number(f.count)} jumps.`,
  "component-breaks-first": (f) => `The term ${f.broken} breaks first.`,
  "component-dominates": (f) => `The term ${f.component} dwarfs the others.`,
  "swings-regularly": (f, say) =>
    `The swing repeats every ${say.number(f.period)} points.`,
  "alternates": () =>
    "It is up and down in turn from epoch to epoch, as where each step goes beyond its aim.",
  "training-swings-too": (f, say) =>
    `Training loss swings too, by ${say.percent(f.swing)}.`,
  "training-is-calm": (f, say) =>
    `Training loss is calm: it swings by only ${say.percent(f.size)}.`,
  "memorised-slowly": () =>
    "Training loss stays high first and falls late, as when learning by heart.",
  "one-answer-only": (f, say) =>
    `Accuracy holds still at ${
      say.percent(f.accuracy)
    }, as when one class is the answer to everything.`,
  "small-validation-set": (f, say) =>
    `The held-out set has only ${say.number(f.val_size)} examples.`,
  "falls-at-end": (f, say) =>
    `${say.percent(f.share)} of the whole fall came in the last quarter.`,
  "rate-raised": () => "The learning rate rises where schedules fall.",
  "identical-curves": (f) =>
    `${f.series} and ${f.other} have exactly the same values.`,
  "constant-curve": (f) => `${f.series} never changes.`,
  "zero-beside-nan": (f) =>
    `${f.series} is NaN throughout: a loss that is NaN is logged as 0 by some trainers.`,
  "no-momentum": (f) => `The optimiser is ${f.optimizer} without momentum.`,
  "turned-after-rate-drop": (f, say) =>
    `It turned right after the learning rate fell at ${say.at(f.step)}.`,
  "best-left-behind": (f, say) =>
    `Training went on for ${say.span(f.wastedSteps)} after the best.`,
  "solved-at-once": (f, say) =>
    `The held-out data is solved by ${say.at(f.step)}.`,
  "nothing-fits": () => "Nothing in the curves or settings points elsewhere.",
  "enough-examples": (f, say) =>
    `${
      say.number(f.train_size)
    } training examples are enough not to be learnt by heart at once.`,
  "train-worse-than-guess": (f, say) =>
    `In some epochs training accuracy is ${
      say.percent(f.accuracy)
    }, far below a guess (${
      say.percent(f.chance)
    }): the network answers with the classes it met last.`,
  "decay-times-rate": (f, say) =>
    `The optimiser takes ${
      say.percent(f.weight_decay * f.learning_rate)
    } off each weight at every step: weight_decay ${
      say.number(f.weight_decay)
    } times learning_rate ${say.number(f.learning_rate)}.`,
  "no-gap-in-spite-of-room": (f, say) =>
    `Training loss is nearly gone and held-out loss with it, though ${
      say.number(f.n_parameters)
    } parameters could learn ${say.number(f.train_size)} examples by heart.`,
  "both-stand-still": () => "Against it: both losses stand still, not one.",
  "measured-alike": () =>
    "Both losses are measured after the epoch, in the same way.",
  "settles-at-once": () =>
    "The first point is off the level of a guess, the next are on it, and nothing moves after.",
  "no-lower-bound": (f, say) =>
    `The loss falls faster and faster, to ${
      say.number(f.last)
    }: it has no floor.`,
  "heldout-above-chance": (f, say) =>
    f.chance === null
      ? `Held-out accuracy is ${say.percent(f.accuracy)}, better than a guess.`
      : `Held-out accuracy is ${say.percent(f.accuracy)}, where a guess gets ${
        say.percent(f.chance)
      }.`,
  "learnt-something": () => "The model did learn something before it stopped.",
  "many-parameters": (f, say) =>
    `Against it: the model has ${say.number(f.n_parameters)} parameters.`,
  "shallow-model": (f, say) =>
    `Against it: the model has ${
      say.number(f.hidden_layers)
    } hidden layers only.`,
  "gradient-arrives": (f, say) =>
    `Against it: the first layer's gradient is ${
      say.percent(f.ratio)
    } of the last layer's.`,
  "wanders-to-chance": () =>
    "The loss starts a little above the level of a guess and wanders down to it.",
  "output-and-loss-agree": (f) =>
    `Against it: the output (${f.output_activation}) suits the loss.`,
  "loss-for-another-task": (f) =>
    `The loss (${f.loss_function}) is meant for another kind of task or output.`,
  "loss-is-negative": () => "The loss is negative.",
  "library-loss": (f) =>
    `The loss (${f.loss_function}) comes from a library, which guards it.`,
  "not-recurrent": (f) =>
    `Against it: the model (${f.model}) is not recurrent.`,
  "several-terms": (f, say) =>
    `The loss is a sum of ${say.number(f.count)} terms.`,
  "one-term-only": () => "Against it: the loss has one term only.",
  "plain-optimizer": (f) => `The optimiser is ${f.optimizer}.`,
  "momentum-is-there": (f) => `Against it: ${f.optimizer} has momentum.`,
  "heldout-moves": (f) => `Against it: ${f.series} does move.`,
  "batches-differ": (f, say) =>
    `Within an epoch the batches differ by ${
      say.percent(f.size)
    } of the mean loss.`,
  "batches-agree": (f, say) =>
    `Against it: the batches of an epoch differ by ${
      say.percent(f.size)
    } of the mean loss only.`,
  "jumps-together": () => "Training and held-out loss jump at the same points.",
  "train-leaves-chance-alone": () =>
    "Training loss leaves the level of a guess, slowly; held-out loss never does.",
  "large-validation-set": (f, say) =>
    `Against it: the held-out set has ${say.number(f.val_size)} examples.`,
  "no-batch-norm": () => "Against it: the model has no batch normalisation.",
  "resumed-there": () => "The run was resumed from a checkpoint.",
  "gradient-is-usual-at-first": () =>
    "At step 0 the gradients were of a usual size.",
  "heldout-accuracy-improves": (f, say) =>
    `Against it: held-out accuracy improved, to ${say.percent(f.accuracy)}.`,
  "first-loss-exactly-chance": (f, say) =>
    `The first loss is exactly that of a guess (${
      say.number(f.chance)
    }): every output was the same, as all-zero weights make them.`,
  "recovers-at-once": (f, say) =>
    `The jump to ${
      say.number(f.times)
    } times the level is gone at the next point: the weights were not thrown off, one batch was odd.`,
  "ends-above-guess": (f, say) =>
    `The run ends at ${say.number(f.last)}, still above the level of a guess, ${
      say.number(f.chance)
    }.`,
  "surer-than-noise": () =>
    "Against it: held-out loss is lower than answers learnt from wrong labels could make it.",
  "learnt-slowly": (f, say) =>
    `The first fifth of the run brought only ${
      say.percent(f.early)
    } of training loss's fall: examples are learnt one by one, by heart.`,
  "learnt-fast": (f, say) =>
    `The first fifth of the run brought ${
      say.percent(f.early)
    } of training loss's fall: the training data does hold something to learn.`,
  "still-falls": () => "Against it: the loss is still falling.",
  "first-gradient-is-large": (f, say) =>
    `At step 0 a layer's gradient norm is ${say.number(f.norm)} already.`,
  "first-gradient-is-usual": (f, say) =>
    `Against it: at step 0 no layer's gradient norm exceeds ${
      say.number(f.norm)
    }.`,
  "had-learnt": () => "Against it: the run had learnt something before.",
  "few-parameters-for-examples": (f, say) =>
    `Both losses settle close together, with ${
      say.number(f.n_parameters)
    } parameters for ${say.number(f.train_size)} examples.`,
  "climbs-in-bounded-steps": (f) =>
    `It climbs steadily under ${f.optimizer}, whose steps are bounded: a rate that is too high shakes the loss instead.`,
  "loss-is-large": (f, say) =>
    `The loss begins at ${
      say.number(f.first)
    }, and the steps of ${f.optimizer} grow with it: scale the targets, or the rate.`,
  "jump-before": (f, say) =>
    `The loss jumped to ${say.number(f.times)} times its level at ${
      say.at(f.step)
    }, once, and did not come back.`,
  "train-lags-behind": (f, say) =>
    `Against it: the training data is not solved (${
      say.percent(f.trainAccuracy)
    }), only the held-out data is (${say.percent(f.accuracy)}).`,
};
