import {
  deepStrictEqual,
  doesNotMatch,
  match,
  ok,
  strictEqual,
} from "node:assert/strict";
import { main } from "../../lib/cli/main.ts";
import { type Props, worldOf } from "../kit/world.ts";

/** A log of so many epochs; from the twentieth on the validation loss climbs. */
function csv(epochs: number): string {
  const rows = Array.from({ length: epochs }, (_, i) => {
    const held = i < 20 ? 2 - 0.05 * i : 1 + 0.04 * (i - 20);
    return [i, 2 * 0.9 ** i, held].join();
  });
  return ["epoch,loss,val_loss", ...rows].join("\n");
}

const CLEAR = "\x1b[2J";

/** Runs the command with --watch, in a world where these things happen one after the other. */
async function watch(
  props: Props,
  args: readonly string[] = ["run.csv"],
) {
  const world = worldOf({ files: { "run.csv": csv(8) }, ...props });
  return { code: await main(["--watch", ...args], world), ...world.said };
}

const grow = (epochs: number) => (files: Map<string, string | Uint8Array>) =>
  void files.set("run.csv", csv(epochs));

const nothing = () => {};

/** The first lines of what stood on the screen, one after the other. */
const headlines = (out: string) =>
  out.split("\x1b[H").slice(1).map((screen) =>
    screen.split("\n")[0]!.replace("\x1b[K", "")
  );

Deno.test("a terminal shows the report again when the log has grown", async () => {
  const { out, code } = await watch({
    terminal: true,
    noColor: true,
    rows: 200,
    pauses: [nothing, grow(12), nothing, grow(30)],
  });
  strictEqual(code, 0);
  deepStrictEqual(headlines(out).map((line) => line.match(/\d+ epochs/)?.[0]), [
    "8 epochs",
    "12 epochs",
    "30 epochs",
  ]);
  match(out, /Overfitting since/);
});

Deno.test("the last report is left on the screen, without the line that says how to end", async () => {
  const { out } = await watch({ terminal: true, noColor: true, rows: 200 });
  match(out, /Watching: Ctrl-C ends/);
  ok(out.endsWith("\x1b[A\r\x1b[J"), JSON.stringify(out.slice(-20)));
});

Deno.test("a report longer than the screen is cut while it changes, and whole at the end", async () => {
  const { out } = await watch({ terminal: true, noColor: true, rows: 6 });
  const [, live = "", last = ""] = out.split(CLEAR);
  strictEqual(live.split("\n").length, 6);
  doesNotMatch(live, /Looked at and fine/);
  match(live, /Watching: Ctrl-C ends {2}… \d+ more lines/);
  match(last, /Looked at and fine/);
});

Deno.test("what has not changed is not shown again", async () => {
  const { writes } = await watch({
    terminal: true,
    rows: 200,
    pauses: [nothing, nothing, nothing],
  });
  strictEqual(writes, 2);
});

Deno.test("the next look comes as soon however long nothing has changed", async () => {
  const { rests } = await watch({
    tick: 5000,
    pauses: [nothing, nothing, nothing, nothing],
  });
  // How long the first look took says how long the program took to load.
  strictEqual(rests[0], 1000);
  const later = rests.slice(1);
  ok(later[0]! > 1000, "after a look that took long there is a longer rest");
  deepStrictEqual(later, later.map(() => later[0]));
});

Deno.test("a pipe gets a report only when the verdict changes", async () => {
  const { out } = await watch({
    pauses: [grow(9), grow(10), grow(40), grow(41)],
  });
  const shown = [...out.matchAll(/^run\.csv · .*?(\d+) epochs/gm)];
  deepStrictEqual(shown.map(([, epochs]) => epochs), ["8", "40"]);
  // deno-lint-ignore no-control-regex
  doesNotMatch(out, /\x1b/);
});

Deno.test("a file that -o names is written anew each time", async () => {
  const { files } = await watch(
    { pauses: [grow(9)] },
    ["-o", "report.html", "--format", "html", "run.csv"],
  );
  match(files["report.html"]!, /9 epochs/);
  strictEqual(files["report.html"]!.split("<!doctype").length, 2);
});

Deno.test("a run that begins in the folder while it is watched appears", async () => {
  const { out } = await watch({
    files: { "runs/a.csv": csv(8) },
    pauses: [nothing, (files) => void files.set("runs/new/b.csv", csv(40))],
  }, ["runs"]);
  match(out, /runs\/new\/b\.csv/);
});

Deno.test("a log that is not there yet is waited for", async () => {
  const { out, err, code } = await watch({
    files: {},
    pauses: [nothing, grow(40)],
  });
  match(err, /^Cannot read "run\.csv"/);
  match(out, /Overfitting since/);
  strictEqual(code, 0);
});

Deno.test("the exit code is that of the last report", async () => {
  const { code } = await watch(
    { pauses: [nothing, grow(40)] },
    ["--fail-on=warning", "run.csv"],
  );
  strictEqual(code, 1);
});

Deno.test("standard input cannot be watched", async () => {
  const { code, err } = await watch({}, ["-"]);
  strictEqual(code, 2);
  match(err, /^Cannot watch standard input/);
});
