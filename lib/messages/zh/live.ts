import type { LiveTexts } from "../_live.ts";

/** 跟踪训练的报告上方的文字。 */
export const live: LiveTexts = {
  waiting: (name) => `实时：等待 ${name} 的第一批数据`,
  running: "实时：报告随训练更新",
  stopped: "已手动停止",
};
