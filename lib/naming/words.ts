// Longer terms first, so that a short one does not break them.
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/学习速?率|學習率|学習率|학습률/g, " learning rate "],
  [/训练集?|訓練集?|学習|훈련|학습/g, " train "],
  [/交叉验证|(?:验证|驗證|评估|校验|検証)集?|검증/g, " val "],
  [/(?:测试|測試)集?|テスト|테스트/g, " test "],
  [/损失函数|损失值?|損失|손실/g, " loss "],
  [/平均精度(?:均值)?/g, " map "],
  [/精确[率度]|查准率/g, " precision "],
  [/准确[率度]|正确率|正解率|精度|準確[率度]|정확도/g, " accuracy "],
  [/梯度(?:的)?(?:范数|模长?|範數)/g, " grad norm "],
  [/交叉熵/g, " cross entropy "],
  [/困惑度/g, " perplexity "],
  [/均方根误差/g, " rmse "],
  [/均方误差/g, " mse "],
  [/平均绝对误差/g, " mae "],
  [/错误率|误差率?|誤差/g, " error "],
  [/召回率?|查全率/g, " recall "],
  [/交并比/g, " iou "],
  [/全局步数?|迭代次数|迭代|步数|步骤|步|ステップ|스텝/g, " step "],
  [/轮次|轮数|周期|世代|第?轮|輪次|エポック|에폭|에포크/g, " epoch "],
  [/批次|批量/g, " batch "],
  [/回合/g, " episode "],
  [/阶段|階段/g, " stage "],
  [/时间|耗时|用时|時間/g, " time "],
  [/奖励|回报|獎勵/g, " reward "],
  [/得分|分数|评分/g, " score "],
  [/最佳|最好|最优/g, " best "],
  [/平均/g, " mean "],
  [/总/g, " total "],
  [/当前/g, " current "],
  [/数据集|集/g, " set "],
  [/值/g, " "],
];

const LATIN: readonly (readonly [RegExp, string])[] = [
  [/learn[ _-]?rate/gi, " learning rate "],
  [/h[eo]ld[ _-]?out/gi, " heldout "],
  // `trainloss`, as quick scripts have it.
  [
    /(?<![a-z])(train(?:ing)?|val(?:id(?:ation)?)?|test|eval|dev)(loss|acc(?:uracy)?|err(?:or)?|set)(?![a-z])/gi,
    " $1 $2 ",
  ],
  // German joins its words.
  [
    /(?<![a-z])(training|validierung|test)s?(verlust|genauigkeit|fehler)(?![a-z])/gi,
    " $1 $2 ",
  ],
  // OpenAI's Baselines.
  [/(?<![a-z])ep(rew|len)mean(?![a-z])/g, " ep $1 mean "],
  // COCO's `APl` is for large objects.
  [/(?<![A-Za-z])(AP|AR)([a-z])(?![A-Za-z])/g, " $1 $2 "],
  // LightGBM's `valid_0's l2`.
  [/'s(?![a-z])/g, " "],
  [/Std?Dev/g, "stdev"],
  [/CIDEr/g, "cider"],
  [/mIoU/g, "miou"],
  [/IoU/g, "iou"],
  [/mAP/g, "map"],
];

/** Words of other languages, without accents, and as they are often misspelt. */
const FOREIGN = new Map([
  ...translated(
    "accuracy",
    "accuray accurary accurracy acuracy accuarcy accurcy accuaracy accuracu acurracy",
  ),
  ...translated("train", "traing trainning tranning trainig traning"),
  ...translated(
    "validation",
    "vaild vaildation validaton validtion valiation",
  ),
  ...translated("loss", "perdida perda perte verlust perdita потери kayip"),
  ...translated(
    "accuracy",
    "acuracia acuratezza accuratezza exactitud exactitude genauigkeit точность точн dogruluk",
  ),
  ...translated("precision", "precisao precisione"),
  ...translated("error", "fehler erreur ошибка"),
  ...translated("reward", "recompensa belohnung награда"),
]);

function translated(word: string, all: string): [string, string][] {
  return all.split(" ").map((one) => [one, word]);
}

/** Names of these signs only need no look at Chinese terms and accents. */
const ASCII = /^[ -~]*$/;

/** A log asks for each of its names again and again: those of the largest table are worked out once. */
const known = new Map<string, readonly string[]>();
const MOST = 2 ** 18;

/** Names longer than this come once. */
const LONGEST = 100;

/**
 * The words of a name in lower case: `valLoss`, `val_loss` and `验证损失` alike give `val`, `loss`.
 * Accents are dropped, decimals such as `0.5` stay whole.
 */
export function words(name: string): readonly string[] {
  const before = known.get(name);
  if (before !== undefined) return before;
  const all = wordsIn(name);
  if (name.length > LONGEST) return all;
  if (known.size >= MOST) known.clear();
  // A copy: a part of a text would keep the whole of it in memory.
  known.set(JSON.parse(JSON.stringify(name)), all);
  return all;
}

function wordsIn(name: string): string[] {
  let text = ASCII.test(name) ? name : plain(name);
  for (const [term, word] of LATIN) text = text.replace(term, word);
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(?<=[\p{Lu}\d])(?=\p{Lu}\p{Ll})/gu, " ")
    .toLowerCase()
    .replace(/(?<!\d)\.|\.(?!\d)/g, " ")
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== "")
    .map((word) => FOREIGN.get(word) ?? word);
}

// Chinese terms as words, letters without their accents.
function plain(name: string): string {
  let text = name;
  for (const [term, word] of TERMS) text = text.replace(term, word);
  return text.normalize("NFKD").replace(/\p{M}/gu, "");
}
