import {
  deepStrictEqual,
  doesNotMatch,
  match,
  ok,
  strictEqual,
} from "node:assert/strict";
import type { Report } from "../../lib/diagnosis.ts";
import { main } from "../../lib/cli/main.ts";
import { databaseOf } from "../kit/database.ts";
import { concat, text } from "../kit/event_file.ts";
import { type Props, worldOf } from "../kit/world.ts";

const FALLING = csv(30, (i) => [2 / (i + 2), 2.2 / (i + 2)]);
const EXPLODING = csv(20, (i) => [i < 12 ? 1 / (i + 1) : NaN, 1 / (i + 1)]);

/** A Keras log of so many epochs. */
function csv(epochs: number, losses: (epoch: number) => number[]): string {
  const rows = Array.from({ length: epochs }, (_, i) => [i, ...losses(i)]);
  return ["epoch,loss,val_loss", ...rows.map((row) => row.join())].join("\n");
}

/** Runs the command in a world of its own. */
async function call(args: readonly string[], props: Props = {}) {
  const world = worldOf(props);
  return { code: await main(args, world), ...world.said };
}

async function reportOf(args: readonly string[], props: Props) {
  const { code, out, err } = await call(["--format", "json", ...args], props);
  return { code, err, report: JSON.parse(out) as Report };
}

Deno.test("a log is read and reported on standard output, and nothing is said besides", async () => {
  const { code, out, err } = await call(["run.csv"], {
    files: { "run.csv": FALLING },
  });
  strictEqual(code, 0);
  strictEqual(err, "");
  match(out, /^run\.csv · keras-csv · 30 epochs/);
});

Deno.test("an empty path and a name that is not UTF-8 are named", async () => {
  const { err } = await call(["", "a\uFFFD.csv"]);
  strictEqual(
    err,
    'Cannot read "": found no such file or folder\n' +
      'Cannot read "a\uFFFD.csv": found a name that is not UTF-8, ' +
      "by which no file can be opened\n",
  );
});

Deno.test("a pattern in a folder that is not there means no file, and is named as it was given", async () => {
  const { err, code } = await call(["nosuch/*.csv"], {
    files: { "run.csv": FALLING },
  });
  strictEqual(code, 3);
  strictEqual(
    err,
    'Cannot read "nosuch/*.csv": found no file that the pattern means\n',
  );
});

Deno.test("findings change the exit code only when the user asks for it", async () => {
  const files = { "run.csv": EXPLODING };
  strictEqual((await call(["run.csv"], { files })).code, 0);
  strictEqual((await call(["--fail-on=error", "run.csv"], { files })).code, 1);
  const healthy = { files: { "run.csv": FALLING } };
  strictEqual((await call(["--fail-on=error", "run.csv"], healthy)).code, 0);
});

Deno.test("what cannot be read is named, and the rest is still reported", async () => {
  const { code, report, err } = await reportOf(["nope.csv", "run.csv"], {
    files: { "run.csv": FALLING },
  });
  strictEqual(code, 3);
  strictEqual(report.runs.length, 1);
  deepStrictEqual(report.errors, [{
    path: "nope.csv",
    code: "not-found",
    message: 'Cannot read "nope.csv": found no such file or folder',
  }]);
  match(err, /no such file or folder\n$/);
});

Deno.test("an unreadable input outweighs a finding", async () => {
  const files = { "run.csv": EXPLODING };
  const { code } = await call(["--fail-on=note", "run.csv", "nope"], { files });
  strictEqual(code, 3);
});

const BAD: Record<string, [code: string, content: string | Uint8Array]> = {
  "an empty file": ["empty", ""],
  "a file of blanks": ["empty", " \n\n"],
  "binary junk": ["binary", Uint8Array.from({ length: 512 }, (_, i) => i * 7)],
  "a header without a row": ["header-only", "epoch,loss,val_loss\n"],
  "prose": ["not-a-log", "Dear diary,\ntoday I trained a network.\n"],
  "a pointer instead of the file": [
    "pointer",
    "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n",
  ],
};

for (const [what, [code, content]] of Object.entries(BAD)) {
  for (const locale of ["en", "zh"]) {
    Deno.test(`${what} is named for what it is (${locale})`, async () => {
      const { code: exit, report } = await reportOf(
        ["--locale", locale, "bad.csv", "run.csv"],
        { files: { "bad.csv": content, "run.csv": FALLING } },
      );
      strictEqual(exit, 3);
      strictEqual(report.runs.length, 1);
      const [error] = report.errors;
      strictEqual(error?.code, code);
      match(error.message, locale === "zh" ? /^无法读取/ : /^Cannot read/);
    });
  }
}

Deno.test("a file without permission is told from one that is not there", async () => {
  const { code, report } = await reportOf(["secret.csv"], {
    files: { "secret.csv": FALLING },
    forbidden: ["secret.csv"],
  });
  strictEqual(code, 3);
  strictEqual(report.errors[0]?.code, "not-readable");
});

Deno.test("a folder is searched for logs in the order of their names", async () => {
  const { code, report } = await reportOf(["runs"], {
    files: {
      "runs/b/log.csv": FALLING,
      "runs/a.csv": FALLING,
      "runs/README.md": "# Runs",
      "runs/notes.txt": "I think it went well.",
      "runs/config.json": '{"lr": 0.1, "layers": 3}',
      "runs/.git/x.csv": FALLING,
      "runs/.neptune/offline/x.csv": FALLING,
      "runs/node_modules/x.csv": FALLING,
    },
  });
  strictEqual(code, 0, JSON.stringify(report.errors));
  deepStrictEqual(report.runs.map(({ source }) => source.path), [
    "runs/.neptune/offline/x.csv",
    "runs/a.csv",
    "runs/b/log.csv",
  ]);
});

Deno.test("how many files of a folder are no logs is said, in one line", async () => {
  const files = {
    "runs/log.csv": FALLING,
    "runs/iris.csv": "sepal,petal,species\n5.1,1.4,setosa\n4.9,1.4,setosa\n",
    "runs/config.json": '{"lr": 0.1}',
    "runs/plot.py": "print(1)",
  };
  const { code, err } = await call(["runs"], { files });
  strictEqual(code, 0);
  strictEqual(
    err,
    "Passed over 2 files without a run of their own: see --list-readers runs\n",
  );
  strictEqual((await call(["runs/log.csv"], { files })).err, "");
});

Deno.test("a broken log in a folder is reported, not passed over", async () => {
  const { code, report } = await reportOf(["runs"], {
    files: { "runs/a.csv": FALLING, "runs/b.csv": "epoch,loss\n" },
  });
  strictEqual(code, 3);
  deepStrictEqual(report.errors.map(({ path }) => path), ["runs/b.csv"]);
});

Deno.test("what is a log by its mark or its name, and damaged, is reported in a folder, too", async () => {
  const rubbish = Uint8Array.from({ length: 300 }, (_, i) => i * 77 % 256);
  const database = databaseOf("CREATE TABLE a (epoch INT, loss REAL)");
  const { code, report } = await reportOf(["runs"], {
    files: {
      "runs/a.csv": FALLING,
      "runs/b.csv": rubbish,
      "runs/c.db": database.subarray(0, 5000),
      "runs/d.wandb": concat(text(":W&B"), rubbish),
      "runs/e.parquet": concat(text("PAR1"), rubbish),
      "runs/weights.dat": rubbish,
      "runs/empty.db": database,
    },
  });
  strictEqual(code, 3);
  strictEqual(report.runs.length, 1);
  deepStrictEqual(report.errors.map(({ path, code }) => [path, code]), [
    ["runs/b.csv", "binary"],
    ["runs/c.db", "damaged-database"],
    ["runs/d.wandb", "damaged-log"],
    ["runs/e.parquet", "damaged-table"],
  ]);
});

Deno.test("a folder without logs is an error", async () => {
  const { code, report } = await reportOf(["runs/"], {
    files: { "runs/README.md": "# Nothing here" },
  });
  strictEqual(code, 3);
  deepStrictEqual(report.errors.map(({ path, code }) => [path, code]), [
    ["runs/", "no-logs"],
  ]);
});

Deno.test("a glob that no shell has expanded is expanded", async () => {
  const files = { "r/1/a.csv": FALLING, "r/2/a.csv": FALLING, "r/b.txt": "" };
  const { code, report } = await reportOf(["r/**/*.csv"], { files });
  strictEqual(code, 0);
  strictEqual(report.runs.length, 2);
  const none = await reportOf(["r/*.json"], { files });
  strictEqual(none.report.errors[0]?.code, "no-match");
});

Deno.test("a dash reads one log of any format from standard input", async () => {
  const half = FALLING.length >> 1;
  const { code, report } = await reportOf(["-"], {
    stdin: [FALLING.slice(0, half), FALLING.slice(half)],
  });
  strictEqual(code, 0);
  strictEqual(report.runs[0]?.series.length, 2);
});

Deno.test("settings from the command line win over those of the log", async () => {
  const run = JSON.stringify({
    history: { loss: [3, 2, 1] },
    context: { lr: 0.1, batch_size: 8 },
  });
  const { report } = await reportOf(
    ["--context", "lr=0.5", "--context", "more.txt", "run.json"],
    { files: { "run.json": run, "more.txt": "train_size = 500\n" } },
  );
  deepStrictEqual(report.runs[0]?.context, {
    learning_rate: 0.5,
    batch_size: 8,
    train_size: 500,
  });
});

Deno.test("a setting from the command line that is not known is noted, with the one that may be meant", async () => {
  const { code, report } = await reportOf(
    ["--context", "lernrate=0.1,colour=red,lr=0.5", "run.csv"],
    { files: { "run.csv": FALLING } },
  );
  strictEqual(code, 0);
  deepStrictEqual(report.runs[0]?.source.notes, [
    { kind: "unknown-context", what: "lernrate", near: "learning_rate" },
    { kind: "unknown-context", what: "colour" },
  ]);
});

for (
  const setting of [
    "train_size=-5",
    "lr=-1",
    "bs=0",
    "dropout=3",
    "classes=1.5",
  ]
) {
  Deno.test(`--context ${setting} is refused: no run can have it`, async () => {
    const { code, err } = await call(["--context", setting, "run.csv"], {
      files: { "run.csv": FALLING },
    });
    strictEqual(code, 2);
    match(
      err,
      /^Cannot use --context \w+: found -?[\d.]+, which it cannot be\n/,
    );
  });
}

Deno.test("of a --context file what no run can have is noted and left out; the others, and what the log says, stand", async () => {
  const run = JSON.stringify({
    history: { loss: [3, 2, 1] },
    context: { lr: 0.1 },
  });
  const { code, report } = await reportOf(
    ["--context", "more.txt", "run.json"],
    {
      files: { "run.json": run, "more.txt": "lr = -3\nbs = 0\nwd = 0.01\n" },
    },
  );
  strictEqual(code, 0);
  deepStrictEqual(report.runs[0]?.context, {
    learning_rate: 0.1,
    weight_decay: 0.01,
  });
  deepStrictEqual(report.runs[0]?.source.notes, [
    { kind: "impossible-setting", what: "learning_rate = -3" },
    { kind: "impossible-setting", what: "batch_size = 0" },
  ]);
});

Deno.test("--select narrows the series, and says when none is left", async () => {
  const files = { "run.csv": FALLING };
  const { report } = await reportOf(["--select", "^val_", "run.csv"], {
    files,
  });
  deepStrictEqual(report.runs[0]?.series.map(({ name }) => name), ["val_loss"]);
  const none = await reportOf(["--select", "psnr", "run.csv"], { files });
  strictEqual(none.code, 3);
  strictEqual(none.report.errors[0]?.code, "no-series");
  match(none.err, /^Cannot select in "run\.csv": .*among "loss", "val_loss"/);
  const zh = await call(["--locale=zh", "--select", "psnr", "run.csv"], {
    files,
  });
  match(zh.err, /现有 "loss"、"val_loss"/);
});

Deno.test("--rules asks these rules and no other", async () => {
  const { report } = await reportOf(["--rules", "overfitting", "run.csv"], {
    files: { "run.csv": FALLING },
  });
  deepStrictEqual(report.runs[0]?.checks.map(({ rule }) => rule), [
    "overfitting",
  ]);
});

Deno.test("--reader reads as told", async () => {
  const files = { "run.csv": FALLING };
  const { report } = await reportOf(["--reader", "csv", "run.csv"], { files });
  strictEqual(report.runs[0]?.source.reader, "csv");
});

const WRONG: Record<string, [args: string[], en: RegExp, zh: RegExp]> = {
  "no path": [[], /found no PATH/, /没有给出/],
  "an unknown option": [
    ["--frmat", "json"],
    /did you mean --format\?/,
    /--format/,
  ],
  "an unknown form": [
    ["--format", "pdf", "x"],
    /one of text, markdown/,
    /可用/,
  ],
  "an unknown rule": [
    ["--rules", "overfit1ng", "x"],
    /mean overfitting\?/,
    /overfitting/,
  ],
  "an unknown reader": [
    ["--reader", "kera-csv", "x"],
    /mean keras-csv\?/,
    /keras-csv/,
  ],
  "an unknown page": [
    ["--explain", "not-learnin"],
    /mean not-learning\?/,
    /not-learning/,
  ],
  "a context that is none": [["--context", "nofile", "x"], /neither/, /既不是/],
  "a number that is none": [
    ["--context", "lr=0.1,train_size=abc", "x"],
    /--context train_size: found "abc"/,
    /“abc”不是数值/,
  ],
  "a broken pattern": [["--select", "(", "x"], /no regular expression/, /正则/],
};

for (const [what, [args, en, zh]] of Object.entries(WRONG)) {
  Deno.test(`${what} is a wrong call in both languages`, async () => {
    for (const [locale, words] of [["en", en], ["zh", zh]] as const) {
      const { code, out, err } = await call(["--locale", locale, ...args]);
      strictEqual(code, 2);
      strictEqual(out, "");
      match(err, words);
      match(err, /--help/);
    }
  });
}

Deno.test("help, version and lists go to standard output", async () => {
  for (const locale of ["en", "zh"]) {
    const { code, out } = await call(["--locale", locale, "--help"]);
    strictEqual(code, 0);
    for (const option of ["--fail-on", "--explain", "-o", "deno run -R"]) {
      ok(out.includes(option), `${locale} ${option}`);
    }
  }
  match((await call(["--version"])).out, /^lossoscope \d+\.\d+\.\d+\n$/);
  match((await call(["--list-rules"])).out, /^overfitting +\S/m);
  match(
    (await call(["--list-rules", "--locale=zh"])).out,
    /^overfitting +\S*训练/m,
  );
  match((await call(["--list-readers"])).out, /^keras-csv +\.csv/m);
  match((await call(["--explain", "overfitting"])).out, /^overfitting/);
});

Deno.test("--list-readers with a folder says of each file who reads it, or what it is", async () => {
  const { code, out } = await call(["--list-readers", "runs"], {
    files: {
      "runs/a/log.csv": FALLING,
      "runs/b/train_loss.txt": "0.9\n0.8\n0.7\n",
      "runs/b/val_loss.txt": "1\n0.9\n0.8\n",
      "runs/iris.csv": "sepal,petal,species\n5.1,1.4,setosa\n4.9,1.4,setosa\n",
      "runs/a/config.json": '{"lr": 0.1}',
      "runs/plot.py": "print(1)",
    },
  });
  strictEqual(code, 0);
  match(out, /^- +runs\/a\/config\.json {2}tells of/m);
  match(out, /^- +runs\/plot\.py {2}no log/m);
  match(out, /^keras-csv +runs\/a\/log\.csv {2}1 run$/m);
  match(out, /^curve-files +runs\/b {2}1 run$/m);
  match(out, /^- +Cannot read "runs\/iris\.csv": found .*metric$/m);
});

Deno.test("the version is that of deno.json", async () => {
  const config = new URL("../../deno.json", import.meta.url);
  const { version } = JSON.parse(Deno.readTextFileSync(config));
  strictEqual((await call(["--version"])).out, `lossoscope ${version}\n`);
});

Deno.test("a report goes to the file that -o names, and nothing to standard output", async () => {
  const props = { files: { "run.csv": FALLING } };
  const { code, out, files } = await call(
    ["--format=html", "-o", "report.html", "run.csv"],
    props,
  );
  strictEqual(code, 0);
  strictEqual(out, "");
  match(files["report.html"] ?? "", /<!doctype html>/i);
  const refused = await call(["-o", "no.html", "run.csv"], {
    ...props,
    forbidden: ["no.html"],
  });
  strictEqual(refused.code, 2);
  match(refused.err, /Cannot write "no\.html"/);
});

const ESCAPE = "\x1b[";

Deno.test("colour is for terminals, unless the user says otherwise", async () => {
  const files = { "run.csv": FALLING };
  const coloured = async (args: string[], props: Props) =>
    (await call([...args, "run.csv"], { files, ...props })).out.includes(
      ESCAPE,
    );
  strictEqual(await coloured([], { terminal: true }), true);
  strictEqual(await coloured([], {}), false);
  strictEqual(await coloured([], { terminal: true, noColor: true }), false);
  strictEqual(await coloured(["--color=always"], {}), true);
  strictEqual(await coloured(["--color=never"], { terminal: true }), false);
});

Deno.test("long work shows how far it is on a terminal, and only there", async () => {
  const files = { "r/a.csv": FALLING, "r/b.csv": FALLING, "r/c.csv": FALLING };
  const watched = await call(["r"], { files, terminal: true, tick: 500 });
  match(watched.err, /Reading: \d done/);
  ok(watched.err.endsWith("\r\x1b[K"), "the line is taken away again");
  const piped = await call(["r"], { files, tick: 500 });
  strictEqual(piped.err, "");
  const short = await call(["r"], { files, terminal: true });
  strictEqual(short.err, "");
});

Deno.test("a large log shows how much of it was read, under a name that steers no terminal", async () => {
  const rows = Array.from({ length: 200_000 }, (_, i) => `${i},${1 / (i + 1)}`);
  const files = { "a\x1b]0;b.csv": `step,loss\n${rows.join("\n")}\n` };
  const props = { files, terminal: true, tick: 800 };
  const [path = ""] = Object.keys(files);
  const english = await call([path], props);
  const clear = "\r\x1b[K";
  const line = "Reading a\uFFFD]0;b.csv: 7 of 7 MB";
  ok(english.err.includes(clear + line + clear));
  const chinese = await call([path, "--locale", "zh"], props);
  ok(chinese.err.includes("正在读取 a\uFFFD]0;b.csv：7 / 7 MB"));
});

Deno.test("a hostile name of a file cannot steer the terminal", async () => {
  const name = "x\x1b]0;owned\x07\u202Egnp.csv";
  const { out, err } = await call([name, `no${name}`], {
    files: { [name]: EXPLODING },
    terminal: true,
    noColor: true,
  });
  for (const text of [out, err]) {
    // deno-lint-ignore no-control-regex
    ok(!/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/.test(text), JSON.stringify(text));
  }
});

Deno.test("every form of report can be written in both languages", async () => {
  const files = { "a.csv": FALLING, "b.csv": EXPLODING };
  for (
    const form of [
      "text",
      "markdown",
      "html",
      "json",
      "ndjson",
      "junit",
      "github",
    ]
  ) {
    for (const locale of ["en", "zh"]) {
      const { code, out } = await call(
        ["--format", form, "--locale", locale, "a.csv", "b.csv", "nope"],
        { files },
      );
      strictEqual(code, 3, form);
      ok(out.includes("b.csv"), `${form} ${locale}`);
    }
  }
});

const LOGS = {
  "runs/a.json": '{"history":{"val_loss":[3,2,1]},"context":{"lr":0.1}}',
  "runs/b.json": '{"history":{"val_loss":[3,2,1.5]},"context":{"lr":0.2}}',
};

Deno.test("--compare shows runs side by side: in a terminal alone, in other forms above the reports", async () => {
  const world = worldOf({ files: LOGS });
  strictEqual(await main(["--compare", "runs"], world), 0);
  match(world.said.out, /^2 runs side by side\nBest: a\.json, /);
  doesNotMatch(world.said.out, /Looked at/);
  const page = worldOf({ files: LOGS });
  await main(["--compare", "--format=markdown", "runs"], page);
  match(page.said.out, /^## 2 runs side by side\n[^]*Looked at/);
  const json = worldOf({ files: LOGS });
  await main(["--compare", "--format=json", "runs"], json);
  const report = JSON.parse(json.said.out);
  strictEqual(report.runs.length, 2);
  strictEqual(report.comparison.best, 0);
});

Deno.test("without --compare there is no comparison", async () => {
  const world = worldOf({ files: LOGS });
  await main(["--format=json", "runs"], world);
  strictEqual("comparison" in JSON.parse(world.said.out), false);
});

Deno.test("one run cannot be compared: it is reported, and standard error says so", async () => {
  const world = worldOf({ files: LOGS });
  strictEqual(await main(["--compare", "runs/a.json"], world), 0);
  match(world.said.out, /Looked at/);
  strictEqual(world.said.err, "Cannot compare: found one run\n");
});

Deno.test("--compare is refused in forms without a place for it", async () => {
  const world = worldOf({ files: LOGS });
  strictEqual(await main(["--compare", "--format=junit", "runs"], world), 2);
  match(world.said.err, /^Cannot use --compare with --format junit/);
});
