import { textReader } from "./_text_reader.ts";

const STEP = /^step\s+\d+\/\d+ \| (?:train )?loss .*\| norm /;

/** What llm.c prints of a step: its `norm` is that of the gradient. */
export const llmCConsole = textReader({
  id: "llm-c-console",
  writtenBy: ["llm.c train_gpt2"],
  mark: STEP,
  rewriting: () => (line) =>
    STEP.test(line) ? line.replace("| norm ", "| grad_norm ") : line,
});
