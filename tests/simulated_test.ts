import { ok } from "node:assert/strict";
import type { Diagnosis } from "../lib/diagnosis.ts";
import { examine } from "../lib/examine.ts";
import type { RunContext } from "../lib/history.ts";
import { toHistory } from "../lib/in_memory.ts";
import { Dice } from "./kit/simulated/dice.ts";
import { type Columns, healthy } from "./kit/simulated/healthy.ts";
import { perturbed } from "./kit/simulated/perturbed.ts";
import { sick } from "./kit/simulated/sick.ts";

/** So many runs of each kind, of other lengths, scales and noise; the same every time. */
const RUNS = 20;
const rolls = Array.from({ length: RUNS }, (_, i) => i + 1);
const kinds = Object.entries(healthy);

function look(columns: Columns, context: RunContext = {}): Diagnosis {
  return examine(toHistory(columns, { context }));
}

/** Rules that call a run ill. */
function alarms({ checks }: Diagnosis): string[] {
  return checks
    .filter(({ outcome, severity }) =>
      outcome === "fires" && severity !== "note"
    )
    .map(({ rule }) => rule);
}

for (const [kind, draw] of kinds) {
  Deno.test(`a healthy run is left in peace: ${kind}`, () => {
    const found = rolls.map((seed) => alarms(look(draw(new Dice(seed)))));
    const alarmed = found.filter((rules) => rules.length > 0);
    ok(alarmed.length <= RUNS / 5, `${alarmed.length}: ${alarmed}`);
  });
}

Deno.test("of all healthy runs one in fifty at most is alarmed", () => {
  const alarmed = kinds.flatMap(([kind, draw]) =>
    rolls.flatMap((seed) => {
      const rules = alarms(look(draw(new Dice(seed))));
      return rules.length > 0 ? [`${kind}: ${rules}`] : [];
    })
  );
  ok(alarmed.length <= kinds.length * RUNS / 50, alarmed.join("\n"));
});

for (const [kind, { rules, draw }] of Object.entries(sick)) {
  Deno.test(`what is to be seen is seen: ${kind}`, () => {
    const missed = rolls.filter((seed) => {
      const { columns, context } = draw(new Dice(seed));
      const { checks } = look(columns, context);
      return !checks.some(({ rule, outcome }) =>
        outcome === "fires" && rules.some((id) => id === rule)
      );
    });
    ok(missed.length <= RUNS / 10, `missed ${missed.length} of ${RUNS}`);
  });
}

for (const [how, change] of Object.entries(perturbed)) {
  Deno.test(`a healthy run is as healthy ${how}`, () => {
    const changed = kinds.filter(([, draw]) => {
      const columns = draw(new Dice(7));
      return look(columns).verdict.health !==
        look(change(columns)).verdict.health;
    });
    ok(changed.length === 0, changed.map(([kind]) => kind).join(", "));
  });
}
