import { textsFor as wordsFor } from "../messages/mod.ts";
import { readers } from "../readers/mod.ts";
import { columns, pad } from "../renderers/_columns.ts";
import type { Rule } from "../rules/mod.ts";
import { rules } from "../rules/mod.ts";
import { type Options, UsageError } from "./options.ts";
import type { CliTexts } from "./texts/mod.ts";
import { unknown } from "./unknown.ts";

/** What `--list-rules`, `--list-readers` and `--explain` print. */
export async function page(options: Options, texts: CliTexts): Promise<string> {
  if (options.explain !== undefined) {
    return await explanation(options.explain, options, texts);
  }
  return options.listRules ? ruleTable(options, texts) : readerTable(texts);
}
