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
  axes: { epoch: "轮次", step: "步数", index: "点" },
  logScale: "对数刻度",
  smoothed: (weight) =>
    `细线：原始记录；粗线：平滑后（移动平均，权重 ${weight}）`,
  reduced: (drawn, recorded) =>
    `共 ${recorded} 个点，绘出 ${drawn} 个，极大值与极小值全部保留`,
  clipped: (count) => `${count} 个值超出画面（▲）`,
  nonFinite: (count) => `${count} 个值为 NaN（×）或无穷大（△）`,
  leftOut: (names) => `未绘出（日志中没有共同的横轴）：${names}`,
  controls: {
    linear: "线性",
    log: "对数",
    smoothing: "平滑：",
    off: "关",
  },
};
