import { listsNumbers, readMarkedUp } from "./_marked_up.ts";
import { LogError, type Reader } from "./_reader.ts";
import { headText } from "./_text.ts";
import { parseYaml } from "./_yaml.ts";

/** A document of columns or of records: `loss: [0.9, 0.5]`, `- {epoch: 1, loss: 0.9}`. */
export const yaml: Reader = {
  id: "yaml",
  writtenBy: ["yaml.dump(history)", 'print("losses:", losses)'],
  extensions: [".yaml", ".yml"],

  sniff(head, path = "") {
    const text = headText(head);
    if (/\.ya?ml$/i.test(path) && NUMBERS.test(text)) return 0.85;
    return listsNumbers(text, ":") ? 0.7 : 0;
  },

  read(log) {
    return readMarkedUp(log, "yaml", (text) => {
      // A few references may unfold to more than can be held.
      if (/(?:^|[\s[{,])\*\w/.test(text)) {
        throw new LogError("no-records", log.path);
      }
      return parseYaml(text);
    });
  },
};

/** A list of numbers, or a record. */
const NUMBERS =
  /^\s*[^\s:#][^:#\n]*:\s*(?:\[\s*[-+.\d]|\n\s*-\s+[-+.\d])|^-\s+\{?\s*[\w"' ]+:\s*[-+.\d]/m;
