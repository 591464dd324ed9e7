import type { RuleTexts } from "../../_texts.ts";

/** Share of its level from which a gap is no ordinary one: held-out loss twice the training loss. */
const WIDE = 0.5;

/** Share of its whole fall from which such a gap is worth narrowing. */
const FELT = 0.1;

/** 关于训练进展的规则。 */
export const progress = {
  healthy: {
    name: "训练正常",
    looksFor: "损失已经下降，结束时接近最优，且没有其他规则报警。",
    about:
      "已学会，停在接近最优之处，也没有其他规则提出异议。这并不说明该水平对任务而言足够好。",
    title: () => "正常：已学会，结束时接近最优",
    saw: (e, say) => {
      const [first, last] = say.numbers(e.first, e.last);
      const way = first === last
        ? `停在 ${last}`
        : `从 ${first} ${e.fall < 0 ? "变为" : "降到"} ${last} 左右${
          // 穿过零点时，占初值的比例没有意义。
          e.fall > 1 ? "" : `（全程 ${say.change(-e.fall)}）`}`;
      return `${e.series} ${way}，最优值 ${say.number(e.best)} 在${
        say.at(e.step)
      }。`;
    },
    means: (e, say) => {
      const wide = e.gap !== null && e.gap >= WIDE;
      const asked = e.asks
        ? "这些曲线没有警报；下面值得了解的几点仍可能需要改动。"
        : wide && e.gapOfFall >= FELT
        ? "这些曲线没有警报。"
        : "这些曲线没有需要改动的地方。";
      return e.gap === null
        ? `${asked}日志中没有同时记录训练损失和验证损失，因此不知道能否推广到新数据。`
        : e.gap > 0
        ? `${asked}结束时${say.heldOutLoss}比训练损失高，差距占${say.heldOutLoss}的 ${
          say.percent(e.gap)
        }，${
          !wide
            ? "属于正常差距"
            : e.gapOfFall >= FELT
            ? "差距偏大，增加数据或正则化可能缩小它"
            : `但只相当于它全部降幅的 ${say.percent(e.gapOfFall)}`
        }。`
        : `${asked}模型在未参与训练的数据上不比训练数据差。`;
    },
    unless: "最终水平对任务而言仍不够好：这一点曲线看不出来。",
  },
  "still-learning": {
    name: "仍在学习",
    looksFor: "训练结束时，训练损失与验证损失都还在下降。",
    about:
      "模型仍在学习：应继续训练。报告按每个四分之一的收益递减，外推再训练同样长的时间还能得到多少。",
    title: (e, say) => `到${say.at(e.step)}结束时仍在学习`,
    saw: (e, say) =>
      `最后四分之一中，${say.heldOutLoss}完成了全部降幅的 ${
        say.percent(e.heldoutShare)
      }，结束时在 ${say.number(e.last)} 左右，仍以${
        say.pace(e.perStep)
      } 变化。`,
    means: (e, say) =>
      `训练在学完之前就停了。若降速照此递减，再训练同样长的时间约可再降 ${
        say.number(e.expectedGain)
      }。`,
    unless: "预算已用完，或者已达到的水平足够好。",
  },
  "fast-plateau": {
    name: "过早进入平台期",
    looksFor: "训练损失与验证损失都在最初百分之几的时间内就稳定下来。",
    about:
      "数据集规模小，说明训练已经稳定。规模不小，说明遇到了瓶颈：大幅降低学习率（自适应动量类优化器对小幅改动几乎没有反应），然后再改批大小。规模取自设置中的 train_size。",
    title: (e, say) => `到${say.at(e.step)}学习就已基本结束`,
    saw: (e, say) =>
      `训练损失在全程的 ${
        say.percent(e.trainSettled)
      } 处已走完 95% 的路程，${say.heldOutLoss}则在 ${
        say.percent(e.heldoutSettled)
      } 处。`,
    means: (e, say) =>
      e.dataSet === "small"
        ? `数据集只有 ${
          say.number(e.trainSize ?? 0)
        } 个样本，规模较小，这只是训练已经稳定：从中没有更多可学。`
        : e.dataSet === "large"
        ? `数据集有 ${
          say.number(e.trainSize ?? 0)
        } 个样本，规模不小，这说明遇到了瓶颈。应大幅降低学习率（自适应动量类优化器对小幅改动几乎没有反应），然后再改批大小。`
        : "含义取决于数据集规模，而这里并不知道。规模小，说明训练已经稳定；规模不小，说明遇到了瓶颈：先大幅降低学习率，再改批大小。给出设置 train_size 即可判定。",
    unless: "已达到该任务所能达到的最好水平。",
  },
  "slow-convergence": {
    name: "收敛过慢",
    looksFor: "训练损失稳步下降，但相对训练时长慢得多。",
    about:
      "曲线几乎直线下降，说明还没遇到障碍，只是步子太小。提高学习率、加动量，或训练更久。",
    title: (e, say) => `收敛过慢：结束时仍剩初始损失的 ${say.percent(e.left)}`,
    saw: (e, say) =>
      `${e.series} 从 ${say.numbers(e.first, e.last).join(" 到 ")}，仍以${
        say.pace(e.perStep)
      } 变化；全部降幅的 ${
        say.percent(e.share)
      } 发生在最后四分之一，直线下降则为 25%。`,
    means: () => "曲线几乎直线下降，说明还没遇到任何障碍，只是步子太小。",
    unless: "这只是一次长得多的训练的开头。",
  },
  "late-improvement": {
    name: "平台期之后再次改善",
    looksFor: "损失先停在平台上，随后再次下降。",
    about:
      "平台期未必是终点：学习率下降之后，或终于发现数据中的规律时，损失会再次下降。这样的训练不要过早停止。",
    title: (e, say) =>
      e.form === "hill"
        ? `先升后降：到${say.at(e.to)}才降下来`
        : `平台期到${say.at(e.to)}结束，随后再次下降`,
    saw: (e, say) =>
      e.form === "hill"
        ? `${e.series} 曾升到 ${say.number(e.level)}，到${
          say.at(e.to)
        }才降到初值的一半以下，结束时在 ${say.number(e.last)} 左右。`
        : `${e.series} 从${say.at(e.from)}到${say.at(e.to)}停在 ${
          say.number(e.level)
        } 附近，随后降到 ${say.number(e.last)}。`,
    means: (e, say) =>
      `若在${e.form === "hill" ? "高处" : "平台期"}停止训练，就会错过后面 ${
        say.percent(e.fallAfter)
      } 的下降；早停的耐心值小于 ${say.span(e.to - e.from)}就会如此。`,
    unless: "",
  },
  "best-checkpoint": {
    name: "最佳检查点",
    looksFor: "最后一步在验证数据上不如更早的某一步。",
    about:
      "应保留验证损失最低的检查点，而不是最后一个；并说明最后一个比它差多少。",
    title: (e, say) => `应保留${say.at(e.step)}的检查点`,
    saw: (e, say) =>
      `当时 ${e.series} 为 ${say.number(e.value)}，结束时为 ${
        say.number(e.last)
      }（${say.change(e.lost)}）。`,
    means: (e, say) =>
      e.bestAccuracyStep !== null && e.bestAccuracyStep !== e.step
        ? `使用最后一步就白白丢掉这部分。若按准确率，最佳在${
          say.at(e.bestAccuracyStep)
        }：以任务真正看重的指标为准。`
        : "使用最后一步就白白丢掉这部分。",
    unless: "差距不超过换一个随机种子带来的变化。",
  },
} satisfies Partial<RuleTexts>;
