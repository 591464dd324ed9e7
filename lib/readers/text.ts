import { HEAD } from "../log_file.ts";
import { looksPrinted, readText } from "./_read_text.ts";
import type { Reader } from "./_reader.ts";
import { headText } from "./_text.ts";

/** Whatever a program printed about its training: names and numbers, line by line. */
export const text: Reader = {
  id: "text",
  general: true,
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
    const beginning = headText(head);
    // JSON that another reader could not read is no printed text.
    if (
      beginning.trim() === "" ||
      /^\s*(?:\{\s*["\n}]|\[\s*[{["\n])/.test(beginning)
    ) return 0;
    const sure = looksPrinted(beginning);
    // What is nothing so far may begin below.
    return sure === 0 && head.length >= HEAD ? 0.05 : sure;
  },

  read(log) {
    return readText(log, "text");
  },
};
