import { strictEqual } from "node:assert/strict";
import { isShell } from "../../lib/text/shell.ts";

Deno.test("traced commands and variables of a shell are no records", () => {
  strictEqual(isShell("++ return 0"), true);
  strictEqual(isShell("+ MASTER_PORT=6000"), true);
  strictEqual(isShell("LIBRARY_PATH=/opt/lib/4:/usr/lib"), true);
  strictEqual(isShell("NUM_WORKERS=4;' export 'NUM_WORKERS;"), true);
});

Deno.test("measures behind a plus or an equals sign are records", () => {
  strictEqual(isShell("+ loss: 0.52"), false);
  strictEqual(isShell("LOSS=0.52 ACC=0.9"), false);
  strictEqual(isShell("+0.52 loss"), false);
});
