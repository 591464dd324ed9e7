/** Where thresholds and methods come from, in Chinese; titles of papers stay as they are. */
const SOURCES: Readonly<Record<string, string>> = {
  "the shortest curve on which a trend differs from chance":
    "能把趋势与偶然区分开的最短曲线",
  "dev sets: exploding runs about double, or more, before the end":
    "开发集：发散的训练在结束前大约翻倍或更多",
  "share of the points; so few among good ones are steps that mixed precision skips":
    "占全部点的比例；正常点中只有这么少，是混合精度跳过的步",
  "dev sets: log growth a point; a slow rise is none":
    "开发集：每点的对数增长；缓慢上升不算",
  "the mechanisms of the knowledge table, rows K13a–K13d":
    "知识表 K13a–K13d 行的四种机制",
  "four equal values may be chance": "四个相同的值可能只是偶然",
  "a fall by a quarter or more from one point to the next is a step":
    "相邻两点之间下降四分之一或更多，即为一级",
  "share of its level that each curve loses at once; dev sets: steps not logged bring 0.1 to 0.6":
    "每条曲线一次失去的占其水平的比例；开发集：未记录的分段带来 0.1 到 0.6",
  "Killick, Fearnhead & Eckley 2012, PELT, for the phases between unlogged steps":
    "Killick、Fearnhead 与 Eckley 2012，PELT，用于划分未记录的各段",
  "TensorBoard's data server: preemption is a normal mode of operation":
    "TensorBoard 的数据服务器：被抢占属于正常运行方式",
  "dev sets: healthy runs end below three times their lowest":
    "开发集：正常训练结束时低于其最低值的三倍",
  "times the loss of a guess: no classifier that works loses so much":
    "随机猜测损失的倍数：能用的分类器不会有这么大的损失",
  "worse than before training began": "比训练开始之前还差",
  "llm-foundry KillLossSpike: twice the mean and staying there":
    "llm-foundry KillLossSpike：达到均值的两倍并停在那里",
  "dev sets: healthy runs end within a fifth of their lowest":
    "开发集：正常训练结束时高出最低值不到五分之一",
  "four standard deviations of the curve's own noise":
    "曲线自身噪声的四倍标准差",
  "Google tuning playbook: a rising training loss is a bug":
    "Google 调参手册：训练损失上升说明程序有错",
  "as in healthy": "同 healthy",
  "as in training-loss-rising": "同 training-loss-rising",
  "dev sets: end or last finite value over the median before":
    "开发集：末值（或最后的有限值）与此前中位数之比",
  "PyTorch GradScaler: a scale raised too far overflows once and is halved; five times in a row is no such skip":
    "PyTorch GradScaler：缩放系数提得过高时溢出一次即减半；连续五次就不是这种跳步",
  "the largest class has about the same share of both sets":
    "最大类别在两个数据集中的占比大致相同",
  "share of a guess's errors; with more of them nothing was learnt that one could be sure of":
    "占随机猜测错误数的比例；错得更多，就没有学到可以自信的东西",
  "AutoTrainer and TheDeepChecker, made scale-free":
    "AutoTrainer 与 TheDeepChecker，改为与量级无关",
  "AutoTrainer's 1e-3, one decade milder; first over last layer":
    "AutoTrainer 的 1e-3，放宽一个数量级；首层与末层之比",
  "TheDeepChecker: share of its first level that a loss must lose to be falling":
    "TheDeepChecker：损失要降掉初始水平的这一比例才算下降",
  "TheDeepChecker: gradients below this move nothing":
    "TheDeepChecker：更小的梯度推不动任何参数",
  "AutoTrainer: first over last layer": "AutoTrainer：首层与末层之比",
  "TheDeepChecker: 1e-6": "TheDeepChecker：1e-6",
  "two or three epochs are no verdict": "两三轮不足以下结论",
  "dev sets: accuracy gained after the first tenth by runs that do learn":
    "开发集：确实在学习的训练在前十分之一之后提高的准确率",
  "share of the first errors that are gone; dev sets: stuck runs below 0.1":
    "最初的错误中已消除的比例；开发集：停滞的训练低于 0.1",
  "and more of a small accuracy than it began with":
    "小的准确率则须比开始时多出这一比例",
  "both beyond the accuracy's own noise": "两者都须超出准确率自身的噪声",
  "a fall by less than its own noise is none": "幅度小于自身噪声的下降不算下降",
  "a curve that stands this high has learnt; majority classes apart":
    "达到这一水平就是已学会；多数类占比的情形除外",
  "no more than rounding and a handful of examples":
    "不超过舍入误差和寥寥几个样本",
  "share of its level that the loss loses meanwhile":
    "损失在此期间失去的占其水平的比例",
  "a majority, and above chance of two equal classes":
    "超过半数，且高于两个均等类别的猜测水平",
  "dev sets: share of the whole fall made in the last quarter":
    "开发集：最后四分之一完成的降幅占全部降幅的比例",
  "three standard errors": "三倍标准误",
  "Tukey 1977, three-group line": "Tukey 1977，三组线",
  "a steady fall needs points to be steady on": "稳步下降需要足够的点",
  "dev sets: share of the fall made in the last quarter; a straight line makes 0.25":
    "开发集：最后四分之一完成的降幅比例；直线为 0.25",
  "dev sets: share of its first level that is still there at the end":
    "开发集：结束时仍剩的占最初水平的比例",
  "five epochs may be a slow beginning": "前五轮可能只是起步慢",
  "dev sets: share of its level by which a stuck curve may still move in its later half":
    "开发集：停滞的曲线在后半程仍可变动的占其水平的比例",
  "dev sets: share of the untrained loss that is still there":
    "开发集：仍剩的占未训练时损失的比例",
  "where the classes are not known: a loss with a floor of its own, an entropy of the data, may end at 0.55 to 0.75":
    "类别数未知时：损失可能有自己的下限（数据的熵），停在 0.55 到 0.75",
  "an accuracy that is no poor level, where errors went":
    "错误减少后达到的这一准确率不算差",
  "share of the errors that a run which learns gets rid of; dev sets: stuck runs below 0.1":
    "在学习的训练消除的错误比例；开发集：停滞的训练低于 0.1",
  "share of a guess's loss, where the classes are known; dev sets: 0.35 to 0.5 decide alike":
    "类别数已知时，占随机猜测损失的比例；开发集：取 0.35 到 0.5 结论相同",
  "dev sets: share of its fall that training loss makes after a fifth of the run":
    "开发集：训练损失在前五分之一之后完成的降幅比例",
  "dev sets: share that held-out loss makes there":
    "开发集：验证损失在那里完成的比例",
  "a fall that noise cannot make": "噪声造不成的下降",
  "dev sets: what an honest task reaches late, if ever":
    "开发集：真实的任务很晚才达到，或永远达不到",
  "dev sets: share of the first training loss that is left":
    "开发集：仍剩的占最初训练损失的比例",
  "share of the run": "占全程的比例",
  "UMLAUT's over-95-% rule, made stricter: it cries wolf":
    "UMLAUT 的“超过 95%”规则，改得更严：原规则常误报",
  "fewer show no turn": "更少的点看不出转折",
  "dev sets: best split of turned and not turned runs":
    "开发集：最能区分转折与未转折的训练",
  "dev sets, replayed epoch by epoch: fewer stop runs that get better again":
    "开发集逐轮重放：更小的值会停掉后来又变好的训练",
  "where accuracy falls with it, three standard deviations are enough":
    "准确率同时下降时，三倍标准差就够",
  "points; of fewer the bends are counted as noise, too":
    "点数；点更少时，弯曲也被算作噪声",
  "so that few points which rise far need these alone":
    "因此点少而上升幅度大时，只需要这么多",
  "share of the lowest loss; further than held-out losses scatter":
    "占最低损失的比例；超出验证损失的波动范围",
  "accuracy that another seed does not change":
    "换一个随机种子不会改变的准确率",
  "held-out accuracy at the end; a flat loss at so good a level is a finished run":
    "结束时的验证准确率；在这么好的水平上变平，是训练已经完成",
  "two points that leap make no rise": "突然跳起的两个点不算上升",
  "share of its level that training loss loses after the turn; dev sets: 0.005 to 0.04 decide alike":
    "转折后训练损失失去的占其水平的比例；开发集：取 0.005 到 0.04 结论相同",
  "dev sets: share of its level that training loss still loses in its later half":
    "开发集：训练损失在后半程仍失去的占其水平的比例",
  "dev sets: share of its whole fall that a flat curve may still make there":
    "开发集：变平的曲线在那里仍可完成的占全部降幅的比例",
  "dev sets: share of its whole fall that a healthy run may give back":
    "开发集：正常训练可以回吐的占全部降幅的比例",
  "dev sets: distance of the two at the end as a share of the held-out loss":
    "开发集：结束时两者的距离占验证损失的比例",
  "Prechelt 1998, Early Stopping – But When?":
    "Prechelt 1998，Early Stopping – But When?",
  "Stout 2008, Unimodal regression via prefix isotonic regression":
    "Stout 2008，Unimodal regression via prefix isotonic regression",
  "dev sets: training loss over held-out loss at the turn; clean runs lie below":
    "开发集：转折处训练损失与验证损失之比；标签干净的训练更低",
  "dev sets: without regularisation, no clean run stands so high at its turn":
    "开发集：没有正则化时，标签干净的训练在转折处都没有这么高",
  "dev sets: wrong labels bring 1 to 1.9; further apart, the two losses are not measured alike":
    "开发集：错误标签带来 1 到 1.9；相差更多时，两种损失的度量方式不同",
  "dev sets: share of its fall that training loss makes after the turn":
    "开发集：训练损失在转折之后完成的降幅比例",
  "as in suspiciously-good": "同 suspiciously-good",
  "an alarm: the poor level of learning-bottleneck where the classes are not known":
    "达到即报警：learning-bottleneck 在类别数未知时的较差水平",
  "and no more of its level lost in the later half":
    "且后半程的降幅不超过其水平的这一比例",
  "share of the first loss; of less than that, no gap is a share":
    "占初始损失的比例；降幅更小时，差距无法按比例衡量",
  "points of a training loss without held-out loss: noise of single batches hides what a short run gained":
    "没有验证损失时训练损失应有的点数：单个批次的噪声会掩盖短训练的进步",
  "as in overfitting": "同 overfitting",
  "dev sets: held-out accuracy ahead of training accuracy at its best":
    "开发集：验证准确率最高时领先训练准确率的幅度",
  "dev sets: and what it has lost at the end":
    "开发集：以及它到结束时失去的幅度",
  "Arpit et al. 2017, A Closer Look at Memorization in Deep Networks":
    "Arpit 等 2017，A Closer Look at Memorization in Deep Networks",
  "accuracy that may be lost and still be called held":
    "失去这么多准确率仍算保持",
  "Guo et al. 2017, On Calibration of Modern Neural Networks":
    "Guo 等 2017，On Calibration of Modern Neural Networks",
  "dev sets: distance of the two as a share of what was to be learnt":
    "开发集：两者的距离占应学内容的比例",
  "a path to jump off needs points": "要有足够的点，才谈得上偏离走势",
  "points that tell the level it jumps off; earlier is start-up":
    "跳升之前的水平要由这么多点看出；更早的属于起步阶段",
  "dev sets: height of the jump as a share of the level":
    "开发集：跳起的高度占其水平的比例",
  "dev sets: and as a share of all that the loss fell; batches near zero scatter":
    "开发集：以及占损失全部降幅的比例；接近零的批次本来就波动",
  "more jumps than this are oscillation": "跳得更多就是振荡",
  "share of the run spent on jumps; less of it costs nothing and is a note":
    "跳起占全程的比例；更少则没有损失，只作提示",
  "Hampel 1974, median and MAD": "Hampel 1974，中位数与绝对中位差",
  "OLMo: six sigmas (fires on healthy runs)":
    "OLMo：六倍标准差（对正常训练也会触发）",
  "fewer points swing by chance": "点更少时，摆动可能只是偶然",
  "dev sets: swing as a share of the level that steady runs stay below":
    "开发集：摆动占其水平的比例，平稳的训练低于此值",
  "standard errors of the mean over the epoch's examples, whose losses scatter about as widely as they are high":
    "一轮样本均值的标准误倍数；单个样本的损失波动约与其大小相当",
  "Gasser et al. 1986 for the size; autocorrelation for the period":
    "幅度：Gasser 等 1986；周期：自相关",
  "standard error of an accuracy above which two epochs cannot be told apart":
    "准确率的标准误超过此值时，相邻两轮无法区分",
  "standard error of a proportion, √(p(1−p)/n)": "比例的标准误，√(p(1−p)/n)",
  "dev sets: share of the sum that one term of a working run stays below":
    "开发集：正常训练中单独一项占总和的比例低于此值",
  "a first few per cent must be more than one point":
    "最初百分之几须多于一个点",
  "dev sets: share of the run after which both have settled":
    "开发集：两者都已稳定时占全程的比例",
  "examples; below, an early end of learning is what one expects":
    "样本数；更少时，学习早早结束是意料之中",
  "a plateau needs points before, on and after it":
    "平台之前、之上和之后都要有点",
  "dev sets: shortest rest as a share of the run":
    "开发集：最短的停顿占全程的比例",
  "dev sets: share of its level that the loss loses after the rest":
    "开发集：停顿之后损失失去的占其水平的比例",
  "dev sets: share of the evaluations at which it lies below":
    "开发集：验证损失更低的评估所占比例",
  "dev sets: median gap as a share of training loss":
    "开发集：差距的中位数占训练损失的比例",
  "row K8 of the knowledge table: regularisation, half an epoch, an easier set":
    "知识表 K8 行：正则化、半轮的时差、更容易的集合",
  "the lowest of many noisy points lies that far down by chance":
    "许多带噪声的点中，最低的一个偶然也会低这么多",
  "a smaller loss is within what another seed changes":
    "更小的损失在换随机种子的变动之内",
  "as in too-short": "同 too-short",
  "share of its first level that a loss must have lost":
    "损失必须失去的占最初水平的比例",
  "standard errors by which its last third lies below its first, or its end below its first point":
    "后三分之一低于前三分之一，或末尾低于首点的标准误倍数",
  "dev sets: share of its fall that a run which ends well still has at its end":
    "开发集：结束良好的训练在末尾仍保有的降幅比例",
  "of what was to be learnt, the share that does not carry over; twice what generalization-gap notes":
    "应学内容中不能推广的比例；为 generalization-gap 提示值的两倍",
  "share of its best that a held-out quality may have lost; another seed changes less":
    "验证指标可以失去的占其最优值的比例；换随机种子的变动更小",
  "points on end: one or two are a bad batch": "连续的点数：一两个点只是坏批次",
  "noise of held-out accuracy as a share of 1; dev sets and real logs: sound runs stay below 0.06":
    "验证准确率的噪声（以 1 为满分）；开发集与真实日志：正常训练低于 0.06",
  "share of the level before by which the last points lie above it; as in loss-spike's jumps":
    "最后几个点高出之前水平的比例；与 loss-spike 的跳变相同",
  "times the largest distance that any point before had from that level":
    "相对于之前任何点偏离该水平的最大距离的倍数",
  "points; as in overfitting, of fewer the last one counts itself":
    "点数；同 overfitting，更少时以最后一个点本身为准",
  "minRise of overfitting, which cannot look without training loss":
    "overfitting 的 minRise；没有训练损失时该规则无法检查",
  "share of the lowest loss, as in overfitting":
    "占最低损失的比例，同 overfitting",
  "share of the lowest level before; real logs: sound runs stay below 0.4 for so long":
    "高出此前最低水平的比例；真实日志：正常训练这么长时间内低于 0.4",
  "of all it had learnt by then, the share that it gave back":
    "到那时为止已学到的内容中又失去的比例",
  "share of its first level; before that it had no path yet":
    "占初始水平的比例；在此之前尚无轨迹可言",
  "share of its level that training loss loses meanwhile, where the evaluations are fewer than that":
    "评估次数不足时，训练损失在此期间失去的占其水平的比例",
};

const ROW = /^row (\S+) of the knowledge table$/;

/** Where a threshold or a method comes from; as it stands where it is not translated. */
export function source(text: string): string {
  const row = ROW.exec(text)?.[1];
  return row ? `知识表 ${row} 行` : SOURCES[text] ?? text;
}
