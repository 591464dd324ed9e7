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
    causes: {
      title: "Causes",
      intro:
        "Written by `deno task docs` from the causes and their words. What speaks for or against a cause adds to its log-odds or takes from them; the shares in a report follow from the sums. “…” stands for what only a run can say. The rules have [a page of their own](../rules/README.md).",
      explains: "Explains",
      for: "Speaks for it",
      against: "Speaks against it",
    },
    colon: ": ",
    comma: ", ",
    semicolon: "; ",
  },
  zh: {
    title: "规则",
    intro:
      "由 `deno task docs` 根据规则、规则的文字和测试中的曲线生成。每个阈值都注明来源；`deno run -R mod.ts --locale zh --explain 规则` 在终端显示相同内容。",
    other: "[English](README.md)",
    says: "报告会说",
    kinds: { fires: "触发", quiet: "不触发" },
    threshold: ["阈值", "值", "来源"],
    causes: {
      title: "原因",
      intro:
        "由 `deno task docs` 根据原因及其文字生成。支持或反对某个原因的线索会增减它的对数几率，报告中的百分比由总和得出。“…”代表只有具体训练才能给出的内容。规则另有[单独一页](../rules/README.zh.md)。",
      explains: "可解释",
      for: "支持它的线索",
      against: "反对它的线索",
    },
    colon: "：",
    comma: "、",
    semicolon: "；",
  },
} as const;
