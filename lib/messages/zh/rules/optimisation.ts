import type { Say } from "../../_say.ts";
import type { RuleTexts } from "../../_texts.ts";

/** 损失剩余比例高于此，就等于什么也没学到。 */
const UNTRAINED = 0.95;

/** 关于训练是否在进步、停在何处的规则。 */
export const optimisation = {
  "learning-bottleneck": {
    name: "学习瓶颈",
    looksFor:
      "训练损失与验证损失都在较差的水平上不再下降；或者只记录了训练损失，而它从未下降。",
    about:
      "两条曲线都不动，而要学的还很多。降低学习率或减小批大小；若无效，再看模型容量、输入和梯度。",
    title: (e, say) =>
      e.heldoutLast === null
        ? "训练损失的变化从未超出噪声"
        : e.level > UNTRAINED
        ? `${say.at(e.step)}起停滞，几乎与未训练时一样`
        : `${say.at(e.step)}起停滞在未训练时损失的 ${say.percent(e.level)}`,
    saw: (e, say) =>
      `训练损失最后在 ${say.number(e.last)} 左右${
        e.heldoutLast === null
          ? ""
          : `，${say.heldOutLoss}在 ${say.number(e.heldoutLast)} 左右`
      }${
        e.chanceLoss === null
          ? ""
          : `，而随机猜测为 ${say.number(e.chanceLoss)}`
      }；后半程${
        e.heldoutLateFall === null
          ? `变化 ${say.change(-e.lateFall)}`
          : `两者分别变化 ${say.change(-e.lateFall)} 和 ${
            say.change(-e.heldoutLateFall)
          }`
      }。`,
    means: (e) =>
      e.heldoutLast === null
        ? "就这条曲线所见，模型没有在学习。"
        : "训练遇到了瓶颈：两条曲线都没有进展，而要学的还很多。",
    unless:
      "在这份数据上没有人能达到更低的损失，或模型本已训练好：其余都是噪声。",
  },
  "training-loss-rising": {
    name: "训练损失上升",
    looksFor: "训练损失本该下降却上升。",
    about:
      "常见原因：权重初始化不当、标签错误、学习率过大或批太小、网络结构错误。可由上升的方式区分：从第一步起、过了一阵之后，还是在学习率变化处。",
    title: (e, say) =>
      e.fromStart
        ? "训练损失从一开始就上升"
        : `训练损失从${say.at(e.step)}起上升`,
    saw: (e, say) =>
      `平滑后，${say.at(e.step)}附近为 ${say.number(e.lowest)}，到${
        say.at(e.until)
      }为止的几个点约为 ${say.number(e.last)}（${say.change(e.rise)}）。`,
    means: (e) =>
      e.fromStart
        ? "优化器让模型离目标越来越远。检查权重初始化、标签、学习率与批大小，以及网络结构。"
        : "学到的东西正在丢失。检查当时发生了什么变化：学习率、数据还是批大小。",
    unless: "损失的含义在途中改变（权重预热、课程学习）。",
  },
  "both-rising": {
    name: "两种损失都上升",
    looksFor: "训练损失与验证损失一起上升。",
    about:
      "训练使模型在所有数据上变差，因此不是泛化问题：依次检查网络结构设计不当、超参数设置错误、数据需要清洗。",
    title: (e, say) =>
      e.fromStart
        ? "两种损失从一开始就上升"
        : `两种损失从${say.at(e.step)}起都上升`,
    saw: (e, say) =>
      `与各自最低点相比，训练损失上升 ${say.percent(e.trainRise)}，到约 ${
        say.number(e.trainLast)
      }；${say.heldOutLoss}上升 ${say.percent(e.heldoutRise)}，到约 ${
        say.number(e.heldoutLast)
      }。`,
    means: () =>
      "训练使模型处处变差，因此不是泛化问题：网络结构设计不当、超参数设置错误，或者数据需要清洗。",
    unless: "损失的含义在途中改变（权重预热、课程学习）。",
  },
  "accuracy-stuck": {
    name: "准确率不动",
    looksFor: "最初几轮之后准确率不再变化，或从一开始就只降不升。",
    about:
      "网络不收敛，没有在学习。常见原因：数据没有归一化，从未查看过输入和输出，没有预处理，没有正则化，单个样本太大，学习率不当，输出层激活函数不对，梯度有问题，初始化不当，网络太深，隐藏单元数量不当，优化器不合适（通常用 Adam），数据太随机或网络对样本量而言过于复杂，学习率过大以致接近收敛时又一步跳开。已知类别数时，会区分随机水平与最大类别的占比。",
    title: (e, say) =>
      e.falls
        ? `准确率只降不升：从 ${say.percent(e.first)} 到 ${say.percent(e.last)}`
        : e.atChance
        ? `准确率停在随机水平 ${say.percent(e.last)}`
        : `准确率停在 ${say.percent(e.last)} 不动`,
    saw: (e, say) => {
      const [first, last] = say.percents(e.first, e.last);
      return `${e.series} ${
        first === last ? `停在 ${first} 左右` : `从约 ${first} 到约 ${last}`
      }，最高 ${say.percents(e.last, e.highest)[1]}${
        e.chance === null
          ? ""
          : `；在各类别间随机猜测为 ${say.percent(e.chance)}`
      }。`;
    },
    means: (e) =>
      e.atChance
        ? "模型没有在学习：答案不比随机猜测好。这类情况几乎都出于少数几种原因，最可能的排在前面。"
        : "模型没有在学习，或者只学会对一切给出同一个答案。这类情况几乎都出于少数几种原因，最可能的排在前面。",
    unless: "损失仍在下降，且该水平等于最大类别的占比：那是类别不平衡。",
  },
  "class-imbalance": {
    name: "准确率停在最大类别的占比",
    looksFor: "损失下降，而准确率停在多数类的占比上。",
    about:
      "损失在下降，准确率却停在最大类别的占比：模型只学到各类别出现的频率。请看每个类别的召回率；加权或重采样。",
    title: (e, say) =>
      `准确率固定在 ${say.percent(e.accuracy)}，仿佛对一切都答同一类`,
    saw: (e, say) =>
      `${say.at(e.from)}之后 ${e.series} 停在 ${
        say.percent(e.accuracy)
      } 不动，而损失下降了 ${say.percent(e.lossFall)}。`,
    means: (e) =>
      e.missed === null
        ? "模型可能只学到了各类别出现的频率。准确率看不出这一点：请看每个类别的召回率。"
        : `模型只学到了各类别出现的频率：${e.missed} 为 0，从来没有找出少数类。准确率看不出这一点。`,
    unless: "该水平并非最大类别的占比。",
  },
  "validation-oscillation": {
    name: "验证损失震荡",
    looksFor: "验证损失在相邻评估之间来回摆动。",
    about:
      "训练集与验证集差别太大或数据太少，批太小，损失函数不合适，学习率过大而在局部最优附近来回跳动，或者模型结构有问题。小验证集的抽样噪声按样本数的平方根减小，真正的不稳定则不会。有规律的摆动必有有规律的原因。",
    title: (e, say) => `${e.series} 每次评估间摆动 ${say.percent(e.size)}`,
    saw: swings,
    means: (e) =>
      e.form === "regular"
        ? "有规律的摆动来自有规律的事物：数据顺序、循环学习率、交替的训练安排。"
        : e.form === "alternating"
        ? "一轮升、一轮降：每步都越过目标，或训练安排本身交替。"
        : "单次评估不可信，其中最好的一次也有运气成分。要么验证数据太少或与训练数据差别太大，要么权重确实在来回跳动。",
    unless: "有意使用循环学习率。",
  },
  "training-oscillation": {
    name: "训练损失震荡",
    looksFor: "训练损失来回摆动，不能稳定下来。",
    about:
      "学习率处于临界，或批次噪声太大：优化器在最小值周围跳动，而不是落进去。有周期的摆动说明数据没有打乱。",
    title: (e, say) => `训练损失摆动 ${say.percent(e.size)}，不能稳定`,
    saw: swings,
    means: (e) =>
      e.form === "regular"
        ? "有规律的摆动来自有规律的事物：数据未打乱，或循环学习率。"
        : e.form === "alternating"
        ? "一轮升、一轮降：步子太大，每步都越过目标。数据顺序每轮相同，不会造成两轮一次的节奏。"
        : "对优化器当前所处的位置而言，步子太大或噪声太强：它在最小值周围跳动，而不是落进去。",
    unless: "每个点只是单个批次的损失，或有意使用循环学习率。",
  },
  "evaluation-too-noisy": {
    name: "评估噪声过大",
    looksFor: "验证集太小，在这一精度上分辨不出任何差别。",
    about:
      "在 n 个样本上测得的准确率，标准误为 √(p(1−p)/n)。小于其两倍的差别纯属偶然。",
    title: (e, say) =>
      `${say.heldOutSet}分辨不出小于 ${
        say.percent(2 * e.standardError)
      } 的差别`,
    saw: (e, say) =>
      `${
        e.valSize === null
          ? ""
          : e.guessed
          ? `这些值看起来是 ${say.number(e.valSize)} 个样本中的占比；若如此，`
          : `样本数为 ${say.number(e.valSize)} 时，`
      }${say.percent(e.accuracy)} 的准确率标准误为 ${
        say.percent(e.standardError)
      }；相邻评估间的波动为 ${say.percent(e.scatter)}。`,
    means: () =>
      "这种幅度的起伏纯属偶然。在许多次这样的评估中选最好的，选到的是运气。",
    unless: "只关心大的差别。",
  },
} satisfies Partial<RuleTexts>;

/** 两条震荡规则共用的所见。 */
function swings(
  e: {
    readonly size: number;
    readonly atEnd: number;
    readonly turns: number;
    readonly period: number;
    readonly form: string;
  },
  say: Say,
): string {
  const size = `后半程曲线围绕走势上下摆动 ${say.percent(e.size)}（结束时 ${
    say.percent(e.atEnd)
  }）`;
  return e.form === "regular"
    ? `${size}，每 ${say.number(e.period)} 个点重复一次。`
    : e.form === "alternating"
    ? `${size}，相邻点一高一低地交替。`
    : `${size}，没有固定的节奏。`;
}
