import type { CauseText } from "../_texts.ts";

/** 曲线为何如此。 */
export const causes = {
  "learning-rate-too-high": {
    name: "学习率过大",
    how: "每一步都迈过头：在最小值附近跳出来，在高处则越爬越高。",
    confirm: "其余不变，学习率取十分之一再训练一次：曲线平稳下降即可证实。",
  },
  "learning-rate-too-low": {
    name: "学习率过小",
    how: "步子太小，在这段时间里走不了多远。",
    confirm: "学习率取十倍短训一次：下降明显加快即可证实。",
  },
  "batch-too-small": {
    name: "批太小",
    how: "少数样本的梯度大部分是噪声，权重跟着噪声走。",
    confirm: "批大小取四倍再训练一次：摆动减半即可证实。",
  },
  "batch-too-large": {
    name: "批太大",
    how: "每轮更新次数太少，噪声也太小，难以离开平坦区域。",
    confirm: "批大小取四分之一、轮数不变再训练一次：下降加快即可证实。",
  },
  "inputs-not-normalized": {
    name: "输入没有归一化",
    how: "输入尺度过大或差异悬殊，使损失曲面在一些方向陡峭、在另一些方向平坦。",
    confirm: "打印一个输入批次的均值和标准差：远离 0 和 1 即可证实。",
  },
  "inputs-not-inspected": {
    name: "从未查看过输入和输出",
    how:
      "网络得到的输入或目标可能与设想不同：标签错位、图像空白、通道顺序颠倒。",
    confirm: "按网络实际收到的样子，查看二十组输入和标签。",
  },
  "bad-initialization": {
    name: "权重初始化不当",
    how: "最初的输出过大或全都相同，最初的梯度毫无用处。",
    confirm:
      "打印第一个损失值和各层权重的离散程度：损失远高于随机猜测（类别数的自然对数），或权重全都相同，即可证实。",
  },
  "labels-wrong": {
    name: "标签错误",
    how: "网络学的东西自相矛盾：无法按规律拟合，只能死记。",
    confirm:
      "人工检查五十个训练样本，先看损失最高的：错误不止零星几个即可证实。",
  },
  "labels-out-of-range": {
    name: "标签超出范围",
    how: "类别之外的标签（例如用 −1 填充）使损失失去意义。",
    confirm: "打印训练集中最小和最大的标签，与类别数比较。",
  },
  "validation-labels-wrong": {
    name: "验证数据的标签错误",
    how: "模型学对了，却按错误的答案评分。",
    confirm: "人工检查五十个验证样本，并确认类别编号与训练时一致。",
  },
  "train-validation-mismatch": {
    name: "训练数据与验证数据不一致",
    how: "两者来源、时间或预处理不同，在一边的进步说明不了另一边。",
    confirm: "训练一个分类器来区分两个集合：明显好于随机即可证实。",
  },
  leakage: {
    name: "集合之间数据泄漏",
    how: "样本或其答案同时出现在两个集合中，验证结果不成其为检验。",
    confirm:
      "统计两个集合间完全重复和近似重复的样本，并去掉最强的一个特征再训练一次。",
  },
  "dataset-split": {
    name: "数据划分错误",
    how: "两个集合的抽取方式不同：按类别或时间排序，或一个比另一个难得多。",
    confirm: "按相同大小重新随机划分：情形改变即可证实。",
  },
  "training-set-too-small": {
    name: "训练集太小",
    how: "数据不足以学到普遍规律，而模型容量足以死记。",
    confirm: "只用一半数据训练：差距明显变大，说明增加数据会使它变小。",
  },
  "too-little-regularization": {
    name: "正则化不足",
    how: "没有什么阻止权重去拟合训练集中的偶然成分。",
    confirm: "权重衰减取十倍，或加数据增强，再训练一次：转折点推迟即可证实。",
  },
  "model-too-large": {
    name: "模型相对数据过大",
    how: "它的容量足以死记每一个样本。",
    confirm: "宽度减半再训练一次：验证损失不变而差距变小即可证实。",
  },
  "trained-too-long": {
    name: "越过转折点仍继续训练",
    how: "最低的验证损失出现得早，而训练没有停。",
    confirm: "在从未用过的数据上评估转折点的检查点：好于最后一个即可证实。",
  },
  "over-regularized": {
    name: "正则化过强",
    how: "Dropout 或惩罚项太强，模型连训练集都拟合不了。",
    confirm:
      "去掉 Dropout、权重衰减取十分之一再训练一次：训练损失大幅降低即可证实。",
  },
  "regularization-in-training-only": {
    name: "正则化只在训练时起作用",
    how: "Dropout、数据增强和惩罚项抬高训练损失，评估时则关闭。",
    confirm: "在评估模式下评估训练集：其损失若降到验证损失以下，就是这个原因。",
  },
  "half-epoch-lag": {
    name: "训练损失早了半轮",
    how: "它是一轮进行中的平均值，验证损失则在一轮结束后测量。",
    confirm: "在一轮结束时评估训练集：差距应当消失。",
  },
  "validation-easier": {
    name: "验证数据更容易",
    how: "出于偶然或选择，其中难样本较少。",
    confirm: "重新随机划分两次：差距若变号，原因就在划分。",
  },
  "model-too-small": {
    name: "模型太小",
    how: "它表达不了数据中的规律，两条曲线早早停下，而且靠得很近。",
    confirm: "宽度或深度加倍再训练一次：训练损失更低即可证实。",
  },
  "network-structure": {
    name: "网络结构设计不当",
    how: "层的位置不对、缺少连接或形状错误，使信号无法通过。",
    confirm: "用同样的数据训练一个已知可靠的简单模型：它能学会，问题就在结构。",
  },
  "model-too-deep": {
    name: "网络太深",
    how: "层数多而没有捷径连接，传到前几层的梯度所剩无几。",
    confirm: "层数减半或加残差连接再训练一次：终于能学习即可证实。",
  },
  "vanishing-gradient": {
    name: "梯度消失",
    how: "梯度逐层变小，前几层不动。",
    confirm: "记录每一层的梯度范数：向输入方向按数量级下降即可证实。",
  },
  "saturating-activation": {
    name: "激活函数饱和",
    how: "处于两端的 sigmoid 或 tanh 单元几乎不传梯度。",
    confirm: "画出激活值的直方图：大多在两端即可证实。",
  },
  "dead-relu": {
    name: "ReLU 单元坏死",
    how: "从不激活的单元没有梯度，也就再不会恢复。",
    confirm: "统计在整个批次上输出为零的单元：超过一半即可证实。",
  },
  "wrong-output-activation": {
    name: "输出层激活函数不对",
    how: "输出层给出的不是损失函数所期望的：多了一个 softmax，或少了 sigmoid。",
    confirm: "查损失函数的文档，看它要 logits 还是概率，与输出层核对。",
  },
  "wrong-loss-function": {
    name: "损失函数不合适",
    how: "损失衡量的不是任务所要的，或在该平滑处跳变。",
    confirm: "手工计算一个完美答案和一个荒谬答案的损失：两者之差应符合预期。",
  },
  "numerical-error-in-loss": {
    name: "损失函数中的数值错误",
    how: "除以零，对零或负数取对数或开方，或者下标越界。",
    confirm: "打开异常检测，重跑出错的那个批次，打印损失函数内部的值。",
  },
  "nan-in-input": {
    name: "输入含有 NaN",
    how: "某个样本含有 NaN，一个就足以毁掉全部权重。",
    confirm: "用极简网络或有限值检查跑遍所有输入：它会指出那个样本。",
  },
  "bad-examples": {
    name: "个别批次含有坏样本",
    how: "离群或损坏的样本给出大得不成比例的梯度。",
    confirm: "找到跳变处的批次并查看；去掉它再训练一次。",
  },
  "exploding-gradient": {
    name: "梯度爆炸",
    how: "梯度一步步增大，直到数值溢出。",
    confirm: "查看出错前每一步的梯度范数：最后几步持续增大即可证实。",
  },
  "no-gradient-clipping": {
    name: "没有梯度裁剪",
    how: "单步大小没有限制，一个过大的梯度就足以把权重带偏。",
    confirm: "把梯度范数裁剪到 1 再训练一次：能顺利跑完即可证实。",
  },
  "recurrent-without-clipping": {
    name: "循环神经网络没有梯度裁剪",
    how: "梯度沿时间逐步相乘，按指数增大。",
    confirm: "把梯度范数裁剪到 1 再训练一次：能顺利跑完即可证实。",
  },
  "component-weight": {
    name: "某一损失项权重过大",
    how: "最先增大的那一项牵着权重走，其余各项随之变化。",
    confirm: "该项权重取十分之一再训练一次：其余各项若开始下降，就是这个原因。",
  },
  "wrong-optimizer": {
    name: "优化器不合适",
    how: "优化器应付不了该模型梯度的尺度。",
    confirm: "换用 Adam 及其常用学习率 0.001 再训练一次：终于能学习即可证实。",
  },
  "no-momentum": {
    name: "SGD 没有动量",
    how: "没有动量，在平坦的谷底只能慢慢爬。",
    confirm: "动量取 0.9 再训练一次：下降明显加快即可证实。",
  },
  "optimizer-not-stepping": {
    name: "优化器没有更新权重",
    how: "权重从不变化：没有调用 step、参数传错、层被冻结或梯度被切断。",
    confirm: "比较某个权重在一步前后的值：每一位都相同即可证实。",
  },
  "data-not-shuffled": {
    name: "数据没有打乱",
    how: "批次按固定顺序、一类接一类地到来，模型轮流迁就每一类。",
    confirm: "每轮重新打乱数据：周期若消失，就是这个原因。",
  },
  "data-too-random": {
    name: "数据中没有可学的规律",
    how: "输入与标签无关，或者网络对这么少的样本来说过于复杂。",
    confirm: "打乱标签再训练：曲线若相同，说明本来就没有可学的。",
  },
  "no-preprocessing": {
    name: "没有预处理",
    how: "原始输入中，重要的信息被无关的信息掩盖。",
    confirm: "用预处理过的输入训练一个简单模型：好于该网络即可证实。",
  },
  "samples-too-large": {
    name: "单个样本太大",
    how: "样本过大（图像尺寸、序列长度），任务被弄得过难。",
    confirm: "输入尺寸减半再训练一次：学得更快即可证实。",
  },
  "hidden-units": {
    name: "隐藏单元数量不当",
    how: "太少则表达不了任务，太多则难以训练。",
    confirm: "隐藏单元分别减半和加倍，各短训一次。",
  },
  "class-imbalance": {
    name: "类别不平衡",
    how: "总是回答最大的类别就几乎全对，模型便安于此。",
    confirm: "比较准确率与最大类别的占比：相等即可证实。",
  },
  "validation-set-too-small": {
    name: "验证集太小",
    how: "少数样本的平均值会偶然跳动，幅度约为样本数平方根的倒数。",
    confirm:
      "用同一检查点评估几个随机取出的一半：彼此相差若与曲线摆动相当，就是这个原因。",
  },
  "stopped-too-early": {
    name: "停得太早",
    how: "训练结束时曲线仍在下降。",
    confirm: "恢复训练，再训同样长的时间：继续下降即可证实。",
  },
  "schedule-misconfigured": {
    name: "学习率调度配置有误",
    how: "该降低学习率时却升高，或把轮数当成步数来数。",
    confirm: "训练前打印调度在每一步给出的学习率。",
  },
  "logging-error": {
    name: "日志记录有误",
    how: "写下的值不是测得的值。",
    confirm: "在计算处打印某一步的两个值，与日志核对。",
  },
  "batch-norm-statistics": {
    name: "批归一化统计量滞后",
    how: "评估时批归一化使用滑动平均，与当前权重不符。",
    confirm: "用训练模式评估一次：验证损失平稳且更低即可证实。",
  },
  "evaluation-lag": {
    name: "评估用的是平均权重",
    how: "验证损失对应权重的平均（EMA、SWA），滞后于训练。",
    confirm: "同时评估原始权重：两条曲线应当一致。",
  },
  "update-direction": {
    name: "更新方向反了",
    how: "符号错了：在最大化损失，或把梯度加了上去。",
    confirm: "用极小的学习率在一个批次上走一步：该批次的损失升高即可证实。",
  },
  "hardware-or-numeric-overflow": {
    name: "数值溢出或硬件故障",
    how: "半精度溢出，或设备、恢复的状态给出了错误的数值。",
    confirm:
      "从之前的检查点或从头开始，用全精度或换一台设备重跑：损失恢复正常即可证实。",
  },
} satisfies Record<string, CauseText>;
