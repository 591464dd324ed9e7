import { ELSEWHERE } from "./elsewhere.ts";

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
    /\bloss (?:scale|scaler|weights?|ratio|gap|decimal)\b|^loss (?:scores|signs|\w+ penalty)\b|\bdead\b|\b(?:batch|reader|data|step|time|iter|epoch|infer|read|train) cost\b|\bcost time\b|\b(?:loss|eval|metrics?) \w+ time$/,
  ),
  neither(null, ELSEWHERE),
  // How far values scatter is good neither way.
  neither(
    null,
    /\b(?:std|stdev|stddev|stdv?|var|variance|stderr|sem)$|^(?:std|stdev|stddev)\b/,
  ),
  neither(
    "learning_rate",
    /\b(?:learning rate|lrate|lrs?(?=\d*\b)|taxa de aprendizado)/g,
  ),
  neither(
    "grad_norm",
    /\b(?:grad(?:ient)?s?(?: l?\d(?:\.\d)?)?(?: global)? norms?|gradnorm|g ?norm|norm (?:of )?grad(?:ient)?s?|global norm)\b/g,
  ),
  lower("perplexity", /\b(?:perplexity|ppl)\b/g),
  lower(
    "loss",
    /\b(?:loss(?:es)?|cost)\b|\bobjective(?=$| function)/g,
  ),
  {
    ...lower(
      "loss",
      /\b(?:m?log ?loss|nll|nloglik|xent|cross ?entropy|crossentropy|bce|ce|multi ?class(?: one vs all)?)\b|^(?:squared |categorical )?hinge$/g,
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
  // YOLO and pix2pix name the parts of their losses without the word.
  {
    ...lower(
      "loss",
      /^(?:box|cls|dfl|obj|seg|pose|kobj) (?:om|oo)$|^l(?:box|cls|obj|kpt)$|^dfl$|^[gd] (?:gan|l1|l2|vgg|feat|real|fake)$/g,
    ),
    keep: true,
  },
  // VideoPose3D's losses: `3d_train`, `traj_valid`.
  { ...lower("loss", /^(?:[23]d|traj)$/g), keep: true },
  lower("rmspe", /\b(?:root mean squared? percentage error|rmspe)\b/g),
  lower("smape", /\b(?:symmetric mean absolute percentage error|smape)\b/g),
  lower("mase", /\bmase\b/g),
  lower("mape", /\b(?:mean absolute percentage error|mape)\b/g),
  lower("rmsle", /\b(?:root mean squared log(?:arithmic)? error|rmsle)\b/g),
  lower("msle", /\b(?:mean squared logarithmic error|msle)\b/g),
  // LightGBM calls them by their norms.
  lower("mae", /\b(?:mean absolute error|mae)\b|^(?:\d )?l1$/g),
  lower("rmse", /\b(?:root mean squared? error|n?rmse)\b/g),
  lower("mse", /\b(?:mean squared? error|mse)\b|^(?:\d )?l2$/g),
  lower("wer", /\b(?:word error rate|wer)\b/g),
  lower("per", /\b(?:phone(?:me)? error rate)\b|^per$/g),
  lower("ter", /\bter\b/g),
  lower("eer", /\b(?:equal error rate|eer)\b/g),
  lower("cer", /\b(?:char(?:acter)? error rate|cer)\b/g),
  lower("epe", /\ba?epe\b|\bend ?point error\b/g),
  lower("abs_rel", /\babs rel\b/g),
  lower("mpjpe", /\bmpjpe\b/g),
  lower("lpips", /\blpips\b/g),
  lower("fid", /\bfid\d*k?\b/g),
  lower("kid", /\bkid\d*k?\b/g),
  lower("hausdorff", /\b(?:hausdorff(?: distance)?|hd(?=\d*\b))/g),
  lower("nme", /\bnme\b/g),
  lower("displacement", /\b[af]de\b/g),
  lower("sq_rel", /\bsq rel\b/g),
  lower("bits", /\b(?:bpc|bpb|bpd|bits per (?:dim|char|byte))\b/g),
  lower("error", /\b(?:m?errors?(?: rate)?|err|misclassification)\b/g),
  higher(
    "accuracy",
    /\b(?:(?:(?:sparse |multi )?(?:categorical|binary|class) )?(?:accurac(?:y|ies)|acc(?:ur?|s)?(?=\d*\b))|hella swag)/g,
  ),
  {
    ...higher(
      "accuracy",
      /^(?:top|prec|rank) ?\d+(?=$| (?:step|epoch)$)|\b(?:top|prec) ?\d+$|^\w+ rank (?:1|5|10|20)$/g,
    ),
    keep: true,
  },
  higher(
    "mcc",
    /\b(?:mcc|matthews(?: corr(?:elation|coef)?(?: coef(?:ficient)?)?)?)\b/g,
  ),
  higher("kappa", /\bkappa\b/g),
  higher("specificity", /\bspecificity\b/g),
  higher("sensitivity", /\bsensitivity\b/g),
  higher("mrr", /\b(?:mrr(?=\d*\b)|mean reciprocal rank\b)/g),
  higher("ndcg", /\bndcg(?=\d*\b)/g),
  higher("hits", /\b(?:hits?(?=\d*\b)(?: rate)?|hr(?= ?\d))/g),
  higher("exact_match", /\bexact match\b|^em$/g),
  higher(
    "correlation",
    /\b(?:correlation|pearsonr?|spearmanr?|kendall|ccc|srcc|plcc|krcc|srocc)\b/g,
  ),
  higher("similarity", /\bsimilarity\b/g),
  higher("success_rate", /\bsuccess(?:es)?(?: rate)?\b/g),
  higher("win_rate", /\bwin ?rate\b/g),
  higher("fitness", /\bfitness\b/g),
  higher("elo", /\belo\b/g),
  higher("elbo", /\belbo\b/g),
  higher("chrf", /\bchrf\b/g),
  higher("meteor", /\bmeteor\b/g),
  higher("cider", /\bcider\b/g),
  higher("pesq", /\bpesq\b/g),
  higher("stoi", /\bstoi\b/g),
  higher("sdr", /\b(?:si )?s[dn]r\b/g),
  higher("pck", /\bpck(?=h?\b)/g),
  higher("mota", /\bmota\b/g),
  higher("idf1", /\bidf ?1\b/g),
  higher("f1", /\bf ?1\b|\bf ?(?:measure|score|beta)\b/g),
  higher("map", /\b(?:mean )?average precision\b/g),
  higher("precision", /\bprec(?:ision)?\b/g),
  higher("recall", /\brecall\b|\bar(?= (?:[lms]\b|\d)|$)/g),
  higher("auc", /\b(?:(?:roc|pr) )?(?:auc|auroc|auprc|prauc|aucpr)\b/g),
  higher("iou", /\b(?:(?:miou|iou)(?=\d*\b)|mean io u|io u|m?iu|jaccard\b)/g),
  higher("dice", /\b(?:dice|dsc)\b/g),
  higher("map", /\bm?ap(?=\d*\b)/g),
  higher("bleu", /\bbleu(?=\d*\b)/g),
  higher("rouge", /\brouge/g),
  higher("r2", /\br ?2\b/g),
  higher("psnr", /\bpsnr(?=\d*\b)/g),
  higher("ssim", /\bssim(?=\d*\b)/g),
  higher("score", /\bscores?\b/g),
  higher("reward", /\b(?:rew|rewards?|returns?|ep ret)\b/g),
];

/** Words that tell neither quantity nor component: `avg_loss` is the loss. */
export const NOISE: ReadonlySet<string> = new Set(
  ("all average avg coef coefficient combined current curve curves de epoch global hist histories " +
    "history index iter iteration list lm log logs main mean media minibatch metric metrics of on overall per " +
    "performance rate running scalars score scores set step sum the total на")
    .split(" "),
);
