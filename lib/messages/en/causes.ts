import type { CauseText } from "../_texts.ts";

/** Why curves look as they do. */
export const causes = {
  "learning-rate-too-high": {
    name: "Learning rate too high",
    how:
      "Each step overshoots: near a minimum it jumps out again, further up it climbs.",
    confirm:
      "One run at a tenth of the learning rate, all else equal: a calm, falling curve confirms it.",
  },
  "learning-rate-too-low": {
    name: "Learning rate too low",
    how: "The steps are too small to get anywhere within the run.",
    confirm:
      "One short run at ten times the learning rate: a clearly steeper fall confirms it.",
  },
  "batch-too-small": {
    name: "Batch too small",
    how:
      "The gradient of a few examples is mostly noise, and the weights follow the noise.",
    confirm:
      "One run with four times the batch size: half the swing confirms it.",
  },
  "batch-too-large": {
    name: "Batch too large",
    how:
      "There are too few updates in an epoch, and too little noise to leave a flat region.",
    confirm:
      "One run with a quarter of the batch size over as many epochs: a faster fall confirms it.",
  },
  "inputs-not-normalized": {
    name: "Inputs not normalised",
    how:
      "Inputs of very different or very large scale make the loss surface steep in some directions and flat in others.",
    confirm:
      "Print mean and standard deviation of one input batch: far from 0 and 1 confirms it.",
  },
  "inputs-not-inspected": {
    name: "Inputs and outputs never inspected",
    how:
      "What the network is fed, or asked for, may not be what one believes: shifted labels, blank images, a wrong order of channels.",
    confirm:
      "Look at twenty pairs of input and label exactly as the network receives them.",
  },
  "bad-initialization": {
    name: "Bad weight initialisation",
    how:
      "The first outputs are far too large, or all the same, so that the first gradients are useless.",
    confirm:
      "Print the very first loss and the spread of each layer's weights: a loss far above a guess's (ln of the number of classes), or weights that are all alike, confirm it.",
  },
  "labels-wrong": {
    name: "Wrong labels",
    how:
      "The network is taught contradictions: it cannot fit them by rule and can only learn them by heart.",
    confirm:
      "Check fifty training examples by hand, those of highest loss first: more than a few wrong ones confirm it.",
  },
  "labels-out-of-range": {
    name: "Labels out of range",
    how:
      "A label outside the classes, such as a padding of −1, turns the loss into something without meaning.",
    confirm:
      "Print the smallest and largest label of the training set and compare them with the number of classes.",
  },
  "validation-labels-wrong": {
    name: "Wrong labels in the held-out data",
    how:
      "What the model has learnt is right, and it is graded against wrong answers.",
    confirm:
      "Check fifty held-out examples by hand, and that the classes are numbered as in training.",
  },
  "train-validation-mismatch": {
    name: "Training and held-out data differ",
    how:
      "The two sets come from different sources, times or preparations, so that progress on one says little about the other.",
    confirm:
      "Train a classifier to tell the two sets apart: much better than a guess confirms it.",
  },
  leakage: {
    name: "Leakage between the sets",
    how:
      "Examples, or their answers, are in both sets, so that the held-out result is no test.",
    confirm:
      "Count exact and near duplicates across the split, and train once without the single strongest feature.",
  },
  "dataset-split": {
    name: "A wrong split of the data",
    how:
      "The two sets are not drawn alike: sorted by class or time, or one much harder than the other.",
    confirm:
      "Split anew at random with the same sizes: a change of the picture confirms it.",
  },
  "training-set-too-small": {
    name: "Training set too small",
    how:
      "There is too little data to learn what holds in general, and enough capacity to learn it by heart.",
    confirm:
      "Train on half of the data: if the gap grows clearly, more data will shrink it.",
  },
  "too-little-regularization": {
    name: "Too little regularisation",
    how:
      "Nothing keeps the weights from fitting the accidents of the training set.",
    confirm:
      "One run with ten times the weight decay, or with augmentation: a later turning point confirms it.",
  },
  "model-too-large": {
    name: "Model too large for the data",
    how: "It has room to learn every example by heart.",
    confirm:
      "One run with half the width: the same held-out loss with a smaller gap confirms it.",
  },
  "trained-too-long": {
    name: "Trained past the turning point",
    how: "The best held-out loss came early, and training went on.",
    confirm:
      "Evaluate the checkpoint of the turning point on data never used: better than the last one confirms it.",
  },
  "over-regularized": {
    name: "Over-regularised",
    how:
      "Dropout or penalties are so strong that the model cannot fit even the training set.",
    confirm:
      "One run without dropout and with a tenth of the weight decay: a much lower training loss confirms it.",
  },
  "regularization-in-training-only": {
    name: "Regularisation acts in training only",
    how:
      "Dropout, augmentation and penalties raise training loss and are switched off for evaluation.",
    confirm:
      "Evaluate the training set in evaluation mode: if its loss drops below the held-out one, this was it.",
  },
  "half-epoch-lag": {
    name: "Training loss is half an epoch older",
    how:
      "It is averaged while the epoch runs, the held-out loss is measured after it.",
    confirm:
      "Evaluate the training set at the end of an epoch: the gap should vanish.",
  },
  "validation-easier": {
    name: "The held-out data is easier",
    how: "By chance or by choice it holds fewer hard examples.",
    confirm:
      "Split anew at random, twice: if the gap changes sign, it was the split.",
  },
  "model-too-small": {
    name: "Model too small",
    how:
      "It cannot express what the data holds, so both curves stop early and close together.",
    confirm:
      "One run with twice the width or depth: a lower training loss confirms it.",
  },
  "network-structure": {
    name: "A badly designed network",
    how:
      "A layer in the wrong place, a missing connection or a wrong shape keeps the signal from passing.",
    confirm:
      "Train a plain, known model on the same data: if it learns, the structure is at fault.",
  },
  "model-too-deep": {
    name: "Model too deep",
    how:
      "Through many layers without short cuts little gradient arrives at the first ones.",
    confirm:
      "One run with half the layers, or with residual connections: learning at last confirms it.",
  },
  "vanishing-gradient": {
    name: "Vanishing gradient",
    how:
      "The gradient shrinks from layer to layer, and the first layers do not move.",
    confirm:
      "Log the gradient norm of each layer: a fall by orders of magnitude towards the input confirms it.",
  },
  "saturating-activation": {
    name: "Saturated activations",
    how: "Sigmoid or tanh units at their ends pass almost no gradient.",
    confirm:
      "Plot a histogram of the activations: most of them at the ends confirms it.",
  },
  "dead-relu": {
    name: "Dead ReLU units",
    how: "Units that never switch on have no gradient and never come back.",
    confirm:
      "Count the units that are zero on a whole batch: more than half confirms it.",
  },
  "wrong-output-activation": {
    name: "Wrong activation at the output",
    how:
      "The output layer does not give what the loss expects: a softmax too many, a sigmoid missing.",
    confirm:
      "Read in the documentation of the loss whether it wants logits or probabilities, and compare.",
  },
  "wrong-loss-function": {
    name: "Unsuitable loss function",
    how:
      "The loss does not measure what the task asks for, or jumps where it should be smooth.",
    confirm:
      "Compute the loss by hand for one perfect and one absurd answer: they must differ as expected.",
  },
  "numerical-error-in-loss": {
    name: "Numerical error in the loss function",
    how:
      "A division by zero, a logarithm or root of zero or of a negative number, an index out of range.",
    confirm:
      "Repeat that very batch with anomaly detection on, printing the values inside the loss.",
  },
  "nan-in-input": {
    name: "NaN in the input",
    how: "One sample holds NaN, and one is enough to spoil all weights.",
    confirm:
      "Run a trivial network, or a plain check for finite values, over every input: it names the sample.",
  },
  "bad-examples": {
    name: "Bad examples in single batches",
    how:
      "Outliers or broken samples give a gradient that is out of all proportion.",
    confirm:
      "Find the batch of the jump and look at it; train once more without it.",
  },
  "exploding-gradient": {
    name: "Exploding gradient",
    how: "Gradients grow from step to step until the numbers overflow.",
    confirm:
      "Look at the gradient norm of every step before the break: growth over the last ones confirms it.",
  },
  "no-gradient-clipping": {
    name: "No gradient clipping",
    how:
      "Nothing limits a single step, so that one large gradient is enough to throw the weights off.",
    confirm:
      "One run with the gradient norm clipped at 1: a run that goes through confirms it.",
  },
  "recurrent-without-clipping": {
    name: "Recurrent network without gradient clipping",
    how:
      "Through time the gradient is multiplied at every step and grows exponentially.",
    confirm:
      "One run with the gradient norm clipped at 1: a run that goes through confirms it.",
  },
  "component-weight": {
    name: "One term of the loss weighs too much",
    how:
      "The term that grows first drives the weights, and the others with them.",
    confirm:
      "One run with a tenth of its weight: if the others fall now, this was it.",
  },
  "wrong-optimizer": {
    name: "Unsuitable optimiser",
    how:
      "The optimiser does not cope with the scale of the gradients of this model.",
    confirm:
      "One run with Adam at its usual learning rate, 0.001: learning at last confirms it.",
  },
  "no-momentum": {
    name: "Plain SGD without momentum",
    how: "Without momentum the steps creep through flat valleys.",
    confirm: "One run with momentum 0.9: a clearly faster fall confirms it.",
  },
  "optimizer-not-stepping": {
    name: "The optimiser does not step",
    how:
      "The weights never change: no call to step, wrong parameters, frozen layers, a gradient that is cut off.",
    confirm:
      "Compare one weight before and after a step: equal to the last digit confirms it.",
  },
  "data-not-shuffled": {
    name: "Data not shuffled",
    how:
      "The batches come in a fixed order, class after class, and the model follows each in turn.",
    confirm:
      "Shuffle anew in every epoch: if the period disappears, this was it.",
  },
  "data-too-random": {
    name: "Nothing to learn in the data",
    how:
      "Inputs say nothing about the labels, or the network is too complex for so few samples.",
    confirm:
      "Shuffle the labels and train again: an equal curve means that there was nothing to learn.",
  },
  "no-preprocessing": {
    name: "No preprocessing",
    how: "Raw inputs hide what matters behind what does not.",
    confirm:
      "Train a simple model on preprocessed inputs: better than the network confirms it.",
  },
  "samples-too-large": {
    name: "Samples too large",
    how:
      "A sample so large (image size, sequence length) makes the task harder than it needs to be.",
    confirm:
      "One run with inputs of half the size: faster learning confirms it.",
  },
  "hidden-units": {
    name: "Wrong number of hidden units",
    how: "Too few cannot express the task, too many make it hard to train.",
    confirm: "Two short runs, with half and with twice the units.",
  },
  "class-imbalance": {
    name: "Imbalanced classes",
    how:
      "Always answering the largest class is nearly right, and the model settles for it.",
    confirm:
      "Compare the accuracy with the share of the largest class: equal confirms it.",
  },
  "validation-set-too-small": {
    name: "Held-out set too small",
    how:
      "A mean over few examples jumps by chance, by about one over the root of their number.",
    confirm:
      "Evaluate one checkpoint on several random halves: if they differ as much as the curve swings, this is it.",
  },
  "stopped-too-early": {
    name: "Stopped too early",
    how: "The run ends while the curves are still falling.",
    confirm: "Resume and train as long again: a further fall confirms it.",
  },
  "schedule-misconfigured": {
    name: "A slip in the learning-rate schedule",
    how:
      "The schedule raises the rate where it should lower it, or counts steps where it should count epochs.",
    confirm:
      "Print the learning rate the schedule gives for every step of the run, before training.",
  },
  "logging-error": {
    name: "An error in the logging",
    how: "The value that is written is not the one that was measured.",
    confirm:
      "Print both values right where they are computed, for one step, and compare with the log.",
  },
  "batch-norm-statistics": {
    name: "Batch-norm statistics lag behind",
    how:
      "In evaluation, batch normalisation uses running means that do not fit the present weights.",
    confirm:
      "Evaluate once in training mode: a calm, lower held-out loss confirms it.",
  },
  "evaluation-lag": {
    name: "Averaged weights are evaluated",
    how:
      "The held-out loss is that of an average of weights (EMA, SWA), which trails the training.",
    confirm: "Evaluate the raw weights too: the two curves should then agree.",
  },
  "update-direction": {
    name: "Updates go the wrong way",
    how: "A sign is wrong: the loss is maximised, or the gradient is added.",
    confirm:
      "Take one step with a tiny learning rate on one batch: a higher loss on that batch confirms it.",
  },
  "hardware-or-numeric-overflow": {
    name: "Overflow, or a fault of the hardware",
    how:
      "Half precision overflowed, or a device or a restored state gave wrong numbers.",
    confirm:
      "Repeat from the checkpoint before, or from the start, in full precision or on another device: a sound loss confirms it.",
  },
} satisfies Record<string, CauseText>;
