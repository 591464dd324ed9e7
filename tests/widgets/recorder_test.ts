import {
  deepStrictEqual,
  doesNotMatch,
  match,
  ok,
  rejects,
  strictEqual,
  throws,
} from "node:assert/strict";
import { diagnose, display, type RecorderOptions } from "../../mod.ts";
import { Recorder, StoppedError } from "../../widgets/recorder.ts";
import { settled, StageDouble } from "./_stage.ts";

/** Validation loss falls for twenty steps and climbs from there on. */
const losses = (step: number) => ({
  loss: 2 * 0.9 ** step,
  val_loss: step < 20 ? 2 - 0.05 * step : 1 + 0.04 * (step - 20),
});

function record(options: RecorderOptions = {}) {
  const stage = new StageDouble();
  return { stage, run: new Recorder(options, stage) };
}

Deno.test("the first numbers are shown at once, the next when their time has come", async () => {
  const { stage, run } = record();
  await run.log(0, losses(0));
  await settled();
  strictEqual(stage.frames.length, 1);
  for (let step = 1; step < 10; step++) void run.log(step, losses(step));
  await settled();
  strictEqual(stage.frames.length, 1);
  await stage.pass(500);
  strictEqual(stage.frames.length, 2);
  match(stage.text, /10 points|10 steps/);
});

Deno.test("whoever says how often is obeyed", async () => {
  const { stage, run } = record({ every: 2000 });
  await run.log(0, losses(0));
  void run.log(1, losses(1));
  await stage.pass(1999);
  strictEqual(stage.frames.length, 1);
  await stage.pass(1);
  strictEqual(stage.frames.length, 2);
});

Deno.test("a frame that takes long is followed by a longer rest", async () => {
  const { stage, run } = record();
  stage.drawing = 200;
  await run.log(0, losses(0));
  void run.log(1, losses(1));
  await stage.pass(1999);
  strictEqual(stage.frames.length, 1);
  await stage.pass(1);
  strictEqual(stage.frames.length, 2);
});

Deno.test("every frame is the whole report, and says that it is live; the last one does not", async () => {
  const { stage, run } = record({ axis: "epoch" });
  for (let step = 0; step < 40; step++) {
    void run.log(step, losses(step));
    await stage.pass(250);
  }
  await run.end();
  ok(stage.frames.length > 10);
  for (const frame of stage.frames.slice(0, -1)) {
    match(frame["text/html"]!, /^<p[^>]*><em>Live: [^]*<article/);
    match(frame["text/plain"]!, /^Live: [^]*Looked at|^Live: [^]*too short/i);
  }
  const columns = Array.from({ length: 40 }, (_, i) => losses(i));
  const whole = await diagnose(
    columns.map((row, epoch) => ({ epoch, ...row })),
    { name: "run" },
  )[display]();
  strictEqual(stage.text, whole["text/plain"]);
  doesNotMatch(stage.frames.at(-1)!["text/html"]!, /<em>Live/);
});

Deno.test("the last numbers are shown even if nobody says that they are the last", async () => {
  const { stage, run } = record();
  await run.log(0, losses(0));
  void run.log(1, losses(1));
  await stage.pass(500);
  match(stage.text, /2 points|2 steps/);
  await stage.pass(5000);
  strictEqual(stage.frames.length, 2);
});

Deno.test("nothing is drawn after the end", async () => {
  const { stage, run } = record();
  await run.log(0, losses(0));
  void run.log(1, losses(1));
  await run.end();
  await stage.pass(5000);
  strictEqual(stage.frames.length, 2);
  strictEqual(stage.isHeard, false);
});

Deno.test("the diagnosis is there at any time, and the warning comes once, when the data supports it", async () => {
  const warned: [string, number][] = [];
  const { stage, run } = record({
    onFinding: ({ rule }, { series }) => warned.push([rule, series[0]!.points]),
  });
  deepStrictEqual([run.diagnosis], [undefined]);
  for (let step = 0; step < 60; step++) {
    void run.log(step, losses(step));
    await stage.pass(500);
    strictEqual(run.diagnosis?.series[0]?.points, step + 1);
  }
  await run.end();
  const overfitting = warned.filter(([rule]) => rule === "overfitting");
  strictEqual(overfitting.length, 1);
  ok(overfitting[0]![1] > 21 && overfitting[0]![1] < 45);
  strictEqual(run.diagnosis?.verdict.headline, "overfitting");
});

Deno.test("the diagnosis can be asked for at every step: of a long run it is made anew for each hundredth", async () => {
  const { stage, run } = record();
  const made = new Set();
  for (let step = 0; step < 2000; step++) {
    void run.log(step, losses(step % 40));
    made.add(run.diagnosis);
    ok(run.diagnosis!.series[0]!.points >= 0.99 * step);
  }
  ok(made.size < 450, `${made.size}`);
  await run.end();
  await stage.pass(500);
  strictEqual(run.diagnosis?.series[0]?.points, 2000);
});

Deno.test("the Stop button ends a loop at its next step, and leaves the whole report", async () => {
  const { stage, run } = record();
  await run.log(0, losses(0));
  await run.log(1, losses(1));
  await stage.stop();
  strictEqual(run.stopped, true);
  match(stage.text, /^Stopped by hand/);
  match(stage.text, /2 points|2 steps/);
  throws(() => run.log(2, losses(2)), StoppedError);
  strictEqual(run.history?.series[0]?.values.length, 2);
});

Deno.test("the Stop button tells a model that knows how to stop, and throws nothing into it", async () => {
  const model = { stopTraining: false };
  const { stage, run } = record({ model });
  const { onEpochEnd, onBatchEnd, onTrainEnd } = run.callbacks;
  await onEpochEnd(0, losses(0));
  await stage.stop();
  strictEqual(model.stopTraining, true);
  await onBatchEnd();
  await onEpochEnd(1, losses(1));
  await onTrainEnd();
  match(stage.text, /^Stopped by hand/);
  match(stage.text, /2 epochs/);
});

Deno.test("without a model, callbacks end the training by an error", async () => {
  const { stage, run } = record();
  const { onTrainBegin, onBatchEnd } = run.callbacks;
  await onTrainBegin();
  match(stage.text, /^Live: waiting for the first numbers of run/);
  await stage.stop();
  await rejects(() => Promise.resolve().then(onBatchEnd), StoppedError);
});

Deno.test("callbacks count epochs, as fit does", async () => {
  const { run } = record();
  const { onEpochEnd } = run.callbacks;
  for (let epoch = 0; epoch < 3; epoch++) {
    await onEpochEnd(epoch, losses(epoch));
  }
  deepStrictEqual(
    run.diagnosis?.series.map(({ name, axis, points }) => [name, axis, points]),
    [["loss", "epoch", 3], ["val_loss", "epoch", 3]],
  );
});

Deno.test("after the end a run can go on, and is live again", async () => {
  const { stage, run } = record();
  await run.log(0, losses(0));
  await stage.stop();
  await run.end();
  await stage.pass(500);
  await run.log(1, losses(1));
  strictEqual(run.stopped, false);
  strictEqual(stage.isHeard, true);
  match(stage.text, /^Live: this/);
});

Deno.test("who is warned may fail, at once or later: it is said once, and the run goes on", async () => {
  const fails = [
    () => {
      throw new Error("no mail");
    },
    () => Promise.reject(new Error("no mail")),
  ];
  for (const onFinding of fails) {
    const { stage, run } = record({ onFinding });
    for (let step = 0; step < 60; step++) {
      void run.log(step, losses(step));
      await stage.pass(500);
    }
    await run.end();
    match(stage.text, /Overfitting/);
    deepStrictEqual(
      stage.warnings.filter((said) => /overfitting/.test(said)),
      ["Cannot tell of overfitting: Error: no mail"],
    );
  }
});

Deno.test("who is warned may wait for the end of the run", async () => {
  const { stage, run } = record({ onFinding: () => run.end() });
  for (let step = 0; step < 60; step++) {
    void run.log(step, losses(step));
    await stage.pass(500);
  }
  match(stage.text, /Overfitting/);
  deepStrictEqual(stage.warnings, []);
});

Deno.test("a report that cannot be shown stops no training", async () => {
  const { stage, run } = record();
  let broken = true;
  const show = stage.show;
  stage.show = (frame) =>
    broken ? Promise.reject(new Error("no room")) : show(frame);
  for (let step = 0; step < 4; step++) {
    await run.log(step, losses(step));
    await stage.pass(500);
  }
  broken = false;
  await run.end();
  deepStrictEqual(stage.warnings, ["Cannot show the report: Error: no room"]);
  match(stage.text, /4 points|4 steps/);
});

Deno.test("a hundred thousand steps are drawn no more often than their time allows, each frame as light as the last", async () => {
  const { stage, run } = record();
  stage.drawing = 100;
  for (let step = 0; step < 100_000; step++) {
    void run.log(step, { loss: 1 + Math.sin(step * step) / 4 });
    if (step % 10_000 === 0) await stage.pass(500);
  }
  await run.end();
  ok(stage.frames.length <= 12, `${stage.frames.length} frames`);
  for (const frame of stage.frames) {
    ok(JSON.stringify(frame).length < 120_000);
  }
  strictEqual(run.history?.series[0]?.values.length, 100_000);
});

Deno.test("a report in Chinese is live in Chinese", async () => {
  const { stage, run } = record({ locale: "zh" });
  await run.log(0, losses(0));
  match(stage.text, /^实时：报告随训练更新/);
});

Deno.test("the name of a run is text in every form", async () => {
  const name = "<img src=x onerror=alert(1)>*a*";
  const { stage, run } = record({ name });
  await run.callbacks.onTrainBegin();
  doesNotMatch(stage.frames[0]!["text/html"]!, /<img/);
  doesNotMatch(stage.frames[0]!["text/markdown"]!, /(?<!\\)<img|[^\\]\*a/);
});

Deno.test("numbers without a step or without names are refused, and the right call is shown", () => {
  const { run } = record();
  const log = run.log.bind(run) as (...args: unknown[]) => unknown;
  for (const args of [[], [{ loss: 1 }], [NaN, { loss: 1 }], [1], [1, 0.5]]) {
    throws(() => log(...args), {
      name: "TypeError",
      message: /^Cannot log.*: found .*; say log\(step, \{ loss \}\)$/,
    });
  }
  strictEqual(run.history, undefined);
});
