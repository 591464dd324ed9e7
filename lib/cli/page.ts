import type { Options } from "./options.ts";
import type { CliTexts } from "./texts/mod.ts";
export function page(_options: Options, _texts: CliTexts): string {
  return "";
}
