import type { Texts } from "../_texts.ts";

/** 读取时跳过、修复或推断的内容。 */
export const notes: Texts["notes"] = {
  "truncated-tail": (n) => `最后一条记录不完整${at(n)}，此前的都已读取。`,
  "zero-block": (n) =>
    `文件中有一段空字节${at(n)}：该处内容已丢失，其余已读取。`,
  "blank-start": ({ what }) =>
    `文件开头的 ${what} 个字节是空字节、空行或注释，已跳过；行号从其后算起。`,
  "bad-line": (n) => `跳过 ${n.count ?? 1} 行，不是记录${at(n)}。`,
  "bad-record": (n) =>
    `跳过 ${n.count ?? 1} 条记录${at(n)}：校验和不符，已损坏。`,
  "ragged-row": (n) => `有 ${n.count ?? 1} 行的列数与表头不符${at(n)}。`,
  "text-column": (n) => `${column(n)}是文本，已略去。`,
  "bad-number": (n) =>
    `${column(n)}中有 ${n.count ?? 1} 格不是数值，已跳过${at(n)}。`,
  "empty-column": (n) => `${column(n)}为空。`,
  "renamed-column": (n) => `有两列同名${name(n)}，后一列已改名。`,
  "left-out": (n) =>
    n.what === undefined
      ? `文件中另有 ${n.count ?? 1} 个对象不含曲线，已略去。`
      : `文件中的其他内容不含曲线，已略去：${name(n)}${
        (n.count ?? 1) > 1 ? `等 ${n.count} 项` : ""
      }。`,
  "repeated-name": (n) =>
    `同一对象中名称${name(n)}出现两次${at(n)}，以后一次的内容为准。`,
  "repeated-object": (n) =>
    `分组${name(n)}${
      (n.count ?? 1) > 1 ? `等 ${n.count} 处` : ""
    }包含自身或已读取过，不再重复读取。`,
  "repeated-header": (n) => `表头再次出现${at(n)}。`,
  resumed: (n) => `步数回退${record(n)}：训练曾恢复，以后面的值为准。`,
  "given-up": (n) =>
    `恢复之前的 ${n.count ?? 1} 个值超出了恢复后训练到达的位置，已略去。`,
  restarted: (n) => `步数重新开始${record(n)}：同一文件中有另一次训练。`,
  "newest-first": () => "最新的记录排在最前：日志按从后往前的顺序读取。",
  unordered: () => "记录未按步数排列，已按步数排序。",
  "repeated-step": (n) =>
    `有 ${n.count ?? 1} 步记录了两次${at(n)}，以后一次为准。`,
  unplaced: (n) =>
    `有 ${n.count ?? 1} 条记录缺少其余记录都有的步数或轮次，已略去。`,
  thinned: (n) =>
    `点数多于可保留的上限：最长的曲线有 ${n.count ?? 1} 个点，每 ${
      n.what ?? 2
    } 个保留一个，各段的最小值、最大值和首个非有限值也都保留。`,
  "damaged-file": () => "压缩文件不完整或已损坏；能解开的部分都已读取。",
  "own-count": (n) =>
    `${n.count ?? 1} 条曲线（如${
      name(n)
    }）自行计数，与其余曲线的步数不同；已按轮次、时间或在全程中所占的比例对齐。`,
  "short-axis": (n) =>
    `${column(n)}比其余的列短，无法与之对应：较长的列改为按点计数。`,
  "no-axis": () => "日志没有轮次或步数列，因此按点计数。",
  "no-names": () =>
    "各列没有名称，无法知道哪一列是损失：请在首行写上列名，例如“epoch,loss,val_loss”；只有一列时也可用它给文件命名，例如“val_loss.txt”。",
  "no-loss": () => "日志中没有任何一项叫损失。",
  "one-record": () => "只有一条记录，还谈不上曲线。",
  "restored-nan": (n) =>
    `最后 ${n.count} 条记录没有损失值，而记录仍在继续：视为 NaN，pandas 与 JSON 会把它写成空值。`,
  "summary-record": (n) =>
    `略去训练结束时的汇总记录${at(n)}：它不是曲线上的点。`,
  understood: (n) =>
    `打印的文本中有 ${n.count ?? 1} 行被识别为记录${share(n)}。`,
  "ends-in-error": (n) => `文本以错误结束${at(n)}，训练已中断：${name(n)}。`,
  "odd-encoding": () => "文本不是 UTF-8 编码，已尽量解码。",
  "unknown-context": (n) =>
    `未知的设置${name(n)}，已原样保留${
      n.near === undefined ? "。" : `；是否指 ${n.near}？`
    }`,
  "impossible-setting": (n) => `设置${name(n)}的取值不可能成立，已略去。`,
  "unread-file": (n) =>
    `同处另有 ${n.count ?? 1} 个文件无法读取：${name(n)}${
      (n.count ?? 1) > 1 ? "等" : ""
    }。`,
  "unread-run": (n) => `训练${name(n)}无法读取：其中没有数值列。`,
};

interface Place {
  readonly at?: number;
  readonly count?: number;
  readonly what?: string;
}

const record = ({ at }: Place): string =>
  at === undefined ? "" : `（第 ${at} 条记录）`;
const share = ({ what }: Place): string =>
  what === undefined ? "" : `，占首条记录以来各行的 ${what}`;
const at = ({ at, count = 1 }: Place): string =>
  at === undefined
    ? ""
    : count > 1
    ? `（首次在第 ${at} 行）`
    : `（第 ${at} 行）`;
const name = ({ what }: Place): string => what === undefined ? "" : `“${what}”`;
const column = (note: Place): string =>
  note.what === undefined ? "某列" : `${name(note)}列`;
