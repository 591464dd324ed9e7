import { deepStrictEqual, rejects } from "node:assert/strict";
import { read } from "../../lib/reading.ts";
import { databaseOf } from "../kit/database.ts";
import { pointsOf, runsIn } from "./_runs.ts";

const MLFLOW = [
  "CREATE TABLE runs (run_uuid TEXT, name TEXT, lifecycle_stage TEXT)",
  "CREATE TABLE metrics (key TEXT, value REAL, timestamp BIGINT, run_uuid TEXT, step BIGINT, is_nan BOOLEAN)",
  "CREATE TABLE params (key TEXT, value TEXT, run_uuid TEXT)",
  "INSERT INTO runs VALUES ('a', 'fox', 'active'), ('b', 'hen', 'deleted'), ('c', '', 'active')",
  `INSERT INTO metrics VALUES
    ('loss', 3, 1700000000000, 'a', 0, 0), ('val_loss', 4, 1700000000001, 'a', 0, 0),
    ('loss', 0, 1700000002000, 'a', 20, 1), ('loss', 1.7976931348623157e308, 1700000001000, 'a', 10, 0),
    ('loss', 3, 1700000000000, 'b', 0, 0), ('loss', 3, 1700000000000, 'c', 0, 0), ('loss', 2, 1700000000003, 'c', 1, 0)`,
  "INSERT INTO params VALUES ('lr', '0.1', 'a'), ('optimizer', 'adam', 'a')",
];

Deno.test("sqlite reads MLflow's runs in the order of their times, but for deleted ones", async () => {
  const runs = await read(databaseOf(...MLFLOW), "mlflow.db");
  deepStrictEqual(runs.map((run) => [run.name, pointsOf(run), run.context]), [
    ["fox", {
      loss: [[0, 3], [10, Infinity], [20, NaN]],
      val_loss: [[0, 4]],
    }, { optimizer: "adam", learning_rate: 0.1 }],
    ["c", { loss: [[0, 3], [1, 2]] }, {}],
  ]);
});

Deno.test("sqlite reads what Optuna's trials reported, with their parameters", async () => {
  const runs = await read(
    databaseOf(
      "CREATE TABLE studies (study_id INTEGER, study_name TEXT)",
      "CREATE TABLE trials (trial_id INTEGER, number INTEGER, study_id INTEGER)",
      "CREATE TABLE trial_params (trial_id INTEGER, param_name TEXT, param_value REAL, distribution_json TEXT)",
      "CREATE TABLE trial_intermediate_values (trial_id INTEGER, step INTEGER, intermediate_value REAL, intermediate_value_type TEXT)",
      "INSERT INTO studies VALUES (1, 'digits')",
      "INSERT INTO trials VALUES (7, 0, 1), (8, 1, 1)",
      `INSERT INTO trial_params VALUES (7, 'lr', 0.1, '{}'),
        (7, 'optimizer', 1, '{"attributes": {"choices": ["sgd", "adam"]}}')`,
      "INSERT INTO trial_intermediate_values VALUES (7, 0, 3, 'FINITE'), (7, 1, NULL, 'INF_POS'), (7, 2, NULL, 'NAN')",
    ),
    "study.db",
  );
  deepStrictEqual(runs.map((run) => [run.name, pointsOf(run), run.context]), [
    ["digits, trial 0", { value: [[0, 3], [1, Infinity], [2, NaN]] }, {
      optimizer: "adam",
      learning_rate: 0.1,
    }],
  ]);
});

Deno.test("sqlite reads Trackio's records, nested and not finite", async () => {
  const [run] = await read(
    databaseOf(
      "CREATE TABLE metrics (timestamp TEXT, run_name TEXT, step INTEGER, metrics TEXT)",
      "CREATE TABLE configs (run_name TEXT, config TEXT)",
      `INSERT INTO configs VALUES ('a', '{"lr": 0.1, "_Group": null}')`,
      `INSERT INTO metrics VALUES
        ('2026-01-01T00:00:00+00:00', 'a', 0, '{"loss": 2, "val": {"loss": 3}}'),
        ('2026-01-01T00:00:01+00:00', 'a', 5, '{"loss": "NaN"}')`,
    ),
    "digits.db",
  );
  deepStrictEqual(pointsOf(run!), {
    "loss": [[0, 2], [5, NaN]],
    "val/loss": [[0, 3]],
  });
  deepStrictEqual(run!.context, { learning_rate: 0.1 });
});

Deno.test("sqlite reads any table that has steps, a run of each that it names", async () => {
  const runs = await read(
    databaseOf(
      "CREATE TABLE notes (text TEXT)",
      "CREATE TABLE log (run TEXT, epoch INTEGER, train_loss REAL)",
      "INSERT INTO log VALUES ('a', 1, 3), ('b', 1, 5), ('a', 2, 2), ('b', 2, 4)",
    ),
    "my.db",
  );
  deepStrictEqual(runs.map((run) => [run.name, pointsOf(run)]), [
    ["a", { train_loss: [[1, 3], [2, 2]] }],
    ["b", { train_loss: [[1, 5], [2, 4]] }],
  ]);
});

Deno.test("sqlite reads a long table, a record a value, by the names in it", async () => {
  const [run] = await read(
    databaseOf(
      "CREATE TABLE scalars (name TEXT, value REAL, step INTEGER)",
      "INSERT INTO scalars VALUES ('train/loss', 3, 1), ('val/loss', 4, 1), ('train/loss', 2, 2), ('lr', 0.1, NULL)",
    ),
    "my.db",
  );
  deepStrictEqual(pointsOf(run!), {
    "train/loss": [[1, 3], [2, 2]],
    "val/loss": [[1, 4]],
  });
  deepStrictEqual(run!.context, { learning_rate: 0.1 });
});

Deno.test("sqlite asks no view, whatever it is called", async () => {
  const endless =
    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS step, x AS loss FROM n";
  await rejects(
    read(
      databaseOf("CREATE TABLE t (a TEXT)", `CREATE VIEW log AS ${endless}`),
      "my.db",
    ),
    { code: "no-curve" },
  );
});

Deno.test("sqlite reads a database that takes changes over from a file beside it", async () => {
  const bytes = databaseOf(...MLFLOW);
  bytes[18] = bytes[19] = 2;
  deepStrictEqual((await read(bytes, "mlflow.db")).length, 2);
});

Deno.test("sqlite reads what the file beside a database holds and it does not yet", async () => {
  const folder = await Deno.makeTempDir();
  const { DatabaseSync } = await import("node:sqlite");
  const database = new DatabaseSync(`${folder}/a.db`);
  try {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0");
    database.exec("CREATE TABLE log (step INTEGER, loss REAL)");
    database.exec("INSERT INTO log VALUES (1, 3), (2, 2)");
    const [main, wal] = ["a.db", "a.db-wal"].map((name) =>
      Deno.readFileSync(`${folder}/${name}`)
    );
    const [run] = await runsIn({ "x/a.db": main!, "x/a.db-wal": wal! });
    deepStrictEqual(pointsOf(run!), { loss: [[1, 3], [2, 2]] });
    // Half of the last change is none.
    const cut = wal!.subarray(0, wal!.length - 100);
    await rejects(runsIn({ "x/a.db": main!, "x/a.db-wal": cut }));
  } finally {
    database.close();
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("sqlite refuses what is cut, and a database without curves", async () => {
  const bytes = databaseOf(...MLFLOW);
  await rejects(read(bytes.subarray(0, 5000), "a.db"), { name: "LogError" });
  await rejects(read(databaseOf("CREATE TABLE t (a TEXT)"), "a.db"), {
    code: "no-curve",
  });
});

Deno.test("sqlite tells the splits of a long table apart", async () => {
  const [run] = await read(
    databaseOf(
      "CREATE TABLE log (epoch INTEGER, split TEXT, metric TEXT, value REAL)",
      "INSERT INTO log VALUES (1, 'train', 'loss', 3), (1, 'val', 'loss', 4), (2, 'train', 'loss', 2), (2, 'val', 'loss', 3)",
    ),
    "log.db",
  );
  deepStrictEqual(pointsOf(run!), {
    "train/loss": [[1, 3], [2, 2]],
    "val/loss": [[1, 4], [2, 3]],
  });
});

Deno.test("sqlite says of a database that is cut, or whose head is damaged, that it is", async () => {
  const bytes = databaseOf(...MLFLOW);
  const odd = bytes.slice();
  odd.fill(0, 16, 18);
  for (const damaged of [bytes.subarray(0, 50), bytes.subarray(0, 5000), odd]) {
    await rejects(read(damaged, "mlflow.db"), { code: "damaged-database" });
  }
  const empty = databaseOf("CREATE TABLE a (epoch INT, loss REAL)");
  await rejects(read(empty, "a.db"), { code: "no-curve" });
});
