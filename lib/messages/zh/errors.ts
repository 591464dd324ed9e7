import type { ErrorTexts } from "../_errors.ts";

/** 无法读取的输入。 */
export const errors: ErrorTexts = {
  found: {
    "empty": "内容为空",
    "binary": "既不是文本，也不是已知格式",
    "not-a-log": "不是已知格式",
    "prose": "是供人阅读的文章，不是训练日志",
    "source-code": "是程序源代码，不是训练日志",
    "own-report": "是本程序对训练的诊断报告，不是训练日志",
    "settings": "是配置文件，不是训练日志",
    "traceback": "是程序报错的堆栈信息，不是训练日志",
    "markup": "是网页或标记文本，不是训练日志",
    "pointer": "只有 Git LFS 指针，没有日志本身",
    "header-only": "只有表头，没有数据行",
    "no-records": "没有任何记录",
    "no-numbers": "没有数值列",
    "no-curve": "只有单个数值，没有曲线",
    "no-metric": "只有数值，没有训练的步数或指标",
    "cut-packing": "压缩文件被截断，没有任何内容可以解压",
    "damaged-database": "数据库被截断或已损坏",
    "damaged-table": "Parquet 文件被截断或已损坏",
    "damaged-log": "日志在首条记录之前就被截断或已损坏",
    "cut-archive": "压缩包被截断或已损坏",
    "packing": "不支持的压缩方式",
    "locked": "文件设有密码",
    "large-document":
      "超过 256 MB 的整篇文档；若改为每行一条 JSON 记录，则大小不限",
    "too-large": "内容过大，无法一次读取",
    "table-of-runs": "是设置、多次训练或样本的汇总表，不是曲线",
    "calendar": "是按日、月或年统计的数据，不是训练记录",
    "syntax": "文本残缺，无法解析",
    "not-found": "没有这个文件或文件夹",
    "odd-name": "文件名不是 UTF-8 编码，无法按此名称打开",
    "no-match": "没有与该通配符匹配的文件",
    "not-readable": "没有读取权限",
    "system": "系统报错",
    "no-logs": "文件夹里没有日志",
    "no-series": "没有选中任何曲线",
    "reader-failed": "读取程序出错",
  },
  other: "意外情况",
  noneSelected: (path, names, more) =>
    `无法在 ${JSON.stringify(path)} 中选取：没有匹配的曲线，现有 ${
      names.map((name) => JSON.stringify(name)).join("、")
    }${more > 0 ? ` 等 ${names.length + more} 条` : ""}`,
  message: ({ path, line, what }, found) =>
    `无法读取 ${JSON.stringify(path)}${
      line === undefined ? "" : ` 的第 ${line} 行`
    }：${found}${what === undefined ? "" : `：${JSON.stringify(what)}`}`,
};
