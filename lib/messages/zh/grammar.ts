import type { Axis } from "../../history.ts";
import { ACRONYMS } from "../_acronyms.ts";
import type { Grammar } from "../_say.ts";

const AT: Record<Axis, string> = { epoch: "轮", step: "步", index: "点" };
const SPAN: Record<Axis, string> = { epoch: "轮", step: "步", index: "个点" };
const PACE: Record<Axis, string> = {
  epoch: "每轮",
  step: "每步",
  index: "每点",
};
const SPLIT = { train: "训练", validation: "验证", test: "测试" };
const QUANTITY: Record<string, string> = {
  ...ACRONYMS,
  loss: "损失",
  accuracy: "准确率",
  learning_rate: "学习率",
  grad_norm: "梯度范数",
  perplexity: "困惑度",
  precision: "精确率",
  recall: "召回率",
  reward: "奖励",
  error: "错误率",
  score: "得分",
};

/** 中文如何数轮次、称呼曲线。 */
export const grammar: Grammar = {
  at: (axis, step) => `第 ${step} ${AT[axis]}`,
  range: (axis, from, to) => `第 ${from} 至 ${to} ${AT[axis]}`,
  span: (axis, _count, digits) => `${digits} ${SPAN[axis]}`,
  pace: (axis, change) => `${PACE[axis]} ${change}`,
  curve: (split, quantity) => {
    const name = QUANTITY[quantity] ?? ` ${quantity.replaceAll("_", " ")}`;
    return (split ? `${SPLIT[split]}${name}` : name).trim();
  },
  set: (split) => split ? `${SPLIT[split]}集` : "数据",
  list: (things) =>
    things.length < 2
      ? things.join("")
      : and(things.slice(0, -1).join("、"), things.at(-1)!),
  // 句中为西文名称留的空，遇中文名称则不要。
  spaced: (sentence) =>
    sentence.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ""),
  paragraph: (sentences) => sentences.join(""),
};

/** 与西文相邻处留空。 */
function and(before: string, after: string): string {
  const left = /[\w)]$/.test(before) ? " " : "";
  const right = /^[\w(]/.test(after) ? " " : "";
  return `${before}${left}和${right}${after}`;
}
