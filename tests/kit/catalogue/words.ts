/** What the pages say beside the words of the reports. */
export const WORDS = {
  en: {
    title: "Rules",
    intro:
      "Written by `deno task docs` from the rules, their words and the curves of their tests. Thresholds stand with where they come from; `deno run -R mod.ts --explain RULE` prints the same in a terminal.",
    other: "[中文](README.zh.md)",
    says: "It says",
    kinds: { fires: "Fires", quiet: "Quiet" },
    threshold: ["threshold", "value", "where it comes from"],
    colon: ": ",
    comma: ", ",
  },
  zh: {
    title: "规则",
    intro:
      "由 `deno task docs` 根据规则、规则的文字和测试中的曲线生成。每个阈值都注明来源；`deno run -R mod.ts --locale zh --explain 规则` 在终端显示相同内容。",
    other: "[English](README.md)",
    says: "报告会说",
    kinds: { fires: "触发", quiet: "不触发" },
    threshold: ["阈值", "值", "来源"],
    colon: "：",
    comma: "、",
  },
} as const;
