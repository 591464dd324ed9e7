import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { read } from "../../mod.ts";
import { Follower, type FollowOptions } from "../../widgets/follower.ts";
import { settled, StageDouble } from "./_stage.ts";

/** A log in memory that grows when it is told to. */
class Log {
  readonly path = "run.csv";
  text = "";
  reads = 0;
  stamp = () => Promise.resolve(this.text);
  read = () => {
    this.reads++;
    return read(new TextEncoder().encode(this.text), this.path);
  };

  /** So many epochs; from the twentieth on the validation loss climbs. */
  grow(epochs: number): void {
    const rows = Array.from({ length: epochs }, (_, i) => {
      const held = i < 20 ? 2 - 0.05 * i : 1 + 0.04 * (i - 20);
      return [i, 2 * 0.9 ** i, held].join();
    });
    this.text = ["epoch,loss,val_loss", ...rows, ""].join("\n");
  }
}

async function follow(log: Log, options: FollowOptions = {}) {
  const stage = new StageDouble();
  const follower = new Follower(log, options, stage);
  await follower.begin();
  return { stage, follower };
}

Deno.test("a log is shown as it is, and again when it has grown", async () => {
  const log = new Log();
  log.grow(8);
  const { stage, follower } = await follow(log);
  match(stage.text, /^Live: this[^]*8 epochs/);
  log.grow(30);
  await stage.pass(1000);
  match(stage.text, /30 epochs/);
  strictEqual(follower.diagnosis?.verdict.headline, "overfitting");
  await follower.end();
  match(stage.text, /^run\.csv/);
  await stage.pass(1000);
});

Deno.test("a log that stands still is neither read nor drawn again", async () => {
  const log = new Log();
  log.grow(8);
  const { stage, follower } = await follow(log);
  for (let i = 0; i < 5; i++) await stage.pass(1000);
  strictEqual(log.reads, 1);
  strictEqual(stage.frames.length, 1);
  await follower.end();
  await stage.pass(1000);
});

Deno.test("a log that holds nothing yet is waited for", async () => {
  const log = new Log();
  const { stage, follower } = await follow(log);
  match(stage.text, /^Live: waiting for the first numbers of run\.csv/);
  ok(!follower.diagnosis);
  log.grow(8);
  await stage.pass(1000);
  match(stage.text, /8 epochs/);
  await follower.end();
  await stage.pass(1000);
});

Deno.test("a log that is emptied keeps its last report", async () => {
  const log = new Log();
  log.grow(8);
  const { stage, follower } = await follow(log);
  log.text = "";
  await stage.pass(1000);
  match(stage.text, /8 epochs/);
  await follower.end();
  await stage.pass(1000);
});

Deno.test("a log that is taken away keeps its last report, and one that takes its place is followed", async () => {
  const log = new Log();
  log.grow(30);
  const { stage, follower } = await follow(log);
  const { read } = log;
  log.read = () => Promise.reject(new Deno.errors.NotFound("gone"));
  log.text = "gone";
  await stage.pass(1000);
  match(stage.text, /30 epochs/);
  log.read = read;
  log.grow(8);
  await stage.pass(1000);
  match(stage.text, /8 epochs/);
  deepStrictEqual(stage.warnings, []);
  await follower.end();
  await stage.pass(1000);
});

Deno.test("a log that cannot be read for a while is said to be so, once, and followed on", async () => {
  const log = new Log();
  log.grow(8);
  const { stage, follower } = await follow(log);
  const { read } = log;
  log.read = () => Promise.reject(new Deno.errors.PermissionDenied("no"));
  for (const text of ["one", "two"]) {
    log.text = text;
    await stage.pass(1000);
  }
  deepStrictEqual(stage.warnings, [
    "Cannot show the report: PermissionDenied: no",
  ]);
  log.read = read;
  log.grow(30);
  await stage.pass(1000);
  match(stage.text, /30 epochs/);
  await follower.end();
  await stage.pass(1000);
});

Deno.test("the Stop button ends it, and who waits for its end goes on", async () => {
  const log = new Log();
  log.grow(8);
  const { stage, follower } = await follow(log);
  let ended = false;
  follower.ended.then(() => ended = true);
  await settled();
  ok(!ended);
  await stage.stop();
  ok(ended);
  match(stage.text, /^Stopped by hand[^]*8 epochs/);
  strictEqual(stage.isHeard, false);
  await stage.pass(1000);
});

Deno.test("settings that the log does not tell can be said", async () => {
  const log = new Log();
  log.grow(8);
  const { follower, stage } = await follow(log, { context: { lr: 0.1 } });
  strictEqual(follower.diagnosis?.context.learning_rate, 0.1);
  await follower.end();
  await stage.pass(1000);
});
