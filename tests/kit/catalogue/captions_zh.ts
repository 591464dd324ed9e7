/** The names of the pictured cases in Chinese, by the name that their test gives them. */
const CAPTIONS: Readonly<Record<string, string>> = {
  "two points": "只有两个点",
  "five points": "有五个点",
  "the loss doubles a few times and is NaN": "损失翻了几倍，然后变成 NaN",
  "a loss that ends near zero": "损失最后接近零",
  "validation loss never changes": "验证损失始终不变",
  "an accuracy that answers one class": "准确率不变：只回答一个类别",
  "two steps down": "学习率下降了两级",
  "one rate for all": "学习率始终不变",
  "the reader saw steps go back and on again, twice":
    "读取时发现步数两次倒退后再继续",
  "a jump of the loss alone is no resume": "只有损失跳变，步数没有倒退",
  "the loss leaves its trend and grows fortyfold":
    "损失离开原来的走势，涨到四十倍",
  "one jump that comes back": "跳起一次后又回落",
  "it rises smoothly from the first step": "从第一步起平稳上升",
  "it ends within its own noise": "最后的起伏没有超出自身的噪声",
  "both losses climb from the tenth epoch on": "从第十轮起两条损失一起上升",
  "training only scatters where validation climbs":
    "验证损失上升，训练损失只是波动",
  "a classification loss falls without a floor": "分类损失一路下降，没有下限",
  "a negative gap is no negative loss": "差距为负，但损失本身不为负",
  "the norm grows a thousandfold": "梯度范数增长到一千倍",
  "one step of five hundred times the norm": "只有一步达到五百倍",
  "no gradient at all": "几乎没有梯度",
  "a small norm at the end of training": "训练末尾梯度范数变小",
  "accuracy stays at a guess among ten classes": "准确率停在十选一的猜测水平",
  "accuracy climbs slowly": "准确率缓慢上升",
  "accuracy stands at the majority's share while the loss halves":
    "损失减半，准确率却停在多数类的占比",
  "accuracy climbs with the falling loss": "损失下降，准确率随之上升",
  "both curves fall in a straight line to the end": "两条曲线沿直线下降到最后",
  "only training still falls": "只有训练损失还在下降",
  "a straight line that has lost a tenth": "沿直线下降，只降了一成多",
  "a straight line that has lost nearly all": "沿直线下降，几乎降到了底",
  "both losses stand at the level of a guess among ten classes":
    "两条损失都停在十选一的猜测水平",
  "both fell to a good level before they became flat":
    "两条损失先降到好的水平，再变平",
  "training stands still from the third epoch on while validation falls":
    "训练损失从第三轮起不动，验证损失仍在下降",
  "both fall fast and settle": "两条损失都很快下降并稳定",
  "everything is right in the second epoch": "第二轮就全部答对",
  "everything is right after half of the run": "训练过半才全部答对",
  "validation turns at epoch 10 and climbs while training falls":
    "验证损失在第 10 轮转折上升，训练损失仍在下降",
  "both have settled and scatter": "两条损失都已稳定，只是波动",
  "training is far above validation where that turns, and learns the rest by heart":
    "转折时训练损失远高于验证损失，其余靠死记",
  "training is below validation where that turns": "转折时训练损失低于验证损失",
  "validation loss climbs while accuracy does too":
    "验证损失上升，验证准确率也上升",
  "accuracy falls with it": "准确率随之下降",
  "validation settles halfway": "验证损失只降到一半就稳定",
  "a wide gap at the start that closes": "开始时差距大，后来合拢",
  "a single jump to eight times the level": "一次跳到八倍后回落",
  "it steps up and stays": "上了一个台阶，不再回落",
  "training loss swings by a third of its level":
    "训练损失以其水平的三分之一上下摆动",
  "single batches scatter, their epochs do not": "单个批次有波动，整轮没有",
  "validation jumps by a third of its level at every epoch":
    "验证损失每轮跳动其水平的三分之一",
  "it swings at first and settles": "开始时摆动，后来稳定",
  "forty examples measure an accuracy": "准确率只用四十个样本测得",
  "ten thousand do": "准确率用一万个样本测得",
  "one term is all of the sum": "一项几乎就是全部总和",
  "two terms of one size": "两项大小相同",
  "both losses settle in the second of fifty epochs":
    "五十轮中的第二轮两条损失就已稳定",
  "both take half the run": "两条损失到半程才稳定",
  "a plateau of half the run, then it halves": "停滞半程，然后减半",
  "a plateau to the end": "停滞到最后",
  "validation lies a tenth below throughout": "验证损失始终低一成",
  "it lies below in the first epochs alone": "只有最初几轮较低",
  "training loss alone, nothing but noise over a long run":
    "只有训练损失，很长的训练里全是噪声",
  "training loss alone falls by little, and beyond its noise":
    "只有训练损失，降幅不大，但超出噪声",
  "three evaluations, the last one worse": "只有三次评估，最后一次变差",
  "a fine-tuning of four epochs turns after the second":
    "四轮微调，第二轮之后转为变差",
  "accuracy climbs high and collapses to where it began":
    "准确率升得很高，又跌回起点",
  "the last evaluation is a fifth worse than the best":
    "最后一次评估比最好的差五分之一",
  "the last one is within the noise": "最后一次评估的差别在噪声之内",
  "both fall and settle close together": "两条损失一起下降，并稳定在相近的水平",
  "validation turns": "验证损失转折上升",
};

/**
 * A case's name in Chinese.
 *
 * @throws {RangeError} When it is not written yet.
 */
export function captionZh(says: string): string {
  const caption = CAPTIONS[says];
  if (caption !== undefined) return caption;
  throw new RangeError(
    `Cannot caption ${
      JSON.stringify(says)
    }: found no Chinese in captions_zh.ts`,
  );
}
