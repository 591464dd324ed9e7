import { deepStrictEqual } from "node:assert/strict";
import { readFiles } from "./_read.ts";

const CSV =
  "time/fps,rollout/ep_rew_mean,time/iterations,time/total_timesteps,train/n_updates,train/loss\n" +
  "100,20,1,256,,\n100,21,2,512,3,50.5\n100,25,3,768,6,42\n";

Deno.test("stable-baselines counts steps in the environment", async () => {
  const [run] = await readFiles({ "progress.csv": CSV });
  const loss = run!.series.find(({ name }) => name === "train/loss")!;
  deepStrictEqual([...loss.steps], [512, 768]);
  deepStrictEqual(run!.source.reader, "stable-baselines");
});

Deno.test("stable-baselines reads a run once, in however many forms it was written", async () => {
  const runs = await readFiles({
    "logs/events.out.tfevents.1795508814.host.1.0": "",
    "logs/log.txt": "| time/fps | 100 |\n",
    "logs/progress.csv": CSV,
    "logs/progress.json": '{"time/iterations": 1}\n',
  });
  deepStrictEqual(runs.map(({ name }) => name), ["logs"]);
});
