import { strictEqual } from "node:assert/strict";
import { open } from "../../lib/cli/disk.ts";

Deno.test("a file on a disk holds nothing behind its end, wherever a log says it goes on", async () => {
  const file = await open(new URL(import.meta.url).pathname);
  for (const from of [file.size!, 2 ** 62, 2 ** 70]) {
    strictEqual((await file.slice(from, from + 4)).length, 0);
  }
  strictEqual((await file.slice(0, 2 ** 70)).length, file.size);
});
