import type { RuleTexts } from "../../_texts.ts";

/** Share of training loss; no dropout, lag or easier set makes held-out loss a fifth of it throughout. */
const OTHER_UNITS = 0.8;

/** 关于训练集与验证集对比的规则。 */
export const generalisation = {
  overfitting: {
    name: "过拟合",
    looksFor: "训练损失仍在下降，而验证损失转为上升或不再下降。",
    about:
      "从转折点起，模型学到的东西不能推广到新数据；验证损失只是不再下降时，过拟合刚刚开始。应保留最佳检查点并就此停止，或加正则化、数据增强、更多数据。日志中同时有验证和测试时，两者都看；训练时也有记录的损失分项，逐项来看。",
    title: (e, say) =>
      e.form === "turning-point"
        ? `${say.at(e.step)}起过拟合`
        : e.form === "part"
        ? `损失的一个分项从${say.at(e.step)}起过拟合：${e.series}`
        : "开始过拟合：只有训练损失还在下降",
    saw: (e, say) =>
      e.form !== "plateau"
        ? `${
          e.form === "part" ? `${e.series} ` : say.curve(e.split, "loss")
        }在${say.at(e.step)}${
          e.from === e.to ? "" : `（${say.range(e.from, e.to)}之间）`
        }由 ${say.number(e.lowest)} 转为上升，结束时在 ${
          say.number(e.last)
        } 左右（${say.change(e.rise)}）；同期训练损失${
          e.form === "part" ? "的同一分项" : ""
        }又下降了 ${say.percent(e.trainFall)}。`
        : `后半程训练损失又下降了 ${say.percent(e.lateTrainFall)}，而${
          say.curve(e.split, "loss")
        }停在 ${say.number(e.last)} 左右。`,
    means: (e, say) =>
      e.form === "turning-point"
        ? `从${say.at(e.step)}起，模型学到的东西不能推广到新数据；最后 ${
          say.span(e.wastedSteps)
        }使结果变差。`
        : e.form === "part"
        ? "就这个分项而言，模型学到的东西不能推广到新数据；损失的其余部分掩盖了这一点。"
        : "模型还在学的东西不能推广到新数据。目前没有害处，也没有好处。",
    unless:
      "有意越过最低点继续训练（双下降、顿悟现象），或者看重的是准确率而它仍在提高。",
  },
  "training-flat-validation-falling": {
    name: "训练损失不动而验证损失下降",
    looksFor: "训练损失停滞，而验证损失下降。",
    about:
      "模型在见过的数据上毫无长进，就不可能在没见过的数据上变好，因此几乎可以肯定数据集有问题：数据泄漏、划分错误、训练集标签有误或更难，或者记录的训练损失另有来源。首先检查数据划分和训练标签。",
    title: (e, say) =>
      `${say.at(e.from)}起训练损失不动，而${say.heldOutLoss}下降`,
    saw: (e, say) =>
      `${say.at(e.from)}之后，训练损失完成了自身降幅的 ${
        say.percent(e.trainShare)
      }，${say.heldOutLoss}完成了 ${
        say.percent(e.heldoutShare)
      }；结束时分别为 ${say.number(e.trainLast)} 和 ${
        say.number(e.heldoutLast)
      }。`,
    means: (_, say) =>
      `模型在见过的数据上毫无长进，就不可能在没见过的数据上变好。几乎总是数据集的问题：数据泄漏、划分错误、训练标签有误或比${say.heldOutSet}更难，或者记录的训练损失另有来源。首先检查数据划分和训练标签。`,
    unless: "验证损失是用平均权重（EMA、SWA）测得的，会滞后于训练。",
  },
  "validation-below-training": {
    name: "验证损失低于训练损失",
    looksFor: "验证损失低于训练损失。",
    about:
      "有三种无害的解释。正则化只在训练时起作用：Dropout、数据增强、损失中的 L1 或 L2。训练损失是一轮进行中的平均值，验证损失在一轮之后测量，因此前者平均早半轮：把训练曲线前移半轮，就能看出差距有多少由此而来。或者验证集更容易。若都不是，则正则化过强：降低 L2，减少 Dropout，增大容量（例如加深网络），并尝试更高的学习率。",
    title: (e, say) =>
      `${say.heldOutLoss}${e.endsAbove ? "在临近结束之前" : ""}比训练损失低 ${
        say.percent(e.gap)
      }`,
    saw: (e, say) =>
      `在 ${say.percent(e.share)} 的评估中如此。两种测量之间半轮的时差解释${
        e.removedByShift < 0.005
          ? "不了这一差距"
          : `了其中的 ${say.percent(Math.min(1, e.removedByShift))}`
      }；差距在前三分之一为 ${say.percent(e.gapEarly)}，在后三分之一为 ${
        say.percent(e.gapLate)
      }。`,
    means: (e, say) =>
      Math.min(e.gapEarly, e.gapLate) > OTHER_UNITS
        ? "差距从头到尾都这么大，不属于常见的原因：两种损失的单位不同，例如一个是总和、一个是平均值，或所含的项不同。请查看代码对什么求和、除以什么；在此之前，两者无法相互比较。"
        : `常见的无害原因有三个：Dropout、数据增强和惩罚项只在训练时起作用；训练损失是一轮中的平均值，比${say.heldOutLoss}早半轮；${say.heldOutSet}更容易。若都不是，则正则化过强：降低 L2 和 Dropout，增大模型容量，并尝试更高的学习率。`,
    unless: "上述三个无害原因之一成立。",
  },
  "suspiciously-good": {
    name: "好得可疑",
    looksFor: "验证数据几乎立刻就被完全解决。",
    about:
      "一开始就近乎完美的结果很少名副其实。检查两个集合中是否有相同或几乎相同的样本、是否有同组数据被拆开、是否有特征含有标签。",
    title: (e, say) => `${say.at(e.step)}就解决了${say.heldOutSet}：好得可疑`,
    saw: (e, say) =>
      e.accuracy === null
        ? `到${say.at(e.step)}，${say.heldOutSet}上只剩未训练时损失的 ${
          say.percent(e.level)
        }。`
        : `到${say.at(e.step)}，${say.heldOutSet}准确率为 ${
          say.percent(e.accuracy)
        }，只剩未训练时损失的 ${say.percent(e.level)}。`,
    means: () =>
      "要么任务非常简单，要么答案泄漏：两个集合中有相同或几乎相同的样本，同一组被拆到两边，或某个特征就含有标签。",
    unless: "已知任务就是这么简单。",
  },
  "generalization-gap": {
    name: "泛化差距",
    looksFor: "训练损失与验证损失差距大，但没有转折点。",
    about:
      "一开始就存在的大差距说明两个集合不同；先变大再保持的差距说明模型对训练集拟合过度。",
    title: (e, say) => `训练损失与${say.heldOutLoss}相差 ${say.percent(e.gap)}`,
    saw: (e, say) =>
      `结束时大约为 ${
        say.numbers(e.trainLast, e.heldoutLast).join(" 和 ")
      }：差距相当于训练损失全部降幅的 ${say.percent(e.gap)}${
        e.fromStart ? "，而且一开始就存在" : ""
      }。`,
    means: (e) =>
      e.fromStart
        ? "训练之前就有的差距来自数据：两个集合并不相同。"
        : "模型学到的东西有相当一部分只对训练集成立。",
    unless: "验证数据有意选得更难，例如来自另一个领域。",
  },
  overconfidence: {
    name: "过度自信",
    looksFor: "验证损失上升，而验证准确率保持或提高。",
    about:
      "损失还会计入错误答案有多自信。损失上升而准确率不变，受损的是校准，（暂时）不是答案：若概率有用，就做校准或提前停止。",
    title: (e, say) => `${say.at(e.step)}起过度自信：准确率未降`,
    saw: (e, say) => {
      const [there, last] = say.percents(e.accuracyThere, e.accuracyLast);
      return `从${say.at(e.step)}起，${say.heldOutLoss}上升了 ${
        say.percent(e.rise)
      }，而 ${e.accuracy ?? say.curve(say.manner.heldOut, "accuracy")} ${
        there === last ? `保持在 ${there}` : `从 ${there} 变为 ${last}`
      }。`;
    },
    means: () =>
      "模型并没有更常犯错，只是错得更自信。若概率有用，就在该处停止，或做校准（标签平滑、温度缩放）；若只看答案，则没有害处。",
    unless: "只看重准确率。",
  },
  "label-noise-memorised": {
    name: "记住了错误标签",
    looksFor: "训练损失后期再次下降，同时验证损失上升。",
    about:
      "网络先学规律，再死记其余。泛化结束时训练损失仍高，此后才下降，说明有些标签不遵循任何规律：检查标签，并在转折处停止。",
    title: (e, say) => `${say.at(e.step)}起在死记错误标签`,
    saw: (e, say) =>
      e.above === 0
        ? `${say.heldOutSet}上的准确率在最好时领先训练准确率 ${
          say.percent(e.lead)
        }；此后降低了 ${say.percent(e.lost)}，而训练准确率反超了它。`
        : `${say.heldOutLoss}转折时，训练损失是它的 ${
          say.percent(e.above)
        }；全部降幅的 ${say.percent(e.lateShare)} 在此之后才发生，最后降到 ${
          say.number(e.last)
        }。`,
    means: () =>
      "网络先学规律，再死记其余。泛化结束时训练损失仍高，此后才下降，说明有些标签不遵循任何规律。",
    unless: "训练样本因强数据增强而变难。",
  },
} satisfies Partial<RuleTexts>;
