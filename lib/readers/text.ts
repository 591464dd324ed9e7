import { HEAD } from "../log_file.ts";
import { outlineOf } from "./_json_outline.ts";
import { looksPrinted, readText } from "./_read_text.ts";
import type { Reader } from "./_reader.ts";
import { headText } from "./_text.ts";

const JSON_START = /^\s*(?:\{\s*["\n}]|\[\s*[{["\n])/;

// JSON that another reader could not read is no printed text; settings printed as JSON come before a log.
function behindJson(text: string): string {
  if (!JSON_START.test(text)) return text;
  const rest = text.slice(outlineOf(text).end ?? text.length);
  return /^\s*(?:,|\{\s*"|\[\s*[{"])/m.test(rest) ? "" : rest;
}

/** Whatever a program printed about its training: names and numbers, line by line. */
export const text: Reader = {
  id: "text",
  general: true,
  atMost: 0.6,
  writtenBy: [
    "print() and logging",
    "tqdm",
    "nanoGPT",
    "Megatron-LM",
    "MMDetection",
    "OpenNMT-py",
    "Marian",
    "Coqui TTS",
    "nnU-Net",
    "XGBoost",
    "LightGBM",
  ],
  extensions: [".log", ".txt", ".out"],

  sniff(head) {
    const beginning = behindJson(headText(head));
    if (beginning.trim() === "") return 0;
    const sure = looksPrinted(beginning);
    // What is nothing so far may begin below.
    return sure === 0 && head.length >= HEAD ? 0.05 : sure;
  },

  read(log) {
    return readText(log, "text");
  },
};
