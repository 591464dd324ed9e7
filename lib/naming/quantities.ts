/** How one quantity is recognised among the words of a name, joined by blanks. */
export interface Quantity {
  /** Its name in a series; `null`: the words themselves are the name. */
  readonly name: string | null;
  /** Whether small or large is good. */
  readonly better: "lower" | "higher" | null;
  /** The words that say it; what is left over names the component. */
  readonly pattern: RegExp;
  /** Whether the words are also the component: `nll` is a loss, and which one. */
  readonly keep?: boolean;
}

const lower = (name: string, pattern: RegExp): Quantity => ({
  name,
  better: "lower",
  pattern,
});
const higher = (name: string, pattern: RegExp): Quantity => ({
  name,
  better: "higher",
  pattern,
});
const neither = (name: string | null, pattern: RegExp): Quantity => ({
  name,
  better: null,
  pattern,
});

/** Every quantity with a name of its own. The first whose pattern is found decides. */
export const quantities: readonly Quantity[] = [
  neither(
    null,
    /\bloss (?:scale|scaler|std|var|variance|weight|ratio|gap)\b|^loss (?:scores|signs|\w+ penalty)\b|\bdead\b|\b(?:batch|reader|data|step|time|iter|epoch|infer|read|train) cost\b/,
  ),
  neither(
    "learning_rate",
    /\b(?:learning rate|lrate|lr(?=\d*\b)|taxa de aprendizado)/g,
  ),
  neither(
    "grad_norm",
    /\b(?:grad(?:ient)?s?(?: l?\d(?:\.\d)?)?(?: global)? norms?|gradnorm|g ?norm|norm (?:of )?grad(?:ient)?s?|global norm)\b/g,
  ),
  lower("perplexity", /\b(?:perplexity|ppl)\b/g),
  lower(
    "loss",
    /\b(?:loss(?:es)?|cost|objective|perdida|perda|perte|verlust|потери)\b/g,
  ),
  {
    ...lower(
      "loss",
      /\b(?:log ?loss|nll|xent|cross ?entropy|crossentropy|bce|ce|multi ?class(?: one vs all)?)\b/g,
    ),
    keep: true,
  },
  // `closs`, `dloss`: a letter or two before the word.
  { ...lower("loss", /\b[a-z]{1,3}loss\b/g), keep: true },
  lower("loss", /\bneg(?:ative)? log ?(?:likelihood|like|lik)\b/g),
  higher(
    "log_likelihood",
    /\b(?:log ?like(?:lihood)?|avg like|average like(?:lihood)?)\b/g,
  ),
  // Kaldi maximises what it calls so.
  higher("objective", /\bobjf\b/g),
  // `L_adv`, as papers write it.
  lower("loss", /^l (?=(?!r\b|rate\b|norm)(?:[a-z]{2,}|[a-z] [a-z]))/g),
  // YOLOv10 and pix2pix name the parts of their losses without the word.
  {
    ...lower(
      "loss",
      /^(?:box|cls|dfl|obj|seg|pose|kobj) (?:om|oo)$|^[gd] (?:gan|l1|l2|vgg|feat|real|fake)$/g,
    ),
    keep: true,
  },
  lower("rmspe", /\b(?:root mean squared? percentage error|rmspe)\b/g),
  lower("mape", /\b(?:mean absolute percentage error|mape)\b/g),
  lower("msle", /\b(?:mean squared logarithmic error|msle)\b/g),
  lower("mae", /\b(?:mean absolute error|mae)\b/g),
  lower("rmse", /\b(?:root mean squared? error|rmse)\b/g),
  lower("mse", /\b(?:mean squared? error|mse)\b/g),
  lower("wer", /\b(?:word error rate|wer)\b/g),
  lower("cer", /\b(?:char(?:acter)? error rate|cer)\b/g),
  lower("epe", /\ba?epe\b|\bend ?point error\b/g),
  lower("abs_rel", /\babs rel\b/g),
  lower("mpjpe", /\bmpjpe\b/g),
  lower("lpips", /\blpips\b/g),
  lower("fid", /\bfid\d*k?\b/g),
  lower("bits", /\b(?:bpc|bpb|bits per (?:dim|char|byte))\b/g),
  lower("error", /\b(?:errors?(?: rate)?|err|misclassification)\b/g),
  higher(
    "accuracy",
    /\b(?:(?:(?:sparse |multi )?(?:categorical|binary|class) )?(?:accuracy|accu?(?=\d*\b)|acuracia|acuratezza|exactitud|genauigkeit|точность)|hella swag)/g,
  ),
  { ...higher("accuracy", /^(?:top|prec) ?\d$/g), keep: true },
  higher("f1", /\bf ?1\b|\bf ?(?:measure|score|beta)\b/g),
  higher("precision", /\bprecision\b/g),
  higher("recall", /\brecall\b/g),
  higher("auc", /\b(?:roc )?(?:auc|auroc|auprc)\b/g),
  higher("iou", /\b(?:miou|iou|mean io u|io u|jaccard)\b/g),
  higher("dice", /\bdice\b/g),
  higher("map", /\bm?ap(?=\d*\b)/g),
  higher("mrr", /\bmrr(?=\d*\b)/g),
  higher("ndcg", /\bndcg(?=\d*\b)/g),
  higher("cider", /\bcider\b/g),
  higher("bleu", /\bbleu\b/g),
  higher("rouge", /\brouge/g),
  higher("r2", /\br ?2\b/g),
  higher("psnr", /\bpsnr\b/g),
  higher("ssim", /\bssim\b/g),
  higher("score", /\bscores?\b/g),
  higher("reward", /\b(?:rew|rewards?|returns?|ep ret|recompensa)\b/g),
];

/** Words that tell neither quantity nor component: `avg_loss` is the loss. */
export const NOISE: ReadonlySet<string> = new Set([
  "all",
  "average",
  "avg",
  "combined",
  "current",
  "curve",
  "epoch",
  "global",
  "iter",
  "iteration",
  "lm",
  "main",
  "mean",
  "media",
  "metric",
  "metrics",
  "of",
  "overall",
  "per",
  "performance",
  "rate",
  "running",
  "scalars",
  "set",
  "step",
  "sum",
  "the",
  "total",
]);
