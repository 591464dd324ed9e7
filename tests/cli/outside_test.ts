import {
  deepStrictEqual,
  match,
  rejects,
  strictEqual,
} from "node:assert/strict";
import { held } from "../../lib/cli/held.ts";
import { main } from "../../lib/cli/main.ts";
import type { World } from "../../lib/cli/world.ts";
import { type Props, type WorldDouble, worldOf } from "../kit/world.ts";

const CSV = "epoch,loss\n1,0.9\n2,0.5\n3,0.4\n";

/** What is said on standard error, and the exit code. */
async function complaint(
  args: readonly string[],
  props: Props,
  change: (world: WorldDouble) => Partial<World> = () => ({}),
): Promise<{ code: number; err: string; files: Record<string, string> }> {
  const double = worldOf(props);
  const world: World = Object.assign(Object.create(double), change(double));
  const code = await main(args, world);
  return { code, err: double.said.err, files: double.said.files };
}

Deno.test("a folder in a folder that may not be opened is named, and the rest is read", async () => {
  const files = { "runs/a.csv": CSV, "runs/secret/b.csv": CSV };
  const { code, err } = await complaint(["runs"], {
    files,
    forbidden: ["runs/secret"],
  });
  strictEqual(
    err,
    'Cannot read "runs/secret": found no permission to read it\n',
  );
  strictEqual(code, 3);
});

Deno.test("a file that vanishes while its folder is searched costs no other", async () => {
  const files = { "runs/a.csv": CSV, "runs/b.csv": CSV };
  const double = worldOf({ files });
  const code = await main(
    ["--format=ndjson", "runs"],
    Object.assign(Object.create(double), {
      open: (path: string) =>
        path === "runs/a.csv"
          ? Promise.reject(new Deno.errors.NotFound(path))
          : double.open(path),
    }),
  );
  strictEqual(code, 3);
  const [run] = double.said.out.split("\n");
  strictEqual(JSON.parse(run!).run, "runs/b.csv");
  match(double.said.err, /"runs\/a.csv": found no such file or folder\n$/);
});

Deno.test("what the system says of a file is told in its words", async () => {
  const { code, err } = await complaint(["a.csv"], {}, () => ({
    stat: () =>
      Promise.reject(new Error("Input/output error (os error 5): stat 'a'")),
  }));
  strictEqual(code, 3);
  strictEqual(
    err,
    'Cannot read "a.csv": found an error of the system: "Input/output error"\n',
  );
});

Deno.test("a pipe without an end is refused when it is too much to hold", async () => {
  const piece = new Uint8Array(2 ** 20);
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) yield await Promise.resolve(piece);
  }
  await rejects(held(endless(), "pipe"), { code: "too-large", path: "pipe" });
});

for (
  const [what, args] of Object.entries({
    "a log that is named": ["run.csv"],
    "a log in a folder": ["."],
    "what comes by standard input": ["-"],
    "a line of standard input": ["--format=ndjson", "-"],
  })
) {
  Deno.test(`a report does not take the place of ${what}`, async () => {
    const output = ["--format=text", "-o", "run.csv"];
    const { code, err, files } = await complaint([...output, ...args], {
      files: { "run.csv": CSV },
      stdin: [CSV],
    });
    strictEqual(
      err,
      'Cannot write "run.csv": found that it is a log to be read\n',
    );
    deepStrictEqual([code, files], [2, {}]);
  });
}

for (
  const [what, output, args] of [
    ["settings beside a log", "runs/hparams.yaml", ["runs"]],
    ["settings that are named", "own.json", ["--context=own.json", "runs"]],
    ["one file of a log of several", "runs/learn_error.tsv", ["runs"]],
  ] as const
) {
  Deno.test(`a report does not take the place of ${what}`, async () => {
    const written = ["--format=text", "-o", output];
    const { code, files } = await complaint([...written, ...args], {
      files: {
        "runs/metrics.csv": CSV,
        "runs/hparams.yaml": "lr: 0.1\n",
        "runs/test_error.tsv": "iter\tRMSE\n0\t2\n1\t1\n",
        "runs/learn_error.tsv": "iter\tRMSE\n0\t2\n1\t1\n",
        "own.json": '{"lr": 0.1}',
      },
    });
    deepStrictEqual([code, files], [2, {}]);
  });
}

Deno.test("a report takes the place of an earlier one in the folder of its logs", async () => {
  const { code, err, files } = await complaint(
    ["-o", "runs/report.md", "runs"],
    {
      files: { "runs/run.csv": CSV, "runs/report.md": "an earlier report" },
    },
  );
  deepStrictEqual([code, err, Object.keys(files)], [0, "", ["runs/report.md"]]);
});

const HINDRANCES: Record<string, [error: Error, found: string]> = {
  "without a right to": [
    new Deno.errors.NotCapable("Requires write access"),
    "no permission (writing needs -W)",
  ],
  "into a folder that is not there": [
    new Deno.errors.NotFound("No such file or directory (os error 2)"),
    "no such folder",
  ],
  "on a full disk": [
    new Error("No space left on device (os error 28), open 'x'"),
    "No space left on device",
  ],
};

for (const [what, [error, found]] of Object.entries(HINDRANCES)) {
  Deno.test(`a report that cannot be written ${what} is one line and an exit code`, async () => {
    const { code, err } = await complaint(
      ["-o", "x.html", "run.csv"],
      { files: { "run.csv": CSV } },
      () => ({ write: () => Promise.reject(error) }),
    );
    strictEqual(err, `Cannot write "x.html": found ${found}\n`);
    strictEqual(code, 2);
  });
}
