import type { ComparisonTexts, LinkFacts } from "../_comparison.ts";

const ALIKE = {
  alike: "其余设置相同",
  "alike-but-seed": "除随机种子外其余设置相同",
  all: "",
};

const times = ({ runs, within, groups, chance }: LinkFacts) =>
  groups > 1
    ? `（共 ${runs} 次训练，在${
      ALIKE[within]
    }的 ${groups} 组之内比较；单凭偶然也能排得同样好的情形占 ${chance}）`
    : `（共 ${runs} 次训练；单凭偶然也能排得同样好的情形占 ${chance}）`;

/** 比较多次训练时的用语。 */
export const comparison: ComparisonTexts = {
  title: (runs) => `${runs} 次训练的比较`,
  columns: {
    run: "训练",
    best: (measure) => `最佳${measure}`,
    atTheEnd: "结束时",
    verdict: "结论",
  },
  best: (run, measure, value, at) =>
    `最好的是 ${run}：${at}的${measure}为 ${value}。`,
  level: (runs, measure, value) =>
    `最好的是 ${runs}，不相上下：${measure}均为 ${value}。`,
  bestIsSick: (run, verdict) =>
    `这只是其中最好的：${run} 本身也需要处理（${verdict}）。`,
  notHeldOut:
    "没有哪个验证指标在两份日志中都有，因此按训练数据上的指标比较：哪次在新数据上最好，无从得知。",
  byChance: (chance) => `单凭偶然也能排得同样好的情形占 ${chance}`,
  noMeasure: "没有哪个指标在两次训练中都有可比的记录，因此无法评出优劣。",
  goesWith: (facts) =>
    facts.favours === "peak"
      ? `${facts.setting} 在 ${facts.value} 附近结果最好，更大或更小都较差${
        times(facts)
      }。`
      : facts.favours === "value"
      ? `${facts.setting} 取 ${facts.value} 时结果更好${times(facts)}。`
      : `${facts.setting} 越${
        facts.favours === "larger" ? "大" : "小"
      }，结果越好${times(facts)}。`,
  unclear: (settings) => `看不出以下设置与结果有关：${settings}。`,
  tooFew: (settings, runs, tried) =>
    runs < 2
      ? `关于 ${settings} 无从判断：同时知道该设置和结果的训练太少。`
      : `训练次数太少，无法判断 ${settings} 的影响：只有 ${runs} 次${
        tried > 1 ? `，且有 ${tried} 项设置不同` : "时"
      }，即使顺序完全一致也可能出于偶然。`,
  onlyDifference: (setting) =>
    `${setting} 是唯一已知的差别。每种各换一个随机种子再训练一次，就能看出结果中有多少出于偶然。`,
  together: (settings) => `以下设置总是同时改变，其影响无法区分：${settings}。`,
  edge: (setting, value, place) =>
    `最好的一次用的是试过的${
      place === "largest" ? "最大" : "最小"
    }的 ${setting}（${value}）：可再往外试。`,
  doubt: (settings, measure) =>
    `各次训练的 ${settings} 不同，${measure}的含义随之改变：只应在这些设置相同的训练之间比较。`,
  nothingDiffers:
    "已知的设置没有差别。设置取自日志及其旁边的文件，或取自随每次训练给出的上下文。",
  sameInAll: "各次相同",
  moreSettings: (count) => `另有 ${count} 项，见 JSON 形式`,
  moreRuns: (count) => `另有 ${count} 次训练`,
  dots: "圆点：每次训练的最佳点",
  others: (count) => `灰色：表中靠后的 ${count} 次训练`,
  reports: (count) => `${count} 次训练各自的报告`,
  picturesAlone: "要看某一次训练的图，请单独诊断它。",
  notDrawn: (count) => `未绘出：${comparison.moreRuns(count)}`,
};
