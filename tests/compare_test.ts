import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import { compare } from "../lib/compare.ts";
import { shortNames } from "../lib/compare/names.ts";
import { examine } from "../lib/examine.ts";
import type { RunContext } from "../lib/history.ts";
import { toHistory } from "../lib/in_memory.ts";

/** A run whose validation loss falls to `best`. */
function run(
  best: number,
  context: RunContext = {},
  column = "val_loss",
) {
  const history = toHistory(
    { [column]: [best + 2, best + 1, best, best + 0.1] },
    { context },
  );
  return { history, diagnosis: examine(history) };
}

const link = (runs: ReturnType<typeof run>[], setting = "learning_rate") =>
  compare(runs).differences.find((d) => d.setting === setting);

/** As many runs as values; the first is the best. */
const sweep = (setting: string, ...values: readonly unknown[]) =>
  values.map((value, i) => run(0.2 + i / 10, { [setting]: value }));

Deno.test("the best run is the one with the lowest validation loss", () => {
  const { measure, best, ranking } = compare([run(0.5), run(0.2), run(0.4)]);
  deepStrictEqual(measure, {
    quantity: "loss",
    split: "validation",
    better: "lower",
  });
  strictEqual(best, 1);
  deepStrictEqual(ranking.map((r) => r.run), [1, 2, 0]);
  deepStrictEqual(ranking[0]!.best, { step: 2, value: 0.2 });
});

Deno.test("a run that ended in NaN is never best, whatever it had reached, and no reason to judge by another measure", () => {
  const histories = [
    { loss: [3, NaN, NaN, NaN], accuracy: [0.9, 0.9, 0.9, 0.9] },
    { loss: [3, 2, 0.1, NaN], accuracy: [0.5, 0.6, 0.7, 0.7] },
    { loss: [3, 2.5, 2, 1.5], accuracy: [0.1, 0.2, 0.3, 0.4] },
  ].map((columns) => toHistory(columns));
  const runs = histories.map((history) => ({
    history,
    diagnosis: examine(history),
  }));
  const { measure, best, ranking } = compare(runs);
  strictEqual(measure?.quantity, "loss");
  strictEqual(best, 2);
  deepStrictEqual(ranking.map((r) => r.run), [2, 1, 0]);
  strictEqual(compare([runs[0]!, runs[2]!]).best, 1);
  strictEqual(compare(runs.slice(0, 2)).best, null);
});

Deno.test("of an accuracy the highest is the best", () => {
  const runs = [0.7, 0.9].map((top) => {
    const history = toHistory({ val_accuracy: [0.1, top, 0.6] });
    return { history, diagnosis: examine(history) };
  });
  strictEqual(compare(runs).best, 1);
});

Deno.test("runs are measured by what most of them have: the odd one is last, and has no place", () => {
  const { measure, ranking } = compare([
    run(0.1, {}, "test_loss"),
    run(0.5),
    run(0.4),
  ]);
  strictEqual(measure?.split, "validation");
  deepStrictEqual(ranking.map((r) => r.run), [2, 1, 0]);
  strictEqual(ranking[2]!.best, null);
});

Deno.test("runs without a common quantity cannot be compared, and their settings still can be seen", () => {
  const { measure, best, differences } = compare([
    run(0.1, { learning_rate: 1 }, "test_loss"),
    run(0.5, { learning_rate: 2 }),
  ]);
  strictEqual(measure, null);
  strictEqual(best, null);
  deepStrictEqual(differences[0]!.values, [1, 2]);
  strictEqual(differences[0]!.link, "too-few");
});

Deno.test("what is the same in all runs differs in none", () => {
  const { differences, shared } = compare([
    run(1, { optimizer: "adam", batch_size: 8 }),
    run(2, { optimizer: "adam", batch_size: 16 }),
    run(3, { optimizer: "adam" }),
  ]);
  deepStrictEqual(shared, { optimizer: "adam" });
  deepStrictEqual(differences.map((d) => d.setting), ["batch_size"]);
  deepStrictEqual(differences[0]!.values, [8, 16, null]);
  strictEqual(differences[0]!.runs, 2);
});

Deno.test("two runs never tell which setting did it", () => {
  strictEqual(link(sweep("learning_rate", 0.1, 0.01))?.link, "too-few");
});

Deno.test("six runs in the order of their learning rates do", () => {
  const found = link(sweep("learning_rate", 1, 2, 3, 4, 5, 6))!;
  strictEqual(found.link, "goes-with");
  strictEqual(found.favours, "smaller");
  ok(found.chance > 0 && found.chance < 0.05);
  strictEqual(found.place, "smallest");
});

Deno.test("eight runs in no order of their learning rates do not", () => {
  const found = link(sweep("learning_rate", 4, 7, 1, 8, 3, 6, 2, 5))!;
  strictEqual(found.link, "unclear");
  strictEqual(found.favours, null);
  ok(found.chance > 0.2);
});

Deno.test("a value in the middle that is best goes with the result by its group", () => {
  const dropouts = [0.2, 0.2, 0.2, 0.2, 0, 0.5, 0, 0.5, 0, 0.5, 0, 0.5];
  const runs = sweep("dropout", ...dropouts);
  const found = link(runs, "dropout")!;
  strictEqual(found.link, "goes-with");
  strictEqual(found.favours, "value");
  strictEqual(found.favoured, 0.2);
  strictEqual(found.place, "inside");
});

Deno.test("a value that is best, and worse on both sides, is seen where each was tried once", () => {
  const rates = [0.01, 0.003, 0.001, 0.03, 3e-4, 1e-4, 3e-5, 1e-5, 0.1, 1];
  const found = link(sweep("learning_rate", ...rates))!;
  deepStrictEqual(
    [found.link, found.favours, found.favoured, found.place],
    ["goes-with", "peak", 0.01, "inside"],
  );
  ok(found.chance < 0.01);
  const six = link(sweep("learning_rate", 0.01, 1e-3, 0.1, 1e-4, 0.3, 1e-5))!;
  deepStrictEqual([six.link, six.favours, six.favoured], [
    "goes-with",
    "peak",
    0.01,
  ]);
  // So few do as well by chance that it cannot be told.
  const four = link(sweep("learning_rate", 0.01, 1e-3, 0.1, 1e-4))!;
  strictEqual(four.link, "too-few");
});

Deno.test("what is worst in the middle has no best place", () => {
  const found = link(sweep("learning_rate", 1, 8, 2, 7, 3, 6, 4, 5))!;
  strictEqual(found.favours, null);
});

Deno.test("a word goes with the result where its group is apart", () => {
  const runs = sweep("optimizer", ..."aaaabbbb");
  deepStrictEqual(
    [link(runs, "optimizer")!.link, link(runs, "optimizer")!.favoured],
    ["goes-with", "a"],
  );
});

Deno.test("runs that agree in all else are compared with each other", () => {
  // Dropout helps at every learning rate, and less than the learning rate does.
  const runs = [1, 2, 3].flatMap((learning_rate) =>
    [1, 2].flatMap((seed) =>
      [0, 0.5].map((dropout) =>
        run(learning_rate + seed / 100 - dropout / 2, {
          learning_rate,
          seed,
          dropout,
        })
      )
    )
  );
  const found = link(runs, "dropout")!;
  deepStrictEqual([found.link, found.favours], ["goes-with", "larger"]);
  deepStrictEqual([found.within, found.groups], ["alike-but-seed", 3]);
  strictEqual(link(runs, "seed")!.link, "no-cause");
});

Deno.test("where seeds matter more than settings, runs of one seed are compared", () => {
  const runs = [1, 2, 3, 4].flatMap((seed) =>
    [0, 0.1, 0.5].map((dropout) => run(10 * seed - dropout, { seed, dropout }))
  );
  const found = link(runs, "dropout")!;
  deepStrictEqual([found.link, found.favours], ["goes-with", "larger"]);
  deepStrictEqual([found.within, found.groups], ["alike", 4]);
});

Deno.test("each further setting makes it harder to be believed", () => {
  const runs = [1, 2, 3, 4, 5].map((lr, i) =>
    run(lr, {
      learning_rate: lr,
      batch_size: [8, 32, 8, 16, 64][i],
      weight_decay: [3, 1, 2, 1, 2][i],
    })
  );
  const alone = runs.map(({ history }) => {
    const { learning_rate } = history.context;
    const bare = { ...history, context: { learning_rate } };
    return { history: bare, diagnosis: examine(bare) };
  });
  strictEqual(link(alone)!.link, "goes-with");
  ok(link(runs)!.chance > link(alone)!.chance);
});

Deno.test("settings that change together cannot be told apart", () => {
  const { differences } = compare([
    run(1, { learning_rate: 1, batch_size: 8, dropout: 0 }),
    run(2, { learning_rate: 2, batch_size: 16, dropout: 0 }),
    run(3, { learning_rate: 3, batch_size: 32, dropout: 0.5 }),
  ]);
  const together = Object.fromEntries(
    differences.map((d) => [d.setting, d.together]),
  );
  deepStrictEqual(together, {
    learning_rate: ["batch_size"],
    batch_size: ["learning_rate"],
    dropout: [],
  });
});

Deno.test("names that no two runs share go with nothing and stand last", () => {
  const runs = ["a", "b", "c", "d", "e", "f"].map((note, i) =>
    run(i, { note, learning_rate: i })
  );
  const { differences } = compare(runs);
  deepStrictEqual(differences.map((d) => [d.setting, d.link]), [
    ["learning_rate", "goes-with"],
    ["note", "no-cause"],
  ]);
});

Deno.test("losses of different kinds are doubted", () => {
  const runs = [
    run(1, { loss_function: "mse", learning_rate: 1 }),
    run(2, { loss_function: "mae", learning_rate: 2 }),
  ];
  deepStrictEqual(compare(runs).doubts, ["loss_function"]);
});

Deno.test("names are told without what all of them share", () => {
  deepStrictEqual(
    shortNames(["runs/a/metrics.csv", "runs/b/metrics.csv"]),
    ["a", "b"],
  );
  deepStrictEqual(shortNames(["x/a/b", "x/b"]), ["a/b", "b"]);
  deepStrictEqual(shortNames(["a", "a"]), ["a", "a"]);
  deepStrictEqual(shortNames(["", "/"]), ["", "/"]);
});

Deno.test("a comparison is plain JSON", () => {
  const found = compare(sweep("learning_rate", 1, 2, 3));
  deepStrictEqual(JSON.parse(JSON.stringify(found)), found);
});

Deno.test("a learning rate that is logged as a curve and stands still is a setting", () => {
  const logged = (lr: number[]) => {
    const history = toHistory({ val_loss: [3, 2, 1], lr });
    return { history, diagnosis: examine(history) };
  };
  const sweep = [logged([0.1, 0.1, 0.1]), logged([0.01, 0.01, 0.01])];
  deepStrictEqual(link(sweep)?.values, [0.1, 0.01]);
  const scheduled = [logged([0.1, 0.1, 0.01]), logged([0.01, 0.01, 0.01])];
  deepStrictEqual(link(scheduled)?.values, [null, 0.01]);
});

Deno.test("a learning rate that was kept in 32 bits is said as it was set", () => {
  const rates = [Math.fround(0.001), 0.1 + 0.2, 0.5, Math.fround(3e-5)];
  const said = rates.map((lr) => {
    const history = toHistory({ val_loss: [3, 2, 1], lr: [lr, lr, lr] });
    return examine(history).context.learning_rate;
  });
  deepStrictEqual(said, [0.001, 0.1 + 0.2, 0.5, 3e-5]);
});

Deno.test("what the settings say of the learning rate is surer than its curve", () => {
  const history = toHistory({ val_loss: [3, 2, 1], lr: [0.1, 0.1, 0.1] }, {
    context: { lr: 0.3 },
  });
  strictEqual(examine(history).context.learning_rate, 0.3);
});

Deno.test("there is nothing to compare in fewer than two runs", () => {
  for (const runs of [[], [run(0.5)]]) {
    throws(() => compare(runs), {
      name: "RangeError",
      message: `Cannot compare runs: found ${runs.length}, and it takes two`,
    });
  }
});

Deno.test("what is no list of runs is not compared", () => {
  const given: unknown[] = [null, {}, "runs", [run(1), null], [run(1), {}]];
  for (const runs of given) {
    throws(() => compare(runs as ReturnType<typeof run>[]), {
      name: "TypeError",
      message: /^Cannot compare runs: found /,
    });
  }
});
