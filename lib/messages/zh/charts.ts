import type { ChartTexts } from "../_charts.ts";

/** The words on charts in Chinese. */
export const charts: ChartTexts = {
  titles: {
    losses: "损失",
    components: "损失的各个分项",
    accuracy: "准确率",
    "learning-rate": "学习率",
    "gradient-norm": "梯度范数",
    comparison: "各次训练的比较",
  },
  axes: { epoch: "轮次", step: "步数", index: "点", wall: "时间（UTC）" },
  sinceStart: (unit) => `开始后的时间（${unit}）`,
  logScale: "对数刻度",
  smoothed: (weight) =>
    `细线：原始记录；粗线：平滑后（移动平均，权重 ${weight}）`,
  reduced: (drawn, recorded) =>
    `共 ${recorded} 个点，据其中 ${drawn} 个绘制：极小值、极大值和非数值均保留`,
  clipped: (count) => `${count} 个值超出画面（▲▼）`,
  nonFinite: (count) => `${count} 个值为 NaN（×）或无穷大（△）`,
  leftOut: (names) => `未绘出（日志中没有共同的横轴）：${names}`,
  moreParts: (count) => `另有 ${count} 个分项未绘出`,
  moreLines: (count) => `另有 ${count} 条曲线未绘出`,
  moreMeasures: (count) => `另有 ${count} 个指标未绘出`,
  table: (shown, recorded) =>
    shown === recorded
      ? `数据：${recorded} 个点`
      : `数据：${recorded} 个点中的 ${shown} 个`,
  still:
    "图为静态。如需缩放，请信任此笔记本，或重新运行任意一个以 diagnose(…) 显示结果的单元格。",
  controls: {
    view: "视图",
    smoothing: "平滑",
    off: "关",
    scale: "纵轴",
    auto: "自动",
    linear: "线性",
    log: "对数",
    axis: "横轴",
    relative: "开始后的时间",
    wall: "时钟时间",
    clip: "坐标轴不含离群值",
    filter: "曲线（正则）",
    noMatch: "没有匹配的曲线",
    allOff: "所有曲线均已关闭",
    badFilter: "不是正则表达式",
    slowFilter: "此表达式匹配耗时过长",
    reset: "复位",
    lines: "曲线",
    download: "下载",
    picture: (form) => `当前所见的图，${form} 格式`,
    csv: (drawn, recorded) =>
      drawn === recorded
        ? `此图全部 ${recorded} 个点及平滑曲线，CSV 格式`
        : `此处绘出的 ${drawn} 个点及平滑曲线，CSV 格式；在单元格中用 toCsv() 可得全部 ${recorded} 个点`,
    show: "在图中查看",
    keys: "拖动可放大，双击复位。键盘：左右键逐点移动，+ 与 − 缩放，0 复位。",
    smoothed: "平滑值",
    noLines: (axis) => `以${axis}为横轴时没有可绘的曲线`,
  },
};
