import type { ReasonTexts } from "../_texts.ts";

/** 这次训练中支持或反对某个原因的依据。 */
export const reasons: ReasonTexts = {
  "high-learning-rate": (f, say) =>
    `对${optimizer(f)}而言，learning_rate ${
      say.number(f.learning_rate)
    } 偏大。`,
  "low-learning-rate": (f, say) =>
    `对${optimizer(f)}而言，learning_rate ${
      say.number(f.learning_rate)
    } 偏小。`,
  "usual-learning-rate": (f, say) =>
    `反证：对${optimizer(f)}而言，learning_rate ${
      say.number(f.learning_rate)
    } 属于常用值。`,
  "falls-straight": () => "损失平滑下降，几乎是直线。",
  "batch-of-few": (f, say) => `batch_size 只有 ${say.number(f.batch_size)}。`,
  "batch-is-large": (f, say) =>
    `batch_size 为 ${say.number(f.batch_size)}，而训练样本有 ${
      say.number(f.train_size)
    } 个。`,
  "few-updates": (f, say) => `每轮只更新 ${say.number(f.updates)} 次。`,
  "noise-of-steps": (f, say) =>
    `训练损失相邻点之间跳动其水平的 ${say.percent(f.size)}。`,
  "small-train-set": (f, say) =>
    `训练样本只有 ${say.number(f.train_size)} 个。`,
  "large-train-set": (f, say) =>
    `反证：训练样本有 ${say.number(f.train_size)} 个。`,
  "more-parameters-than-examples": (f, say) =>
    `模型有 ${say.number(f.n_parameters)} 个参数，而样本只有 ${
      say.number(f.train_size)
    } 个。`,
  "fewer-parameters-than-examples": (f, say) =>
    `反证：模型有 ${say.number(f.n_parameters)} 个参数，样本有 ${
      say.number(f.train_size)
    } 个。`,
  "few-parameters": (f, say) =>
    `模型只有 ${say.number(f.n_parameters)} 个参数。`,
  "nothing-regularizes": () => "Dropout、权重衰减和数据增强都没有使用。",
  "something-regularizes": () => "反证：已经使用了正则化。",
  "strong-dropout": (f, say) => `dropout ${say.number(f.dropout)} 偏强。`,
  "strong-weight-decay": (f, say) =>
    `weight_decay ${say.number(f.weight_decay)} 偏强。`,
  "dropout-in-training": (f, say) =>
    `dropout ${say.number(f.dropout)} 在训练时开启，评估时关闭。`,
  "augmentation-in-training": () => "数据增强使训练样本变难。",
  "label-smoothing-in-training": (f, say) =>
    `label_smoothing ${say.number(f.label_smoothing)} 抬高了训练损失。`,
  "no-known-regularization": () => "设置表明 Dropout 和数据增强都未使用。",
  "shift-removes-gap": (f, say) =>
    `把训练损失前移半轮，可消除差距的 ${say.percent(f.removedByShift)}。`,
  "shift-leaves-gap": (f, say) =>
    f.removedByShift <= 0
      ? "把训练损失前移半轮，差距并不缩小。"
      : `把训练损失前移半轮，只消除差距的 ${say.percent(f.removedByShift)}。`,
  "gap-from-start": (f, say) =>
    `差距一开始就有：${say.percent(Math.abs(f.gapEarly))}。`,
  "train-metric-is-running-mean": () =>
    "该框架记录的训练损失是一轮中的平均值。",
  "train-metric-is-measured-after": () => "反证：训练损失是在一轮之后测量的。",
  "inputs-not-normalized": () => "设置表明输入没有归一化。",
  "inputs-normalized": () => "反证：设置表明输入已归一化。",
  "input-scale": (f, say) => `输入的标准差为 ${say.number(f.input_std)}。`,
  "first-loss-far-above-chance": (f, say) =>
    `第一个损失 ${say.number(f.first)} 远高于随机猜测的 ${
      say.number(f.chance)
    }。`,
  "first-loss-at-chance": (f, say) =>
    `第一个损失 ${say.number(f.first)} 相当于随机猜测（${
      say.number(f.chance)
    }）。`,
  "stays-at-chance": (f, say) =>
    `停在随机猜测的水平：${say.number(f.last)}，随机为 ${
      say.number(f.chance)
    }。`,
  "heldout-exactly-flat": (f) => `${f.series} 自始至终每一位都相同。`,
  "recurrent-model": (f) => `模型是循环神经网络（${f.model}）。`,
  "no-gradient-clipping": () => "未见使用梯度裁剪。",
  "gradient-clipping": (f, say) =>
    `反证：梯度已裁剪到 ${say.number(f.grad_clip)}。`,
  "breaks-suddenly": (f, say) => `到${say.at(f.step)}为止没有任何增长。`,
  "grows-before": (f, say) =>
    f.growth === 0
      ? "此前梯度范数已是无穷大。"
      : `此前 ${say.number(f.points)} 个点里，数值增至原来的 ${
        say.number(f.growth)
      } 倍。`,
  recurs: (f, say) => `总在每轮的同一位置出现，首次在${say.at(f.step)}。`,
  "breaks-at-start": () => "从第一个值起就是如此。",
  "output-and-loss-disagree": (f) =>
    `output_activation ${f.output_activation} 与 loss_function ${f.loss_function} 不匹配。`,
  "custom-loss": (f) => `损失函数是自定义的（${f.loss_function}）。`,
  "deep-model": (f, say) => `模型有 ${say.number(f.hidden_layers)} 个隐藏层。`,
  "saturating-activation": (f) => `激活函数是 ${f.activation}。`,
  "relu-activation": (f) => `激活函数是 ${f.activation}。`,
  "gradient-vanishes": (f, say) =>
    `第一层的梯度是最后一层的 ${say.percent(f.ratio)}。`,
  "gradient-is-tiny": (f, say) =>
    f.norm === 0
      ? "梯度范数恰好为零。"
      : `梯度范数只有 ${say.number(f.norm)}。`,
  "gradient-is-large": (f, say) =>
    f.ratio === 0
      ? "梯度范数为无穷大或 NaN。"
      : `梯度范数增大到平常的 ${say.number(f.ratio)} 倍。`,
  "dead-units": (f, say) => `${say.percent(f.dead_fraction)} 的单元已坏死。`,
  "batch-norm-in-model": (f, say) =>
    `模型使用批归一化，批大小为 ${say.number(f.batch_size)}。`,
  "weight-averaging": (f, say) =>
    `使用了权重平均（ema_decay ${say.number(f.ema_decay)}）。`,
  "heldout-at-chance": (f, say) =>
    f.chance === null
      ? `验证准确率为 ${say.percent(f.accuracy)}，不优于随机猜测。`
      : `验证准确率为 ${say.percent(f.accuracy)}，随机猜测为 ${
        say.percent(f.chance)
      }。`,
  "train-nearly-perfect": (f, say) =>
    `训练准确率为 ${say.percent(f.trainAccuracy)}。`,
  "heldout-better-than-train": (f, say) =>
    `验证准确率 ${say.percent(f.accuracy)} 高于训练准确率 ${
      say.percent(f.trainAccuracy)
    }。`,
  "gap-since-first-point": (f, say) => `从${say.at(f.step)}起两条曲线就分开。`,
  "rises-from-start": () => "从第一步起就上升。",
  "rises-late": (f, say) => `起初下降，${say.at(f.step)}起上升。`,
  "single-jump": (f, say) =>
    `只有一次跳变，在${say.at(f.step)}，达到原水平的 ${
      say.number(f.times)
    } 倍。`,
  "several-jumps": (f, say) => `共有 ${say.number(f.count)} 次跳变。`,
  "component-breaks-first": (f) => `${f.broken} 这一项最先出错。`,
  "component-dominates": (f) => `${f.component} 这一项远大于其余各项。`,
  "swings-regularly": (f, say) =>
    `摆动每 ${say.number(f.period)} 个点重复一次。`,
  "alternates": () =>
    "损失在相邻轮次间一高一低地交替，正如每步都越过目标时那样。",
  "training-swings-too": (f, say) =>
    `训练损失也在摆动，幅度为其水平的 ${say.percent(f.swing)}。`,
  "training-is-calm": (f, say) =>
    `训练损失平稳：摆动只有其水平的 ${say.percent(f.size)}。`,
  "memorised-slowly": () => "训练损失先高后低，下降得晚，像是在死记。",
  "one-answer-only": (f, say) =>
    `准确率停在 ${say.percent(f.accuracy)} 不变，仿佛对一切都答同一类。`,
  "small-validation-set": (f, say) =>
    `验证集只有 ${say.number(f.val_size)} 个样本。`,
  "falls-at-end": (f, say) =>
    `全部降幅的 ${say.percent(f.share)} 发生在最后四分之一。`,
  "rate-raised": () => "学习率在本该下降时升高。",
  "identical-curves": (f) => `${f.series} 与 ${f.other} 的数值完全相同。`,
  "constant-curve": (f) => `${f.series} 始终不变。`,
  "zero-beside-nan": (f) =>
    `${f.series} 始终为 NaN：有些训练器会把 NaN 的损失记为 0。`,
  "no-momentum": (f) => `优化器是 ${f.optimizer}，没有动量。`,
  "turned-after-rate-drop": (f, say) =>
    `转折紧跟在${say.at(f.step)}学习率下降之后。`,
  "best-left-behind": (f, say) =>
    `过了最优点又训练了 ${say.span(f.wastedSteps)}。`,
  "solved-at-once": (f, say) => `验证数据到${say.at(f.step)}就已解决。`,
  "nothing-fits": () => "曲线和设置都没有指向别处。",
  "enough-examples": (f, say) =>
    `训练样本有 ${say.number(f.train_size)} 个，不至于一开始就被背下来。`,
  "train-worse-than-guess": (f, say) =>
    `有些轮次的训练准确率只有 ${say.percent(f.accuracy)}，远低于猜测水平 ${
      say.percent(f.chance)
    }：网络总是回答刚见过的类别。`,
  "decay-times-rate": (f, say) =>
    `优化器每步使每个权重缩小 ${
      say.percent(f.weight_decay * f.learning_rate)
    }：weight_decay ${say.number(f.weight_decay)} 乘以 learning_rate ${
      say.number(f.learning_rate)
    }。`,
  "no-gap-in-spite-of-room": (f, say) =>
    `训练损失几乎降到零，验证损失也是如此，而 ${
      say.number(f.n_parameters)
    } 个参数本可以把 ${say.number(f.train_size)} 个样本全部死记。`,
  "both-stand-still": () => "反证：两条损失都不动，而不是只有一条。",
  "measured-alike": () => "两个损失都在一轮之后以同样方式测量。",
  "settles-at-once": () =>
    "第一个点偏离随机猜测的水平，随后几点落在该水平上，之后不再变化。",
  "no-lower-bound": (f, say) =>
    `损失越降越快，降到 ${say.number(f.last)}：它没有下界。`,
  "heldout-above-chance": (f, say) =>
    f.chance === null
      ? `验证准确率为 ${say.percent(f.accuracy)}，优于随机猜测。`
      : `验证准确率为 ${say.percent(f.accuracy)}，随机猜测为 ${
        say.percent(f.chance)
      }。`,
  "learnt-something": () => "模型在停滞之前确实学到了一些东西。",
  "many-parameters": (f, say) =>
    `反证：模型有 ${say.number(f.n_parameters)} 个参数。`,
  "shallow-model": (f, say) =>
    `反证：模型只有 ${say.number(f.hidden_layers)} 个隐藏层。`,
  "gradient-arrives": (f, say) =>
    `反证：第一层的梯度是最后一层的 ${say.percent(f.ratio)}。`,
  "wanders-to-chance": () => "损失从略高于随机猜测的水平慢慢游走到该水平。",
  "output-and-loss-agree": (f) =>
    `反证：输出（${f.output_activation}）与损失函数相配。`,
  "loss-for-another-task": (f) =>
    `损失函数（${f.loss_function}）适用于另一类任务或输出。`,
  "loss-is-negative": () => "损失为负。",
  "library-loss": (f) =>
    `损失函数（${f.loss_function}）来自成熟的库，内部已有保护。`,
  "not-recurrent": (f) => `反证：模型（${f.model}）不是循环神经网络。`,
  "several-terms": (f, say) => `损失由 ${say.number(f.count)} 项相加而成。`,
  "one-term-only": () => "反证：损失只有一项。",
  "plain-optimizer": (f) => `优化器是 ${f.optimizer}。`,
  "momentum-is-there": (f) => `反证：${f.optimizer} 带有动量。`,
  "heldout-moves": (f) => `反证：${f.series} 确实在变化。`,
  "batches-differ": (f, say) =>
    `同一轮内各批次的损失相差平均值的 ${say.percent(f.size)}。`,
  "batches-agree": (f, say) =>
    `反证：同一轮内各批次的损失只相差平均值的 ${say.percent(f.size)}。`,
  "jumps-together": () => "训练损失与验证损失在相同的点上跳变。",
  "train-leaves-chance-alone": () =>
    "训练损失缓慢离开随机猜测的水平，验证损失始终没有。",
  "large-validation-set": (f, say) =>
    `反证：验证集有 ${say.number(f.val_size)} 个样本。`,
  "no-batch-norm": () => "反证：模型没有批归一化。",
  "resumed-there": () => "训练曾从检查点恢复。",
  "gradient-is-usual-at-first": () => "第 0 步的梯度大小正常。",
  "heldout-accuracy-improves": (f, say) =>
    `反证：验证准确率有所提高，达到 ${say.percent(f.accuracy)}。`,
  "first-loss-exactly-chance": (f, say) =>
    `首个损失与随机猜测的损失（${
      say.number(f.chance)
    }）完全一致：所有输出都相同，权重全为零时正是如此。`,
  "recovers-at-once": (f, say) =>
    `跳到原水平 ${
      say.number(f.times)
    } 倍之后，下一个点就恢复：权重没有被带偏，只是某一批数据异常。`,
  "ends-above-guess": (f, say) =>
    `训练结束时损失为 ${say.number(f.last)}，仍高于随机猜测的水平 ${
      say.number(f.chance)
    }。`,
  "surer-than-noise": () =>
    "反证：验证损失低于从错误标签中学到的答案所能达到的水平。",
  "learnt-slowly": (f, say) =>
    `训练的前五分之一只带来训练损失全部降幅的 ${
      say.percent(f.early)
    }：样本是逐个死记下来的。`,
  "learnt-fast": (f, say) =>
    `训练的前五分之一就带来训练损失全部降幅的 ${
      say.percent(f.early)
    }：训练数据中确有可学的规律。`,
  "still-falls": () => "反证：损失仍在下降。",
  "first-gradient-is-large": (f, say) =>
    `第 0 步就有一层的梯度范数达到 ${say.number(f.norm)}。`,
  "first-gradient-is-usual": (f, say) =>
    `反证：第 0 步各层的梯度范数都不超过 ${say.number(f.norm)}。`,
  "had-learnt": () => "反证：此前确实学到过东西。",
  "few-parameters-for-examples": (f, say) =>
    `两条损失靠得很近地停下，模型有 ${
      say.number(f.n_parameters)
    } 个参数，训练样本有 ${say.number(f.train_size)} 个。`,
  "climbs-in-bounded-steps": (f) =>
    `在 ${f.optimizer} 下稳步上升，而它的步长有界：学习率过高只会使损失抖动。`,
  "loss-is-large": (f, say) =>
    `损失从 ${
      say.number(f.first)
    } 起步，而 ${f.optimizer} 的步长随之增大：应缩放目标值或学习率。`,
  "jump-before": (f, say) =>
    `损失在${say.at(f.step)}跳到原水平的 ${
      say.number(f.times)
    } 倍，只此一次，之后没有恢复。`,
  "train-lags-behind": (f, say) =>
    `反证：训练数据并没有解决（${
      say.percent(f.trainAccuracy)
    }），只有验证数据解决了（${say.percent(f.accuracy)}）。`,
};

const optimizer = (f: { readonly optimizer: string }): string =>
  f.optimizer === "" ? "大多数优化器" : ` ${f.optimizer} `;
