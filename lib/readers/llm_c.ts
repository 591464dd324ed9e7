import { textReader } from "./_text_reader.ts";

const WORDS: Readonly<Record<string, string>> = {
  trl: "train loss",
  tel: "val loss",
  eval: "HellaSwag accuracy",
};

/** The `main.log` of llm.c: `s:250 trl:5.1`, and `tel` for the loss on held-out data. */
export const llmC = textReader({
  id: "llm-c",
  writtenBy: ["llm.c main.log", "modded-nanogpt"],
  mark: /^s:\d+ (?:trl|tel|eval):\S+/,
  rewriting: () => (line) => {
    const step = /^s:(\d+) /.exec(line);
    if (!step) return line;
    const rest = line.slice(step[0].length).trim().split(" ").map((pair) => {
      const [name = "", value = ""] = pair.split(":");
      const meaning = Object.hasOwn(WORDS, name) ? WORDS[name]! : name;
      return [meaning, Number(value), name] as const;
    });
    return [["step", Number(step[1])], ...rest];
  },
});
