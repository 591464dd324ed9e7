import { deepStrictEqual } from "node:assert/strict";
import { eventFolders } from "../../../lib/readers/tensorboard/folders.ts";

const E = "events.out.tfevents.1";

function rootsOf(...folders: string[]): string[] {
  return eventFolders(folders.map((folder) => `${folder}/${E}`))
    .map(({ path }) => path);
}

Deno.test("event files of one folder are one log, called by the folder", () => {
  deepStrictEqual(
    eventFolders([
      "runs/a/events.out.tfevents.1.h",
      "x.csv",
      "runs/a/events.out.tfevents.2.h.v2",
    ]),
    [{
      path: "runs/a",
      files: [
        "runs/a/events.out.tfevents.1.h",
        "runs/a/events.out.tfevents.2.h.v2",
      ],
    }],
  );
});

Deno.test("an event file in no folder is called by its name", () => {
  deepStrictEqual(eventFolders([E])[0]!.path, E);
});

Deno.test("folders beside each other are logs of their own", () => {
  deepStrictEqual(rootsOf("runs/a", "runs/b"), ["runs/a", "runs/b"]);
});

Deno.test("folders of splits are one log, called by the folder around them", () => {
  deepStrictEqual(rootsOf("logs/train", "logs/validation"), ["logs"]);
  deepStrictEqual(rootsOf("logs/train_logs", "logs/eval_0"), ["logs"]);
});

Deno.test("a folder below one with event files belongs to it", () => {
  deepStrictEqual(rootsOf("model", "model/eval", "model/a/b"), ["model"]);
});

Deno.test("a run called test among others is no split", () => {
  deepStrictEqual(rootsOf("runs/test", "runs/baseline"), [
    "runs/test",
    "runs/baseline",
  ]);
  deepStrictEqual(rootsOf("runs/test"), ["runs/test"]);
});

Deno.test("validation alone is a split of the run around it", () => {
  deepStrictEqual(rootsOf("logs/validation"), ["logs"]);
});
