import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";

const ROOT = new URL("../../", import.meta.url).pathname;
const LOG = "tests/logs/overfit.csv";

interface Call {
  readonly permissions?: readonly string[];
  readonly stdin?: string;
  readonly env?: Record<string, string>;
}

/** Runs the real command, which may ask for nothing. */
async function deno(args: readonly string[], call: Call = {}) {
  const { permissions = ["-R"], stdin, env = {} } = call;
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", ...permissions, "mod.ts", ...args],
    cwd: ROOT,
    env: { NO_COLOR: "", ...env },
    stdin: stdin === undefined ? "null" : "piped",
    stdout: "piped",
    stderr: "piped",
  });
  const child = command.spawn();
  if (stdin !== undefined) {
    const writer = child.stdin.getWriter();
    await writer.write(new TextEncoder().encode(stdin));
    await writer.close();
  }
  const { code, stdout, stderr } = await child.output();
  const decoder = new TextDecoder();
  return { code, out: decoder.decode(stdout), err: decoder.decode(stderr) };
}

Deno.test("the command needs no more than permission to read", async () => {
  const { code, out, err } = await deno([LOG]);
  deepStrictEqual({ code, err }, { code: 0, err: "" });
  match(out, /^overfit\.csv/);
});

for (
  const format of ["markdown", "html", "json", "ndjson", "junit", "github"]
) {
  Deno.test(`the ${format} form needs no more than permission to read`, async () => {
    const { code, out, err } = await deno(["--format", format, LOG]);
    deepStrictEqual({ code, err }, { code: 0, err: "" });
    ok(out.includes("overfit.csv"));
  });
}

Deno.test("standard input needs no permission at all", async () => {
  const run = '{"id": 1, "history": {"loss": [3, 2, 1]}}\n';
  const none = { permissions: [], stdin: run };
  const { code, out, err } = await deno(["--format", "ndjson", "-"], none);
  deepStrictEqual({ code, err }, { code: 0, err: "" });
  strictEqual(JSON.parse(out).id, 1);
  strictEqual((await deno(["-"], none)).code, 0);
});

Deno.test("without permission to read, the file is named and nothing crashes", async () => {
  const { code, err } = await deno([LOG], { permissions: [] });
  strictEqual(code, 3);
  match(err, /^Cannot read "tests\/logs\/overfit\.csv"/);
});

Deno.test("the exit codes are those of the manual", async () => {
  const codes = await Promise.all([
    deno([LOG]),
    deno(["--fail-on", "warning", LOG]),
    deno(["--fromat", "json", LOG]),
    deno([LOG, "nope.csv"]),
  ]);
  deepStrictEqual(codes.map(({ code }) => code), [0, 1, 2, 3]);
});

Deno.test("a pipe gets no colour, with and without NO_COLOR", async () => {
  for (const env of [{}, { NO_COLOR: "1" }]) {
    const { out } = await deno([LOG], { env });
    ok(!out.includes("\x1b"));
  }
});

Deno.test("a reader that has seen enough ends the command quietly", async () => {
  const runs = Array.from(
    { length: 3_000 },
    (_, id) => `${JSON.stringify({ id, history: { loss: [3, 2, 1] } })}\n`,
  ).join("");
  const command = new Deno.Command("sh", {
    args: [
      "-c",
      `"${Deno.execPath()}" run --no-prompt mod.ts --format ndjson - | head -n 1`,
    ],
    cwd: ROOT,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  });
  const child = command.spawn();
  const fed = ReadableStream.from([new TextEncoder().encode(runs)])
    .pipeTo(child.stdin).catch(() => "head has left");
  const { stdout, stderr } = await child.output();
  await fed;
  const decoder = new TextDecoder();
  strictEqual(decoder.decode(stderr), "");
  strictEqual(JSON.parse(decoder.decode(stdout)).id, 0);
});

Deno.test("-o writes where writing is allowed, and says so where it is not", async () => {
  const folder = await Deno.makeTempDir();
  const report = `${folder}/report.html`;
  const refused = await deno(["--format=html", "-o", report, LOG]);
  strictEqual(refused.code, 2);
  match(refused.err, /^Cannot write/);
  const permissions = ["-R", `-W=${folder}`];
  const done = await deno(["--format=html", "-o", report, LOG], {
    permissions,
  });
  deepStrictEqual({ ...done }, { code: 0, out: "", err: "" });
  match(await Deno.readTextFile(report), /<!doctype html>/i);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("a device is written with every permission only, and the error says so", async () => {
  const { code, err } = await deno(["-o", "/dev/full", LOG], {
    permissions: ["-R", "-W"],
  });
  strictEqual(code, 2);
  match(err, /^Cannot write "\/dev\/full": found a device .*-A/);
});

Deno.test("a full disk behind standard output is one line and an exit code", async () => {
  const command = `"${Deno.execPath()}" run --no-prompt -R mod.ts`;
  for (const args of [LOG, "--help", `--format json ${LOG}`]) {
    const { code, stderr } = await new Deno.Command("sh", {
      args: ["-c", `${command} ${args} > /dev/full`],
      cwd: ROOT,
    }).output();
    strictEqual(code, 2);
    match(
      new TextDecoder().decode(stderr),
      /^Cannot write to standard output: found [^\n]+\n$/,
    );
  }
});

Deno.test("links that lead in a circle, sockets and pipes in a folder do no harm", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.copyFile(`${ROOT}${LOG}`, `${folder}/run.csv`);
  await Deno.symlink(".", `${folder}/circle`);
  await Deno.symlink("b.csv", `${folder}/a.csv`);
  await Deno.symlink("a.csv", `${folder}/b.csv`);
  await new Deno.Command("mkfifo", { args: [`${folder}/pipe.csv`] }).output();
  const socket = Deno.listen({ transport: "unix", path: `${folder}/s.csv` });
  const { code, out, err } = await deno(["--format=ndjson", folder]);
  deepStrictEqual([code, err, out.trim().split("\n").length], [0, "", 1]);
  const named = await deno([`${folder}/a.csv`, `${folder}/s.csv`]);
  strictEqual(named.code, 3);
  match(
    named.err,
    /^Cannot .*a\.csv": found .*\nCannot .*s\.csv": found .*\n$/,
  );
  socket.close();
  await Deno.remove(folder, { recursive: true });
});

Deno.test("a pipe that is named is read when somebody writes into it", async () => {
  const { success, stdout } = await new Deno.Command("bash", {
    args: [
      "-c",
      `"${Deno.execPath()}" run --no-prompt -R mod.ts --format=json <(cat ${LOG})`,
    ],
    cwd: ROOT,
  }).output();
  strictEqual(success, true);
  strictEqual(JSON.parse(new TextDecoder().decode(stdout)).runs.length, 1);
});

Deno.test("the exported command runs on its own", async () => {
  const { code, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "-R", "lib/cli/mod.ts", "--version"],
    cwd: ROOT,
  }).output();
  strictEqual(code, 0);
  match(new TextDecoder().decode(stdout), /^lossoscope /);
});

Deno.test("--watch sees a log grow, and Ctrl-C ends it with a report and its exit code", async () => {
  const path = await Deno.makeTempFile({ suffix: ".csv" });
  const row = (i: number) =>
    `${i},${2 / (i + 1)},${i < 9 ? 2 - i / 5 : i / 9}\n`;
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => row(from + i)).join("");
  await Deno.writeTextFile(path, `epoch,loss,val_loss\n${rows(0, 4)}`);
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-R", "mod.ts", "--watch", "--fail-on=warning", path],
    cwd: ROOT,
    stdout: "piped",
    stderr: "null",
  }).spawn();
  const pieces = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  let said = "";
  const until = async (pattern: RegExp) => {
    while (!pattern.test(said)) {
      const { value, done } = await pieces.read();
      if (done) break;
      said += value;
    }
    match(said, pattern);
  };
  await until(/too short/i);
  await Deno.writeTextFile(path, rows(4, 40), { append: true });
  await until(/✗ Overfitting/);
  child.kill("SIGINT");
  await pieces.cancel();
  strictEqual((await child.status).code, 1);
  await Deno.remove(path);
});
