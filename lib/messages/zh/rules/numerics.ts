import type { RuleTexts } from "../../_texts.ts";

/** 关于数值失控的规则。 */
export const numerics = {
  "non-finite-loss": {
    name: "损失为 NaN 或无穷",
    looksFor: "损失变为 NaN 或无穷。",
    about:
      "由出错的方式可以推知原因。此前逐步增大：梯度爆炸；学习率至少降低一个数量级，裁剪梯度，若有多个损失项，降低最先爆炸那一项的权重。此前没有增大：损失函数除以零、对零或负数取对数、输入未归一化或下标越界；先复现，打印损失函数内部的值，用 epsilon 或截断加以保护。一开始就出现，或总在每轮同一位置出现：输入含有 NaN；重建数据，用极简网络跑遍所有输入找到那个样本。循环或自定义结构的网络：梯度沿时间爆炸；应裁剪梯度。",
    title: (e, say) =>
      e.mechanism === "explosion"
        ? `${e.grew} 爆炸，${e.grew === e.series ? "" : `${e.series} `}${
          say.at(e.step)
        }起为 NaN 或无穷`
        : e.atStart
        ? `${e.series} 从第一个值起就是 NaN 或无穷`
        : `${e.series} 在${say.at(e.step)}突然变为 NaN 或无穷`,
    saw: (e, say) =>
      e.mechanism === "explosion"
        ? e.growth === null
          ? `此前 ${say.number(e.growingSteps)} 个点处，${e.grew} 已是无穷大。`
          : `此前 ${say.number(e.growingSteps)} 个点里，${e.grew} 增至原来的 ${
            say.number(e.growth)
          } 倍。`
        : `${e.atStart ? "此前没有任何值" : "此前的值看起来正常"}；共有 ${
          say.number(e.nonFinite)
        } 个值为 NaN 或无穷${
          e.recurs
            ? "，总出现在每轮的同一位置"
            : e.recovered
            ? "，之后又出现有限值"
            : "，之后再没有有限值"
        }。`,
    means: (e) =>
      e.mechanism === "explosion"
        ? "梯度爆炸了。学习率至少降低一个数量级，并裁剪梯度；若有多个损失项，找出最先爆炸的那一项，降低它的权重。循环神经网络首先要做梯度裁剪。"
        : e.mechanism === "input" && !e.recurs
        ? "一开始就出现的 NaN 来自训练之前已有的东西：含有 NaN 的输入或目标、错误的权重初始化、除以零或对零取对数的损失；或者学习率过高，最初几步就已溢出。"
        : e.mechanism === "input"
        ? "总在同一批次出现的 NaN 来自输入：某个样本含有 NaN。检查并重建数据；用一个极简网络跑遍所有输入，就能找到这个样本。"
        : "此前没有增长，首先怀疑损失函数：除以零、对零或负数取对数、交叉熵的输入未归一化、下标越界。先复现，打印损失函数内部的值，再用 epsilon 或截断加以保护。",
    unless:
      "使用带损失缩放的混合精度时会跳过这样的步；个别出现且之后恢复有限值，则无害。",
  },
  divergence: {
    name: "发散",
    looksFor: "损失彻底偏离原有走势，但仍是有限值。",
    about:
      "损失彻底偏离走势：结束时远高于最低点，也高于初始值。学到的东西已经丢失；回到此前的检查点，用更小的步子训练。",
    title: (e, say) => `${say.at(e.step)}之后发散`,
    saw: (e, say) =>
      `${e.series} 最低曾到约 ${say.number(e.lowest)}，结束于约 ${
        say.number(e.last)
      }，${
        e.first > 0
          ? `是初始值 ${say.number(e.first)} 的 ${say.number(e.aboveStart)} 倍`
          : `而初始值为 ${say.number(e.first)}`
      }。`,
    means: () =>
      "模型比训练之前还差，而且不会自己恢复。从那里起，学到的东西都丢失了。",
    unless: "",
  },
  "loss-spike": {
    name: "损失尖峰",
    looksFor: "损失突然跳高，随后恢复。",
    about:
      "大型训练中常见突然跳高又恢复的情况：坏批次，或某一步过大。统计次数，跳过该批次，降低学习率或裁剪梯度；不再恢复的就是发散。",
    title: (e, say) =>
      e.count === 1
        ? `${say.at(e.step)}出现尖峰，已恢复`
        : `出现 ${say.number(e.count)} 个尖峰，最高在${say.at(e.step)}`,
    saw: (e, say) =>
      `${e.series} 从约 ${say.number(e.level)} 跳到 ${
        say.number(e.value)
      }，用了 ${say.span(e.recoverySteps)}才恢复。`,
    means: () =>
      "一个坏批次或过大的一步把模型甩出了原来的路径。它恢复了，训练没有白费；但尖峰往往会再来，总有一次不再恢复。",
    unless: "与已知事件同时发生：恢复训练、更换数据、学习率热重启。",
  },
  "negative-loss": {
    name: "损失为负",
    looksFor: "损失小于零。",
    about:
      "要么输入没有归一化：应归一化，例如在输入处使用批归一化。要么数据或标签异常，例如类别为 0、1、2……，序列标签却用 −1 填充：应改用有效类别填充，或加掩码。若损失是 ELBO、对数似然、GAN 判别器、对比损失或余弦损失，则为负并无问题。",
    title: (e, say) =>
      e.allowed === "yes"
        ? `${e.series} 为负，这类损失本就可以为负`
        : `${e.series} 从${say.at(e.step)}起为负`,
    saw: (e, say) =>
      `最低到 ${say.number(e.lowest)}${
        e.unbounded ? "，而且降得越来越快：没有下界" : ""
      }。`,
    means: (e) =>
      e.allowed === "yes"
        ? "对数似然、ELBO、GAN 判别器、对比损失和余弦损失都可以为负，这不是问题。"
        : e.allowed === "no"
        ? "这类损失不可能为负。要么输入没有归一化（应归一化，例如在输入处使用批归一化），要么数据或标签超出范围，例如类别从 0 开始编号，而序列标签却用 −1 填充：应改用有效类别填充，或加掩码。"
        : "是否有问题取决于损失函数，而这里并不知道。ELBO、对数似然、GAN 判别器、对比损失、余弦损失可以为负；交叉熵和平方误差不可以：若是后者，则输入未归一化，或标签超出范围。",
    unless: "损失是对数似然、ELBO、GAN 判别器、对比损失或余弦损失。",
  },
  "gradient-explosion": {
    name: "梯度爆炸",
    looksFor: "梯度范数急剧增大。",
    about:
      "梯度范数远大于平常会毁掉已学到的东西，随后出现 NaN。应裁剪梯度，降低学习率，检查初始化。",
    title: (e, say) =>
      e.infinite > 1 && e.times === 0
        ? `梯度范数在${say.at(e.step)}溢出`
        : e.nonFinite > 0 && e.times === 0
        ? "梯度范数为 NaN 或无穷"
        : `梯度范数增大到平常的 ${say.number(e.times)} 倍`,
    saw: (e, say) =>
      e.infinite > 1 && e.times === 0
        ? `${e.series} 连续 ${say.number(e.infinite)} 个点为无穷大${
          e.usual > 0 ? `，其余各点平常为 ${say.number(e.usual)}` : ""
        }。`
        : e.nonFinite > 0 && e.times === 0
        ? `${e.series} 有 ${say.number(e.nonFinite)} 个值为 NaN 或无穷。`
        : `${e.series} 平常为 ${say.number(e.usual)}，到${say.at(e.step)}为 ${
          say.number(e.last)
        }。`,
    means: (e) =>
      e.infinite > 1 && e.times === 0
        ? "这样的一步要么毁掉权重，要么被损失缩放跳过而学不到东西；接下来通常就是 NaN。"
        : "这么大的步子会毁掉已经学到的东西；接下来通常就是 NaN。",
    unless: "",
  },
  "vanishing-gradient": {
    name: "梯度消失",
    looksFor: "梯度范数极小，或在传向前几层时衰减。",
    about:
      "得不到梯度的层学不到东西。应缩短路径：残差连接、归一化、用 ReLU 代替 sigmoid、减少层数。",
    title: (e, say) =>
      e.ratio === null
        ? `梯度范数只有 ${say.number(e.usual)}`
        : `梯度传到第一层时只剩 ${say.percent(e.ratio)}`,
    saw: (e, say) =>
      `${e.series} 平常为 ${say.number(e.usual)}${
        e.ratio === null
          ? ""
          : `；第一层的范数是最后一层的 ${say.percent(e.ratio)}`
      }。`,
    means: () => "得不到梯度的层，训练多久都学不到东西。",
    unless: "模型已经收敛：那时各处的梯度都小。",
  },
  "component-dominates": {
    name: "某一损失项独大",
    looksFor: "在由多项组成的损失中，有一项远大于其余各项。",
    about:
      "损失由多项相加时，最大一项的梯度会淹没其余各项。降低它的权重，或把各项缩放到相近的大小。",
    title: (e, say) => `${e.component} 一项占损失的 ${say.percent(e.share)}`,
    saw: (e, say) =>
      `它结束于 ${say.number(e.last)}；其余 ${say.number(e.terms - 1)} 项共占 ${
        say.percent(1 - e.share)
      }${e.rising === null ? "" : `，且 ${e.rising} 在其他项下降时上升`}。`,
    means: () => "这一大项的梯度淹没了其余各项：它们在训练中几乎不起作用。",
    unless: "小的那些项只是惩罚项，本来就该小。",
  },
} satisfies Partial<RuleTexts>;
