import { doesNotMatch, match } from "node:assert/strict";
import { examine } from "../../lib/examine.ts";
import { toHistory } from "../../lib/in_memory.ts";
import { renderMarkdown } from "../../lib/renderers/markdown.ts";

const falling = Array.from({ length: 12 }, (_, i) => 1 / (i + 1));

function report(columns: Record<string, readonly number[]>): string {
  const history = toHistory(columns);
  const diagnosis = examine(history);
  return renderMarkdown([{ history, diagnosis }], [], { locale: "en" });
}

Deno.test("an agent is asked for no validation loss and no accuracy", () => {
  const text = report({ policy_loss: falling, value_loss: falling });
  doesNotMatch(text, /next time.*(?:validation|accuracy)/);
  match(text, /next time.*reward/);
});

Deno.test("a run that knows no accuracy is not asked for one", () => {
  match(report({ loss: falling }), /next time: validation loss/);
  doesNotMatch(report({ loss: falling }), /next time.*accuracy/);
});

Deno.test("a gradient norm that is called norm is not asked for", () => {
  doesNotMatch(report({ loss: falling, norm: falling }), /next time.*norm/);
});

Deno.test("what tells how a run did comes before what it counted", () => {
  const text = report({ fps: falling, ep_rew_mean: falling, loss: falling });
  match(text, /\| loss \|[^]*\| ep.*rew.*mean \|[^]*\| fps \|/);
});
