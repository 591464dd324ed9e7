import type { Remedy } from "../../diagnosis.ts";
import type { RemedyId } from "../../causes/mod.ts";
import type { Say } from "../_say.ts";
import type { RemedyText } from "../_texts.ts";

/** 对策。 */
export const remedies: { readonly [Id in RemedyId]: RemedyText } = {
  "lower-learning-rate": (r, say) =>
    set(r, say) ?? "把学习率降到十分之一，再看曲线的开头部分。",
  "raise-learning-rate": (r, say) =>
    set(r, say) ?? "学习率每次乘三，直到损失开始不稳，再退回一档。",
  "change-batch-size": (r, say) =>
    set(r, say) ?? "批大小按四倍改动，学习率随之调整。",
  "clip-gradients": (r, say) =>
    `把梯度范数裁剪到 ${
      r.to === undefined ? "1（先以此试起）" : say.number(r.to)
    }，并记录裁剪生效的频率。`,
  "normalize-inputs": () =>
    "用训练集的统计量把输入归一化到均值 0、标准差 1，或在输入处加批归一化。",
  "check-labels": () =>
    "检查标签：最小值、最大值、各类数量，并人工查看五十个样本。",
  "check-split": () =>
    "检查数据划分：集合间的重复、各类占比、分组与日期，以及各集合的预处理。",
  "check-inputs-for-nan": () =>
    "检查所有输入和标签中的 NaN、无穷和远超范围的数值，并重建含有它们的文件。",
  "guard-loss": () =>
    "保护损失函数：截断对数和根号的参数，除数加 epsilon，改用接受 logits 的形式。",
  "lower-loss-weight": (r, say) =>
    set(r, say) ?? "把最先增大的那一项的权重降到十分之一。",
  "early-stopping": (r, say) =>
    r.step === undefined
      ? "保留验证损失最低的检查点，并提前停止。"
      : `保留${say.at(r.step)}的检查点，并提前停止${
        r.to === undefined ? "" : `：耐心值取 ${say.number(r.to)} 即可`
      }。`,
  "add-regularization": (r, say) =>
    set(r, say) ?? "加正则化：权重衰减、Dropout 或标签平滑，一次只加一种。",
  "relax-regularization": (r, say) =>
    set(r, say) ?? "放松正则化：降低 Dropout、权重衰减，减弱数据增强。",
  "add-data": (r, say) =>
    r.to === undefined || r.from === undefined
      ? "收集更多训练数据；翻一倍才看得出效果。"
      : `收集更多训练数据：样本数 ${say.number(r.from)} → ${
        say.number(r.to)
      }。`,
  augment: () => "用不改变标签的变换对训练数据做增强。",
  "raise-capacity": (r, say) =>
    set(r, say) ?? "增大模型容量：宽度加倍或增加层数。",
  "lower-capacity": (r, say) =>
    set(r, say) ?? "减小模型容量：宽度减半或减少层数。",
  "change-initialization": () =>
    "按所用激活函数初始化权重：ReLU 用 He，tanh 和 sigmoid 用 Glorot；输出偏置按类别占比设定。",
  "change-activation": (r) =>
    r.parameter === "output_activation"
      ? "按损失函数的要求更换输出层的激活：接受 logits 的损失和平方误差之前都不加激活。"
      : "更换激活函数：内部用 ReLU 或 GELU，输出层按损失函数的要求。",
  "change-loss": () =>
    "换用与任务和输出相符的损失：分类用接受 logits 的交叉熵，数值用平方或绝对误差。",
  "balance-classes": () =>
    "给各类加权或均衡采样，并用各类的召回率而不是准确率来判断。",
  "change-optimizer": () =>
    "更换优化器：通常先试 Adam（0.001），再试带 0.9 动量的 SGD。",
  shuffle: () => "每轮重新打乱训练数据。",
  "train-longer": (r, say) =>
    set(r, say) ??
      (r.step === undefined
        ? "继续训练：从最后的检查点恢复。"
        : `继续训练：从${say.at(r.step)}恢复。`),
  "stop-earlier": (r, say) =>
    r.step === undefined
      ? "更早停止：平台期之后只费时间，没有收益。"
      : `在${say.at(r.step)}停止：之后只费时间，没有收益。`,
  "enlarge-validation-set": (r, say) =>
    set(r, say) ?? "扩大验证集，或对多次评估取平均；样本数为四倍，噪声减半。",
  "measure-gradients": () => "记录整个模型以及首层、末层的梯度范数。",
  "overfit-one-batch": () =>
    "只用一个批次训练，直到损失接近零。做不到就说明程序有错：先从那里查起。",
  "lower-schedule-step": (r, say) =>
    r.step === undefined
      ? "检查学习率调度，减小其跳变。"
      : `检查${say.at(r.step)}的学习率调度，减小其跳变。`,
  "fix-logging": () =>
    "检查记录的内容和位置：数值、所属集合、训练模式还是评估模式。",
  "resume-earlier-checkpoint": (r, say) =>
    r.step === undefined
      ? "回到出错之前的检查点，用更小的步子恢复训练。"
      : `回到${say.at(r.step)}之前的检查点，用更小的步子恢复训练。`,
  "raise-precision": () =>
    "改用 bfloat16 或全精度训练：半精度超过 65504 就会溢出。这样日志里才能看到真实的损失。",
};

/** `把 learning_rate 由 0.1 改为 0.01。`，已知数值时。 */
function set({ parameter, from, to }: Remedy, say: Say): string | undefined {
  if (parameter === undefined || to === undefined) return undefined;
  return from === undefined
    ? `把 ${parameter} 设为 ${say.number(to)}。`
    : `把 ${parameter} 由 ${say.number(from)} 改为 ${say.number(to)}。`;
}
