import type { RuleTexts } from "../../_texts.ts";

/** Share of the highest rate below which a rate is as good as none. */
const NEXT_TO_NOTHING = 1e-3;

/** 关于日志本身的规则。 */
export const logging = {
  "too-short": {
    name: "日志太短",
    looksFor: "日志中的点太少，无法作出判断。",
    about: "点这么少，走势与偶然无法区分。请更频繁地记录，或继续训练。",
    title: (e, say) =>
      e.points === 0 && e.recorded > 0
        ? "无法判断：没有一个有限值"
        : `太短，无法判断：只有 ${say.number(e.points)} 个点`,
    saw: (e, say) =>
      e.recorded > e.points
        ? `最长的曲线有 ${say.number(e.recorded)} 个值，其中有限值${
          e.points === 0 ? "一个也没有" : `只有 ${say.number(e.points)} 个`
        }；判断走势至少需要 ${say.number(e.needed)} 个。`
        : `最长的曲线有 ${say.number(e.points)} 个点；判断走势至少需要 ${
          say.number(e.needed)
        } 个。`,
    means: (e) =>
      e.points === 0 && e.recorded > 0
        ? "从第一个值起就是 NaN 或无穷：要么训练在首次记录之前就已损坏，要么日志写出的不是数值。请检查数据，以及第一步之前的损失。"
        : "点这么少，走势与偶然无法区分，因此不下结论。请更频繁地记录，或继续训练。",
    unless: "",
  },
  "constant-metric": {
    name: "曲线不变或重复",
    looksFor: "某条曲线始终不变，或两个集合的数值完全相同。",
    about:
      "实际测得的值不会每一位都相同，两份数据也不会给出完全相等的值。要么日志有误，要么权重没有变化。",
    title: (e) =>
      e.form === "copies"
        ? `${e.series} 与 ${e.other} 完全相同`
        : `${e.series} 始终不变`,
    saw: (e, say) =>
      e.form === "copies"
        ? `两者的 ${say.number(e.points)} 个值全部相同。`
        : `全部 ${say.number(e.points)} 个值都是 ${
          say.number(e.value ?? NaN)
        }。`,
    means: (e) =>
      e.form === "copies"
        ? "两份不同的数据不会给出每一位都相同的数值。其中一个记录的来源不对。"
        : "实际测得的值不会每一位都相同。要么日志在重复同一个值，要么权重根本没有变：优化器没有更新、层被冻结、梯度被切断。",
    unless: "该量有意保持不变。",
  },
  "learning-rate-schedule": {
    name: "学习率调度",
    looksFor: "学习率按某种调度变化。",
    about:
      "仅供参考，并非警报：分段下降、预热、重启和衰减可以解释曲线的转折，使其他规则不致误判。本该下降时却升高十倍，则是配置写错。",
    title: (e, say) =>
      e.raisedTenfold
        ? `学习率${e.step === null ? "" : `在${say.at(e.step)}`}升高十倍`
        : e.guessed
        ? `学习率似乎分段下降${
          e.step === null ? "" : `，首次在${say.at(e.step)}`
        }`
        : e.form === "step"
        ? e.changes === 1 && e.step !== null
          ? `学习率在${say.at(e.step)}下降一级`
          : `学习率分段下降${
            e.step === null ? "" : `，首次在${say.at(e.step)}`
          }`
        : e.form === "restarts"
        ? "学习率周期性重启"
        : e.form === "warm-up"
        ? e.last !== null && e.highest !== null && e.last < e.highest / 2
          ? "学习率先预热，再衰减"
          : "学习率先预热"
        : "学习率逐渐衰减",
    saw: (e, say) =>
      e.guessed
        ? `训练损失和${say.heldOutLoss}${
          e.changes === 1 ? "" : `先后 ${say.number(e.changes)} 次`
        }同时突然降到新低；日志没有记录学习率本身。`
        : !e.logged || e.first === null || e.last === null || e.highest === null
        ? "设置中如此说明；日志没有记录学习率本身。"
        : e.form === "warm-up" && e.last < e.highest
        ? `从 ${say.number(e.first)} 升到 ${say.number(e.highest)}，结束时${
          Math.abs(e.last) < NEXT_TO_NOTHING * e.highest
            ? "接近 0"
            : `为 ${say.number(e.last)}`
        }。`
        : `从 ${say.numbers(e.first, e.last).join(" 到 ")}${
          e.form === "step" && e.changes > 1
            ? `，跳变 ${say.number(e.changes)} 次`
            : ""
        }${
          e.highest > Math.max(e.first, e.last)
            ? `，最高 ${say.number(e.highest)}`
            : ""
        }。`,
    means: (e) =>
      e.raisedTenfold
        ? "调度本应降低学习率；升高十倍且不再回落，通常是配置写错，曲线此后的变化由此而来。"
        : "曲线在这些位置的转折是调度造成的。",
    unless: "升高是有意的。",
  },
  "resumed-run": {
    name: "恢复训练",
    looksFor: "步数先回退，再继续。",
    about:
      "步数回退：训练曾被抢占或从检查点恢复。同一步记录了两次时，以后一次为准。",
    title: (e, say) =>
      e.times === 1
        ? "训练曾从检查点恢复"
        : `训练曾从检查点恢复 ${say.number(e.times)} 次`,
    saw: (e, say) =>
      `步数在日志第 ${
        say.number(e.line)
      } 条记录处回退；同一步记录了两次时，以后一次为准。`,
    means: () =>
      "该处的跳变可能来自恢复训练：优化器状态、学习率调度或数据顺序没有还原。",
    unless: "",
  },
} satisfies Partial<RuleTexts>;
