import { toContext } from "../context.ts";
import { isObject } from "../records/columns.ts";
import { readJsonl, type Row, type Taker } from "./_read_jsonl.ts";
import type { Reader } from "./_reader.ts";
import { headText } from "./_text.ts";

/** What a Comet experiment keeps while it is offline: one message a line. */
export const comet: Reader = {
  id: "comet",
  writtenBy: ["Comet, offline experiments"],
  extensions: ["messages.json"],

  sniff(head) {
    return /^\{"payload":\s*\{[^\n]*"message_id"/.test(headText(head))
      ? 0.95
      : 0;
  },

  async read(log) {
    const settings: [string, unknown][] = [];
    const histories = await readJsonl(log, "comet", messages(settings));
    const context = toContext(Object.fromEntries(settings));
    return histories.map((history) => ({
      ...history,
      context: { ...context, ...history.context },
    }));
  },
};

/** Takes the metrics of messages, each a record, and what was set by hand. */
function messages(settings: [string, unknown][]): Taker {
  return {
    add(builder, { payload }, at) {
      const { metric, param, context } = part(payload);
      const { metricName: name, metricValue, step, epoch } = part(metric);
      if (typeof name === "string") {
        const of = typeof context === "string" ? `${context}/` : "";
        builder.add({ step, epoch, [of + name]: metricValue }, at);
      }
      const { paramName, paramValue, source } = part(param);
      if (typeof paramName === "string" && source === "manual") {
        settings.push([paramName, paramValue]);
      }
    },
  };
}

function part(value: unknown): Row {
  return isObject(value) ? value : {};
}
