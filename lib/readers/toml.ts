import { listsNumbers, readMarkedUp } from "./_marked_up.ts";
import type { Reader } from "./_reader.ts";
import { headText } from "./_text.ts";
import { parseToml } from "./_toml.ts";

/** A document of columns or of records: `loss = [0.9, 0.5]`, or `[[epoch]]` before each record. */
export const toml: Reader = {
  id: "toml",
  writtenBy: ["toml.dump(history, f)", "TOML.print(io, history)"],
  extensions: [".toml"],

  sniff(head, path = "") {
    const text = headText(head);
    if (/\.toml$/i.test(path) && ENTRY.test(text)) return 0.85;
    return listsNumbers(text, "=") ? 0.7 : 0;
  },

  read(log) {
    return readMarkedUp(log, "toml", parseToml);
  },
};

const ENTRY = /^\s*(?:\[\[?[^\n]+\]\]?\s*$|[\w."'-]+\s*=)/m;
