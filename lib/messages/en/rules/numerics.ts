import type { RuleTexts } from "../../_texts.ts";

/** Words of the rules about numbers that run away. */
export const numerics = {
  "non-finite-loss": {
    name: "NaN or infinite loss",
    looksFor: "A loss becomes NaN or infinite.",
    about:
      "The way it breaks names the cause. Growth before it: the gradients exploded; lower the learning rate by one order of magnitude at least, clip the gradient, and with several loss terms lower the weight of the one that explodes first. No growth: the loss function divides by zero, takes the logarithm of zero or of a negative number, gets an unnormalised input, or an index out of range; reproduce it, print inside the loss, guard it with an epsilon or a clamp. At once, or at the same place of every epoch: the input holds NaN; rebuild the data, and run a trivial network over all inputs to find the sample. A recurrent or self-made network: exploding gradients through time; clip them.",
    title: (e, say) =>
      e.mechanism === "explosion"
        ? `${e.grew} explodes, and ${
          e.grew === e.series ? "it" : e.series
        } is NaN or infinite from ${say.at(e.step)}`
        : e.atStart
        ? `${e.series} is NaN or infinite from its first value on`
        : `${e.series} is suddenly NaN or infinite at ${say.at(e.step)}`,
    saw: (e, say) =>
      e.mechanism === "explosion"
        ? e.growth === null
          ? `${e.grew} is infinite already ${
            e.growingSteps === 1
              ? "at the point"
              : `at the ${say.number(e.growingSteps)} points`
          } before it.`
          : `Over the ${
            say.number(e.growingSteps)
          } points before it ${e.grew} grew by a factor of ${
            say.number(e.growth)
          }.`
        : `${
          e.atStart
            ? "There is no value before it"
            : "The values before it look normal"
        }; ${say.number(e.nonFinite)} ${
          e.nonFinite === 1 ? "value is" : "values are"
        } NaN or infinite${
          e.recurs
            ? ", always at the same place of an epoch"
            : e.recovered
            ? ", and finite ones follow"
            : " and no finite one follows"
        }.`,
    means: (e) =>
      e.mechanism === "explosion"
        ? "The gradients exploded. Lower the learning rate by an order of magnitude at least, and clip the gradient; with several loss terms, find the one that explodes first and lower its weight. In a recurrent network clipping comes first."
        : e.mechanism === "input" && !e.recurs
        ? "A NaN that is there at once comes from what is there before training: an input or a target that holds NaN, weights that begin wrongly, or a loss that divides by zero or takes its logarithm; or from the first steps, where the rate is far too high."
        : e.mechanism === "input"
        ? "A NaN that comes again and again with the same batch comes from the input: some sample holds NaN. Check and rebuild the data; a trivial network run over all inputs finds the sample."
        : "Without growth before it, the loss function is the first suspect: a division by zero, the logarithm of zero or of a negative number, an unnormalised input to a cross-entropy, an index out of range. Reproduce it, print the values inside the loss, and guard them with an epsilon or a clamp.",
    unless:
      "Mixed precision with a loss scaler skips such steps: then single ones, with finite values after, do no harm.",
  },
  divergence: {
    name: "divergence",
    looksFor: "Loss leaves its trend for good and stays finite.",
    about:
      "The loss has left its trend for good: it ends far above its lowest level and above its first value. What was learnt is lost; go back to a checkpoint before, with smaller steps.",
    title: (e, say) => `Diverged after ${say.at(e.step)}`,
    saw: (e, say) =>
      `${e.series} was as low as about ${
        say.number(e.lowest)
      } and ends around ${say.number(e.last)}${
        e.first > 0
          ? `: ${say.number(e.aboveStart)} times its first value, ${
            say.number(e.first)
          }`
          : `; its first value was ${say.number(e.first)}`
      }.`,
    means: () =>
      "The model is worse than before training began and will not come back by itself. What was learnt is lost from there on.",
    unless: "",
  },
  "loss-spike": {
    name: "loss spike",
    looksFor: "Loss jumps and comes back.",
    about:
      "Sudden jumps that recover are usual in large runs: a bad batch, or a step too large. Count them, skip the batch, lower the learning rate or clip; one that does not recover is a divergence.",
    title: (e, say) =>
      e.count === 1
        ? `A spike at ${say.at(e.step)}, recovered`
        : `${say.number(e.count)} spikes, the highest at ${say.at(e.step)}`,
    saw: (e, say) =>
      `${e.series} jumped from about ${say.number(e.level)} to ${
        say.number(e.value)
      } and needed ${say.span(e.recoverySteps)} to come back.`,
    means: () =>
      "One bad batch or one step too large threw the model off its path. It came back, so the run is not lost, but spikes tend to return, and one day they stay.",
    unless:
      "It falls together with a known event: a resume, a change of data, a warm restart.",
  },
  "negative-loss": {
    name: "negative loss",
    looksFor: "A loss is below zero.",
    about:
      "Either the inputs are not normalised: normalise them, for instance with batch normalisation at the input. Or data or labels are abnormal, such as sequence labels padded with −1 where the classes are 0, 1, 2 …: pad with a valid class, or mask. A negative loss is no fault where the loss is an ELBO, a log-likelihood, a GAN critic, contrastive, or a cosine.",
    title: (e, say) =>
      e.allowed === "yes"
        ? `${e.series} is negative, as this kind of loss may be`
        : `${e.series} is negative from ${say.at(e.step)} on`,
    saw: (e, say) =>
      `It goes down to ${say.number(e.lowest)}${
        e.unbounded ? ", and faster and faster: it has no floor" : ""
      }.`,
    means: (e) =>
      e.allowed === "yes"
        ? "A likelihood, an ELBO, a GAN critic, a contrastive or a cosine loss may well be below zero. Nothing is wrong with that."
        : e.allowed === "no"
        ? "This kind of loss cannot be negative. Either the inputs are not normalised (normalise them, for instance with batch normalisation at the input), or data or labels are out of range, such as sequences padded with the label −1 where classes count from 0: pad with a valid class, or mask."
        : "Whether that is a fault depends on the loss function, which is not known here. An ELBO, a log-likelihood, a GAN critic, a contrastive or a cosine loss may be negative; cross-entropy and squared error may not: then the inputs are not normalised or labels are out of range.",
    unless:
      "The loss is a log-likelihood, an ELBO, a GAN critic, contrastive, or a cosine.",
  },
  "gradient-explosion": {
    name: "gradient explosion",
    looksFor: "The gradient norm grows out of all proportion.",
    about:
      "A gradient norm far above its usual size destroys what was learnt, and NaN follows. Clip it, lower the learning rate, look at the initialisation.",
    title: (e, say) =>
      e.infinite > 1 && e.times === 0
        ? `The gradient norm overflows at ${say.at(e.step)}`
        : e.nonFinite > 0 && e.times === 0
        ? "The gradient norm is NaN or infinite"
        : `The gradient norm grew to ${
          say.number(e.times)
        } times its usual value`,
    saw: (e, say) =>
      e.infinite > 1 && e.times === 0
        ? `${e.series} is infinite at ${
          say.number(e.infinite)
        } points in a row${
          e.usual > 0
            ? `; elsewhere it is ${say.number(e.usual)} as a rule`
            : ""
        }.`
        : e.nonFinite > 0 && e.times === 0
        ? `${say.number(e.nonFinite)} ${
          e.nonFinite === 1 ? "value" : "values"
        } of ${e.series} ${e.nonFinite === 1 ? "is" : "are"} NaN or infinite.`
        : `${e.series} is ${say.number(e.usual)} as a rule and ${
          say.number(e.last)
        } at ${say.at(e.step)}.`,
    means: (e) =>
      e.infinite > 1 && e.times === 0
        ? "Such a step spoils the weights, or a loss scaler skips it and nothing is learnt; NaN is the usual next event."
        : "Steps of that size destroy what was learnt; NaN is the usual next event.",
    unless: "",
  },
  "vanishing-gradient": {
    name: "vanishing gradient",
    looksFor: "The gradient norm is tiny, or fades towards the first layers.",
    about:
      "Layers that get no gradient do not learn. Shorten the way: residual connections, normalisation, ReLU in place of sigmoid, fewer layers.",
    title: (e, say) =>
      e.ratio === null
        ? `The gradient norm is only ${say.number(e.usual)}`
        : `The gradient fades to ${
          say.percent(e.ratio)
        } on its way to the first layer`,
    saw: (e, say) =>
      `${e.series} is ${say.number(e.usual)} as a rule${
        e.ratio === null
          ? ""
          : `; the norm at the first layer is ${
            say.percent(e.ratio)
          } of that at the last`
      }.`,
    means: () =>
      "Layers that get no gradient do not learn, however long the run.",
    unless: "The model has converged: then gradients are small everywhere.",
  },
  "component-dominates": {
    name: "one dominating term of the loss",
    looksFor: "One term of a loss of several dwarfs the others.",
    about:
      "In a sum of losses the gradient of the largest term drowns the others. Lower its weight, or scale the terms to equal size.",
    title: (e, say) =>
      `The term ${e.component} makes ${say.percent(e.share)} of the loss`,
    saw: (e, say) =>
      `It ends at ${say.number(e.last)}; the other ${
        e.terms === 2 ? "term shares" : `${say.number(e.terms - 1)} terms share`
      } the remaining ${say.percent(1 - e.share)}${
        e.rising === null ? "" : `, and ${e.rising} rises while others fall`
      }.`,
    means: () =>
      "The gradient of the large term drowns the others: they hardly count in training.",
    unless: "The small terms are mere penalties and meant to be small.",
  },
} satisfies Partial<RuleTexts>;
