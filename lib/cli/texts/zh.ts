import { megabytes } from "./_megabytes.ts";
import type { CliTexts } from "./_texts.ts";

/** 简体中文。 */
export const zh: CliTexts = {
  help: `读取训练日志，说明这次训练哪里出了问题。

用法：deno run -R mod.ts [选项] 路径…

路径可以是文件、文件夹（在其中查找日志）、通配符（如 "runs/**/*.csv"），
或表示标准输入的 -。

报告
  --format 形式        text（默认）、markdown、html、json、ndjson、junit、github
                       ndjson 与 - 同用时，每行输入对应一行输出
  -o, --output 文件    写入文件而不是标准输出（需要 -W）；未给出 --format 时，
                       由 .html、.json、.ndjson、.md、.xml 决定形式
  --compare            并列比较多次训练：哪次最好、设置有何差别、
                       哪个差别与结果有关
  --watch              日志一有变化就重新报告，按 Ctrl-C 结束；
                       输出到管道时，只在结论改变时报告
  --locale en|zh       报告的语言
  --color 时机         auto（默认）、always、never；遵从 NO_COLOR

检查范围
  --context k=v,…      日志中没有的信息：train_size=500,lr=0.1，
                       或写有这些信息的文件；可多次给出
  --reader 标识        按此格式读取，不自动判断
  --select 正则        只看名称匹配的曲线
  --rules 标识,…       只用这些规则，包括试用中的规则
  --fail-on 级别       从此级别起以 1 退出：note（提示）、warning（警告）、
                       error（错误）；报告中每项发现旁都写明级别

帮助
  --list-rules         列出所有规则
  --list-readers       列出所有可读的格式；给出路径时，列出哪些文件是日志、
                       由谁读取，其余的又是什么
  --explain 规则       该规则检查什么、为何重要、该怎么做；
                       not-learning 是“学不动”时的检查清单
  -h, --help           显示本页
  -V, --version        显示版本

退出码
  0  日志全部读完，没有达到 --fail-on 级别的问题
  1  有达到 --fail-on 级别的问题
  2  命令用法有误，或报告无法写入
  3  部分输入无法读取；其余照常报告

示例
  deno run -R mod.ts run.csv
  deno run -R mod.ts --compare runs/
  deno run -R mod.ts --watch run.csv
  deno run -R mod.ts --locale zh --format html -o report.html runs/
  deno run mod.ts --format ndjson - < runs.ndjson > diagnoses.ndjson
`,
  seeHelp: "详见 --help",
  unknownOption: (option, near) =>
    `无法使用选项 ${option}：没有这个选项${
      near ? `，您是否想用 ${near}？` : ""
    }`,
  unknownValue: (option, value, choices) =>
    `无法使用 ${option} “${value}”：可用的值为 ${choices.join("、")}`,
  needsValue: (option) => `无法使用 ${option}：后面没有值`,
  takesNoValue: (option) => `无法使用 ${option}：它不带值`,
  badPattern: (source) =>
    `无法使用 --select “${source}”：不是有效的正则表达式，或含有反向引用（\\1）`,
  badContext: (source) =>
    `无法使用 --context “${source}”：既不是 key=value，也不是写有这些信息的可读文件`,
  noNumber: (setting, value) =>
    `无法使用 --context ${setting}：“${value}”不是数值`,
  impossible: (setting, value) =>
    `无法使用 --context ${setting}：该设置不可能是 ${value}`,
  unknownRule: (id, near) =>
    `找不到规则“${id}”${
      near ? `：您是否想用 ${near}？` : "：详见 --list-rules"
    }`,
  unknownReader: (id, near) =>
    `找不到读取器“${id}”${
      near ? `：您是否想用 ${near}？` : "：详见 --list-readers"
    }`,
  cannotCompareIn: (format) =>
    `--compare 无法与 --format ${format} 同用：可用的形式为 text、markdown、html、json`,
  tooFewToCompare: (found) => `无法比较：只找到 ${found} 次训练`,
  noPath: "无法开始：没有给出要读取的路径",
  cannotWatchInput: "无法跟踪标准输入：--watch 不能与 - 同用",
  watching: "跟踪中：按 Ctrl-C 结束",
  goesOn: (lines) => `…… 下面还有 ${lines} 行`,
  notWrittenAs: (ending, forms) =>
    `无法把报告写成 ${ending}：请用 --format 指定 ${forms.join("、")} 之一`,
  onlyOneStandardInput: "按行读取标准输入时，不能同时给出其他路径",
  cannotWrite: ({ path, hindrance, said = "出错" }) =>
    `无法写入${path === "-" ? "标准输出" : `“${path}”`}：${
      {
        "no-permission": "没有权限（写入需要 -W）",
        "device": "它是设备，写入需要 -A",
        "no-folder": "没有这个文件夹",
        "own-input": "它正是要读取的日志",
        "system": said,
      }[hindrance]
    }`,
  progress: (done) => `正在读取：已完成 ${done} 个`,
  reading: ({ path, read, size }) =>
    `正在读取 ${path}：${megabytes(read)} / ${megabytes(size)} MB`,
  by: (programs) =>
    programs.length > 0 ? `   由 ${programs.join("、")} 写出` : "",
  runs: (found) => `${found} 次训练`,
  passedOver: (files, paths) =>
    `已略过 ${files} 个没有自己训练记录的文件：详见 --list-readers ${
      paths.join(" ")
    }`,
  noLog: (path) => `${path}  从文件名看不是日志`,
  beside: (path) => `${path}  提供同目录训练的信息`,
  trial: "试用中",
};
