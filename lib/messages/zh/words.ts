import type { Texts } from "../_texts.ts";

/** 规则为何无法判断。 */
export const doubts: Texts["doubts"] = {
  "too-few-points": "点太少",
  "no-scale": "数值不大于零，比例没有意义",
  "hardly-fallen": "结束时的损失几乎不低于开始时，甚至更高",
  "heldout-risen": "结束时的验证损失高于最初的值",
  "wide-gap": "学到的东西大半不能推广到验证数据",
  "best-lost": "结束时比自身最好水平差得多",
  "left-path": "途中损失曾连续数个点远高于已达到的水平",
  "end-leaps": "最后几个点突然远高于之前，看不出是否还会回来",
  "unsteady-quality":
    "验证准确率在相邻两次评估之间跳动太大，看不出最终停在哪里",
  "solved-at-once":
    "从第一次评估起验证结果就近乎完美：要么任务非常简单，要么两个集合有相同样本",
  "not-finite": "数值并非全部有限",
  "no-learning-rate": "日志没有记录学习率，也没有说明调度方式",
  "no-components": "日志中的损失没有分项",
  "whole-and-parts": "一种损失只记录总和，另一种只记录分项",
  "moving-target": "智能体或对抗网络的衡量标准在学习过程中会变",
  "unknown-units": "不知道这种单位的损失多低才算过低",
  "late-start": "本次训练接续另一次训练，日志中没有它的开头",
  "single-batches": "没有评估，这些点可能是单个批次的损失",
  "within-noise": "变化没有明显超出其自身的噪声",
  "unlikely-values": "数值与其名称不符",
  "hidden-by-another": "被另一项发现掩盖",
};

/** 日志中缺少什么。 */
export const missing: Texts["missing"] = {
  "train.loss": "日志中没有训练损失",
  "heldout.loss": "日志中没有验证或测试损失",
  "train.accuracy": "日志中没有训练准确率",
  "heldout.accuracy": "日志中没有验证或测试准确率",
  "any.loss": "日志中没有损失",
  "any.accuracy": "日志中没有准确率",
  "any.series": "日志中没有曲线",
  "learning-rate": "日志中没有学习率",
  "gradient-norm": "日志中没有梯度范数",
};

/** 下次应记录的内容。 */
export const toLog: Texts["toLog"] = {
  "train.loss": "训练损失",
  "heldout.loss": "验证损失",
  "train.accuracy": "训练准确率",
  "heldout.accuracy": "验证准确率",
  "any.loss": "损失",
  "any.accuracy": "准确率",
  "any.series": "每一步或每一轮的损失",
  "learning-rate": "学习率",
  "gradient-norm": "梯度范数",
};

/** 图上标记旁的短语。 */
export const marks: Texts["marks"] = {
  lowest: ({ from }, say) => `此处最优，${say.at(from)}`,
  "turning-point": ({ from, to = from }, say) => `转折，${say.range(from, to)}`,
  rising: ({ from }, say) => `${say.at(from)}起上升`,
  flat: ({ from }, say) => `${say.at(from)}起不动`,
  falling: () => "仍在下降",
  oscillating: () => "震荡",
  spike: ({ from }, say) => `尖峰，${say.at(from)}`,
  "non-finite": ({ from }, say) => `首次 NaN 或无穷，${say.at(from)}`,
  "learning-rate-change": ({ before, after }, say) =>
    before === undefined || after === undefined
      ? "学习率变化"
      : `学习率 ${say.numbers(before, after).join(" → ")}`,
  resumed: () => "恢复训练",
  diverges: ({ from }, say) => `偏离走势，${say.at(from)}`,
};

/** 一个词的结论。 */
export const health: Texts["health"] = {
  healthy: "正常",
  watch: "值得留意",
  sick: "需要处理",
  unknown: "无法判断",
};

/** 严重程度。 */
export const severity: Texts["severity"] = {
  error: "错误",
  warning: "警告",
  note: "提示",
};
