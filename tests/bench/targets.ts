/**
 * Fails when a score that has been reached is lost: `targets.ts SCORES.json REPLAY.txt CORPUS.txt LOGS.txt`.
 *
 * @module
 */

/** A figure of one set that must stay on its side of a limit. */
export interface Target {
  readonly set: string;
  readonly figure: string;
  readonly relation: ">=" | "<=";
  readonly limit: number;
}

/** Figures by set and name; `"62/65"` counts as 62. */
export type Scores = Readonly<
  Record<string, Readonly<Record<string, unknown>>>
>;

/** The table of targets: set, figure and bound, apart by tabs, below a header. */
export function parseTargets(table: string): Target[] {
  return table.trim().split("\n").slice(1).map((row) => {
    const [set = "", figure = "", bound = ""] = row.split("\t");
    const [relation, limit] = bound.split(" ");
    if (relation !== ">=" && relation !== "<=") {
      throw new SyntaxError(`Cannot read target "${row}": found no >= or <=`);
    }
    return { set, figure, relation, limit: Number(limit) };
  });
}

/** What `replay.py` prints of this tool, as figures of the set `replay`. */
export function parseReplay(text: string): Scores {
  const [, kept, delay] =
    /^this tool\s+best epoch kept (\d+)\/.*median delay (-?[\d.]+)/m.exec(
      text,
    ) ?? [];
  return { replay: { kept: Number(kept), delay: Number(delay) } };
}

/** What `read_corpus.py` and `appended.ts` print of this tool, as figures of the set `corpus`. */
export function parseCorpus(text: string): Scores {
  const [, values, split, quantity] =
    /^series: values (\d+)\/.* split (\d+)\/.* quantity (\d+)\//m.exec(text) ??
      [];
  const [, units] = /^(\d+)\/\d+ logs right/m.exec(text) ?? [];
  const [, joined] = /^Logs of several runs, joined: (\d+)/m.exec(text) ?? [];
  return {
    corpus: {
      values: Number(values),
      split: Number(split),
      quantity: Number(quantity),
      units: Number(units),
      joined: Number(joined),
    },
  };
}

/** What `real_logs.ts` prints of strangers' logs, as figures of the set `real-logs`. */
export function parseRealLogs(text: string): Scores {
  const [, alarmed, praised] =
    /^real logs: (\d+) of \d+ healthy alarmed, (\d+) of /m.exec(text) ?? [];
  return {
    "real-logs": { alarmed: Number(alarmed), praised: Number(praised) },
  };
}

/** A sentence for each target that is lost. */
export function lost(targets: readonly Target[], scores: Scores): string[] {
  return targets.flatMap(({ set, figure, relation, limit }) => {
    const found = Number.parseFloat(String(scores[set]?.[figure]));
    const kept = relation === ">=" ? found >= limit : found <= limit;
    return kept
      ? []
      : [`Lost: ${set} ${figure} is ${found}, due ${relation} ${limit}`];
  });
}

if (import.meta.main) {
  const [scores = "", replay = "", corpus = "", logs = ""] = Deno.args.map((
    path,
  ) => Deno.readTextFileSync(path));
  const table = Deno.readTextFileSync(new URL("targets.tsv", import.meta.url));
  const targets = parseTargets(table);
  const sentences = lost(targets, {
    ...JSON.parse(scores),
    ...parseReplay(replay),
    ...parseCorpus(corpus),
    ...parseRealLogs(logs),
  });
  sentences.forEach((sentence) => console.error(sentence));
  console.log(
    `${targets.length - sentences.length} of ${targets.length} targets kept`,
  );
  if (sentences.length > 0) Deno.exitCode = 1;
}
