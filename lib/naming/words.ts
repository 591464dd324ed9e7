// Longer terms first, so that a short one does not break them.
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/训练集?|訓練集?/g, " train "],
  [/(?:交叉)?验证集?|驗證集?|评估集?|校验集?/g, " val "],
  [/测试集?|測試集?/g, " test "],
  [/损失函数|损失值?|損失/g, " loss "],
  [/准确[率度]|正确率|精度|準確率/g, " accuracy "],
  [/学习率|學習率/g, " learning rate "],
  [/梯度(?:的)?(?:范数|模长?|範數)/g, " grad norm "],
  [/困惑度/g, " perplexity "],
  [/均方误差/g, " mse "],
  [/平均绝对误差/g, " mae "],
  [/错误率|误差率?|誤差/g, " error "],
  [/精确率|查准率/g, " precision "],
  [/召回率|查全率/g, " recall "],
  [/全局步数?|迭代次数|迭代|步数|步骤|步/g, " step "],
  [/轮次|轮数|周期|世代|第?轮|輪次/g, " epoch "],
  [/时间|耗时|用时|時間/g, " time "],
  [/奖励|回报|獎勵/g, " reward "],
  [/平均/g, " mean "],
  [/总/g, " total "],
  [/数据集|集/g, " set "],
  // Japanese and Korean
  [/学習率|학습률/g, " learning rate "],
  [/損失|손실/g, " loss "],
  [/正解率|정확도/g, " accuracy "],
  [/検証|검증/g, " val "],
  [/訓練|学習|훈련|학습/g, " train "],
  [/テスト|테스트/g, " test "],
  [/エポック|에포크|에폭/g, " epoch "],
  [/ステップ|스텝/g, " step "],
];

const LATIN: readonly (readonly [RegExp, string])[] = [
  [/learn[ _-]?rate/gi, " learning rate "],
  // `trainloss`, `valacc`
  [
    /\b(train(?:ing)?|val(?:id(?:ation)?)?|test|eval|dev)(loss|acc(?:uracy)?|err(?:or)?)\b/gi,
    "$1 $2",
  ],
  [/mIoU/g, "miou"],
  [/IoU/g, "iou"],
  [/mAP/g, "map"],
];

/** Names of these signs only need no look at Chinese terms and accents. */
const ASCII = /^[ -~]*$/;

/**
 * The words of a name in lower case: `valLoss`, `val_loss` and `验证损失` alike give `val`, `loss`.
 * Accents are dropped, decimals such as `0.5` stay whole.
 */
export function words(name: string): string[] {
  let text = ASCII.test(name) ? name : plain(name);
  for (const [term, word] of LATIN) text = text.replace(term, word);
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .replace(/(?<!\d)\.|\.(?!\d)/g, " ")
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== "");
}

// Chinese terms as words, letters without their accents.
function plain(name: string): string {
  let text = name;
  for (const [term, word] of TERMS) text = text.replace(term, word);
  return text.normalize("NFKD").replace(/\p{M}/gu, "");
}
