import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import fc from "fast-check";
import { toHistories, toHistory } from "../lib/in_memory.ts";

// The same examples every time: a gate must not roll dice.
fc.configureGlobal({ seed: 20260101 });

const LOSS = [3, 2, 1];
const VAL = [4, 3, 3];

function* rows() {
  for (let i = 0; i < 3; i++) yield { loss: LOSS[i], val_loss: VAL[i] };
}

/** The same curves in every form that people hold. */
const FORMS: Record<string, unknown> = {
  "an object of arrays": { loss: LOSS, val_loss: VAL },
  "an object of typed arrays": {
    loss: Float32Array.from(LOSS),
    val_loss: Int32Array.from(VAL),
  },
  "a Map": new Map([["loss", LOSS], ["val_loss", VAL]]),
  "a run": { history: { loss: LOSS, val_loss: VAL } },
  "an array of rows": [...rows()],
  "an iterable of rows": rows(),
  "an array of Maps": [...rows()].map((row) => new Map(Object.entries(row))),
  "a nodejs-polars frame": {
    columns: ["loss", "val_loss"],
    toObject: () => ({ loss: LOSS, val_loss: VAL }),
  },
  "an arquero table": {
    columnNames: () => ["loss", "val_loss"],
    array: (name: string) => name === "loss" ? LOSS : VAL,
  },
  "a danfo frame": {
    columns: ["loss", "val_loss"],
    values: [...rows()].map((row) => Object.values(row)),
  },
  "an Arrow table": {
    schema: { fields: [{ name: "loss" }, { name: "val_loss" }] },
    getChild: (name: string) => name === "loss" ? LOSS : VAL,
  },
  "what pandas writes": {
    loss: { 0: 3, 1: 2, 2: 1 },
    val_loss: { 0: 4, 1: 3, 2: 3 },
  },
};

for (const [form, data] of Object.entries(FORMS)) {
  Deno.test(`toHistory() reads ${form}`, () => {
    const { series, source } = toHistory(data);
    deepStrictEqual(
      series.map(({ name, split, values }) => [name, split, [...values]]),
      [
        ["loss", "train", LOSS],
        ["val_loss", "validation", VAL],
      ],
    );
    deepStrictEqual(source, { path: null, reader: null, notes: [] });
  });
}

Deno.test("toHistory() reads what Keras and tfjs return from fit()", () => {
  const { series } = toHistory({
    validationData: null,
    params: { epochs: 3 },
    epoch: [0, 1, 2],
    history: { loss: LOSS, acc: [0.1, { dataSync: () => [0.2] }, 0.3] },
  });
  deepStrictEqual(
    series.map(({ name, axis, values }) => [name, axis, values.length]),
    [
      ["loss", "epoch", 3],
      ["acc", "epoch", 3],
    ],
  );
});

Deno.test("toHistory() takes epochs as they are called", () => {
  const { series: [loss] } = toHistory({ epoch: [1, 2, 3], loss: LOSS });
  deepStrictEqual([loss?.axis, [...loss!.steps]], ["epoch", [1, 2, 3]]);
});

Deno.test("toHistory() takes name and settings, and notes those it does not know", () => {
  const { name, context, source } = toHistory(
    { history: { loss: LOSS }, context: { lr: 0.1, bs: 8 } },
    { name: "mine", context: { lr: 0.2, leraning_rate: 1 } },
  );
  deepStrictEqual([name, context], ["mine", {
    learning_rate: 0.2,
    batch_size: 8,
    leraning_rate: 1,
  }]);
  deepStrictEqual(source.notes, [{
    kind: "unknown-context",
    what: "leraning_rate",
    near: "learning_rate",
  }]);
});

Deno.test("toHistory() passes a history on", () => {
  const history = toHistory({ loss: LOSS }, { name: "a" });
  deepStrictEqual(toHistory(history), history);
  strictEqual(toHistory(history, { name: "b" }).name, "b");
});

Deno.test("toHistories() reads several runs at once", () => {
  const runs = toHistories([{ id: "a", history: { loss: LOSS } }, {
    history: { loss: VAL },
  }]);
  deepStrictEqual(runs.map(({ name }) => name), ["a", "run 2"]);
});

Deno.test("toHistories() makes a run of each beginning", () => {
  strictEqual(
    toHistories([0, 1, 0, 1].map((epoch) => ({ epoch, loss: 1 }))).length,
    2,
  );
});

const BROKEN: Record<string, unknown> = {
  "a list": [{ loss: LOSS }, { loss: ["a", "b"] }, null, {}],
  "a list of runs": [{ history: { loss: LOSS } }, { history: {} }, 5, "x"],
  "an object": { x1: { loss: LOSS }, x2: { loss: [] }, x3: null, x4: {} },
  "a Map": new Map([["a", { loss: LOSS }], ["b", { loss: [] }], ["c", {}], [
    "d",
    { history: [] },
  ]] as [string, unknown][]),
};

for (const [what, data] of Object.entries(BROKEN)) {
  Deno.test(`of ${what} of runs those that cannot be read are noted, and the others read`, () => {
    const [run, ...more] = toHistories(data);
    strictEqual(more.length, 0);
    deepStrictEqual([...run!.series[0]!.values], LOSS);
    deepStrictEqual(run!.source.notes.map(({ kind }) => kind), [
      "unread-run",
      "unread-run",
      "unread-run",
    ]);
  });
}

Deno.test("a list of runs of which none can be read is refused", () => {
  throws(() => toHistories([{ history: {} }, { history: {} }]), TypeError);
});

Deno.test("an array that one number far away makes long is refused at once", () => {
  const far: number[] = [];
  far[2 ** 32 - 2] = 1;
  for (const data of [{ loss: far }, far, { history: { loss: far } }]) {
    throws(() => toHistory(data), {
      name: "RangeError",
      message: /found 4294967295 places/,
    });
  }
});

Deno.test("a run that is its own history is refused", () => {
  const run: Record<string, unknown> = {};
  run.history = run;
  throws(() => toHistory(run), TypeError);
});

Deno.test("a group that holds itself is read once, and noted", () => {
  const run: Record<string, unknown> = { loss: LOSS };
  for (const name of "abcdefgh") run[name] = run;
  const { series, source } = toHistory(run);
  deepStrictEqual(series.map(({ name }) => name), ["loss"]);
  deepStrictEqual(source.notes, [
    { kind: "repeated-object", what: "a", count: 8 },
  ]);
});

Deno.test("rows that hold themselves give the numbers they have", () => {
  const rows = LOSS.map((loss) => {
    const row: Record<string, unknown> = { loss };
    for (const name of "abcdefgh") row[name] = row;
    return row;
  });
  const { series, source } = toHistory(rows);
  deepStrictEqual(series.map(({ name }) => name), ["loss"]);
  deepStrictEqual(source.notes.map(({ kind }) => kind), ["repeated-object"]);
});

Deno.test("groups that hold each other are each read once", () => {
  const runs = Array.from(
    { length: 30 },
    () => ({ curves: { loss: LOSS } } as Record<string, unknown>),
  );
  for (const run of runs) runs.forEach((other, i) => run[`r${i}`] = other);
  strictEqual(toHistory({ settings: 1, runs: runs[0] }).series.length, 30);
});

Deno.test("a step column that is shorter than the others is noted", () => {
  const { series: [loss], source } = toHistory({
    step: [1, 2],
    loss: [4, 3, 2, 1],
  });
  strictEqual(loss?.axis, "index");
  deepStrictEqual(source.notes, [{ kind: "short-axis", what: "step" }]);
});

const DETACHED = Float64Array.from(LOSS);
structuredClone(DETACHED.buffer, { transfer: [DETACHED.buffer] });

function revoked<T extends object>(target: T): T {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

const THROWING: Record<string, [named: string, data: unknown]> = {
  "a typed array that was given away": ['"loss"', { loss: DETACHED }],
  "a proxy that was revoked": ["a history", revoked({ loss: LOSS })],
  "a column that was revoked": ['"loss"', { loss: revoked(LOSS) }],
  "a getter that throws": ['"mine/x"', {
    loss: LOSS,
    mine: {
      get x() {
        throw new Error("boom");
      },
    },
  }],
  "a cell that throws": ['"loss"', {
    loss: [1, {
      dataSync() {
        throw new Error("disposed");
      },
    }],
  }],
};

for (const [what, [named, data]] of Object.entries(THROWING)) {
  Deno.test(`of ${what} toHistory() names the column`, () => {
    throws(() => toHistory(data), {
      name: "TypeError",
      message: new RegExp(`^Cannot read ${named}: found a value that throws`),
    });
  });
}

const HINTS: Record<string, [hint: RegExp, data: unknown]> = {
  "a Set": [/"loss" is a Set: make an array/, { loss: new Set(LOSS) }],
  "a generator": [/"loss" is a Generator: make an array/, { loss: rows() }],
  "pairs without names": [/say what each column is/, [[0, 1], [1, 0.5]]],
};

for (const [what, [message, data]] of Object.entries(HINTS)) {
  Deno.test(`of ${what} toHistory() says what to do about it`, () => {
    throws(() => toHistory(data), { name: "TypeError", message });
  });
}

Deno.test("a setting that no run can have is noted and left out, whoever gives it", () => {
  const settings = [
    { train_size: -5 },
    { learning_rate: NaN },
    { dropout: 1.5 },
    { learning_rate: "fast" },
    { n_classes: 1.5 },
    { batch_size: 0 },
  ];
  for (const context of settings) {
    const [[setting, value]] = Object.entries(context) as [[string, unknown]];
    const run = { loss: LOSS };
    for (const data of [run, toHistory(run)]) {
      const history = toHistory(data, { context });
      deepStrictEqual(history.context, {});
      deepStrictEqual(history.source.notes, [
        { kind: "impossible-setting", what: `${setting} = ${value}` },
      ]);
    }
  }
  const { source } = toHistory({ loss: LOSS }, {
    context: { train_fraction: 0.3, wd: 0 },
  });
  deepStrictEqual(source.notes, []);
});

Deno.test("an option that no run can have leaves the setting that came with the data", () => {
  const data = { history: { loss: LOSS }, context: { lr: 0.1, bs: 8 } };
  for (const run of [data, toHistory(data)]) {
    const { context, source } = toHistory(run, { context: { lr: -3, bs: 16 } });
    deepStrictEqual(context, { learning_rate: 0.1, batch_size: 16 });
    deepStrictEqual(source.notes, [
      { kind: "impossible-setting", what: "learning_rate = -3" },
    ]);
  }
});

Deno.test("a setting that comes with the data and that no run can have is noted and left out", () => {
  const { context, source } = toHistory({
    history: { loss: LOSS },
    context: { lr: "fast", train_size: -4, bs: "64", dropout: "none", a: "b" },
  });
  deepStrictEqual(context, { a: "b", batch_size: 64, dropout: "none" });
  deepStrictEqual(source.notes, [
    { kind: "impossible-setting", what: "train_size = -4" },
    { kind: "impossible-setting", what: "learning_rate = fast" },
  ]);
});

for (
  const data of [
    null,
    undefined,
    3,
    "loss",
    [],
    {},
    [1, 2],
    { loss: [] },
    { loss: 1 },
    [{ a: "x" }],
    () => 1,
  ]
) {
  Deno.test(`toHistory() says that it cannot read ${typeof data} ${JSON.stringify(data)}`, () => {
    throws(() => toHistory(data), {
      name: "TypeError",
      message: /^Cannot read a (history|row of the history): found /,
    });
  });
}

Deno.test("toHistory() gives a history or a TypeError, whatever it is given", () => {
  fc.assert(
    fc.property(
      fc.anything({ withMap: true, withTypedArray: true }),
      (data) => {
        try {
          strictEqual(toHistory(data).series.length > 0, true);
        } catch (error) {
          strictEqual(error instanceof TypeError, true, String(error));
        }
      },
    ),
  );
});
